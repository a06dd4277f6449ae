"""A new report: what kind, and which records it reports on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from qaf_desktop.lists.cells import day_of
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ButtonFlow, SideBySide
from qaf_desktop.work.programme import CycleLine, CycleScope
from qaf_desktop.work.reporting import ANNUAL


@dataclass(frozen=True, slots=True)
class NewReport:
    """What is to be written: its kind, its scope, and the reference of the cycle it ends, "" for none."""

    kind: str
    scope: CycleScope
    cycle: str = ""


class NewReportCard(Card):
    """`changed(NewReport or None)` while one chooses; `confirmed(NewReport)`; `left`."""

    changed = Signal(object)
    confirmed = Signal(object)
    left = Signal()

    def __init__(
        self, kinds: Sequence[tuple[str, str]], methods: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("New report"), parent)
        self._cycles: tuple[CycleLine, ...] = ()
        self._teams: frozenset[str] = frozenset()
        self.kind, self.cycle, self.method, self.team = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        for code, name in kinds:
            self.kind.addItem(name, code)
        for code, name in methods:
            self.method.addItem(name, code)
        self.title = QLineEdit(placeholderText=self.tr("Case file audits, autumn, assessment teams"))
        self.since, self.until = QLineEdit(placeholderText="1/4/26"), QLineEdit(placeholderText="30/9/26")
        self.counted = label("", wrap=True)
        self.begin = PrimaryButton(self.tr("Begin to write"), self._confirm)
        self.back = button(self.tr("Not now"), self.left.emit)
        self._lay_out()
        self._connect()

    def offer(self, cycles: Sequence[CycleLine], teams: Sequence[tuple[str, str]]) -> None:
        self._cycles = tuple(cycles)
        self.cycle.clear()
        self.cycle.addItem(self.tr("None: choose below"), "")
        for one in cycles:
            self.cycle.addItem(f"{one.title}, {one.dates}", one.key)
        self.team.clear()
        self.team.addItem(self.tr("All teams"), "")
        for code, name in teams:
            self.team.addItem(name, code)
        self._tell()

    def asked(self) -> NewReport | None:
        """None as long as the days cannot be read."""
        since, until = day_of(self.since.text()), day_of(self.until.text())
        if not since or not until or not self.title.text().strip():
            return None
        chosen = self._chosen()
        teams = frozenset({self.team.currentData()} - {""}) if chosen is None else self._teams
        scope = CycleScope(self.title.text().strip(), frozenset({self.method.currentData()}), teams, since, until)
        return NewReport(str(self.kind.currentData()), scope, chosen.reference if chosen else "")

    def show_counted(self, words: str) -> None:
        self.counted.setText(words)

    def take_scope(self, scope: CycleScope) -> None:
        """The scope of the cycle that was chosen."""
        self._teams = scope.teams
        self.title.setText(scope.title)
        self.method.setCurrentIndex(max(0, self.method.findData(next(iter(scope.methods), ""))))
        self.since.setText(_typed(scope.since))
        self.until.setText(_typed(scope.until))
        self._tell()

    cycle_chosen = Signal(str)

    def _chosen(self) -> CycleLine | None:
        return next((one for one in self._cycles if one.key == self.cycle.currentData()), None)

    def _lay_out(self) -> None:
        parts: tuple[QWidget, ...] = (
            SideBySide(Field(self.tr("&Kind"), self.kind), Field(self.tr("The &cycle it ends"), self.cycle)),
            Field(self.tr("What is it &called?"), self.title),
            SideBySide(Field(self.tr("&Records of"), self.method), Field(self.tr("&Team"), self.team)),
            SideBySide(Field(self.tr("&From"), self.since), Field(self.tr("&Until"), self.until)),
            self.counted, ButtonFlow(self.begin, self.back),
        )  # fmt: skip
        for part in parts:
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.cycle.activated.connect(self._take_cycle)
        for box in (self.kind, self.method, self.team):
            box.activated.connect(lambda _at: self._tell())
        for line in (self.title, self.since, self.until):
            line.editingFinished.connect(self._tell)

    def _take_cycle(self, _at: int) -> None:
        chosen = self._chosen()
        self.team.setEnabled(chosen is None)
        if chosen is not None:
            self.cycle_chosen.emit(chosen.key)
        self._tell()

    def _tell(self) -> None:
        asked = self.asked()
        self.method.setEnabled(self.kind.currentData() != ANNUAL)
        self.begin.setEnabled(asked is not None)
        self.changed.emit(asked)

    def _confirm(self) -> None:
        asked = self.asked()
        if asked is not None:
            self.confirmed.emit(asked)


def _typed(day: str) -> str:
    year, month, number = day.split("-") if day.count("-") == 2 else ("", "", "")  # noqa: PLR2004 (ISO has two)
    return f"{number}/{month}/{year}" if year else ""
