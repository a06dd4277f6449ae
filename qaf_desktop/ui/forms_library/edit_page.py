"""A form being changed in the program: its lines, the chosen one in full, and the form as it is now beside them."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.ui.forms_library.edit_view import EditInputs, EditLine, EditView, derive_edit, new_kinds
from qaf_desktop.ui.forms_library.line_card import LineCard
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.first_focus import FirstFocus
from qaf_desktop.ui.widgets.key_splitter import KeySplitter
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.screen_body import NARROW, ActionRow, ButtonFlow
from qaf_desktop.ui.widgets.table_view import TableView

translate = QCoreApplication.translate
LEAST_LIST = 260
VERSION_WIDTH = 110


class EditPage(FirstFocus):
    """`worded(row, column, text)`, `required(row, on)`, `chosen(row, lines)`, `versioned(text)`, `moved(row, by)`,
    `removed(row)`, `added(row, kind, label)`; `undo_asked`, `redo_asked`, `keep_asked`, `changes_asked`,
    `discard_asked`, `back_asked`; `stood(row)` on another line. Rows count from 0, -1 is none."""

    worded = Signal(int, str, str)
    required = Signal(int, bool)
    chosen = Signal(int, tuple)
    versioned = Signal(str)
    moved = Signal(int, int)
    removed = Signal(int)
    added = Signal(int, str, str)
    undo_asked = Signal()
    redo_asked = Signal()
    keep_asked = Signal()
    changes_asked = Signal()
    discard_asked = Signal()
    back_asked = Signal()
    stood = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = EditInputs()
        self._form: QWidget | None = None
        self._is_narrow: bool | None = None
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._show()

    def show_edit(self, **changed: Any) -> None:
        """Change what is shown, by the names of `EditInputs`."""
        wanted = replace(self._inputs, **changed)
        if wanted != self._inputs:
            self._inputs = wanted
            self._show()

    def show_form(self, form: QWidget | None) -> None:
        """The form as it is now; an earlier one is deleted."""
        old, self._form = self._form, form
        if form is not None:
            self._beside.addWidget(form)
        if old is not None:
            old.hide()
            self._beside.removeWidget(old)
            old.deleteLater()

    def view(self) -> EditView:
        return derive_edit(self._inputs)

    def row(self) -> int:
        return self._inputs.row

    def set_busy(self, busy: bool) -> None:
        """Reading shows in the strip alone: one goes on typing."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make_parts(self) -> None:
        self.back = button(self.tr("Back to the forms"), self.back_asked.emit)
        self.changes = button(self.tr("See what changes"), self.changes_asked.emit)
        self.keep = PrimaryButton(self.tr("Keep as a draft"), self.keep_asked.emit)
        self.head = ActionRow(self.back, self.changes, self.keep)
        self.strip, self.notice = ProgressStrip(), Notice()
        self.version = QLineEdit()
        self.undo = button(self.tr("Undo"), self.undo_asked.emit)
        self.redo = button(self.tr("Do again"), self.redo_asked.emit)
        self.discard = button(self.tr("Throw the changes away"), self.discard_asked.emit, look="link")
        self.table: TableView[EditLine] = TableView(self.tr("Questions"), _columns(), _key)
        self.table.setMinimumHeight(LEAST_LIST)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.setSortingEnabled(False)
        self.up = button(self.tr("Up"), lambda: self.moved.emit(self.row(), -1))
        self.down = button(self.tr("Down"), lambda: self.moved.emit(self.row(), 1))
        self.remove = button(self.tr("Take out"), lambda: self.removed.emit(self.row()))
        self.kind, self.new_words = QComboBox(), QLineEdit()
        for key, text in new_kinds():
            self.kind.addItem(text, key)
        self.kind.setAccessibleName(self.tr("Kind of the new question"))
        self.new_words.setPlaceholderText(self.tr("Words of a new question"))
        self.new_words.setAccessibleName(self.tr("Words of a new question"))
        self.add = button(self.tr("Add below"), self._add)
        self.card = LineCard()
        self.show_beside = button("", self._turn, look="link")

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(S4, 0, S2, S3)
        column.setSpacing(S2)
        column.addWidget(ButtonFlow(self.undo, self.redo, self._versioned(), self.discard))
        column.addWidget(self.table, 3)
        column.addWidget(ButtonFlow(self.up, self.down, self.remove))
        column.addWidget(ButtonFlow(self.new_words, self.kind, self.add))
        column.addWidget(self.card)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left.setProperty("look", "page")
        self._scroll.setWidget(left)
        around = QWidget()
        self._beside = QVBoxLayout(around)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._around = around
        self.split = KeySplitter()
        self.split.addWidget(self._scroll)
        self.split.addWidget(around)
        self.split.name_handles(self.tr("Edge of the questions"))
        self.split.setSizes([520, 640])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(S2)
        top = QVBoxLayout()
        top.setContentsMargins(S4, S3, S4, 0)
        for part in (self.head, self.strip, self.notice):
            top.addWidget(part)
        top.addWidget(self.show_beside, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(top)
        whole.addWidget(self.split, 1)

    def _versioned(self) -> QWidget:
        """The version's number with its name before it, on one line."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(S2, 0, 0, 0)
        row.addWidget(label(self.tr("Version"), buddy=self.version))
        row.addWidget(self.version)
        self.version.setMaximumWidth(VERSION_WIDTH)
        self.version.setAccessibleName(self.tr("Version"))
        return made

    def _connect(self) -> None:
        self.table.selection.connect(self._stand)
        self.table.left.connect(self.back_asked)
        self.table.opened.connect(lambda _line: self.card.label_.setFocus())
        self.card.worded.connect(lambda column, text: self.worded.emit(self.row(), column, text))
        self.card.required.connect(lambda on: self.required.emit(self.row(), on))
        self.card.chosen.connect(lambda lines: self.chosen.emit(self.row(), lines))
        self.version.textEdited.connect(self.versioned)
        self.new_words.returnPressed.connect(self._add)
        for keys, act in (("Alt+Up", self.up), ("Alt+Down", self.down), ("Ctrl+Shift+Z", self.undo),
                          ("Ctrl+Shift+Y", self.redo)):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act.click)

    def _stand(self, rows: tuple[EditLine, ...]) -> None:
        self.show_edit(row=rows[0].line.row if rows else -1)
        if rows:
            self.stood.emit(rows[0].line.row)

    def _add(self) -> None:
        words = self.new_words.text().strip()
        if words:
            self.new_words.clear()
            self.added.emit(self.row(), self.kind.currentData(), words)
        else:
            self.new_words.setFocus()

    def _turn(self) -> None:
        """Where there is room for one of the two only: the other one."""
        beside = self._around.isHidden()
        self._around.setVisible(beside)
        self._scroll.setVisible(not beside)
        self.show_beside.setText(self.tr("Back to the questions") if beside else self.tr("Show the form"))

    def _fit(self) -> None:
        narrow = self.width() < NARROW
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self.show_beside.setVisible(narrow)
        self.show_beside.setText(self.tr("Show the form"))
        self.head.words.setVisible(not narrow)
        self._scroll.show()
        self._around.setVisible(not narrow)

    def _show(self) -> None:
        view, inputs = self.view(), self._inputs
        self.head.say(view.heading, "" if self._is_narrow else view.words)
        self.notice.say(Severity.WARNING, view.trouble)
        self.keep.setEnabled(view.can_keep)
        self.changes.setEnabled(view.can_keep)
        self.undo.setEnabled(inputs.can_undo)
        self.redo.setEnabled(inputs.can_redo)
        if self.version.text() != view.version:
            with QSignalBlocker(self.version):
                self.version.setText(view.version)
        if view.lines != self.table.rows_model.given():
            with QSignalBlocker(self.table):
                self.table.show_rows(view.lines)
        if inputs.row >= 0 and [one.line.row for one in self.table.selected()] != [inputs.row]:
            with QSignalBlocker(self.table):
                self.table.go_to(str(inputs.row))
        for made in (self.up, self.down, self.remove):
            made.setEnabled(view.details is not None)
        self.card.show_details(view.details)


def _columns() -> tuple[Column[EditLine], ...]:
    return (
        Column("words", translate("Edit", "Question"), lambda one: one.words, 300,
               mark=lambda one: CellMark("triangle", "stop") if one.problem else None),
        Column("kind", translate("Edit", "Kind"), lambda one: one.kind, 130, drop=1),
    )  # fmt: skip


def _key(one: EditLine) -> str:
    return str(one.line.row)
