"""A time of day."""

from qaf_desktop.ui.form_page.dates_typed import time_typed
from qaf_desktop.ui.form_page.editors.settled import SettledEditor
from qaf_desktop.words import mark


class TimeEditor(SettledEditor):
    """Typed as 14:02, 1402, 2.30pm or noon; shown as 14:02. No zone is kept, since the form asks for a clock's face."""

    room = 100
    unreadable = mark("That is not a time. Type it like 14:02 or 2.30pm.")

    def read(self, text: str) -> str | None:
        found = time_typed(text)
        return f"{found:%H:%M}:00.000" if found else None

    def shown(self, value: str) -> str:
        return value[:5]
