"""The guides as they are shown: each in the language spoken where there is a page of it, else in English."""

import re
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.words import ENGLISH, say

_HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Guide:
    """`name` is what it is gone to by; `english` the page it was made from."""

    name: str
    title: str
    text: str
    english: str

    def heading(self, english: str) -> str:
        """The heading that stands where the English page has this one: translators keep their number and order."""
        theirs, ours = _HEADING.findall(self.english), _HEADING.findall(self.text)
        if english in theirs and len(theirs) == len(ours):
            return str(ours[theirs.index(english)])
        return english


def read_guides(folder: Path, language: str) -> tuple[Guide, ...]:
    """What `folder` holds, in order. A page of `folder/language` with the same name takes an English one's place."""
    return tuple(_guide(path, folder / language / path.name, language) for path in sorted(folder.glob("*.md")))


def _guide(path: Path, other: Path, language: str) -> Guide:
    english = path.read_text(encoding="utf-8")
    name = path.stem.partition("-")[2]
    if language != ENGLISH and other.is_file():
        text = other.read_text(encoding="utf-8")
        return Guide(name, _title(text) or name, text, english)
    title = say(_title(english) or path.stem)
    return Guide(name, title, english if language == ENGLISH else _marked(english), english)


def _title(text: str) -> str:
    return text.splitlines()[0].lstrip("# ").strip() if text else ""


def _marked(english: str) -> str:
    """With a word under the title that it is in English."""
    title, _end, rest = english.partition("\n")
    return f"{title}\n\n*{say('This guide has not been translated yet: it is in English.')}*\n{rest}"
