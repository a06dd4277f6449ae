"""A method for a form that has none: what it is called, who writes it, about whom, and which questions are which."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from qaf_desktop.setup.method_giving import MethodOffer
from qaf_desktop.setup.method_making import ABOUT, NEEDED, SLOTS, MethodDraft
from qaf_desktop.ui.tokens import S3
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.first_focus import FirstFocus
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.screen_body import ActionRow, ButtonFlow, ScreenBody, SideBySide

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Parts:
    """The controls that follow the form: rebuilt for each."""

    roles: Mapping[str, QCheckBox]
    slots: Mapping[str, QComboBox]


class MethodPage(FirstFocus):
    """`keep_asked` has the next set bring it, `save_asked` writes it as a file; `back_asked` leaves it."""

    keep_asked = Signal()
    save_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = button(self.tr("Back to the forms"), self.back_asked.emit)
        self.save = button(self.tr("Save the method as a file…"), self.save_asked.emit)
        self.keep = PrimaryButton(self.tr("Keep for the next set"), self.keep_asked.emit)
        self.head = ActionRow(self.back, self.save, self.keep)
        self.strip = ProgressStrip()
        self.lacking = label("", "alarm", wrap=True)
        self.name, self.noun, self.sentence, self.about = QLineEdit(), QLineEdit(), QLineEdit(), QComboBox()
        for about in ABOUT:
            self.about.addItem(_about_words(about), about)
        self._parts = _Parts({}, {})
        self._body = ScreenBody()
        self._below = QWidget()
        self._lay_out()
        for line in (self.name, self.noun, self.sentence):
            line.textChanged.connect(self._tell)
        self.setFocusProxy(self.name)

    def show_offer(self, offer: MethodOffer) -> None:
        draft = offer.draft
        words = self.tr("“{title}” can be begun once this method is published. What is likely is chosen already.")
        self.head.say(self.tr("Give the form a method"), words.format(title=offer.form.title))
        for line, text in ((self.name, draft.name), (self.noun, draft.noun), (self.sentence, draft.sentence)):
            line.setText(text)
        self.about.setCurrentIndex(self.about.findData(draft.about))
        self._show_parts(offer)
        self._tell()

    def draft(self) -> MethodDraft:
        answers = {slot: box.currentData() for slot, box in self._parts.slots.items() if box.currentData()}
        return MethodDraft(
            name=self.name.text().strip(),
            sentence=self.sentence.text().strip(),
            noun=self.noun.text().strip(),
            roles=tuple(role for role, box in self._parts.roles.items() if box.isChecked()),
            about=self.about.currentData(),
            answers=answers,
        )

    def set_busy(self, busy: bool) -> None:
        for made in (self.back, self.save, self.keep):
            made.setEnabled(not busy)
        if not busy:
            self._tell()

    def _lay_out(self) -> None:
        card = Card(self.tr("What it is"))
        card.body.addWidget(SideBySide(
            Field(self.tr("Name"), self.name), Field(self.tr("Word for one (audit, visit)"), self.noun),
            Field(self.tr("About a"), self.about)))  # fmt: skip
        said = self.tr("A sentence for whoever chooses what to begin.")
        card.body.addWidget(Field(self.tr("What it is for"), self.sentence, said))
        for part in (self.head, self.strip, self.lacking, card, self._below):
            self._body.column.addWidget(part)
        self._body.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)

    def _show_parts(self, offer: MethodOffer) -> None:
        """Roles and questions anew: another form has other ones."""
        roles = {role: QCheckBox(words) for role, words in offer.roles.items()}
        for role, box in roles.items():
            box.setChecked(role in offer.draft.roles)
            box.toggled.connect(self._tell)
        slots = {slot: self._slot(offer, slot) for slot in SLOTS}
        self._parts = _Parts(roles, slots)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S3)
        who, which = Card(self.tr("Who may write it")), Card(self.tr("Which question is which"))
        who.body.addWidget(ButtonFlow(*roles.values()))
        fields = [Field(_slot_words(slot), box) for slot, box in slots.items()]
        for at in range(0, len(fields), 2):
            which.body.addWidget(SideBySide(*fields[at : at + 2]))
        column.addWidget(who)
        column.addWidget(which)
        self._body.column.replaceWidget(self._below, below)
        self._below.hide()
        self._below.deleteLater()
        self._below = below

    def _slot(self, offer: MethodOffer, slot: str) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        box.setMinimumHeight(box.sizeHint().height())
        none = self.tr("Choose: {what}") if slot in NEEDED else self.tr("None: {what}")
        box.addItem(none.format(what=_slot_words(slot)), "")
        for path, words in offer.choices[slot]:
            box.addItem(words, path)
        box.setCurrentIndex(max(0, box.findData(offer.draft.answers.get(slot, ""))))
        box.currentIndexChanged.connect(self._tell)
        return box

    def _tell(self, *_what: object) -> None:
        """What is still to be said stands over the page while the buttons are off."""
        missing = self.draft().missing()
        words = self.tr("Still to be said: {what}.").format(what=", ".join(_missing_words(one) for one in missing))
        self.lacking.setText(words if missing else "")
        self.lacking.setVisible(bool(missing))
        for made in (self.save, self.keep):
            made.setEnabled(not missing)


def _about_words(about: str) -> str:
    return {
        "child": translate("Method", "child"),
        "worker": translate("Method", "worker"),
        "team": translate("Method", "team"),
    }[about]


def _slot_words(slot: str) -> str:
    return {
        "subject": translate("Method", "Whom it is about"),
        "date": translate("Method", "Its date"),
        "team": translate("Method", "Team"),
        "worker": translate("Method", "Worker"),
        "overall": translate("Method", "Overall grade"),
        "rationale": translate("Method", "Reasons for the grade"),
        "actions": translate("Method", "Actions"),
    }[slot]


def _missing_words(what: str) -> str:
    others = {
        "name": translate("Method", "Name"),
        "noun": translate("Method", "Word for one"),
        "roles": translate("Method", "Who may write it"),
    }
    return others.get(what) or _slot_words(what)
