"""Whole numbers."""

import re

from qaf_desktop.ui.form_page.editors.settled import SettledEditor
from qaf_desktop.words import mark


class IntegerEditor(SettledEditor):
    """Digits, thousands apart or not."""

    room = 120
    unreadable = mark("Type a whole number, such as 12.")

    def read(self, text: str) -> str | None:
        digits = re.sub(r"(?<=\d)[ ,](?=\d{3}\b)", "", text)
        return str(int(digits)) if re.fullmatch(r"[+-]?[0-9]{1,9}", digits) else None
