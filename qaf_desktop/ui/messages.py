"""The one door through which the program speaks to the person or asks for a file. Tests put a recorder in its place."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QPlainTextEdit, QWidget

from qaf_desktop.bug_report import bug_report
from qaf_desktop.errors import Cancelled, UserFacingError
from qaf_desktop.ui.file_places import FilePlaces, Share

log = logging.getLogger(__name__)


class Tone(StrEnum):
    """How a passing word is shown."""

    DONE = "done"
    INFO = "info"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A question before something is lost: what will be lost, and the words on the two buttons."""

    title: str
    loss: str
    act: str
    keep: str


class Messages(Protocol):
    """Everything a screen may say or ask outside its own page."""

    def tell(self, text: str, tone: Tone = Tone.DONE) -> None:
        """A passing word in the status line."""

    def failed(self, error: Exception) -> None:
        """Say an error: a `UserFacingError` as it stands, anything else as a bug, once for each place it comes from."""

    def explain(self, pages: Mapping[str, str], show: Callable[[str], object]) -> None:
        """From now on an error whose code is in `pages` offers to `show` its page of help. Nothing there: none does."""

    def confirm(self, question: Confirmation) -> bool:
        """True when the person chose the act; the way back is the default."""

    def ask_text(self, title: str, label: str, text: str = "") -> str | None:
        """A line or more of text; None when the person went back."""

    def open_file(self, title: str, filters: str) -> Path | None:
        """A file that is there; `filters` as Qt writes them: `Package (*.qafpkg)`."""

    def open_files(self, title: str, filters: str) -> tuple[Path, ...]:
        """One or more files that are there; none when the person went back."""

    def save_file(self, title: str, suggested: str, filters: str) -> Path | None:
        """Where to write; asks before writing over, and before writing where others read."""

    def save_folder(self, title: str) -> Path | None:
        """A folder that is there, to write files into; asks where others read it."""

    def choose_folder(self, title: str) -> Path | None:
        """A folder that is there."""

    def share_at(self, share: Share) -> None:
        """From now on this says which folder others read: nothing is saved there unasked."""


class DialogMessages(QObject):
    """Speaks by dialogs over the window and by `told`, which the frame shows in its status line."""

    told = Signal(str, str)

    def __init__(self, window: Callable[[], QWidget | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._places = FilePlaces()
        self._bugs_shown: set[str] = set()
        self._pages: Mapping[str, str] = {}
        self._show_page: Callable[[str], object] = lambda _page: None

    def explain(self, pages: Mapping[str, str], show: Callable[[str], object]) -> None:
        self._pages, self._show_page = pages, show

    def tell(self, text: str, tone: Tone = Tone.DONE) -> None:
        self.told.emit(text, tone.value)

    def failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, UserFacingError):
            log.info("said to the person: %s", error.code)
            self._trouble(error)
        else:
            self._bug(error)

    def _trouble(self, error: UserFacingError) -> None:
        box = self._box(QMessageBox.Icon.Warning, error.happened, error.advice)
        page = self._pages.get(error.code, "")
        box.addButton(QMessageBox.StandardButton.Ok)
        means = box.addButton(self.tr("What this means"), QMessageBox.ButtonRole.HelpRole) if page else None
        if means is not None:
            QShortcut(QKeySequence("F1"), box).activated.connect(means.click)
        box.exec()
        asked = means is not None and box.clickedButton() is means
        box.deleteLater()
        if asked:
            self._show_page(page)

    def confirm(self, question: Confirmation) -> bool:
        box = self._box(QMessageBox.Icon.Question, question.title, question.loss)
        keep = box.addButton(question.keep, QMessageBox.ButtonRole.RejectRole)
        act = box.addButton(question.act, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is act

    def ask_text(self, title: str, label: str, text: str = "") -> str | None:
        dialog = text_dialog(self._window(), title, label, text)
        accepted = dialog.exec()
        dialog.deleteLater()
        return dialog.textValue().strip() if accepted else None

    def open_file(self, title: str, filters: str) -> Path | None:
        return self._opened(QFileDialog.getOpenFileName(self._window(), title, self._opening(), filters)[0])

    def open_files(self, title: str, filters: str) -> tuple[Path, ...]:
        chosen, _filter = QFileDialog.getOpenFileNames(self._window(), title, self._opening(), filters)
        return tuple(path for path in map(self._opened, chosen) if path is not None)

    def save_file(self, title: str, suggested: str, filters: str) -> Path | None:
        place = str(self._places.saving() / suggested)
        chosen, _filter = QFileDialog.getSaveFileName(self._window(), title, place, filters)
        return self._saving(Path(chosen), Path(chosen).parent) if chosen else None

    def save_folder(self, title: str) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._window(), title, str(self._places.saving()))
        return self._saving(Path(chosen), Path(chosen)) if chosen else None

    def choose_folder(self, title: str) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._window(), title, self._opening())
        if chosen:
            self._places.opening = Path(chosen)
        return Path(chosen) if chosen else None

    def share_at(self, share: Share) -> None:
        self._places.share = share

    def _opening(self) -> str:
        return str(self._places.opening)

    def _opened(self, text: str) -> Path | None:
        """What was chosen; the next question begins there."""
        if not text:
            return None
        self._places.opening = Path(text).parent
        return Path(text)

    def _saving(self, chosen: Path, folder: Path) -> Path | None:
        """What was chosen, once it is sure that others may read it."""
        if self._places.shared(folder) and not self.confirm(self._for_all()):
            return None
        self._places.saved_in(folder)
        return chosen

    def _for_all(self) -> Confirmation:
        return Confirmation(
            self.tr("Save into the shared folder?"),
            self.tr("Everybody who can open the shared folder can read what you save there: it is not encrypted."),
            self.tr("Save it there"),
            self.tr("Save nothing"),
        )

    def _bug(self, error: Exception) -> None:
        report = bug_report(error)
        log.error("unexpected error %s\n%s", report.fingerprint, report.text)
        if report.fingerprint in self._bugs_shown:
            return
        self._bugs_shown.add(report.fingerprint)
        box = self._box(
            QMessageBox.Icon.Critical,
            self.tr("Something went wrong in the program."),
            self.tr("What you typed is saved. You can go on. If it happens again, close the program and start again."),
        )
        box.setDetailedText(report.text)
        box.exec()
        box.deleteLater()

    def _box(self, icon: QMessageBox.Icon, text: str, more: str) -> QMessageBox:
        box = QMessageBox(self._window())
        box.setIcon(icon)
        box.setWindowTitle("QAF Desktop")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setInformativeText(more)
        return box


def text_dialog(window: QWidget | None, title: str, label: str, text: str) -> QInputDialog:
    """Asks for lines of text; Tab leaves them, and they are named by what is asked."""
    dialog = QInputDialog(window)
    dialog.setWindowTitle(title)
    dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
    dialog.setLabelText(label)
    dialog.setTextValue(text)
    area = dialog.findChild(QPlainTextEdit)
    assert isinstance(area, QPlainTextEdit)
    area.setAccessibleName(label.replace("&", ""))
    area.setTabChangesFocus(True)
    return dialog
