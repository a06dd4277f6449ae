"""A wavy line under words that are spelt wrong, but not under the word being typed."""

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from qaf_desktop.ui.form_page.spelling.spelling import Spelling
from qaf_desktop.ui.form_page.spelling.word_list import WORD
from qaf_desktop.ui.theme import current_tokens

LONGEST = 20_000
"""Characters of a paragraph that is looked through at every keystroke; a longer one is left alone."""


class SpellingHighlighter(QSyntaxHighlighter):
    """Checks the paragraphs of one area as they change."""

    def __init__(self, area: QPlainTextEdit, spelling: Spelling) -> None:
        super().__init__(area.document())
        self._area, self._spelling = area, spelling
        spelling.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        if not text or len(text) > LONGEST or self._area.isReadOnly():
            return
        at = self._being_typed()
        for found in WORD.finditer(text):
            if found.end() != at and self._spelling.wrong(found[0]):
                self.setFormat(found.start(), found.end() - found.start(), _wavy())

    def _being_typed(self) -> int:
        """The end of the word before the cursor, while the person is in this paragraph; -1 elsewhere."""
        cursor = self._area.textCursor()
        here = self._area.hasFocus() and cursor.block() == self.currentBlock()
        return cursor.positionInBlock() if here else -1


def _wavy() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
    made.setUnderlineColor(QColor(current_tokens().stop))
    return made
