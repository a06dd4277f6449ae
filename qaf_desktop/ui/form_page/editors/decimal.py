"""Numbers with a fraction."""

import re

from qaf_desktop.ui.form_page.editors.settled import SettledEditor
from qaf_desktop.words import mark


class DecimalEditor(SettledEditor):
    """A number with a point; the text is kept as it was typed, so that no digit is rounded."""

    room = 120
    unreadable = mark("Type a number, such as 12.5.")

    def read(self, text: str) -> str | None:
        number = re.sub(r"(?<=\d)[ ,](?=\d{3}\b)", "", text)
        found = re.fullmatch(r"\+?(-?)([0-9]{0,12})(?:\.([0-9]{1,12}))?", number)
        if not found or not (found[2] or found[3]):
            return None
        return f"{found[1]}{found[2].lstrip('0') or '0'}" + (f".{found[3]}" if found[3] else "")
