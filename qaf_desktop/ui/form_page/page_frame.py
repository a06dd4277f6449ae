"""How the parts of the form screen stand on the page, and which fold away where there is little room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.form_page.bottom_bar import BottomBar
from qaf_desktop.ui.form_page.derive import View
from qaf_desktop.ui.form_page.problem_drawer import ProblemDrawer
from qaf_desktop.ui.form_page.section_list import SectionList
from qaf_desktop.ui.form_page.section_stack import SectionStack
from qaf_desktop.ui.form_page.side_panel import SidePanel
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity

NARROW, SHORT_WORDS, WITH_SIDE = 720, 900, 980
"""Widths below which the section list folds away, buttons say less, and the side panel folds away."""

LEAST = QSize(520, 320)


class PageFrame(QWidget):
    """Shows a `View` by its parts."""

    def __init__(self, view: View, stack: SectionStack, side: SidePanel, drawer: ProblemDrawer) -> None:
        super().__init__()
        self.stack, self.side, self.drawer = stack, side, drawer
        self._side_wanted = True
        self.list = SectionList(view)
        self.band = Notice()
        self.title = label("", "title", wrap=True)
        self.list_toggle = button("All sections", self.toggle_list, look="link")
        self.side_toggle = button("", self.toggle_side, look="link")
        self.bar = BottomBar(view)
        self._lay_out()
        self.show_view(view)

    def show_view(self, view: View) -> None:
        self.list.show_view(view)
        self.bar.show_view(view)
        self.drawer.show_problems(view.problems)
        self._show_band(view)
        line = next((line for line in view.lines if line.path == view.current), None)
        title = f"{line.number}  {line.title}" if line else ""
        if title != self.title.text():
            self.title.setText(title)

    def open_side(self) -> bool:
        """Make the side panel visible; False where there is no room for it."""
        self._side_wanted = True
        self._fit()
        return self.width() >= WITH_SIDE

    def toggle_side(self) -> None:
        self._side_wanted = not self._side_wanted
        self._fit()

    def toggle_list(self) -> None:
        self.list.setVisible(self.list.isHidden())

    def fold_list(self) -> None:
        """After a section was chosen: give the room back to the questions."""
        self.list.setVisible(self.width() >= NARROW)

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_band(self, view: View) -> None:
        severity = Severity.WARNING if view.band and view.band.complete else Severity.STOP
        self._around_band.setContentsMargins(S3, S2 if view.band else 0, S3, 0)
        self.band.say(severity, view.band.text if view.band else "", view.band.act if view.band else "")

    def _fit(self) -> None:
        fits = self.width() >= WITH_SIDE
        shown = self._side_wanted and fits
        if shown and self.side.isHidden():
            self.side.show()
            self.side.refresh()
        self.side.setVisible(shown)
        self.side_toggle.setText("Hide guidance" if shown else "Guidance")
        self.side_toggle.setVisible(fits)
        self.list_toggle.setVisible(self.width() < NARROW)
        self.fold_list()
        self.bar.make_narrow(self.width() < SHORT_WORDS)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, S4, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.list_toggle)
        head.addWidget(self.side_toggle)
        middle = QVBoxLayout()
        middle.setContentsMargins(S4, S3, 0, 0)
        middle.setSpacing(S2)
        middle.addLayout(head)
        middle.addWidget(self.stack, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.list)
        across.addLayout(middle, 1)
        across.addWidget(self.side)
        self._around_band = QHBoxLayout()
        self._around_band.addWidget(self.band)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._around_band)
        whole.addLayout(across, 1)
        whole.addWidget(self.drawer)
        whole.addWidget(self.bar)
