"""The language of words in another script, as far as their letters tell it: a voice has to be chosen for them."""

import re

_BY_LETTERS = (
    ("ur", re.compile("[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06c3\u06d2\u06d3]")),
    ("fa", re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc]")),
    ("ar", re.compile("[\u0620-\u064a]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("hi", re.compile("[\u0904-\u0939]")),
    ("bn", re.compile("[\u0985-\u09b9]")),
    ("pa", re.compile("[\u0a05-\u0a39]")),
    ("gu", re.compile("[\u0a85-\u0ab9]")),
    ("ta", re.compile("[\u0b85-\u0bb9]")),
)
"""Tried in this order: Arabic letters are shared, so those come first that only Urdu has, then what Arabic lacks."""


def language_of(text: str) -> str:
    """A BCP 47 code, or "" where the letters tell none."""
    return next((code for code, letters in _BY_LETTERS if letters.search(text)), "")
