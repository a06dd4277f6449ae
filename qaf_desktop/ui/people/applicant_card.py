"""A laptop that asks to join: who says so, the six words to compare aloud, and what its owner may do."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from qaf_desktop.exchanging.enrolling import Applicant, DeviceRow
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ButtonFlow

USUAL = ("auditor", "observer")
WIDE = 640


class ApplicantCard(Card):
    """`confirmed(roles, member, add team)`: the words matched; member is "" for somebody new, and a team that is in no
    list yet may be added to it. `left`: not now."""

    confirmed = Signal(tuple, str, bool)
    left = Signal()

    def __init__(self, roles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._roles = roles
        self.who = label("", "heading", wrap=True)
        self.what = label("", "muted", wrap=True)
        self.six = label("", "figure", wrap=True)
        self.person = QComboBox()
        self.person.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.person.setMinimumContentsLength(24)
        self.person.setMaximumWidth(420)
        self.person.currentIndexChanged.connect(lambda _at: self._show())
        self.add_team = QCheckBox("")
        self.boxes = {role: QCheckBox(words) for role, words in roles.items()}
        self.let_in = PrimaryButton(self.tr("The words match: let this laptop in"), self._confirm)
        self.back = button(self.tr("Not now"), self.left.emit)
        self._lay_out()

    def show_applicant(self, applicant: Applicant, members: tuple[DeviceRow, ...], teams: tuple[str, ...]) -> None:
        """`members` are devices of people let in before: a second laptop may be theirs. `teams` are known by name."""
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
        self._fill_people(applicant.name, members)
        wanted = {applicant.role} if applicant.role in self.boxes and applicant.role != "lead-auditor" else set()
        for role, box in self.boxes.items():
            box.setChecked(role in (wanted or USUAL))
        self._show()
        self.setAccessibleName(self.who.text())

    def roles(self) -> tuple[str, ...]:
        return tuple(role for role, box in self.boxes.items() if box.isChecked())

    def _fill_people(self, name: str, members: tuple[DeviceRow, ...]) -> None:
        with QSignalBlocker(self.person):
            self.person.clear()
            self.person.addItem(self.tr("Somebody new"), "")
            for member, words in {row.member: row.name for row in members if row.name}.items():
                self.person.addItem(self.tr("{name}, a further laptop").format(name=words), member)
                if words.casefold() == name.casefold():
                    self.person.setCurrentIndex(self.person.count() - 1)

    def _lay_out(self) -> None:
        self.body.addWidget(self.who)
        self.body.addWidget(self.what)
        ask = self.tr("Ring {who} up and read these words to each other. Let the laptop in only when all six match.")
        self.body.addWidget(label(ask.format(who=self.tr("them")), wrap=True))
        self.body.addWidget(self.six)
        self.body.addWidget(Field(self.tr("&Whose laptop is it?"), self.person))
        self.body.addWidget(label(self.tr("Their roles"), "strong"))
        self._grid = QGridLayout()
        self._grid.setSpacing(S2)
        self._arrange(2)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.add_team)
        self.problem = label("", "alarm", wrap=True)
        self.body.addWidget(self.problem)
        self.body.addWidget(ButtonFlow(self.let_in, self.back))

    def _arrange(self, columns: int) -> None:
        rows = -(-len(self.boxes) // columns)
        for at, box in enumerate(self.boxes.values()):
            self._grid.addWidget(box, at % rows, at // rows)

    def _show(self) -> None:
        known = bool(self.person.currentData())
        for box in self.boxes.values():
            box.setEnabled(not known)
            box.setToolTip("")
        self.problem.setText("")
        self.problem.hide()

    def _confirm(self) -> None:
        member = self.person.currentData() or ""
        if not member and not self.roles():
            self.problem.setText(self.tr("Choose at least one role."))
            self.problem.show()
            next(iter(self.boxes.values())).setFocus()
            return
        self.confirmed.emit(self.roles(), member, self.add_team.isChecked())
