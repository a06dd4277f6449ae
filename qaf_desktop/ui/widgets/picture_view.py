"""A question, its picture, and the table of the same numbers: two views of one thing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.analysis.pictures import Cell, Part, Picture, StackedBars, Table
from qaf_desktop.ui.text_size import keep_fitted, scaled
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.mark_label import MarkLabel
from qaf_desktop.ui.widgets.picture_canvas import PictureCanvas
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.ui.widgets.told_as import tell_as

Row = tuple[Cell, ...]
HEADER_OF_TWO_LINES = 52


class PictureView(Card):
    """`picked(bar, part)` asks for the records behind a part. The button at the right turns picture into table;
    `turned(is it the table)` after that."""

    picked = Signal(str, str)
    turned = Signal(bool)

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        tell_as(self, QAccessible.Role.Grouping)
        self._heading = label("", "heading", wrap=True)
        self._turn = button(self.tr("Table"), self._toggle, look="link")
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._turn)
        self.body.addLayout(head)
        self._pages = QStackedWidget()
        self.body.addWidget(self._pages, 1)
        self.show_picture(picture)

    def show_picture(self, picture: Picture) -> None:
        """Replace what is shown; picture or table stays as chosen."""
        at = self._pages.currentIndex()
        while (old := self._pages.widget(0)) is not None:
            self._pages.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._question = picture.question
        self._heading.setText(picture.question)
        self.setAccessibleName(picture.question)
        self.canvas = PictureCanvas(picture)
        self.canvas.picked.connect(self.picked)
        self.table = table_of(picture.table())
        self._pages.addWidget(self._picture_page(picture))
        self._pages.addWidget(self.table)
        self._pages.setCurrentIndex(max(0, at))
        self._name_turn()

    def shows_table(self) -> bool:
        return self._pages.currentIndex() == 1

    def show_table(self, on: bool) -> None:
        turned = on != self.shows_table()
        self._pages.setCurrentIndex(1 if on else 0)
        self._turn.setText(self.tr("Picture") if on else self.tr("Table"))
        self._name_turn()
        if turned:
            self.turned.emit(on)

    def _name_turn(self) -> None:
        words = self.tr("Picture: {question}") if self.shows_table() else self.tr("Table: {question}")
        self._turn.setAccessibleName(words.format(question=self._question))

    def _toggle(self) -> None:
        self.show_table(self._pages.currentIndex() == 0)

    def _picture_page(self, picture: Picture) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S3)
        if isinstance(picture, StackedBars):
            column.addWidget(_legend(picture.kinds()))
        column.addWidget(self.canvas)
        note = f"{self.canvas.drawing().note} {self.tr('Click a bar for the records.')}"
        column.addWidget(label(note, "muted", wrap=True))
        column.addStretch(1)
        return page


def table_of(table: Table) -> TableView[Row]:
    """A read-only list of a picture's numbers; the first column names the row."""
    columns = tuple(_column(at, header, table) for at, header in enumerate(table.headers))
    view = NumbersTable(table.caption, columns, key=lambda row: str(row[0]))
    view.show_rows(table.rows)
    return view


class NumbersTable(TableView[Row]):
    """Numbers keep their columns: a table wider than its place scrolls by itself, and the page does not."""

    def _set_manners(self, many: bool) -> None:
        super()._set_manners(many)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        keep_fitted(self, lambda: self.horizontalHeader().setMinimumHeight(scaled(HEADER_OF_TWO_LINES)))

    def _fit(self) -> None:
        """Nothing gives way; what room is left goes to the names in the first column."""
        self.horizontalHeader().setStretchLastSection(False)
        widths = [scaled(column.width) for column in self.rows_model.columns]
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width if at else max(width, self.viewport().width() - sum(widths[1:])))


def _column(at: int, header: str, table: Table) -> Column[Row]:
    number = all(not isinstance(row[at], str) for row in table.rows)
    width = 180 if at == 0 else max(64, 16 + 9 * max(map(len, header.split()), default=0))
    return Column(
        key=f"{at}", header=header, text=lambda row: _cell(row[at]), width=width,
        sort=(lambda row: row[at]) if number else None, right=number and at > 0,
    )  # fmt: skip


def _cell(value: Cell) -> str:
    return value if isinstance(value, str) else f"{value:,}"


def _legend(kinds: tuple[Part, ...]) -> QWidget:
    legend = QWidget()
    flow = FlowLayout(legend, S4)
    for kind in kinds:
        if kind.mark is not None:
            item = QWidget()
            row = QHBoxLayout(item)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(S2 - 2)
            row.addWidget(MarkLabel(kind.mark.shape, kind.mark.colour))
            row.addWidget(label(kind.label, "muted"))
            flow.addWidget(item)
    return legend
