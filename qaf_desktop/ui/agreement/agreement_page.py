"""Agreement between graders: figures in words first, the table, coefficients; single auditors for the lead alone."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from qaf_desktop.ui.agreement.matrix_table import MatrixTable
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.screen_body import ActionRow, ScreenBody, SideBySide
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.agreeing import FEWEST, Agreed, Asked, Figure, SeverityLine

translate = QCoreApplication.translate
FIGURES, PEOPLE = 330, 220


class AgreementPage(Page):
    """`changed(Asked)`, `cell_picked(auditor's grade, moderator's grade)`, `auditor_picked(line)`, `export_asked`,
    `entered`."""

    changed = Signal(object)
    cell_picked = Signal(str, str)
    export_asked = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blind = QCheckBox(self.tr("&Blind moderations only"))
        self.team, self.method, self.since = QComboBox(), QComboBox(), QComboBox()
        self.head = ActionRow(button(self.tr("Save the figures…"), self.export_asked.emit))
        self.words = label("", wrap=True)
        self.matrix = MatrixTable()
        self.figures: TableView[Figure] = TableView(
            self.tr("Figures of agreement"), _figure_columns(), lambda one: one.key
        )
        self.people: TableView[SeverityLine] = TableView(self.tr("Auditors"), _people_columns(), lambda one: one.key)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.blind)

    def enter(self, argument: str) -> None:
        self.entered.emit()

    def show_periods(self, months: Sequence[tuple[str, str]]) -> None:
        """(month from which, words)."""
        _fill(self.since, self.tr("All years"), months)

    def show_agreed(self, found: Agreed) -> None:
        _fill(self.team, self.tr("All teams"), found.teams)
        _fill(self.method, self.tr("All audits"), found.methods)
        self.head.heading.setText(self.tr("Agreement between graders"))
        self.head.words.setText(self._counted(found))
        self.words.setText(self._said(found))
        self.matrix.show_matrix(found)
        self.figures.show_rows(found.figures)
        self.people.show_rows(found.severity)
        for part in (self._table, self._figures, self._people):
            part.setVisible(bool(found.n))

    def asked(self) -> Asked:
        chosen = (box.currentData() or "" for box in (self.team, self.method, self.since))
        return Asked(self.blind.isChecked(), *chosen)

    def _counted(self, found: Agreed) -> str:
        return self.tr("{n} moderated files, {blind} of them graded blind.").format(n=found.n, blind=found.blind)

    def _said(self, found: Agreed) -> str:
        if not found.n:
            return self.tr(
                "Nothing to compare yet. When somebody moderates an audit, their own grade, given before they see the "
                "auditor’s, is laid beside it here."
            )
        if found.few:
            words = self.tr("Fewer than {n} files: coefficients would say nothing, and are left out.")
            return words.format(n=FEWEST)
        return self.tr("Grades that were changed later are not counted: each pair is as it stood when both had graded.")

    def _lay_out(self) -> None:
        self._table = Card(self.tr("Auditor and moderator"))
        self._table.body.addWidget(
            label(self.tr("Across: the moderator’s grade. Enter on a cell lists its files."), "muted")
        )
        self._table.body.addWidget(self.matrix)
        self._figures = Card(self.tr("How alike"))
        self.figures.setFixedHeight(scaled(FIGURES))
        self._figures.body.addWidget(self.figures)
        self._people = Card(self.tr("How strict single auditors are"))
        note = self.tr(
            "For the lead auditor alone, and never in an export. Who had few files moderated is drawn towards all: of "
            "one file nothing can be said."
        )
        self._people.body.addWidget(label(note, "muted", wrap=True))
        self.people.setFixedHeight(scaled(PEOPLE))
        self._people.body.addWidget(self.people)
        body = ScreenBody()
        asked = SideBySide(
            Field(self.tr("&Team"), self.team),
            Field(self.tr("&Audit"), self.method),
            Field(self.tr("&Since"), self.since),
        )
        for part in (self.head, asked, self.blind, self.words, self._table, self._figures, self._people):
            body.column.addWidget(part)
        body.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)

    def _connect(self) -> None:
        for box in (self.team, self.method, self.since):
            box.activated.connect(lambda _at: self.changed.emit(self.asked()))
        self.blind.toggled.connect(lambda _on: self.changed.emit(self.asked()))
        self.matrix.picked.connect(self.cell_picked)


def _fill(box: QComboBox, every: str, words: Sequence[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.clear()
    box.addItem(every, "")
    for code, text in words:
        box.addItem(text, code)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def _figure_columns() -> tuple[Column[Figure], ...]:
    return (
        Column("name", translate("Agreement", "Figure"), lambda one: one.name, 330),
        Column("value", translate("Agreement", "Value"), lambda one: one.value, 250),
        Column("means", translate("Agreement", "What it means"), lambda one: one.means, 480),
    )


def _people_columns() -> tuple[Column[SeverityLine], ...]:
    return (
        Column("name", translate("Agreement", "Auditor"), lambda one: one.name, 200),
        Column("n", translate("Agreement", "Files"), lambda one: str(one.n), 70, sort=lambda one: one.n, right=True),
        Column("words", translate("Agreement", "What may be believed"), lambda one: one.words, 380),
        Column("range", translate("Agreement", "95 % interval"), lambda one: one.low_high, 150, drop=1),
        Column("raw", translate("Agreement", "Plain mean"), lambda one: one.raw, 110, drop=2, right=True),
    )
