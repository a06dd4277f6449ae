"""Somebody who has no mouse: Tab and arrows go everywhere, Space presses."""

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)

from qaf_desktop.ui.frame.rail import RailButton
from qaf_desktop.ui.messages import Confirmation, DialogMessages
from tests.journeys.driving import Answering, Program
from tests.ui.accessible.ring import named

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
MOST_TABS = 150
UNCOUNTED = {"N/A", "Not applicable", "Not seen"}
"""Words of the choice that key 0 stands for."""
DIALOG_MS = 20


class AnsweringByKeys(Answering):
    """Questions are asked by the real dialog and answered in it: Tab to the act, Space."""

    def confirm(self, question: Confirmation) -> bool:
        self.asked.append(question.title)
        QTimer.singleShot(DIALOG_MS, self, lambda: self._answer(question))
        return DialogMessages.confirm(self, question)

    def _answer(self, question: Confirmation) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        here = box.focusWidget()
        assert isinstance(here, QPushButton)
        assert here.text() == question.keep, "the way back is not the one that Enter takes"
        while here.text() != question.act:
            QTest.keyClick(here, Qt.Key.Key_Tab)
            here = box.focusWidget()
            assert isinstance(here, QPushButton)
            assert here.text() != question.keep, f"Tab never comes to “{question.act}”"
        QTest.keyClick(here, Qt.Key.Key_Space)


class ByKeys(Program):
    """Keys only, each to the widget that has the focus."""

    speaks = AnsweringByKeys

    def focus(self) -> QWidget:
        """A dialog that was closed gives the keyboard back; without a window manager nobody sees to it."""
        if not self.window.isActiveWindow():
            self.come_forward()
        return super().focus()

    def press(self, name: str) -> None:
        """What Tab comes to first of all that is called so; an entry of the rail by its arrows."""
        self.find(QAbstractButton, name)
        wanted = self.seen(QAbstractButton, name)
        if all(isinstance(one, RailButton) for one in wanted):
            self.click(wanted[0])
        else:
            self.click(self._first_by_tab([one for one in wanted if not isinstance(one, RailButton)]))

    def go_to(self, target: QWidget) -> None:
        """Tab until it has the focus; inside one choice, and in the rail, the arrows."""
        trail: list[str] = []
        for _step in range(MOST_TABS):
            here = self.focus()
            trail.append(named(here))
            if here is target or (target.focusProxy() is not None and here is target.focusProxy()):
                return
            self.key(_arrow(here) if _of_one_group(here, target) else Qt.Key.Key_Tab)
        raise AssertionError(f"no key leads to {named(target)}: {trail[:40]}")

    def _first_by_tab(self, wanted: list[QAbstractButton]) -> QAbstractButton:
        """One may be shown and not be come to, such as the one of the section behind."""
        trail: list[str] = []
        for _step in range(MOST_TABS):
            trail.append(named(self.focus()))
            for one in wanted:
                if one is self.focus() or _of_one_group(self.focus(), one):
                    return one
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"no key leads to {[named(one) for one in wanted]}: {trail[:40]}")

    def click(self, target: QWidget) -> None:
        """Go there and press Space."""
        self.go_to(target)
        if not (isinstance(target, QRadioButton) and target.isChecked()):
            self.key(Qt.Key.Key_Space)
        self.settle()

    def choose_answer(self, answer: QAbstractButton) -> None:
        """By its number, counted as shown."""
        words = [one.text() for one in answer.parentWidget().findChildren(QAbstractButton) if one.isVisible()]
        counted = [word for word in words if word not in UNCOUNTED]
        number = counted.index(answer.text()) + 1 if answer.text() in counted else 0
        self.key(Qt.Key(Qt.Key.Key_0 + number))
        assert answer.isChecked(), f"key {number} does not choose “{answer.text()}” of {words}"

    def unfold(self, box: QComboBox) -> None:
        self.go_to(box)
        self.key(Qt.Key.Key_Down, ALT)

    def stand_on(self, view: QTableView, row: QModelIndex) -> None:
        self.go_to(view)
        self.key(Qt.Key.Key_Home, CTRL)
        for _row in range(view.model().rowCount()):
            if view.currentIndex().row() == row.row():
                return
            self.key(Qt.Key.Key_Down)
        raise AssertionError("the arrows do not come to the row")

    def go(self, screen: str) -> None:
        """To a screen by its name, as Ctrl+K does it."""
        self.key(Qt.Key.Key_K, CTRL)
        self.type_in(screen)
        self.key(Qt.Key.Key_Return)
        self.settle()


def _arrow(here: QWidget) -> Qt.Key:
    """Choices and the rail stand below each other, other groups side by side."""
    return Qt.Key.Key_Down if isinstance(here, QRadioButton | RailButton) else Qt.Key.Key_Right


def _of_one_group(here: QWidget, there: QWidget) -> bool:
    if isinstance(here, QRadioButton) and isinstance(there, QRadioButton):
        return here.parentWidget() is there.parentWidget()
    if not (isinstance(here, QAbstractButton) and isinstance(there, QAbstractButton)):
        return False
    return here.group() is not None and here.group() is there.group()
