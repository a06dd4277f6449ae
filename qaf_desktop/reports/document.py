"""A paper as pure data: what stands on it and in which order, before anybody asks how it looks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum

from qaf_desktop.analysis.pictures import Mark, Picture, StackedBars

BAR, REMOVED = "\ue000", "[removed]"
"""The sign that stands in a text where words were blacked out, and what the bar in its place says to a reader."""


class Voice(StrEnum):
    """How words are set: as body text, or as a smaller note."""

    BODY = "body"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Words:
    """Running text; a blank line parts paragraphs, a single line end is kept."""

    text: str
    voice: Voice = Voice.BODY


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked, and what was said to it. `quoted` words are somebody's own and set apart."""

    asked: str
    said: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list, each point with or without a few leading words."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Short facts: what, and which. Those of `beside` are read after the others and stand in a column beside them."""

    rows: tuple[tuple[str, str], ...]
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Headline:
    """The grade over all, in one place that is seen at once."""

    label: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Grades:
    """Grades one below the other, with a small picture of their mix, and a `note` that stays with them."""

    headers: tuple[str, str]
    rows: tuple[tuple[str, Mark], ...]
    picture: StackedBars | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of words. `shares` are the columns' parts of the width; a row never has more cells than headers."""

    headers: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with the table of its numbers."""

    picture: Picture


@dataclass(frozen=True, slots=True)
class Response:
    """Room to write by hand: `least` ruled lines or what more a page has, and a place to sign for each of `signers`.

    `answers` names the letter that is answered: then the first of them can also type the response into the file.
    """

    least: int
    signers: tuple[str, ...]
    note: str = ""
    answers: str = ""


@dataclass(frozen=True, slots=True)
class ToFill:
    """A question with room to answer by hand: `boxes` to tick, each with its words, or `lines` to write on."""

    asked: str
    note: str
    boxes: tuple[str, ...]
    lines: int


DocumentPart = ToFill | Words | Answer | Points | Facts | Headline | Grades | Rows | Figure | Response


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    parts: tuple[DocumentPart, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A paper to be read: `heading` is shown large, `title` and `subject` are metadata and hold no person's name.

    `digest` is the hexadecimal digest of what the paper was made from, "" where there is none.
    """

    title: str
    subject: str
    heading: str
    organisation: str
    marking: str
    reference: str
    digest: str
    opening: Facts
    sections: tuple[Section, ...]
    language: str = "en-GB"

    @property
    def file_name(self) -> str:
        """Made from the reference alone, so that a list of files tells nothing about anybody."""
        safe = re.sub(r"[^A-Za-z0-9]+", "-", self.reference).strip("-") or "paper"
        return f"{safe}.pdf"


def texts(part: object) -> Iterator[str]:
    """Every text in a paper or a part of it."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from texts(inner)
    elif is_dataclass(part):
        for inner in fields(part):
            yield from texts(getattr(part, inner.name))


def letter_name(reference: str, digest: str, number: int) -> str:
    """What a letter is known by inside its own file: the record, the version's digest, and which letter about it."""
    return f"{reference}|{digest}|{number}"
