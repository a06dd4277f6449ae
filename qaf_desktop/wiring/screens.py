"""Every screen of a desk by its id, each made when it is first gone to."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from qaf_desktop.paths import catalogues, guide_pictures
from qaf_desktop.ui.help_page.guides import read_guides
from qaf_desktop.ui.help_page.help_page import HelpPage
from qaf_desktop.wiring.actions_screen import ActionsScreen
from qaf_desktop.wiring.agreement_screen import AgreementScreen
from qaf_desktop.wiring.allocation_screen import AllocationScreen
from qaf_desktop.wiring.attachment_screen import AttachmentScreen
from qaf_desktop.wiring.children_screen import ChildrenScreen
from qaf_desktop.wiring.collect_screen import CollectScreen
from qaf_desktop.wiring.earlier_screen import EarlierScreen
from qaf_desktop.wiring.escalations_screen import EscalationsScreen
from qaf_desktop.wiring.exchange_screen import ExchangeScreen
from qaf_desktop.wiring.feedback_screen import FeedbackScreen
from qaf_desktop.wiring.figures_screen import FiguresScreen
from qaf_desktop.wiring.form_screen import FormScreen
from qaf_desktop.wiring.forms_screen import FormsScreen
from qaf_desktop.wiring.handover_screen import HandoverScreen
from qaf_desktop.wiring.keeping_screen import KeepingScreen
from qaf_desktop.wiring.key_screen import KeyScreen
from qaf_desktop.wiring.moderation_screen import ModerationScreen
from qaf_desktop.wiring.move_screen import MoveScreen
from qaf_desktop.wiring.new_screen import NewScreen
from qaf_desktop.wiring.paper_screen import PaperScreen
from qaf_desktop.wiring.people_screen import PeopleScreen
from qaf_desktop.wiring.programme_screen import ProgrammeScreen
from qaf_desktop.wiring.record_screen import RecordScreen
from qaf_desktop.wiring.records_screen import RecordsScreen
from qaf_desktop.wiring.reports_screen import ReportsScreen
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.samples_screen import SamplesScreen
from qaf_desktop.wiring.search_screen import SearchScreen
from qaf_desktop.wiring.settings_screen import licences_screen, settings_screen
from qaf_desktop.wiring.settle_screen import SettleScreen
from qaf_desktop.words import language_for


class Wired(Protocol):
    """A page together with what answers it."""

    @property
    def page(self) -> QWidget: ...


W = TypeVar("W", bound=Wired)


class Screens:
    """Makes screens, and keeps what answers each of them alive."""

    def __init__(
        self,
        room: Room,
        tour: Callable[[], object],
        restore: Callable[[], object],
        start: Callable[[str], object],
    ) -> None:
        """`tour` shows the person round; `restore` leads to the backups; `start` begins a record of a method."""
        self._room, self._tour, self._restore, self._start = room, tour, restore, start
        self._wired: list[object] = []

    def makers(self) -> dict[str, Callable[[], QWidget]]:
        room = self._room
        return {
            "form": lambda: FormScreen(room),
            "new": lambda: self._keep(NewScreen(room, self._start)),
            "settings": lambda: settings_screen(room, self._restore),
            "help": self._help,
            "licences": lambda: licences_screen(room),
            "new-key": lambda: self._keep(KeyScreen(room)),
            "settle": lambda: SettleScreen(room),
            "move": lambda: self._keep(MoveScreen(room)),
            "forms": lambda: FormsScreen(room),
            "exchange": lambda: self._keep(ExchangeScreen(room)),
            "collect": lambda: self._keep(CollectScreen(room)),
            "people-and-devices": lambda: self._keep(PeopleScreen(room)),
            "records": lambda: self._keep(RecordsScreen(room)),
            "search": lambda: self._keep(SearchScreen(room)),
            "record": lambda: self._keep(RecordScreen(room)),
            "feedback": lambda: self._keep(FeedbackScreen(room)),
            "figures": lambda: self._keep(FiguresScreen(room)),
            "allocation": lambda: self._keep(AllocationScreen(room)),
            "programme": lambda: self._keep(ProgrammeScreen(room)),
            "actions": lambda: self._keep(ActionsScreen(room)),
            "agreement": lambda: self._keep(AgreementScreen(room)),
            "reports": lambda: self._keep(ReportsScreen(room)),
            "children-data": lambda: self._keep(ChildrenScreen(room)),
            "earlier": lambda: self._keep(EarlierScreen(room)),
            "samples": lambda: self._keep(SamplesScreen(room)),
            "moderation": lambda: self._keep(ModerationScreen(room)),
            "keeping": lambda: self._keep(KeepingScreen(room)),
            "escalations": lambda: self._keep(EscalationsScreen(room)),
            "hand-over": lambda: self._keep(HandoverScreen(room)),
            "paper": lambda: self._keep(PaperScreen(room)),
            "attachment": lambda: self._keep(AttachmentScreen(room)),
        }

    def _help(self) -> QWidget:
        guides = read_guides(self._room.resources / "help", language_for("", QLocale().name(), catalogues()))
        page = HelpPage(guides, guide_pictures())
        page.left.connect(self._room.back)
        page.tour_asked.connect(self._tour)
        return page

    def _keep(self, wired: W) -> QWidget:
        self._wired.append(wired)
        return wired.page
