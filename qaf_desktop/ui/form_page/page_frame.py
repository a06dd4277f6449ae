"""How the parts of the form screen stand on the page, and which fold away where there is little room."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.form_page.bottom_bar import BottomBar
from qaf_desktop.ui.form_page.derive import View
from qaf_desktop.ui.form_page.problem_drawer import ProblemDrawer
from qaf_desktop.ui.form_page.section_list import SectionList
from qaf_desktop.ui.form_page.section_stack import SectionStack
from qaf_desktop.ui.form_page.side_panel import SidePanel
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.key_splitter import KeySplitter
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.words import say

NARROW, SHORT_WORDS, WITH_SIDE = 720, 900, 980
"""Widths below which the section list folds away, buttons say less, and the side panel folds away."""

LEAST = QSize(520, 270)
LIST_WIDTH, SIDE_WIDTH, CENTRE = 280, 256, 320


class PageFrame(QWidget):
    """Shows a `View` by its parts. The list and the side panel are as wide as the person drew them."""

    widths_changed = Signal(str)
    """The widths just drawn, as `show_widths` takes them."""

    def __init__(
        self, view: View, stack: SectionStack, side: SidePanel, drawer: ProblemDrawer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.stack, self.side, self.drawer = stack, side, drawer
        self._side_wanted = True
        self._list_width, self._side_width = LIST_WIDTH, SIDE_WIDTH
        self.list = SectionList()
        self.band, self.bounds = Notice(), Notice()
        self.title = label("", "title", wrap=True)
        self.list_toggle = button(say("All sections"), self.toggle_list, look="link")
        self.side_toggle = button("", self.toggle_side, look="link")
        self.bar = BottomBar(view)
        self._lay_out()
        self.list.fill(view)
        self.show_view(view)

    def show_view(self, view: View) -> None:
        self.list.show_view(view)
        self.bar.show_view(view)
        self._show_problems(view)
        self._show_band(view)
        self.bounds.say(Severity.WARNING, view.bounds)
        line = next((line for line in view.lines if line.path == view.current), None)
        title = f"{line.number}  {line.title}" if line else ""
        if title != self.title.text():
            self.title.setText(title)

    def show_widths(self, kept: str) -> None:
        """Bring back widths that were drawn once, `"248 256"` for list and side; nothing happens for other text."""
        numbers = kept.split()
        if len(numbers) == 2 and all(number.isdecimal() for number in numbers):
            self._list_width, self._side_width = (int(number) for number in numbers)
            self._fit()

    def open_side(self) -> bool:
        """Make the side panel visible; False where there is no room for it."""
        self._side_wanted = True
        self._fit()
        return self.width() >= scaled(WITH_SIDE)

    def toggle_side(self) -> None:
        self._side_wanted = not self._side_wanted
        self._fit()

    def toggle_list(self) -> None:
        self.list.setVisible(self.list.isHidden())

    def fold_list(self) -> None:
        """After a section was chosen: give the room back to the questions."""
        self.list.setVisible(self.width() >= scaled(NARROW))

    def stops(self) -> list[QWidget]:
        """Everything that takes the focus by Tab: the questions, the buttons that go on, then what stands around."""
        here = [made for made in self.list.buttons.values() if made.isChecked()]
        edges = self.across.handles()
        around = (self.list_toggle, self.side_toggle, *self.side.stops(), *edges, self.band.button)
        below = (*self.bar.ways_on(), *here, *self.bar.others(), *self.drawer.stops())
        return [*self.stack.section.stops(), *below, *around]

    def ways_to_sections(self) -> tuple[QWidget, ...]:
        """What leads to another section from outside the questions."""
        return (self.bar.previous_button, self.bar.next_button, *self.list.buttons.values())

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.drawer.fit(self.height())
        self._fit()

    def _show_problems(self, view: View) -> None:
        """The page takes its new height at once, so that whoever is led to a question sees all of it."""
        before = self.drawer.isHidden()
        self.drawer.show_problems(view.problems, view.left_empty)
        layout = self.layout()
        if layout is not None and self.drawer.isHidden() != before:
            layout.activate()

    def _show_band(self, view: View) -> None:
        severity = Severity.WARNING if view.band and view.band.complete else Severity.STOP
        self._around_band.setContentsMargins(S3, S2 if view.band else 0, S3, 0)
        self.band.say(severity, view.band.text if view.band else "", view.band.act if view.band else "")

    def _fit(self) -> None:
        fits = self.width() >= scaled(WITH_SIDE)
        shown = self._side_wanted and fits
        self.side.setVisible(shown)
        self.side_toggle.setText(say("Hide guidance") if shown else say("Guidance"))
        self.side_toggle.setVisible(fits)
        self.list_toggle.setVisible(self.width() < scaled(NARROW))
        self.fold_list()
        self.bar.make_narrow(self.width() < scaled(SHORT_WORDS))
        side = self._side_width if shown else 0
        self.across.setSizes([self._list_width, max(1, self.width() - self._list_width - side), side])

    def _drawn(self) -> None:
        self._list_width = self.list.width() if self.list.isVisible() else self._list_width
        self._side_width = self.side.width() if self.side.isVisible() else self._side_width
        self.widths_changed.emit(f"{self._list_width} {self._side_width}")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, S4, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.list_toggle)
        head.addWidget(self.side_toggle)
        centre = QWidget()
        centre.setMinimumWidth(CENTRE)
        middle = QVBoxLayout(centre)
        middle.setContentsMargins(S3, S3, 0, 0)
        middle.setSpacing(S2)
        middle.addLayout(head)
        told = QHBoxLayout()
        told.setContentsMargins(0, 0, S4, 0)
        told.addWidget(self.bounds)
        middle.addLayout(told)
        middle.addWidget(self.stack, 1)
        self.across = KeySplitter()
        for index, part in enumerate((self.list, centre, self.side)):
            self.across.addWidget(part)
            self.across.setStretchFactor(index, int(part is centre))
        self.across.name_handles(self.tr("Width of the list of sections"), self.tr("Width of the guidance"))
        self.across.splitterMoved.connect(self._drawn)
        self._around_band = QHBoxLayout()
        self._around_band.addWidget(self.band)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._around_band)
        whole.addWidget(self.across, 1)
        whole.addWidget(self.drawer)
        whole.addWidget(self.bar)
