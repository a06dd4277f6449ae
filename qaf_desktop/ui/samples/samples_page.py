"""Samples: those there are, a new one, one with its files, and who gets which."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.samples.give_card import GiveCard
from qaf_desktop.ui.samples.new_card import NewCard
from qaf_desktop.ui.samples.register_card import RegisterCard
from qaf_desktop.ui.samples.replace_row import ReplaceRow
from qaf_desktop.ui.samples.view import file_columns, files_kind, sample_columns, samples_kind
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.import_panel import ImportPanel
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.screen_body import ActionRow, ScreenHead, body_of
from qaf_desktop.work.sample_lines import FileLine, SampleLine, ShownSample


class SamplesPage(Page):
    """`entered(sample key or "")`, `new_asked`, `opened(sample key)`, `file_opened(line)`, `acted(what, file lines)`,
    `give_asked`, `check_asked`, `statement_asked`, `export_asked(lines, columns)`, `columns_changed(text)`,
    `register_asked`. The cards tell for themselves."""

    entered = Signal(str)
    new_asked = Signal()
    opened = Signal(str)
    file_opened = Signal(object)
    acted = Signal(str, tuple)
    give_asked = Signal()
    check_asked = Signal()
    statement_asked = Signal()
    columns_changed = Signal(str)
    register_asked = Signal()

    def __init__(
        self,
        methods: Sequence[tuple[str, str]],
        names: Mapping[str, str],
        reasons: Sequence[str] = (),
        columns: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.strip = ProgressStrip()
        self.new = PrimaryButton(self.tr("New sample"), self.new_asked.emit)
        self.list: WholeList[SampleLine] = WholeList(
            samples_kind(),
            sample_columns(),
            self.tr("Samples"),
            self.tr("Search the samples"),
            tools=(button(self.tr("Interests and exemptions…"), self.register_asked.emit), self.new),
        )
        self.files: WholeList[FileLine] = WholeList(
            files_kind(), file_columns(), self.tr("Files of the sample"), self.tr("Search the files")
        )
        self.card, self.give, self.register = NewCard(methods, names), GiveCard(), RegisterCard()
        self.replacing = ReplaceRow(reasons)
        self.panel = ImportPanel(self.tr("A list of children"), self.tr("Take these rows in"))
        self.head = ActionRow(
            button(self.tr("All samples"), self.show_list), button(self.tr("Check this draw"), self.check_asked.emit),
            button(self.tr("Save how it was drawn…"), self.statement_asked.emit),
            PrimaryButton(self.tr("Give out…"), self.give_asked.emit),
        )  # fmt: skip
        self.facts = label("", "muted", wrap=True)
        self._lay_out()
        self._connect()
        self.list.table.restore_columns(columns)
        self.setFocusProxy(self.list.table)

    def enter(self, argument: str) -> None:
        self.entered.emit(argument)

    def leave(self) -> bool:
        self.columns_changed.emit(self.list.table.columns_text())
        return True

    def set_busy(self, busy: bool) -> None:
        self._places.setEnabled(not busy)

    def show_lines(self, lines: tuple[SampleLine, ...]) -> None:
        self.list.show_lines(lines)

    def fill_sample(self, shown: ShownSample) -> None:
        """What its page says, wherever the person is."""
        self.head.heading.setText(shown.sampled.purpose)
        self.head.words.setText(shown.sampled.reference)
        self.facts.setText(" · ".join(f"{name}: {words}" for name, words in shown.facts[2:]))
        self.files.show_lines(shown.files)

    def show_files(self) -> None:
        """Its page, with no question open from before."""
        self.replacing.hide()
        self._show(self._sample)
        self.files.table.setFocus()

    def show_list(self) -> None:
        self._show(self.list)
        self.list.table.setFocus()

    def show_new(self) -> None:
        self._show(self._new)
        self.card.purpose.setFocus()

    def show_import(self) -> None:
        self._show(self._import)

    def show_giving(self) -> None:
        self._show(self._giving)
        self.give.due.setFocus()

    def show_register(self) -> None:
        self._show(self._register)

    def _lay_out(self) -> None:
        head = ScreenHead(self.head, self.facts, self.replacing)
        self._sample = QWidget()
        column = QVBoxLayout(self._sample)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.files, 1)
        self._new, self._import = body_of(self.card), body_of(self.panel)
        self._giving, self._register = _scrolled(self.give), _scrolled(self.register)
        self._places = QStackedWidget()
        for place in (self.list, self._sample, self._new, self._import, self._giving, self._register):
            self._places.addWidget(place)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.strip)
        whole.addWidget(self._places, 1)

    def _connect(self) -> None:
        self.list.opened.connect(lambda line: self.opened.emit(line.key))
        self.list.new_asked.connect(self.new_asked)
        self.files.opened.connect(self.file_opened)
        self.files.acted.connect(self.acted)
        self.card.left.connect(self.show_list)
        self.panel.left.connect(self.show_new)

    def _show(self, place: QWidget) -> None:
        self._places.setCurrentWidget(place)


def _scrolled(card: QWidget) -> QScrollArea:
    """A card with a list of its own, which scrolls where words are so large that the list has no room."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    card.setProperty("look", "page")
    area.setWidget(card)
    return area
