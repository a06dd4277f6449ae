"""A laptop that asks to join: who says so, the six words to compare aloud, and what its owner may do."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from qaf_desktop.exchanging.enrolling import Applicant
from qaf_desktop.ui.people.whose import Whose, twice_words
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.screen_body import ButtonFlow

USUAL = ("auditor", "observer")
WIDE = 640


class ApplicantCard(Card):
    """`confirmed(roles, person, add team)`: the words matched; person is "" for somebody new, and a team that is in no
    list yet may be added to it. `left`: not now."""

    confirmed = Signal(tuple, str, bool)
    left = Signal()

    def __init__(
        self, roles: Mapping[str, str], keepers: frozenset[str] = frozenset(), parent: QWidget | None = None
    ) -> None:
        """`keepers` are roles whose laptops hold restricted records in the lead's place."""
        super().__init__("", parent)
        self._keepers = keepers
        self._roles = roles
        self._applicant: Applicant | None = None
        self._among: tuple[Whose, ...] = ()
        self.who = label("", "heading", wrap=True)
        self.what = label("", "muted", wrap=True)
        self.six = label("", "figure", wrap=True)
        self.person = QComboBox()
        self.person.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.person.setMinimumContentsLength(24)
        self.person.setMaximumWidth(420)
        self.person.currentIndexChanged.connect(lambda _at: self._show())
        self.twice = Notice()
        self.add_team = QCheckBox("")
        self.boxes = {role: QCheckBox(words) for role, words in roles.items()}
        self.alone = Notice()
        for role in keepers & roles.keys():
            self.boxes[role].toggled.connect(lambda _on: self._show_alone())
        self.let_in = PrimaryButton(self.tr("The words match: let this laptop in"), self._confirm)
        self.back = button(self.tr("Not now"), self.left.emit)
        self._lay_out()

    def show_applicant(self, applicant: Applicant, among: tuple[Whose, ...], teams: tuple[str, ...]) -> None:
        """`among` is whose laptop it may be, the likeliest first. `teams` are known by name."""
        self._applicant, self._among = applicant, among
        unknown = bool(applicant.team) and applicant.team.casefold() not in {team.casefold() for team in teams}
        self.add_team.setText(self.tr("“{team}” is in no list yet: add it to the teams").format(team=applicant.team))
        self.add_team.setChecked(unknown)
        self.add_team.setVisible(unknown)
        self.who.setText(self.tr("{name} asks to join").format(name=applicant.name))
        role = self._roles.get(applicant.role, applicant.role)
        parts = (role, applicant.team, self.tr("laptop “{name}”").format(name=applicant.laptop))
        self.what.setText(" · ".join(part for part in parts if part))
        self.six.setText("   ".join(applicant.words))
        self.six.setAccessibleName(", ".join(applicant.words))
        self._fill_people()
        self._show()
        self.setAccessibleName(self.who.text())

    def roles(self) -> tuple[str, ...]:
        return tuple(role for role, box in self.boxes.items() if box.isChecked())

    def _fill_people(self) -> None:
        with QSignalBlocker(self.person):
            self.person.clear()
            for one in self._among:
                self.person.addItem(one.words, one.person)
            self.person.setCurrentIndex(0)

    def _chosen(self) -> Whose:
        at = self.person.currentIndex()
        return self._among[at] if 0 <= at < len(self._among) else Whose("", "")

    def _lay_out(self) -> None:
        self.body.addWidget(self.who)
        self.body.addWidget(self.what)
        ask = self.tr("Ring {who} up and read these words to each other. Let the laptop in only when all six match.")
        self.body.addWidget(label(ask.format(who=self.tr("them")), wrap=True))
        self.body.addWidget(self.six)
        self.body.addWidget(Field(self.tr("&Whose laptop is it?"), self.person))
        self.body.addWidget(self.twice)
        self.body.addWidget(label(self.tr("Their roles"), "strong"))
        self._grid = QGridLayout()
        self._grid.setSpacing(S2)
        self._arrange(2)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.alone)
        self.body.addWidget(self.add_team)
        self.problem = label("", "alarm", wrap=True)
        self.body.addWidget(self.problem)
        self.body.addWidget(ButtonFlow(self.let_in, self.back))

    def _arrange(self, columns: int) -> None:
        rows = -(-len(self.boxes) // columns)
        for at, box in enumerate(self.boxes.values()):
            self._grid.addWidget(box, at % rows, at // rows)

    def _show(self) -> None:
        """The roles of somebody in the project stay as they are; anybody else's are chosen here."""
        chosen = self._chosen()
        asked = self._applicant.role if self._applicant else ""
        wanted = {asked} if asked in self.boxes and asked != "lead-auditor" else set(USUAL)
        for role, box in self.boxes.items():
            box.setChecked(role in (chosen.roles or wanted))
            box.setEnabled(not chosen.roles)
        new = self._applicant is not None and not chosen.person
        self.twice.say(Severity.WARNING, twice_words(self._applicant, self._among) if new and self._applicant else "")
        self.problem.setText("")
        self.problem.hide()

    def _show_alone(self) -> None:
        kept = any(self.boxes[role].isChecked() for role in self._keepers & self.boxes.keys())
        words = self.tr(
            "From now on these restricted records are sealed for this laptop alone: neither you nor the project’s "
            "recovery key can open them. Let a second laptop of theirs in as a spare."
        )
        self.alone.say(Severity.WARNING, words if kept else "")

    def _confirm(self) -> None:
        chosen = self._chosen()
        if not chosen.roles and not self.roles():
            self.problem.setText(self.tr("Choose at least one role."))
            self.problem.show()
            next(iter(self.boxes.values())).setFocus()
            return
        self.confirmed.emit(self.roles(), chosen.person, self.add_team.isChecked())
