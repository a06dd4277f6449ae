"""Which column of a file is which, and what would be taken of it: shown before anything is kept."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from qaf_desktop.lists.mapping import Headed, Matched
from qaf_desktop.lists.model import Taken, Trouble, Wanted
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S2, S3
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.ui.widgets.table_view import TableView

translate = QCoreApplication.translate
TABLE_HEIGHT, SHOWN, COMBO = 150, 3, 260


class ImportPanel(Card):
    """`sheet_chosen(place)`, `mapped(wanted column → place of the file's)`, `accepted`, `left`."""

    sheet_chosen = Signal(int)
    mapped = Signal(dict)
    accepted = Signal()
    left = Signal()

    def __init__(self, heading: str, take: str, parent: QWidget | None = None) -> None:
        """`take` is what the button says that keeps the list."""
        super().__init__(heading, parent)
        self.file = label("", "muted", wrap=True)
        self.sheets = QComboBox()
        self.sheets.activated.connect(self.sheet_chosen)
        self.sheet_field = Field(self.tr("&Sheet"), self.sheets)
        self.columns: dict[str, QComboBox] = {}
        self._grid = QWidget()
        self.words = label("", wrap=True)
        self.troubles: TableView[Trouble] = TableView(self.tr("Rows to look at"), _columns(), _key)
        self.troubles.setFixedHeight(scaled(TABLE_HEIGHT))
        self.take = PrimaryButton(take, self.accepted.emit)
        self.back = button(self.tr("Leave it"), self.left.emit)
        for part in (self.file, self.sheet_field, self._grid, self.words, self.troubles):
            self.body.addWidget(part)
        self.body.addWidget(ButtonFlow(self.take, self.back))

    def show_file(self, name: str, sheets: Sequence[Headed], notes: Sequence[str]) -> None:
        self.file.setText(" ".join((name, *notes)))
        self.sheets.clear()
        self.sheets.addItems([sheet.name or name for sheet in sheets])
        self.sheet_field.setVisible(len(sheets) > 1)

    def show_columns(self, wanted: Sequence[Wanted], sheet: Headed, matched: Matched) -> None:
        """One line for each column that is looked for."""
        self._grid.deleteLater()
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(S3)
        grid.setVerticalSpacing(S2)
        grid.setColumnStretch(2, 1)
        self.columns = {}
        for row, one in enumerate(wanted):
            self._line(grid, row, one, sheet, matched)
        self.body.insertWidget(self.body.indexOf(self.sheet_field) + 1, self._grid)

    def chosen(self) -> Mapping[str, int]:
        return {name: box.currentData() for name, box in self.columns.items() if box.currentData() is not None}

    def show_taken(self, taken: Taken, missing: Sequence[str]) -> None:
        self.words.setText(_words(taken, missing))
        self.troubles.show_rows(taken.troubles)
        self.troubles.setVisible(bool(taken.troubles))
        self.take.setEnabled(bool(taken.places) and not missing)

    def _line(self, grid: QGridLayout, row: int, one: Wanted, sheet: Headed, matched: Matched) -> None:
        box = QComboBox()
        box.setFixedWidth(scaled(COMBO))
        box.addItem(self.tr("Not in this file"), None)
        for at, header in enumerate(sheet.headers):
            if header:
                box.addItem(header, at)
        box.setCurrentIndex(max(0, box.findData(matched.columns.get(one.id))) if one.id in matched.columns else 0)
        box.setAccessibleName(self.tr("Column for {name}").format(name=one.title))
        seen = label("", "muted")
        unclear = one.id in matched.unclear
        told = self.tr("Several columns could be it: choose one.") if unclear else ""

        def show(_index: int = 0) -> None:
            seen.setText(_first_values(sheet, box.currentData()) or told)

        box.activated.connect(show)
        box.activated.connect(lambda _index: self.mapped.emit(dict(self.chosen())))
        show()
        needed = self.tr("{name} (needed)").format(name=one.title) if one.required else one.title
        grid.addWidget(label(needed, buddy=box), row, 0)
        grid.addWidget(box, row, 1)
        grid.addWidget(seen, row, 2)
        self.columns[one.id] = box


def _first_values(sheet: Headed, at: int | None) -> str:
    if at is None:
        return ""
    values = [cells[at] for _number, cells in sheet.rows[:20] if at < len(cells) and cells[at]]
    return ", ".join(dict.fromkeys(values[:SHOWN]))


def _words(taken: Taken, missing: Sequence[str]) -> str:
    if missing:
        return translate("Import", "Choose the column for {names} first.").format(names=", ".join(missing))
    count = len(taken.places)
    said = translate("Import", "{n} rows can be taken.").format(n=f"{count:,}")
    if taken.left_out:
        said += " " + translate("Import", "{n} are left out; each line below says why.").format(n=taken.left_out)
    return said


def _columns() -> tuple[Column[Trouble], ...]:
    return (
        Column(
            "row", translate("Import", "Row"), lambda one: str(one.place), 70, sort=lambda one: one.place, right=True
        ),
        Column("column", translate("Import", "Column"), lambda one: one.column, 190),
        Column("what", translate("Import", "What is wrong"), lambda one: one.sentence, 460),
        Column("left", translate("Import", "Taken"), _taken_word, 90),
    )


def _taken_word(one: Trouble) -> str:
    return translate("Import", "No") if one.left_out else translate("Import", "Yes")


def _key(one: Trouble) -> str:
    return f"{one.place}/{one.column}/{one.code}"
