"""People and devices: who is let in, who asks, and the lists that everybody works from."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.desk.setup_details import ReadRegisters
from qaf_desktop.exchanging.enrolling import Applicant, DeviceRow
from qaf_desktop.exchanging.pen import PenState
from qaf_desktop.setup.register_editing import Tables
from qaf_desktop.setup.registers_import import PEOPLE
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.people.applicant_card import ApplicantCard
from qaf_desktop.ui.people.import_card import ImportCard
from qaf_desktop.ui.people.laptops_card import LaptopsCard
from qaf_desktop.ui.people.register_card import RegisterCard
from qaf_desktop.ui.people.take_over_card import TakeOverCard
from qaf_desktop.ui.people.view import LAPTOPS, Inputs, View, derive, named_roles
from qaf_desktop.ui.people.whose import choices
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.filters import FilterBar, FilterChip
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.screen_body import ActionRow, ScreenBody


class PeoplePage(Page):
    """What the person wants is told by the cards (`laptops`, `applicant`, `people`, `names`, `import_card` and
    `take_over`), by `publish_asked` and `import_asked`. `names` serves roles, teams and services, as `view().chip`
    says."""

    entered = Signal()
    publish_asked = Signal()
    import_asked = Signal()

    def __init__(
        self, roles: Mapping[str, str], keepers: frozenset[str] = frozenset(), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inputs = Inputs(roles=roles)
        self.import_ = button(self.tr("Import from Excel…"), self.import_asked.emit)
        self.publish = PrimaryButton("", self.publish_asked.emit)
        self.head = ActionRow(self.import_, self.publish)
        self.strip = ProgressStrip()
        self.notice = Notice()
        self.chips = FilterBar(self.tr("Show"))
        self.laptops = LaptopsCard(roles)
        self.people = RegisterCard(roles, people=True)
        self.names = RegisterCard(roles, people=False)
        self.applicant = ApplicantCard(roles, keepers)
        self.import_card = ImportCard()
        self.take_over = TakeOverCard()
        self._lay_out()
        self._connect()
        self._show()

    def enter(self, argument: str) -> None:
        self.entered.emit()

    def show_all(
        self, devices: tuple[DeviceRow, ...], requests: tuple[Applicant, ...], tables: Tables, pen: PenState
    ) -> None:
        self._change(devices=devices, requests=requests, tables=tables, pen=pen, loaded=True)

    def ask_to_take_over(self, lost: frozenset[str]) -> None:
        """Ask for the recovery key; `lost` are devices that are likely to be. `show_lists` goes back."""
        self._change(taking_over=True)
        self.take_over.ask(tuple(row for row in self._inputs.devices if row.lead), lost)

    def show_lists(self) -> None:
        self._change(taking_over=False, applicant=None, import_=None)
        self.laptops.rows.setFocus()

    def show_applicant(self, applicant: Applicant | None) -> None:
        """Look at one who asks; None goes back to the lists."""
        if applicant is not None:
            inputs = self._inputs
            among = choices(applicant, inputs.tables.people, inputs.devices, named_roles(inputs.tables, inputs.roles))
            teams = tuple(team.label for team in inputs.tables.teams)
            self.applicant.show_applicant(applicant, among, teams)
        self._change(applicant=applicant, import_=None)
        (self.applicant.person if applicant else self.laptops.rows).setFocus()

    def show_import(self, found: ReadRegisters | None) -> None:
        """Look at what a workbook holds; None goes back to the lists."""
        self._change(import_=found, applicant=None)
        if found is not None:
            self.import_card.show_import(found, self.view())
            (self.import_card.take if found.anything else self.import_card.back).setFocus()

    def asked_for(self) -> Applicant | None:
        return self._inputs.applicant

    def read(self) -> ReadRegisters | None:
        return self._inputs.import_

    def show_chip(self, chip: str) -> None:
        self._change(chip=chip)

    def set_busy(self, busy: bool) -> None:
        self._change(busy=busy)

    def view(self) -> View:
        return derive(self._inputs)

    def _lay_out(self) -> None:
        self._lists = QStackedWidget()
        for card in (self.laptops, self.people, self.names):
            self._lists.addWidget(card)
        body = ScreenBody()
        for part in (self.head, self.strip, self.notice, self.chips, self.applicant, self.import_card, self.take_over):
            body.column.addWidget(part)
        body.column.addWidget(self._lists, 1)
        self._rest = QWidget()
        body.column.addWidget(self._rest, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)

    def _connect(self) -> None:
        self.chips.chosen.connect(self.show_chip)
        self.notice.acted.connect(lambda: self.show_applicant(self._inputs.requests[0]))
        self.applicant.left.connect(lambda: self.show_applicant(None))
        self.import_card.left.connect(lambda: self.show_import(None))
        self.take_over.left.connect(self.show_lists)
        for card in (self.laptops, self.people, self.names):
            card.rows.left.connect(self._to_chips)

    def _to_chips(self) -> None:
        """From a list back to the choice of lists."""
        chip = next((chip for chip in self.chips.findChildren(FilterChip) if chip.isChecked()), None)
        if chip is not None:
            chip.setFocus()

    def _change(self, **changed: object) -> None:
        wanted = replace(self._inputs, **changed)  # type: ignore[arg-type]
        if wanted != self._inputs:
            self._inputs = wanted
            self._show()

    def _show(self) -> None:
        view, inputs = self.view(), self._inputs
        listing = view.place == "list"
        self.head.say(view.heading, view.words)
        self.head.setVisible(listing)
        self.publish.setText(view.publish)
        self.publish.setEnabled(view.can_publish)
        self.import_.setEnabled(view.can_act)
        self.notice.say(Severity.INFO, view.notice if listing else "", view.notice_action)
        self.chips.show_chips(view.chips, view.chip)
        for part, on in (
            (self.chips, listing),
            (self._lists, listing),
            (self._rest, view.place in ("applicant", "take-over")),
        ):
            part.setVisible(on)
        self.applicant.setVisible(view.place == "applicant")
        self.import_card.setVisible(view.place == "import")
        self.take_over.setVisible(view.place == "take-over")
        for card in (self.laptops, self.people, self.names, self.applicant, self.import_card, self.take_over):
            card.setEnabled(view.can_act)
        self.laptops.show_devices(inputs.devices)
        self.laptops.show_pen(inputs.pen)
        self.people.show_roles(named_roles(inputs.tables, inputs.roles))
        teams = tuple(team.label for team in inputs.tables.teams)
        self._lists.setCurrentIndex(0 if view.chip == LAPTOPS else 1 if view.chip == PEOPLE else 2)
        if view.chip != LAPTOPS:
            (self.people if view.chip == PEOPLE else self.names).show_entries(view.entries, teams)
