"""Answers side by side: grades first, and of them those that differ."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.side_by_side import BesideRow

translate = QCoreApplication.translate
OTHER, SAME = CellMark("diamond", "warning"), CellMark("ring", "muted")


class BesidePanel(QWidget):
    """Says `answer_asked(path)` on Enter."""

    answer_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "muted", wrap=True)
        self.table: TableView[BesideRow] = TableView(self.tr("Answers side by side"), beside_columns(), _key)
        self.table.opened.connect(lambda row: self.answer_asked.emit(row.key))
        column = QVBoxLayout(self)
        column.setContentsMargins(S4, S3, S4, S3)
        column.setSpacing(S2)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def show_rows(self, rows: tuple[BesideRow, ...]) -> None:
        """None: what would stand here is said."""
        differ = sum(1 for row in rows if row.differs)
        same = self.tr("Nothing differs: the grades stand here as they were given.")
        one, many = self.tr("1 answer differs. It stands first."), self.tr("{n} answers differ. They stand first.")
        self.words.setText(same if not differ else one if differ == 1 else many.format(n=differ))
        self.table.show_rows(rows)


def beside_columns() -> tuple[Column[BesideRow], ...]:
    return (
        Column("question", translate("Record", "Question"), lambda row: row.question, 300, mark=_mark),
        Column("before", translate("Record", "When it was returned"), lambda row: row.before, 190, drop=2),
        Column("now", translate("Record", "The auditor now"), lambda row: row.now, 190),
        Column("moderator", translate("Record", "The moderator"), lambda row: row.moderator, 170),
        Column("remarks", translate("Record", "Remarks"), lambda row: str(row.remarks or ""), 90, drop=1),
        Column("section", translate("Record", "Section"), lambda row: row.section, 190, drop=3),
    )


def _mark(row: BesideRow) -> CellMark:
    return OTHER if row.differs else SAME


def _key(row: BesideRow) -> str:
    return row.key
