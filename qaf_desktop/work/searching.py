"""Searching everything that records say: which record, at which question, in which words."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.definition import Form, template_path
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import Kind, Revision, RevisionKey
from qaf_desktop.reports.tables import Sheet, real_day, workbook
from qaf_desktop.reports.wording import Wording
from qaf_desktop.words import say
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.panel_seals import sealed
from qaf_desktop.work.record_lines import RecordLine

MOST = 40
BEFORE, LENGTH = 50, 170
"""Letters shown before the first word found, and in all."""
_WORD = re.compile(r"\w+")
_PHRASE = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A record that says what was looked for: `where` it is said (the question, or the step whose reason it is), and
    the words around it."""

    record: RecordLine
    where: str
    said: str

    @property
    def key(self) -> str:
        return self.record.key


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave, those that came last first; `more`: there are further ones."""

    words: str
    lines: tuple[FoundLine, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class _Text:
    """`path` is an answer's, "" where `where` says already what the text is."""

    path: str
    where: str
    said: str


class Searching:
    """Searches what one desk holds: nobody finds what they could not open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def behind(self) -> int:
        return self._store.search.behind()

    def catch_up(self, progress: Progress = silent) -> int:
        return self._store.search.catch_up(progress)

    def find(self, words: str, limit: int = MOST) -> Found:
        """The index has to have caught up, or what changed since is not found."""
        hits = self._store.search.find(words, limit)
        shut = sealed(self._desk)
        records = Browsing(self._desk).lines_of(key for key in hits.keys if key not in shut)
        wanted, wording = wanted_words(words), Wording(self._store.registers.tables())
        lines = (self._line(record, wording, wanted) for record in records)
        return Found(words, tuple(lines), hits.more)

    def _line(self, record: RecordLine, wording: Wording, wanted: Sequence[str]) -> FoundLine:
        key = RevisionKey.parse(record.key)
        entries = self._store.revisions.of_record(key)
        texts = self._texts(entries, self._store.revisions.decisions_about(key))
        best = max(texts, key=lambda one: (how_many(one.said, wanted), not one.path.startswith("meta/")))
        form = self._form(entries) if best.path else None
        question = form.questions.get(template_path(best.path)) if form else None
        said = wording.words(question, best.said) if question else best.said
        return FoundLine(record, best.where or (question.label if question else ""), around(said, wanted))

    def _texts(self, entries: Sequence[Revision], decisions: Sequence[Revision]) -> Iterator[_Text]:
        method = self._desk.library.methods.get(entries[0].method) if entries else None
        yield from (_Text(path, "", value) for path, value in view(entries).provisional().items())
        for one in (*entries, *decisions):
            rule = method.rule(one.transition) if method else None
            where = say("Reason: {step}", step=rule.title if rule else one.transition)
            said = one.fields if one.kind is Kind.DECISION else {}
            yield from (_Text("", where, text) for text in (one.reason, *said.values()) if text)

    def _form(self, entries: Sequence[Revision]) -> Form | None:
        named = next((one.form for one in reversed(entries) if one.form is not None), None)
        stored = self._store.forms.get(named.digest) if named else None
        return self._desk.library.read(stored.digest, stored.xform) if stored else None


def found_workbook(lines: Sequence[FoundLine]) -> bytes:
    """An Excel workbook with a row for each record found."""
    heads = (
        say("About"),
        say("What it is"),
        say("What it says"),
        say("Where"),
        say("Team"),
        say("Date"),
        say("Record"),
    )
    rows = tuple(
        (one.record.about, one.record.method, one.said, one.where, one.record.team, real_day(one.record.on),
         one.record.reference)
        for one in lines
    )  # fmt: skip
    return workbook((Sheet(say("Found"), heads, rows),))


def wanted_words(typed: str) -> tuple[str, ...]:
    """The words typed, each as it is compared."""
    texts = (phrase or word for phrase, word in _PHRASE.findall(typed))
    return tuple(dict.fromkeys(plain(word) for text in texts for word in _WORD.findall(text)))


def plain(text: str) -> str:
    """As words are compared: without accents, in small letters."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


def how_many(said: str, wanted: Sequence[str]) -> int:
    """How many of the words looked for, as `plain` writes them, begin a word of the text."""
    text = plain(said)
    near = [one for one in wanted if one in text]
    words = _WORD.findall(text) if near else ()
    return sum(any(word.startswith(one) for word in words) for one in near)


def around(said: str, wanted: Sequence[str]) -> str:
    """The words around the first one that was looked for, cut where a word ends, on one line."""
    text = " ".join(said.split())
    at = next((match.start() for match in _WORD.finditer(text) if _is_wanted(match.group(), wanted)), 0)
    start = text.rfind(" ", 0, max(0, at - BEFORE)) + 1 if at > BEFORE else 0
    end = len(text) if len(text) - start <= LENGTH else max(text.rfind(" ", start, start + LENGTH), start + 1)
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"


def _is_wanted(word: str, wanted: Sequence[str]) -> bool:
    return any(plain(word).startswith(one) for one in wanted)
