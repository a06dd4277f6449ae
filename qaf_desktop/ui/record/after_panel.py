"""Before and after: an earlier audit of the child beside this one, and what was agreed in between."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.screen_body import ButtonFlow, ScreenBody
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.action_lines import ActionLine
from qaf_desktop.work.before_after import BETTER, OTHER, WORSE, AfterRow, BeforeAfter

translate = QCoreApplication.translate
MARKS = {BETTER: CellMark("disc", "ok"), WORSE: CellMark("triangle", "stop"), OTHER: CellMark("diamond", "warning")}
SAME = CellMark("ring", "muted")
LEAST, ROOM = 120, 2
"""Pixels of the actions at least, and half of those of the answers; how much more room the answers have than they."""


class AfterPanel(QWidget):
    """Says `answer_asked(path)` on Enter, `record_asked(key)` for an action and for the earlier audit."""

    answer_asked = Signal(str)
    record_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._earlier = ""
        self.words = label("", wrap=True)
        self.open = button(self.tr("Open the earlier audit"), self._open, look="link")
        self.table: TableView[AfterRow] = TableView(self.tr("Before and after"), after_columns(), lambda row: row.key)
        self.between = label("", "strong", wrap=True)
        self.agreed: TableView[ActionLine] = TableView(
            self.tr("Actions agreed in between"), between_columns(), lambda line: line.key
        )
        self.table.setMinimumHeight(2 * LEAST)
        self.agreed.setMinimumHeight(LEAST)
        self.table.opened.connect(lambda row: self.answer_asked.emit(row.key))
        self.agreed.opened.connect(lambda line: self.record_asked.emit(line.record))
        body = ScreenBody()
        for part in (self.words, ButtonFlow(self.open)):
            body.column.addWidget(part)
        body.column.addWidget(self.table, ROOM)
        body.column.addWidget(self.between)
        body.column.addWidget(self.agreed, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)
        self.setFocusProxy(self.table)

    def show_after(self, after: BeforeAfter | None) -> None:
        """None: nothing is compared, and nothing shown."""
        self._earlier = after.earlier if after else ""
        self.words.setText(after.words if after else "")
        self.table.show_rows(after.rows if after else ())
        actions = after.actions if after else ()
        none, some = self.tr("No action was agreed in between."), self.tr("Actions agreed in between")
        self.between.setText(some if actions else none)
        self.agreed.show_rows(actions)
        self.agreed.setVisible(bool(actions))

    def _open(self) -> None:
        self.record_asked.emit(self._earlier)


def after_columns() -> tuple[Column[AfterRow], ...]:
    return (
        Column("question", translate("Record", "Question"), lambda row: row.question, 320),
        Column("before", translate("Record", "Before"), lambda row: row.before, 180),
        Column("now", translate("Record", "Now"), lambda row: row.now, 180),
        Column("step", translate("Record", "Which way"), lambda row: row.word, 130, mark=_mark),
        Column("section", translate("Record", "Section"), lambda row: row.section, 190, drop=1),
    )


def between_columns() -> tuple[Column[ActionLine], ...]:
    return (
        Column("what", translate("Record", "Action"), lambda line: line.what, 320),
        Column("owner", translate("Record", "Owner"), lambda line: line.owner, 160, drop=1),
        Column("due", translate("Record", "Due"), lambda line: line.due, 120, sort=lambda line: line.on),
        Column("state", translate("Record", "Where it stands"), lambda line: line.state, 320),
    )


def _mark(row: AfterRow) -> CellMark:
    return MARKS.get(row.step, SAME)
