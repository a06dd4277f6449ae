"""Forms: every version and who uses it, a further one from a workbook, and what can be done with each."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.setup.form_shelf import ARCHIVED, DRAFT, EARLIER, LIVE, Candidate, FormRow
from qaf_desktop.ui.forms_library.problems_card import ProblemsCard
from qaf_desktop.ui.forms_library.view import Inputs, View, derive, state_words, use_words
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.filters import FilterBar
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.screen_body import ActionRow, ButtonFlow, ScreenBody
from qaf_desktop.ui.widgets.search_box import SearchBox
from qaf_desktop.ui.widgets.search_row import SearchRow
from qaf_desktop.ui.widgets.table_view import TableView

translate = QCoreApplication.translate
LEAST_TABLE = 200
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".csv", ".md")
MARKS = {
    DRAFT: CellMark("ring", "warning"),
    LIVE: CellMark("disc", "ok"),
    EARLIER: CellMark("dash", "muted"),
    ARCHIVED: CellMark("square", "muted"),
}


class FormsPage(Page):
    """`import_asked`, `dropped(path)`, `preview_asked`, `take_asked`, `changes_asked` (of the candidate),
    `publish_asked`, `coming_asked` (what it would change); of the version that is selected (its digest) `try_asked`,
    `compare_asked`, `edit_asked`, `export_asked`, `archive_asked(digest, archived)`, `delete_asked`,
    `method_asked`."""

    import_asked = Signal()
    dropped = Signal(object)
    preview_asked = Signal()
    take_asked = Signal()
    changes_asked = Signal()
    publish_asked = Signal()
    coming_asked = Signal()
    try_asked = Signal(str)
    compare_asked = Signal(str)
    edit_asked = Signal(str)
    export_asked = Signal(str)
    archive_asked = Signal(str, bool)
    delete_asked = Signal(str)
    method_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = Inputs()
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.setFocusProxy(self.table)
        self._show()

    def show_forms(
        self, rows: tuple[FormRow, ...], set_number: int, *, archiving: bool = False, parts: int = 0
    ) -> None:
        self._change(rows=rows, set_number=set_number, archiving=archiving, parts=parts, loaded=True)

    def show_candidate(self, file: str, found: Candidate | tuple[FormProblem, ...] | None) -> None:
        """What is in the file: a form, or problems; None when it is dealt with."""
        problems = found if isinstance(found, tuple) else ()
        candidate = found if isinstance(found, Candidate) else None
        self._change(file=file, candidate=candidate, problems=problems, doubting=False)
        if problems:
            self.problems.again.setFocus()

    def candidate(self) -> Candidate | None:
        return self._inputs.candidate

    def set_busy(self, busy: bool) -> None:
        self._change(busy=busy)

    def view(self) -> View:
        return derive(self._inputs)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if form_file(event.mimeData()) is not None and self.view().can_act:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(form_file(event.mimeData()))

    def _make_parts(self) -> None:
        self.import_ = button(self.tr("Import a form…"), self.import_asked.emit)
        self.preview = button(self.tr("Preview while you write…"), self.preview_asked.emit)
        self.publish = PrimaryButton("", self.publish_asked.emit)
        self.head = ActionRow(self.preview, self.import_, self.publish)
        self.strip = ProgressStrip()
        self.notice = Notice()
        self.see_changes = button(self.tr("See what changes"), self.changes_asked.emit, look="link")
        self.see_doubts = button(self.tr("See what is worth a look"), lambda: self._change(doubting=True), look="link")
        self.see_coming = button(self.tr("See what publishing changes"), self.coming_asked.emit, look="link")
        self.not_now = button(self.tr("Leave the new form"), lambda: self.show_candidate("", None), look="link")
        self.search = SearchBox(self.tr("Search the forms"))
        self.chips = FilterBar(self.tr("Show"))
        self.table: TableView[FormRow] = TableView(self.tr("Forms"), _columns(), lambda row: row.digest)
        self.table.setMinimumHeight(LEAST_TABLE)
        self.foot = label("", "muted", wrap=True)
        self.problems = ProblemsCard()
        self._make_acts()

    def _make_acts(self) -> None:
        def act(words: str, signal: object, look: str = "plain") -> QWidget:
            return button(words, lambda: self._emit(signal), look=look)

        self.try_out = act(self.tr("Try it out"), self.try_asked)
        self.edit = act(self.tr("Edit a copy"), self.edit_asked)
        self.compare = act(self.tr("Compare versions"), self.compare_asked)
        self.export = act(self.tr("Save as Excel…"), self.export_asked)
        self.method = act(self.tr("Give it a method…"), self.method_asked)
        self.archive = button("", self._archive)
        self.delete = act(self.tr("Delete the draft"), self.delete_asked, look="danger")

    def _lay_out(self) -> None:
        shelf = QWidget()
        below = QVBoxLayout(shelf)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(ButtonFlow(self.see_doubts, self.see_changes, self.not_now, self.see_coming))
        below.addWidget(SearchRow(self.search, self.chips))
        below.addWidget(self.table, 1)
        below.addWidget(self.foot)
        acts = (self.try_out, self.method, self.edit, self.compare, self.export, self.archive, self.delete)
        below.addWidget(ButtonFlow(*acts))
        self._places = QStackedWidget()
        self._places.addWidget(shelf)
        self._places.addWidget(self.problems)
        body = ScreenBody()
        for part in (self.head, self.strip, self.notice):
            body.column.addWidget(part)
        body.column.addWidget(self._places, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)

    def _connect(self) -> None:
        self.table.opened.connect(lambda row: self.try_asked.emit(row.digest))
        self.table.selection.connect(lambda rows: self._change(chosen=rows[0] if rows else None))
        self.table.left.connect(self.search.setFocus)
        self.search.searched.connect(lambda text: self._change(search=text))
        self.search.down_pressed.connect(self.table.setFocus)
        self.chips.chosen.connect(lambda key: self._change(chip=key))
        self.problems.again_asked.connect(self.import_asked)
        self.problems.left.connect(self._leave_problems)
        self.notice.acted.connect(self._answer)

    def _emit(self, signal: object) -> None:
        for row in self.table.selected():
            signal.emit(row.digest)  # type: ignore[attr-defined]

    def _archive(self) -> None:
        for row in self.table.selected():
            self.archive_asked.emit(row.digest, row.state != ARCHIVED)

    def _leave_problems(self) -> None:
        """Back to a form that can be used, or away from a file that cannot."""
        if self._inputs.doubting:
            self._change(doubting=False)
            self.notice.button.setFocus()
        else:
            self.show_candidate("", None)

    def _answer(self) -> None:
        if self.view().take:
            self.take_asked.emit()
        else:
            self.show_candidate("", None)

    def _change(self, **changed: object) -> None:
        wanted = replace(self._inputs, **changed)  # type: ignore[arg-type]
        if wanted != self._inputs:
            self._inputs = wanted
            self._show()

    def _show(self) -> None:
        view, inputs = self.view(), self._inputs
        self.head.say(view.heading, view.words)
        self.head.setVisible(view.place == "list")
        self.publish.setText(view.publish)
        self.publish.setEnabled(view.can_publish)
        for made in (self.import_, self.preview):
            made.setEnabled(view.can_act)
        self.notice.say(view.severity, view.notice, view.take or self.tr("Close"))
        self.not_now.setVisible(bool(view.take))
        self.see_changes.setVisible(view.see_changes)
        self.see_doubts.setVisible(view.see_doubts)
        self.see_coming.setVisible(view.see_coming)
        self.chips.show_chips(view.chips, inputs.chip)
        self.foot.setText(view.foot)
        self._show_acts(view)
        if view.rows != self.table.rows_model.given():
            self.table.show_rows(view.rows)
        self.problems.show_problems(view.problems_heading, view.told)
        self.problems.leave_it.setText(self.tr("Back to the forms") if inputs.doubting else self.tr("Leave it"))
        self._places.setCurrentIndex(1 if view.place == "problems" else 0)

    def _show_acts(self, view: View) -> None:
        for made in (self.try_out, self.edit, self.export, self.archive):
            made.setEnabled(view.can_use)
        self.compare.setEnabled(view.can_compare)
        self.archive.setText(view.archive)
        self.method.setVisible(view.can_give_method)
        self.delete.setVisible(view.can_delete)


def form_file(data: QMimeData) -> Path | None:
    """The one file of a drag that may hold a form."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in SUFFIXES else None


def _columns() -> tuple[Column[FormRow], ...]:
    return (
        Column("title", translate("Forms", "Form"), lambda r: r.title, 260),
        Column("version", translate("Forms", "Version"), lambda r: r.version, 110),
        Column("state", translate("Forms", "State"), state_words, 220, mark=lambda r: MARKS[r.state]),
        Column("questions", translate("Forms", "Questions"), lambda r: str(r.questions), 100, drop=4,
               sort=lambda r: r.questions),
        Column("used", translate("Forms", "Used for"), lambda r: r.used_by or translate("Forms", "No method yet"), 180,
               drop=3),
        Column("written", translate("Forms", "Written on it"), use_words, 180, drop=2,
               sort=lambda r: (r.records, r.drafts)),
    )  # fmt: skip
