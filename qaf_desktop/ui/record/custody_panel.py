"""The custody of a record: what was exported, printed, saved or opened of it on this laptop, in a list to be saved."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.first_focus import FirstFocus
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.custody import CustodyRow

translate = QCoreApplication.translate


class CustodyPanel(FirstFocus):
    """`save_asked`: the list as an Excel workbook."""

    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "muted", wrap=True)
        self.save = button(self.tr("Save as Excel…"), self.save_asked.emit)
        self.table: TableView[CustodyRow] = TableView(self.tr("Custody"), _columns(), lambda row: row.key)
        self.empty = EmptyState()
        self.empty.say(
            self.tr("Nothing of this record was taken out of the program here"),
            self.tr(
                "What is exported, printed or saved of it on this laptop will be listed, with who did it and when. "
                "Packages to the lead stay encrypted; they stand under History."
            ),
        )
        self._places = QStackedWidget()
        self._lay_out()
        self.setFocusProxy(self.table)
        self.show_rows(())

    def show_rows(self, rows: tuple[CustodyRow, ...]) -> None:
        self.table.show_rows(rows)
        some = self.tr("What was done with this record on this laptop. Other laptops keep logs of their own.")
        self.words.setText(some)
        self.words.setVisible(bool(rows))
        self.save.setVisible(bool(rows))
        self._places.setCurrentWidget(self.table if rows else self.empty)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S3)
        head.addWidget(self.words, 1)
        head.addWidget(self.save)
        self._places.addWidget(self.table)
        self._places.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(S4, S3, S4, S3)
        column.setSpacing(S2)
        column.addLayout(head)
        column.addWidget(self._places, 1)


def _columns() -> tuple[Column[CustodyRow], ...]:
    return (
        Column("when", translate("Record", "When"), _when, 150, sort=lambda r: r.number),
        Column("act", translate("Record", "What was done"), lambda r: r.act, 260),
        Column("who", translate("Record", "Who"), lambda r: r.who, 220),
        Column("what", translate("Record", "More"), lambda r: r.what, 220, drop=1),
        Column("where", translate("Record", "Laptop"), lambda r: r.where, 150, drop=2),
    )


def _when(row: CustodyRow) -> str:
    return f"{datetime.fromisoformat(row.at):%d/%m/%Y %H:%M}"
