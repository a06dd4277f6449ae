"""The program in a real window, driven as a person does it: keys and clicks on what can be seen, found by its name."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from qaf_desktop.__main__ import _first_page
from qaf_desktop.app import surroundings
from qaf_desktop.paths import AppPaths
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts
from qaf_desktop.ui.constants_kept import keep_constants
from qaf_desktop.ui.frame.toast import Toast
from qaf_desktop.ui.messages import Confirmation, DialogMessages
from qaf_desktop.wiring.shell import open_shell
from tests.journeys.album import Album, has_ink

CHEAP = KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1))
SIZE = (1366, 768)
PATIENCE_MS = 20_000
W = TypeVar("W", bound=QWidget)


class Answering(DialogMessages):
    """Says what the program says, in the window; answers with the paths and words laid out, and yes, where a dialog
    would ask."""

    def __init__(self, window, parent=None) -> None:
        super().__init__(window, parent)
        self.paths: deque[Path] = deque()
        self.words: deque[str] = deque()
        self.asked: list[str] = []
        self.failures: list[Exception] = []

    def failed(self, error: Exception) -> None:
        self.failures.append(error)

    def confirm(self, question: Confirmation) -> bool:
        self.asked.append(question.title)
        return True

    def ask_text(self, title: str, label: str, text: str = "") -> str | None:
        self.asked.append(title)
        assert self.words, f"no words were laid out for {title}: {label}"
        return self.words.popleft()

    def open_file(self, title: str, filters: str) -> Path | None:
        return self._laid_out(title)

    def open_files(self, title: str, filters: str) -> tuple[Path, ...]:
        return (self._laid_out(title),)

    def save_file(self, title: str, suggested: str, filters: str) -> Path | None:
        folder = self._laid_out(title)
        return folder / suggested if folder.is_dir() else folder

    def save_folder(self, title: str) -> Path | None:
        return self._laid_out(title)

    def choose_folder(self, title: str) -> Path | None:
        return self._laid_out(title)

    def _laid_out(self, title: str) -> Path:
        self.asked.append(title)
        return self.paths.popleft()


class Program:
    """One person's program, from its start on their data folder until they close it."""

    speaks: type[Answering] = Answering

    def __init__(self, qtbot, folder: Path, album: Album) -> None:
        keep_constants()
        app = QApplication.instance()
        app.setCursorFlashTime(0)
        self._qtbot, self._album = qtbot, album
        self._around = surroundings(app, AppPaths(folder), self.speaks)
        self._around.settings.change(tour_taken=True)
        self.window = self._around.window
        first = _first_page(self._around)
        self.window.cover(first)
        self.window.resize(*SIZE)
        self.window.show()
        qtbot.addWidget(self.window)
        qtbot.waitExposed(self.window)
        self._shell = open_shell(app, self._around, first, CHEAP)
        self.come_forward()

    @property
    def asked(self) -> list[str]:
        """Titles of what dialogs would have asked."""
        return self._answering.asked

    def unlock(self, passphrase: str) -> None:
        """Type the passphrase and Enter; a desk that greets is open."""
        self.write("Passphrase", passphrase)
        self.key(Qt.Key.Key_Return)
        self.find(QAbstractButton, "Lock")

    def come_forward(self) -> None:
        """This person goes on; the other's window lies behind."""
        self.until(self._has_come_forward)

    def photograph(self, name: str) -> None:
        self.settle()
        self._album.take(self.window, name)

    def close(self) -> None:
        assert self.window.close()

    def choosing(self, *paths: Path) -> "Program":
        """The paths that the person is going to choose, in order."""
        self._answering.paths.extend(paths)
        return self

    def writing(self, *words: str) -> "Program":
        """What the person is going to write where they are asked for words, in order."""
        self._answering.words.extend(words)
        return self

    def lock_after(self, seconds: float) -> None:
        """Such a limit no person can choose; for one who waits for it."""
        settings = self._around.settings
        settings.policy = replace(settings.policy, longest_lock_minutes=seconds / 60)

    def until(self, ready: Callable[[], object]) -> None:
        """Go on when it is so; at once to an end when the program reports an error."""

        def so() -> bool:
            assert not self._answering.failures, self._answering.failures
            return bool(ready())

        self._qtbot.waitUntil(so, timeout=PATIENCE_MS)

    def settle(self) -> None:
        """Wait for work that was begun."""
        self.until(lambda: not self._around.jobs.busy())

    def find(self, kind: type[W] | tuple[type[W], ...], name: str) -> W:
        """The first widget of that kind that can be seen and used under this name, as soon as there is one."""
        found: list[W] = []

        def there() -> bool:
            found[:] = self.seen(kind, name)
            return bool(found)

        try:
            self.until(there)
        except Exception as error:
            self._album.keep(self.window, "lost")
            seen = sorted({*filter(None, map(_name, self._all(kind)))})
            raise AssertionError(f"nothing is called “{name}”; there are: {seen}") from error
        return found[0]

    def sees(self, words: str) -> None:
        """Wait until these words can be read somewhere."""
        try:
            self.until(lambda: any(words in text.text() for text in self._all(QLabel)))
        except Exception as error:
            self._album.keep(self.window, "lost")
            raise AssertionError(f"“{words}” is nowhere in {self.texts()}") from error

    def texts(self) -> list[str]:
        """Everything written on the window, as it is read out."""
        return [one.accessibleName() or one.text() for one in self._all(QLabel)]

    def names(self, kind: type[QWidget]) -> list[str]:
        """The names of all controls of a kind that can be seen."""
        return [_name(one) for one in self._all(kind)]

    def press(self, name: str) -> None:
        """Click a button, a choice or a box."""
        self.click(self.find(QAbstractButton, name))

    def click(self, target: QWidget) -> None:
        """Click what lies open to a click; what is further down is scrolled to first."""
        self.until(lambda: self._in_reach(target))
        self._qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=_spot(target))
        self.settle()

    def go_to(self, target: QWidget) -> None:
        """Put the focus there."""
        self.click(target)

    def choose_answer(self, answer: QAbstractButton) -> None:
        """Choose one of the answers of a question on the form."""
        self.click(answer)

    def write(self, name: str, text: str) -> None:
        """Click into a field and type."""
        self.go_to(self.find((QLineEdit, QPlainTextEdit), name))
        self.type_in(text)

    def type_in(self, text: str) -> None:
        """Type where the focus is."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.key(Qt.Key.Key_Return)
            self._qtbot.keyClicks(self.focus(), line)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(QApplication.activePopupWidget() or self.focus(), key, modifier)
        QApplication.processEvents()

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.window() is self.window, "the keyboard is not this person's"
        return focused

    def sees_ink(self, name: str) -> None:
        """Wait until something is drawn in the middle of what has this name, such as the page of a letter."""
        shown = self.find(QWidget, name)
        self.until(lambda: has_ink(shown))

    def choose(self, name: str, word: str) -> None:
        """Choose in a drop-down box by the keyboard."""
        box = self.find(QComboBox, name)
        self.unfold(box)
        for _step in range(box.count()):
            popup = QApplication.activePopupWidget()
            assert popup is not None
            if box.view().currentIndex().data() == word:
                break
            self._qtbot.keyClick(box.view(), Qt.Key.Key_Down)
        self._qtbot.keyClick(box.view(), Qt.Key.Key_Return)
        self.until(lambda: box.currentText() == word)

    def unfold(self, box: QComboBox) -> None:
        """Open a drop-down box."""
        self.click(box)

    def pick_first(self) -> None:
        """Take the first of the names offered under the field."""
        self.until(lambda: QApplication.activePopupWidget() and _has_keyboard(QApplication.activePopupWidget()))
        self.key(Qt.Key.Key_Down)
        self.key(Qt.Key.Key_Return)
        self.until(lambda: _has_keyboard(self.window))

    def open_row(self, table: str, words: str) -> None:
        """Open the row of a list that shows these words, by Enter."""
        view = self.find(QTableView, table)
        self.until(lambda: _row_of(view, words) is not None)
        row = _row_of(view, words)
        assert row is not None
        self.stand_on(view, row)
        self._qtbot.keyClick(view, Qt.Key.Key_Return)
        self.settle()

    def stand_on(self, view: QTableView, row: QModelIndex) -> None:
        """Make a row of a list the current one."""
        self._qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(row).center())

    def row(self, table: str, words: str) -> None:
        """Wait until a list shows these words."""
        view = self.find(QTableView, table)
        self.until(lambda: _row_of(view, words) is not None)

    def shows(self, table: str, words: str) -> bool:
        """Whether a list shows these words now."""
        return _row_of(self.find(QTableView, table), words) is not None

    def _has_come_forward(self) -> bool:
        """Asked for until it is so: the X server passes over a request that carries an older time than its own last
        change of focus, and only what it reports back, such as a changed title, brings a new time."""
        if not self.window.isActiveWindow():
            title = self.window.windowTitle()
            self.window.setWindowTitle(f"{title} ")
            self.window.setWindowTitle(title)
            QApplication.processEvents()
            self.window.raise_()
            self.window.activateWindow()
        return self.window.isActiveWindow()

    @property
    def _answering(self) -> Answering:
        assert isinstance(self._around.messages, Answering)
        return self._around.messages

    def _all(self, kind: type[W] | tuple[type[W], ...]) -> list[W]:
        kinds = kind if isinstance(kind, tuple) else (kind,)
        return [one for each in kinds for one in self.window.findChildren(each) if one.isVisible()]

    def seen(self, kind: type[W] | tuple[type[W], ...], name: str) -> list[W]:
        usable = [one for one in self._all(kind) if one.isEnabled()]
        exact = [one for one in usable if name in (_name(one), one.accessibleName())]
        return exact or [one for one in usable if _name(one).startswith(name)]

    def _in_reach(self, target: QWidget) -> bool:
        """Scrolled to, and covered by nothing where it would be clicked."""
        around = target.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(target)
            around = around.parentWidget()
        at = target.mapTo(self.window, _spot(target))
        self._away_with_toast(at)
        hit = self.window.childAt(at)
        return hit is not None and (hit is target or target.isAncestorOf(hit))

    def _away_with_toast(self, at: QPoint) -> None:
        """A passing word that lies over something wanted is clicked away."""
        for toast in self._all(Toast):
            if toast.rect().contains(toast.mapFrom(self.window, at)):
                self._qtbot.mouseClick(toast, Qt.MouseButton.LeftButton)


def _has_keyboard(window: QWidget) -> bool:
    """As the X server sees it; it hears of a change a moment later than the program."""
    return QGuiApplication.focusWindow() is window.windowHandle()


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return (words or widget.accessibleName()).replace("&", "")


def _spot(widget: QWidget) -> QPoint:
    """The middle; of a choice or a box, its mark."""
    left = isinstance(widget, QRadioButton | QCheckBox)
    return QPoint(12 if left else widget.width() // 2, widget.height() // 2)


def _row_of(view: QTableView, words: str):
    model = view.model()
    cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
    return next((cell for cell in cells if words in str(cell.data() or "")), None)
