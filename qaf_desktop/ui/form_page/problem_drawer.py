"""What Check found, as a list over the bottom bar; choosing a line goes to its question."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qaf_desktop.forms.views import Problem
from qaf_desktop.ui.form_page.announce import announce
from qaf_desktop.ui.marks import mark_icon
from qaf_desktop.ui.tokens import S2, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label

ROLE = Qt.ItemDataRole.UserRole
MARKS = {"stop": ("triangle", "stop"), "look": ("diamond", "warning")}
LINE = 28
MOST_LINES = 5


class ProblemDrawer(QFrame):
    """Hidden until there is a list. `name_of` gives the number and words of a question."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, name_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self._name_of = name_of
        self._problems: tuple[Problem, ...] | None = None
        self.words = label("", "strong")
        self.list = QListWidget()
        self.list.setAccessibleName("What Check found")
        self.list.setIconSize(QSize(14, 14))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(button("Close", self.closed.emit, look="link"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S2, S4, S2)
        layout.setSpacing(S2)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...] | None) -> None:
        """None puts the drawer away; an empty list says that all is well."""
        if problems == self._problems:
            return
        opened = self._problems is None
        self._problems = problems
        self.setVisible(problems is not None)
        if problems is None:
            return
        self._fill(problems)
        if opened:
            announce(self, self.words.text())

    def step(self) -> str:
        """The path of the next problem, round and round; empty when there is none."""
        if not self.list.count():
            return ""
        self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())
        return str(self.list.currentItem().data(ROLE))

    def _fill(self, problems: tuple[Problem, ...]) -> None:
        row = self.list.currentRow()
        at = self.list.currentItem().data(ROLE) if row >= 0 else None
        self.list.clear()
        for problem in problems:
            item = QListWidgetItem(f"{self._name_of(problem.path)}  ·  {problem.message}")
            item.setIcon(mark_icon(*MARKS.get(problem.severity, MARKS["look"])))
            item.setSizeHint(QSize(100, LINE))
            item.setData(ROLE, problem.path)
            self.list.addItem(item)
            if problem.path == at:
                self.list.setCurrentItem(item)
        if at is not None and self.list.currentRow() < 0 and problems:
            self.list.setCurrentRow(min(row, len(problems)) - 1)
        self.words.setText(_words(problems))
        self.list.setVisible(bool(problems))
        self.list.setFixedHeight(min(MOST_LINES, max(1, len(problems))) * LINE + 6)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(ROLE)))


def _words(problems: tuple[Problem, ...]) -> str:
    if not problems:
        return "Nothing is missing and nothing is doubtful."
    stops = sum(problem.severity == "stop" for problem in problems)
    looks = len(problems) - stops
    parts = [f"{stops} to put right before it can be finalised"] if stops else []
    parts += [f"{looks} to look at"] if looks else []
    return " · ".join(parts)
