"""A day and a time."""

from qaf_desktop.ui.form_page.dates_typed import date_shown, datetime_typed
from qaf_desktop.ui.form_page.editors.settled import SettledEditor
from qaf_desktop.words import mark


class DateTimeEditor(SettledEditor):
    """Typed as `3/11/26 14:02` or `yesterday 2pm`; local, never shifted."""

    room = 200
    unreadable = mark("Type a day and a time, like 3/11/26 14:02 or yesterday 2pm.")

    def read(self, text: str) -> str | None:
        found = datetime_typed(text, self.tools.today())
        return f"{found:%Y-%m-%dT%H:%M}:00.000" if found else None

    def shown(self, value: str) -> str:
        return f"{date_shown(value)} {value[11:16]}".strip()
