"""Which characters an answer may hold: those that XML 1.0 can carry, so that what is typed can be written and read."""

import re

_BREAKS = re.compile(r"\r\n?|[\x0b\x0c]")
_UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """The text with line ends as `\\n` and without control characters and halves of letters, as come with a paste."""
    if text.isascii() and text.isprintable():
        return text
    return _UNWRITABLE.sub("", _BREAKS.sub("\n", text))
