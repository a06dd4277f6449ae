"""Earlier audits: imports so far, a new one with its dry run, and the way back."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.list_screen.list_page import ListPage
from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ListKind
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.widgets.buttons import PrimaryButton
from qaf_desktop.ui.widgets.import_panel import ImportPanel
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.work.history import Batch

translate = QCoreApplication.translate
TAKE_BACK = "take-back"


class EarlierPage(ListPage):
    """`import_asked`, `opened(batch)`, `acted(what, batch)`, `columns_changed(text)`, `entered`. The panel tells for
    itself."""

    import_asked = Signal()
    opened = Signal(object)
    acted = Signal(str, object)
    entered = Signal()

    def __init__(self, columns: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = ProgressStrip()
        self.new = PrimaryButton(self.tr("Import a list…"), self.import_asked.emit)
        self.list: WholeList[Batch] = WholeList(
            _kind(), batch_columns(), self.tr("Imports"), self.tr("Search the imports"), tools=(self.new,)
        )
        self.panel = ImportPanel(self.tr("Earlier audits and actions"), self.tr("Take these audits in"))
        self.list.opened.connect(self.opened)
        self.list.new_asked.connect(self.import_asked)
        self.list.acted.connect(lambda what, lines: self.acted.emit(what, lines[0]))
        self.panel.left.connect(self.show_list)
        self.lay_out(self.list, columns, self.panel, strip=self.strip)

    def enter(self, argument: str) -> None:
        self.entered.emit()

    def show_batches(self, batches: tuple[Batch, ...]) -> None:
        self.list.show_lines(batches)

    def show_import(self) -> None:
        self.show_card(self.panel)
        self.panel.take.setFocus()


def _kind() -> ListKind[Batch]:
    tr = partial(translate, "Earlier")
    return ListKind(
        chips=(),
        filters=(),
        text=lambda one: f"{one.file} {one.first} {one.last}",
        keys=tr("Enter lists its audits"),
        empty=(
            tr("Nothing was taken in yet"),
            tr(
                "Audits, grades and actions that the council kept in a list before: taken in, they count for who was "
                "audited lately, for trends and for open actions from the first day."
            ),
            tr("Import a list…"),
        ),
        acts=lambda lines: (Act(TAKE_BACK, tr("Take this import back…")),) if len(lines) == 1 else (),
    )


def batch_columns() -> tuple[Column[Batch], ...]:
    tr = partial(translate, "Earlier")
    return (
        Column("file", tr("List"), lambda one: one.file, 360),
        Column("audits", tr("Audits"), lambda one: f"{one.audits:,}", 110, sort=lambda one: one.audits, right=True),
        Column("first", tr("From"), lambda one: one.first, 130),
        Column("last", tr("Until"), lambda one: one.last, 130),
    )
