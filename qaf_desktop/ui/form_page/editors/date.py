"""A day: typed as people type it, or picked. Never moved by a time zone."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from qaf_desktop.forms.definition import Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.dates_typed import date_in_words, date_shown, date_typed
from qaf_desktop.ui.form_page.editors.base import Tools
from qaf_desktop.ui.form_page.editors.calendar_popup import CalendarPopup
from qaf_desktop.ui.form_page.editors.settled import SettledEditor
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.words import mark, say


class DateEditor(SettledEditor):
    """A field for a day, with a calendar beside it and the day in words, so that a slip is seen."""

    unreadable = mark("That is not a day. Type it like 3/11/26, 3 Nov or yesterday.")

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self.field.setPlaceholderText(say("day/month/year"))
        self.pick = button(say("Calendar"), self._open, look="link")
        self.words = label("", "muted")
        self.row.insertWidget(1, self.pick)
        self.row.insertWidget(2, self.words)

    def read(self, text: str) -> str | None:
        day = date_typed(text, self.tools.today(), ahead=self.question.extras.get("looks") == "ahead")
        return day.isoformat() if day else None

    def shown(self, value: str) -> str:
        return date_shown(value)

    def show_view(self, view: QuestionView) -> None:
        super().show_view(view)
        self.pick.setVisible(not view.readonly)
        self._say()

    def targets(self) -> tuple[QWidget, ...]:
        return (self.field, self.pick)

    def describe(self, name: str, description: str) -> None:
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(description)
        self.pick.setAccessibleName(f"{name}: {self.pick.text()}")

    def _take(self, value: str) -> None:
        super()._take(value)
        self._say()

    def _say(self) -> None:
        day = _day(self.value())
        self.words.setText(date_in_words(day) if day else "")

    def _open(self) -> None:
        day = _day(self.value()) or self.tools.today()
        popup = CalendarPopup(day, self)
        popup.picked.connect(self._picked)
        popup.open_below(self.field)

    def _picked(self, chosen: QDate) -> None:
        self.put(f"{chosen.year():04}-{chosen.month():02}-{chosen.day():02}")
        self.field.setFocus()


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
