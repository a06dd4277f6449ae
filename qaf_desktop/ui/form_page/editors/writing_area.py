"""A text area that checks spelling and puts in a person's own phrases."""

import re
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from qaf_desktop.ui.form_page.editors.growing_area import GrowingArea
from qaf_desktop.ui.form_page.spelling.highlighter import SpellingHighlighter
from qaf_desktop.ui.form_page.spelling.word_list import WORD
from qaf_desktop.ui.form_page.writing import Phrase, Writing

COMPLETING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
OWN_UNDO = ("edit-undo", "edit-redo")
"""Undo goes across the whole form, so the area's own is off and is not offered."""
SHORT = 40
"""Characters of a phrase that its line in the menu shows."""
_NAMED = re.compile(r"(?:^|(?<=\s))/([\w-]+)$")


class WritingArea(GrowingArea):
    """Like any text area where nothing helps (`writing` None). Input methods and dictation write into it as usual."""

    def __init__(self, least: int, writing: Writing | None, parent: QWidget | None = None) -> None:
        super().__init__(least, parent)
        self._writing = writing
        self._spelling = SpellingHighlighter(self, writing.spelling) if writing else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        phrase = self._phrase_named() if event.key() in COMPLETING and not event.modifiers() else None
        if phrase is None:
            super().keyPressEvent(event)
        else:
            self._replace_name(phrase)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The word that was being typed is looked at now."""
        super().focusOutEvent(event)
        if self._spelling is not None:
            self._spelling.rehighlightBlock(self.textCursor().block())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Ways to spell the word at the cursor, then what any text area offers, then phrases."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() in OWN_UNDO:
                menu.removeAction(action)
        if self._writing is not None and not self.isReadOnly():
            self._add_spelling(menu, self._writing)
            menu.addSeparator()
            self._add_phrases(menu, self._writing)
        return menu

    def _add_spelling(self, menu: QMenu, writing: Writing) -> None:
        cursor = self._word()
        word = cursor.selectedText()
        if not word or not writing.spelling.wrong(word):
            return
        before = menu.actions()
        inside = QMenu(menu)
        for found in writing.spelling.suggestions(word):
            inside.addAction(found, partial(cursor.insertText, found))
        if not inside.actions():
            inside.addAction(self.tr("No word is near this one")).setEnabled(False)
        inside.addAction(self.tr("Add “{word}” to my words").format(word=word), partial(writing.spelling.learn, word))
        inside.addSeparator()
        menu.insertActions(before[0], inside.actions())

    def _add_phrases(self, menu: QMenu, writing: Writing) -> None:
        mine = menu.addMenu(self.tr("My phrases"))
        known = writing.phrases.all()
        for phrase in known:
            mine.addAction(_line(phrase), partial(self.textCursor().insertText, phrase.text))
        mine.addSeparator()
        chosen = self.textCursor().selection().toPlainText().strip()
        keep = mine.addAction(self.tr("Keep the selected words as a phrase…"), partial(writing.phrases.keep, chosen))
        keep.setEnabled(bool(chosen))
        if known:
            forget = mine.addMenu(self.tr("Forget a phrase"))
            for phrase in known:
                forget.addAction(_line(phrase), partial(writing.phrases.forget, phrase.name))

    def _word(self) -> QTextCursor:
        """A cursor that selects the word it stands in or next to; nothing where there is none."""
        cursor = self.textCursor()
        at, block = cursor.positionInBlock(), cursor.block()
        cursor.clearSelection()
        for found in WORD.finditer(block.text()):
            if found.start() <= at <= found.end():
                cursor.setPosition(block.position() + found.start())
                cursor.setPosition(block.position() + found.end(), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _phrase_named(self) -> Phrase | None:
        if self._writing is None or self.isReadOnly():
            return None
        cursor = self.textCursor()
        named = _NAMED.search(cursor.block().text()[: cursor.positionInBlock()])
        return next((one for one in self._writing.phrases.all() if named and one.name == named[1]), None)

    def _replace_name(self, phrase: Phrase) -> None:
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(phrase.name) + 1)
        cursor.insertText(phrase.text)


def _line(phrase: Phrase) -> str:
    text = " ".join(phrase.text.split())
    shown = text if len(text) <= SHORT else f"{text[:SHORT]}…"
    return f"/{phrase.name}   {shown}".replace("&", "&&")
