"""Two versions of a form side by side: what was added, taken out, asked otherwise, worded otherwise, moved."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from qaf_desktop.forms.differing import Difference
from qaf_desktop.ui.forms_library.compare_view import (
    FIRST,
    TOKENS,
    CompareInputs,
    CompareView,
    change_words,
    derive_comparison,
    side_words,
)
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.filters import FilterBar
from qaf_desktop.ui.widgets.first_focus import FirstFocus
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.screen_body import ActionRow, ScreenBody, SideBySide
from qaf_desktop.ui.widgets.search_box import SearchBox
from qaf_desktop.ui.widgets.search_row import SearchRow
from qaf_desktop.ui.widgets.table_view import TableView

translate = QCoreApplication.translate
LEAST_TABLE = 140


class ComparePage(FirstFocus):
    """`pair_chosen(before, after)` by digest, `form_chosen(id)`, `save_asked`, `acted` (the main button),
    `back_asked`."""

    pair_chosen = Signal(str, str)
    form_chosen = Signal(str)
    save_asked = Signal()
    acted = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = CompareInputs()
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._show()

    def show_comparison(self, inputs: CompareInputs) -> None:
        """Everything at once; search and the chosen kind stay."""
        self._inputs = replace(inputs, search=self._inputs.search, chip=self._inputs.chip)
        self._show()
        self.table.selectRow(0)

    def view(self) -> CompareView:
        return derive_comparison(self._inputs)

    def _make_parts(self) -> None:
        self.back = button(self.tr("Back to the forms"), self.back_asked.emit)
        self.save = button(self.tr("Save as text…"), self.save_asked.emit)
        self.act = PrimaryButton("", self.acted.emit)
        self.head = ActionRow(self.back, self.save, self.act)
        self.forms, self.before, self.after = QComboBox(), QComboBox(), QComboBox()
        self.search = SearchBox(self.tr("Search the differences"))
        self.chips = FilterBar(self.tr("Kinds of difference"))
        self.table: TableView[Difference] = TableView(self.tr("Differences"), _columns(), _key)
        self.table.setMinimumHeight(LEAST_TABLE)
        self.foot = label("", "muted", wrap=True)
        self.was, self.now = label("", wrap=True), label("", wrap=True)

    def _lay_out(self) -> None:
        for box in (self.forms, self.before, self.after):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.which = Field(self.tr("Form"), self.forms)
        choosing = SideBySide(self.which, Field(self.tr("From"), self.before), Field(self.tr("To"), self.after))
        was, now = Card(self.tr("Before")), Card(self.tr("After"))
        was.body.addWidget(self.was, 1)
        now.body.addWidget(self.now, 1)
        self.sides = SideBySide(was, now)
        body = ScreenBody()
        for part in (self.head, choosing, SearchRow(self.search, self.chips)):
            body.column.addWidget(part)
        body.column.addWidget(self.table, 1)
        body.column.addWidget(self.foot)
        body.column.addWidget(self.sides)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)

    def _connect(self) -> None:
        self.search.searched.connect(lambda text: self._change(search=text))
        self.search.down_pressed.connect(self.table.setFocus)
        self.chips.chosen.connect(lambda key: self._change(chip=key))
        self.table.selection.connect(self._show_whole)
        self.table.left.connect(self.back_asked)
        for box in (self.before, self.after):
            box.activated.connect(lambda _at: self._choose())
        self.forms.activated.connect(lambda _at: self._choose_form())

    def _choose_form(self) -> None:
        self.form_chosen.emit(self.forms.currentData())

    def _choose(self) -> None:
        self.pair_chosen.emit(self.before.currentData(), self.after.currentData())

    def _change(self, **changed: str) -> None:
        wanted = replace(self._inputs, **changed)  # type: ignore[arg-type]
        if wanted != self._inputs:
            self._inputs = wanted
            self._show()

    def _show(self) -> None:
        view, inputs = self.view(), self._inputs
        self.head.say(view.heading, view.words)
        _fill(self.forms, inputs.forms, inputs.form)
        self.which.setVisible(len(inputs.forms) > 1)
        for box, chosen in ((self.before, inputs.before), (self.after, inputs.after)):
            _fill(box, inputs.versions, chosen)
        self.act.setText(inputs.act)
        self.act.setVisible(bool(inputs.act))
        self.save.setEnabled(view.can_save)
        self.chips.show_chips(view.chips, inputs.chip)
        if view.rows != self.table.rows_model.given():
            self.table.show_rows(view.rows)
        self.foot.setText(view.foot)
        self._show_whole(self.table.selected())

    def _show_whole(self, rows: tuple[Difference, ...]) -> None:
        """Both sides in full, which the columns may cut."""
        self.sides.setVisible(bool(rows))
        if rows:
            self.was.setText(side_words(rows[0].before))
            self.now.setText(side_words(rows[0].after))


def _fill(box: QComboBox, versions: tuple[tuple[str, str], ...], chosen: str) -> None:
    with QSignalBlocker(box):
        box.clear()
        for digest, words in versions:
            box.addItem(words, digest)
        box.setCurrentIndex(max(0, box.findData(chosen)))


def _columns() -> tuple[Column[Difference], ...]:
    return (
        Column("change", translate("Compare", "What changed"), change_words, 190,
               mark=lambda d: CellMark(FIRST.get(d.change, "ring"), TOKENS.get(d.change, "muted"))),
        Column("title", translate("Compare", "Question"), lambda d: d.title, 300),
        Column("section", translate("Compare", "Section"), lambda d: d.section, 160, drop=3),
        Column("before", translate("Compare", "Before"), lambda d: side_words(_line(d.before)), 200, drop=2),
        Column("after", translate("Compare", "After"), lambda d: side_words(_line(d.after)), 200, drop=1),
    )  # fmt: skip


def _line(text: str) -> str:
    return " · ".join(text.split("\n"))


def _key(one: Difference) -> str:
    return f"{one.change}/{one.path}"
