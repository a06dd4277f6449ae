"""To whom an issued paper is given, by when they are to answer, and a word to them."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from qaf_desktop.lists.cells import day_of
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.work.giving_papers import Reader, ToGive

LIST_HEIGHT = 190
PERSON = Qt.ItemDataRole.UserRole


class GiveCard(Card):
    """`confirmed(codes of people, day or None, note, with the follow-up)`; `left`."""

    confirmed = Signal(tuple, object, str, bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Give it to people’s desks"), parent)
        self.what = label("", "strong", wrap=True)
        self.without = label("", "muted", wrap=True)
        self.people = QListWidget()
        self.people.setMinimumHeight(LIST_HEIGHT)
        self.by = QLineEdit(placeholderText="30/9/26")
        self.note = QLineEdit()
        self.follow_up = QCheckBox()
        self._people = Field(self.tr("To &whom?"), self.people, self.tr("Space ticks. Each gets it sealed for them."))
        self._by = Field(self.tr("Answer &by"), self.by, self.tr("Leave it open where no answer is wanted."))
        self._note = Field(self.tr("A &word to them"), self.note)
        self.give = PrimaryButton(self.tr("Give it"), self._confirm)
        self.back = button(self.tr("Not now"), self.left.emit)
        parts = (self.what, self._people, self.without, self._by, self._note, self.follow_up)
        for part in (*parts, ButtonFlow(self.give, self.back)):
            self.body.addWidget(part)

    def ask(self, ready: ToGive) -> None:
        self.what.setText(ready.title)
        self.people.clear()
        for reader in ready.readers:
            self.people.addItem(self._item(reader))
        none = self.tr("Nobody whom it is for has a desk here: let them in under People and devices, or print it.")
        names = ", ".join(ready.without)
        some = self.tr("Without a desk here: {names}. Print the letter for them.").format(names=names)
        self.without.setText(none if not ready.readers else some if names else "")
        self.without.setVisible(bool(self.without.text()))
        self.by.setText(_typed(ready.answer_by))
        self.note.clear()
        self.follow_up.setVisible(bool(ready.follow_up))
        self.follow_up.setText(self.tr("Give the {what} too, to whoever may do it").format(what=ready.follow_up))
        self.follow_up.setChecked(bool(ready.follow_up))
        self.give.setEnabled(bool(ready.readers))
        for field in (self._people, self._by):
            field.say_problem("")
        self.people.setCurrentRow(0)
        self.people.setFocus()

    def chosen(self) -> tuple[str, ...]:
        rows = (self.people.item(at) for at in range(self.people.count()))
        return tuple(str(one.data(PERSON)) for one in rows if one.checkState() is Qt.CheckState.Checked)

    def _item(self, reader: Reader) -> QListWidgetItem:
        has = self.tr("given already") if reader.has else ""
        item = QListWidgetItem(" · ".join(filter(None, (reader.name, reader.why, has))))
        item.setData(PERSON, reader.person)
        item.setCheckState(Qt.CheckState.Checked if reader.suggested else Qt.CheckState.Unchecked)
        return item

    def _confirm(self) -> None:
        text = self.by.text().strip()
        said, people = day_of(text), self.chosen()
        wrong = bool(text) and not said
        self._by.say_problem(self.tr("Write a day, such as 30/9/26.") if wrong else "")
        self._people.say_problem("" if people else self.tr("Choose at least one person."))
        if wrong or not people:
            (self.by if wrong else self.people).setFocus()
            return
        by = date.fromisoformat(said) if said else None
        self.confirmed.emit(
            people, by, self.note.text(), self.follow_up.isVisibleTo(self) and self.follow_up.isChecked()
        )


def _typed(day: str) -> str:
    """As a person types it."""
    try:
        return f"{date.fromisoformat(day):%d/%m/%Y}"
    except ValueError:
        return ""
