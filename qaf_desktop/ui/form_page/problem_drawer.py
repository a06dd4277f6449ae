"""What Check found, as a list over the bottom bar; choosing a line goes to its question."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qaf_desktop.forms.views import Problem
from qaf_desktop.ui.marks import mark_icon
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S2, S4
from qaf_desktop.ui.widgets.announce import announce
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.words import say

ROLE = Qt.ItemDataRole.UserRole
MARKS = {"stop": ("triangle", "stop"), "look": ("diamond", "warning")}
LINE = 28
MOST_LINES = 5
EACH_LINE = 140
"""Height of the page that lets the list be a line higher."""


class ProblemDrawer(QFrame):
    """Hidden until there is a list. `name_of` gives the number and words of a question."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, name_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self._name_of = name_of
        self._problems: tuple[Problem, ...] | None = None
        self._at = ""
        self._next = 0
        self._most = MOST_LINES
        self.words = label("", "strong")
        self.list = QListWidget()
        self.list.setAccessibleName(say("What Check found"))
        self.list.setIconSize(QSize(14, 14))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        self._close = button(say("Close"), self.closed.emit, look="link")
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S2, S4, S2)
        layout.setSpacing(S2)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...] | None, left_empty: int) -> None:
        """None puts the drawer away; an empty list says that all is well, and how many optional questions are empty."""
        if problems is not None:
            self.words.setText(self._said(problems, left_empty))
        if problems == self._problems:
            return
        opened = self._problems is None
        self._problems = problems
        if problems is None:
            self.hide()
            return
        if opened:
            self._at, self._next = "", 0
        self._fill(problems)
        self.show()
        if opened:
            announce(self, self.words.text())

    def stops(self) -> tuple[QWidget, ...]:
        return (self.list, self._close)

    def step(self) -> str:
        """The path of the next problem after the one last gone to, round and round; empty when there is none."""
        if not self.list.count():
            return ""
        self._be_at(self._next % self.list.count())
        return self._at

    def _fill(self, problems: tuple[Problem, ...]) -> None:
        before = {str(self.list.item(row).data(ROLE)) for row in range(min(self._next, self.list.count()))}
        self.list.clear()
        for problem in problems:
            item = QListWidgetItem(f"{self._name_of(problem.path)}  ·  {problem.message}")
            item.setIcon(mark_icon(*MARKS.get(problem.severity, MARKS["look"])))
            item.setSizeHint(QSize(100, LINE))
            item.setData(ROLE, problem.path)
            self.list.addItem(item)
        paths = [problem.path for problem in problems]
        if self._at in paths:
            self._be_at(paths.index(self._at))
        else:
            self.list.setCurrentRow(-1)
            self._next = sum(path in before for path in paths)
        self.list.setVisible(bool(problems))
        self._be_as_high_as_fits()

    def _said(self, problems: tuple[Problem, ...], left_empty: int) -> str:
        if problems:
            return _words(problems)
        if left_empty == 1:
            return self.tr("Nothing needed is missing, nothing is doubtful. One optional question is left empty.")
        if left_empty:
            return self.tr(
                "Nothing needed is missing, nothing is doubtful. {count} optional questions are left empty."
            ).format(count=left_empty)
        return self.tr("Nothing is missing and nothing is doubtful.")

    def fit(self, height: int) -> None:
        """Leave room for the question in hand on a page of this height."""
        self._most = max(1, min(MOST_LINES, height // scaled(EACH_LINE)))
        self._be_as_high_as_fits()

    def _be_as_high_as_fits(self) -> None:
        self.list.setFixedHeight(min(self._most, max(1, self.list.count())) * scaled(LINE) + 6)

    def _choose(self, item: QListWidgetItem) -> None:
        self._be_at(self.list.row(item))
        self.chosen.emit(self._at)

    def _be_at(self, row: int) -> None:
        """This is the one last gone to: it is marked, and the next one is the one below it."""
        self.list.setCurrentRow(row)
        self._at, self._next = str(self.list.item(row).data(ROLE)), row + 1


def _words(problems: tuple[Problem, ...]) -> str:
    stops = sum(problem.severity == "stop" for problem in problems)
    looks = len(problems) - stops
    parts = [say("{n} to put right before it can be finalised", n=stops)] if stops else []
    parts += [say("{n} to look at", n=looks)] if looks else []
    return " · ".join(parts)
