"""A month before it is kept: of which day the lists are, what is wrong with them, and what has to be agreed to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from qaf_desktop.lists.cells import day_of
from qaf_desktop.lists.report_lines import ReportLine
from qaf_desktop.ui.children.view import report_columns
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.ui.widgets.table_view import TableView

TABLE_HEIGHT, DAY_WIDTH = 330, 160


class ImportCard(Card):
    """`day_given(ISO)` whenever another day is typed; `accepted`; `left`."""

    day_given = Signal(str)
    accepted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A month of child-level lists"), parent)
        self.words = label("", wrap=True)
        self.day = QLineEdit(placeholderText=self.tr("31/10/26"))
        self.day.setMaximumWidth(scaled(DAY_WIDTH))
        self.day_field = Field(
            self.tr("Of which &day are the lists?"), self.day,
            self.tr("The day they were made, as the report of your case system says. Flags are counted to this day."),
        )  # fmt: skip
        self.day.editingFinished.connect(self._given)
        self.asks = Notice()
        self.table: TableView[ReportLine] = TableView(self.tr("Import report"), report_columns(), lambda one: one.key)
        self.table.setFixedHeight(scaled(TABLE_HEIGHT))
        self.keep = PrimaryButton(self.tr("Keep these lists"), self._keep)
        self.back = button(self.tr("Leave it"), self.left.emit)
        for part in (self.words, self.day_field, self.asks, self.table, ButtonFlow(self.keep, self.back)):
            self.body.addWidget(part)
        self._shown = ""

    def ask(self, words: str, as_of: str) -> None:
        """What was read; `as_of` (ISO) is the day that the lists themselves suggest."""
        self.words.setText(words)
        self.day.setText("/".join(reversed(as_of.split("-"))) if as_of else "")
        self._shown = as_of
        self.refuse("")

    def show_look(self, lines: tuple[ReportLine, ...], asks: Sequence[str]) -> None:
        self.day_field.say_problem("")
        self.table.show_rows(lines)
        self.table.setVisible(bool(lines))
        self.asks.say(Severity.WARNING, "\n".join(asks), "")
        self.keep.setEnabled(True)

    def refuse(self, words: str) -> None:
        """It cannot be kept so; why."""
        self.day_field.say_problem(words)
        self.table.show_rows(())
        self.table.hide()
        self.asks.say(Severity.WARNING, "", "")
        self.keep.setEnabled(False)

    def _given(self) -> None:
        found = day_of(self.day.text()) or ""
        if found == self._shown and found:
            return
        self._shown = found
        if found:
            self.day_given.emit(found)
        else:
            self.refuse(self.tr("Type a day, such as 31/10/26."))

    def _keep(self) -> None:
        if day_of(self.day.text()) == self._shown:
            self.accepted.emit()
        else:
            self._given()
