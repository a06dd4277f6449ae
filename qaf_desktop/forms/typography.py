"""Words as they are printed: pyxform straightens every quotation mark, and people read curly ones more easily."""

import re

_CLOSING = re.compile(r"(?<=[\w.,;:!?…)\]])'|'(?=\d0s\b)")
_OPENING_DOUBLE = re.compile(r'(?:(?<=^)|(?<=[\s(\[—–-]))"')


def printed(text: str) -> str:
    """Apostrophes and quotation marks curled; words that have none come back as they are."""
    if "'" not in text and '"' not in text:
        return text
    text = _CLOSING.sub("’", text).replace("'", "‘")
    return _OPENING_DOUBLE.sub("“", text).replace('"', "”")
