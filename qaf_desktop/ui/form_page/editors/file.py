"""An evidence file: added by a button or dropped; opened and removed here. The file itself is kept elsewhere."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from qaf_desktop.forms.definition import Kind, Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.ui.form_page.ports import Pasted
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label, set_look, tip
from qaf_desktop.words import mark, say

LONGEST_NAME = 44
"""Characters of a file's name that a row has room for in the smallest window."""
ADD_FILE = mark("Add a file…")
ADD = {Kind.IMAGE: mark("Add a picture…"), Kind.AUDIO: mark("Add a recording…"), Kind.VIDEO: mark("Add a film…")}


def size_in_words(size: int) -> str:
    """Bytes as people read them: 812 bytes, 34 kB, 2.1 MB."""
    if size < 1000:
        return say("{n} bytes", n=size)
    if size < 1_000_000:
        return say("{n} kB", n=f"{size / 1000:.0f}")
    return say("{n} MB", n=f"{size / 1_000_000:.1f}")


def shortened_name(name: str) -> str:
    """A file's name with the middle left out where it is long: its beginning and its ending tell it apart."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 15]}…{name[-14:]}"


class FileEditor(Editor):
    """Shows name and size; says what the person wants by `intent` and waits to be shown the result."""

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self._value = ""
        self._readonly = False
        self.words = label("")
        self.add = button(say(ADD.get(question.kind, ADD_FILE)), self._choose)
        self.paste = button(say("Paste"), self.paste_it, look="link")
        self.paste.setToolTip(say("Ctrl+V: a picture or a file that was copied"))
        self.scans = button(say("From the scanner…"), self._offer_scans, look="link")
        self.open = button(say("Open"), lambda: self.intent.emit("open", None), look="link")
        self.remove = button(say("Remove"), lambda: self.intent.emit("remove", None), look="link")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for made in (self.words, *self.targets()):
            self._row.addWidget(made)
        self._row.addStretch(1)
        self.setAcceptDrops(True)

    def show_view(self, view: QuestionView) -> None:
        self._value, self._readonly = view.value, view.readonly
        known = self.tools.attachment(view.value) if view.value else None
        if known:
            self.words.setText(f"{shortened_name(known.name)}  ·  {size_in_words(known.size)}")
        else:
            self.words.setText(say("A file that is not on this machine") if view.value else say("or drop it here"))
        self.words.setToolTip(tip(known.name) if known else "")
        set_look(self.words, "strong" if known else "muted")
        self._offer(
            {
                **dict.fromkeys((self.add, self.paste, self.scans), not view.value and not view.readonly),
                self.open: bool(known),
                self.remove: bool(view.value) and not view.readonly,
            }
        )
        self._row.removeWidget(self.words)
        self._row.insertWidget(0 if view.value else 3, self.words)
        if view.readonly and not view.value:
            self.words.setText(say("No file"))

    def _offer(self, offered: Mapping[QWidget, bool]) -> None:
        """The keyboard never falls from a button that goes onto the one that removes the file."""
        for made, on in offered.items():
            if on:
                made.show()
        if any(made.hasFocus() and not on for made, on in offered.items()):
            next((made for made, on in offered.items() if on), self).setFocus()
        for made, on in offered.items():
            made.setVisible(on)

    def value(self) -> str:
        return self._value

    def targets(self) -> tuple[QWidget, ...]:
        return (self.add, self.paste, self.scans, self.open, self.remove)

    def take_focus(self) -> None:
        for target in self.targets():
            if not target.isHidden():
                target.setFocus()
                return

    def describe(self, name: str, description: str) -> None:
        for made in (self.add, self.paste, self.scans, self.open, self.remove):
            made.setAccessibleName(f"{name}: {made.text().rstrip('…')}")
            known = self.words.toolTip() or self.words.text()
            made.setAccessibleDescription(f"{known}. {description}" if self._value else description)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste.isVisible():
            self.paste_it()
        else:
            super().keyPressEvent(event)

    def paste_it(self) -> None:
        """Attach the file or picture that was copied; say so where there is none."""
        copied = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in copied.urls() if url.isLocalFile()]
        if len(files) == 1:
            self.attach(files[0])
        elif copied.hasImage():
            self._say_adding(say("Pasted picture"))
            self.intent.emit("attach", Pasted(f"{say('Pasted picture')}.png", _png(copied.imageData())))
        else:
            self.complaint.emit(say("There is no one picture or file to paste. Copy it first, then paste it here."))

    def _offer_scans(self) -> None:
        menu = self.scans_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.scans.mapToGlobal(QPoint(0, self.scans.height())))

    def scans_menu(self) -> QMenu:
        """The newest files of the scanner's folder, and a way to choose that folder."""
        menu = QMenu(self)
        for file in self.tools.scans.newest():
            menu.addAction(shortened_name(file.name).replace("&", "&&"), partial(self.attach, file))
        if not menu.actions():
            menu.addAction(say("No picture or PDF is there")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(say("Choose the scanner’s folder…"), self.tools.scans.choose)
        return menu

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and not self._readonly:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.attach(Path(event.mimeData().urls()[0].toLocalFile()))

    def attach(self, file: Path) -> None:
        """Ask for this file to be kept as the answer."""
        self._say_adding(shortened_name(file.name))
        self.intent.emit("attach", file)

    def _say_adding(self, name: str) -> None:
        self.complaint.emit("")
        self.words.setText(say("Adding {file}…", file=name))

    def _choose(self) -> None:
        chosen = self.tools.choose_file()
        if chosen:
            self.attach(chosen)


def _png(picture: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
