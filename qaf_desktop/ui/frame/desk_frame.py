"""Rail, top line and the screens of an open desk. Screens are made when they are first gone to."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.finding import Finder, Found
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.frame.palette import Palette
from qaf_desktop.ui.frame.places import Place, RailEntry, RailGroup, ScreenSpec
from qaf_desktop.ui.frame.rail import Rail
from qaf_desktop.ui.frame.toast import Toast
from qaf_desktop.ui.frame.top_line import TopLine
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.widgets.state_label import Tone

NARROW = 900


class DeskFrame(QWidget):
    """`went(screen)` after each change of place; `lock_asked` by the button; `rail_action(id)` for entries of the rail
    that are no screens (such as a new audit)."""

    went = Signal(str)
    lock_asked = Signal()
    rail_action = Signal(str)

    def __init__(
        self,
        brand: str,
        groups: tuple[RailGroup, ...],
        foot: tuple[RailEntry, ...],
        screens: tuple[ScreenSpec, ...],
        finders: tuple[Finder, ...] = (),
        parent: QWidget | None = None,
        *,
        workspace: str = "",
    ) -> None:
        """`workspace` says whose it is, and what the locked door calls it; it stands in the window's title."""
        super().__init__(parent)
        self._workspace = workspace
        self._specs = {spec.id: spec for spec in screens}
        self._made: dict[str, QWidget] = {}
        self._headings: dict[str, tuple[str, str]] = {}
        self._history: list[Place] = []
        self._place = Place("")
        self._finders = (self._find_screens, *finders)
        self.rail = Rail(brand, groups, foot)
        self.top = TopLine()
        self._stack = QStackedWidget()
        self._lay_out()
        self.palette_box = Palette(lambda: self._finders, self)
        self.toast = Toast(self)
        self._connect()

    def go(self, screen: str, argument: str = "") -> bool:
        """Go there; false when it is no screen of this desk, or the present screen asked to stay."""
        if screen not in self._specs or not self._may_leave():
            return False
        if self._place.screen:
            self._history.append(self._place)
        self._enter(Place(screen, argument))
        return True

    def back(self) -> bool:
        """To the place before; false at the first one."""
        if not self._history or not self._may_leave():
            return False
        self._enter(self._history.pop())
        return True

    def place(self) -> Place:
        return self._place

    def where(self) -> str:
        """Screen and workspace, for the window's title: never what the screen shows."""
        spec = self._specs.get(self._place.screen)
        return " – ".join(part for part in (spec.title if spec else "", self._workspace) if part)

    def page(self, screen: str) -> QWidget | None:
        """The screen, if it has been made."""
        return self._made.get(screen)

    def leave(self) -> bool:
        """Before locking or closing: the present screen keeps what was typed; false when it asks to stay."""
        return self._may_leave()

    def say_heading(self, screen: str, title: str, subtitle: str) -> None:
        """What the top line says while that screen is shown."""
        self._headings[screen] = (title, subtitle)
        if screen == self._place.screen:
            self.top.say(title, subtitle)

    def show_state(self, tone: Tone, text: str) -> None:
        """The state of the shared folder, in words."""
        self.top.show_state(tone, text)

    def tell(self, text: str, tone: str) -> None:
        self.toast.say(text, tone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(NARROW)
        self.rail.setVisible(not narrow)
        self.top.fold(narrow=narrow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.update()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._from_rail)
        self.top.palette_asked.connect(self.palette_box.open)
        self.top.lock_asked.connect(self.lock_asked)
        self.top.menu_asked.connect(self._open_menu)
        for keys, act in (("Ctrl+K", self.palette_box.open), ("Alt+Left", self.back), ("Ctrl+L", self.lock_asked.emit)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _from_rail(self, entry: str) -> None:
        if entry not in self._specs:
            self.rail_action.emit(entry)
        elif entry != self._place.screen or self._place.argument:
            self.go(entry)
        self._mark_in_rail()

    def _mark_in_rail(self) -> None:
        page = self._made.get(self._place.screen)
        stands = not isinstance(page, Page) or page.stands_in_rail(self._place.argument)
        self.rail.show_current(self._place.screen if stands else "")

    def _may_leave(self) -> bool:
        page = self._made.get(self._place.screen)
        return page.leave() if isinstance(page, Page) else True

    def _enter(self, place: Place) -> None:
        page = self._made.get(place.screen) or self._make(self._specs[place.screen])
        self._place = place
        if isinstance(page, Page):
            page.enter(place.argument)
        self._stack.setCurrentWidget(page)
        self._mark_in_rail()
        self.top.say(*self._headings[place.screen])
        page.setFocus()
        self.went.emit(place.screen)

    def _make(self, spec: ScreenSpec) -> QWidget:
        page = self._made[spec.id] = spec.make()
        self._headings.setdefault(spec.id, (spec.title, ""))
        if isinstance(page, Page):
            page.heading_changed.connect(partial(self.say_heading, spec.id))
        with QSignalBlocker(self._stack):
            self._stack.addWidget(page)
        return page

    def _find_screens(self, _text: str) -> list[Found]:
        entries = [entry for entry in self.rail.entries() if entry.id]
        return [Found(e.title, self.tr("screen"), partial(self._from_rail, e.id)) for e in entries]

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entry in self.rail.entries():
            menu.addAction(entry.title, partial(self._from_rail, entry.id))
        menu.popup(self.top.menu.mapToGlobal(QPoint(0, self.top.menu.height())))
