"""Remarks: what moderator and auditor say to each other about single answers of a record, thread by thread.

A remark is a decision that changes no state; it travels as decisions do. None of it is ever in a letter.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.moderating import REMARKED
from qaf_desktop.records.model import RecordKey, Revision, RevisionKey
from qaf_desktop.words import say
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.facts import founder

ANSWER, WORDS, SETTLES, UPON = "answer", "words", "settles", "upon"
MOST_CHARACTERS = 4000


class Turn(StrEnum):
    """Who has to say something next: OPEN, the auditor; ANSWERED, the moderator; SETTLED, nobody."""

    OPEN = "open"
    ANSWERED = "answered"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing said. `made_at` is for display only."""

    key: RevisionKey
    person: str
    made_at: str
    words: str
    settles: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """All that was said about one thing at one answer (`path`, "" for the whole record), the first remark first."""

    path: str
    turn: Turn
    remarks: tuple[Remark, ...]

    @property
    def key(self) -> RevisionKey:
        return self.remarks[0].key

    @property
    def last(self) -> RevisionKey:
        return self.remarks[-1].key


def threads(author: str | None, decisions: Iterable[Revision]) -> tuple[Thread, ...]:
    """The threads among the decisions about a record, by its founder and in the order they were begun.

    Whose turn it is follows from who said last what nobody has answered: replies made apart are both kept. A reply to
    something that is not here begins a thread of its own.
    """
    made = {one.key: one for one in sorted(decisions, key=_order) if one.transition == REMARKED}
    found: dict[RevisionKey, list[Revision]] = {}
    for one in made.values():
        found.setdefault(_root(one, made), []).append(one)
    return tuple(_thread(author, said, made) for said in found.values())


def _order(one: Revision) -> tuple[str, RevisionKey]:
    return one.made_at, one.key


def _upon(one: Revision) -> RevisionKey | None:
    try:
        return RevisionKey.parse(one.fields.get(UPON) or "")
    except ValueError:
        return None


def _root(one: Revision, made: Mapping[RevisionKey, Revision]) -> RevisionKey:
    seen = {one.key}
    while (above := _upon(one)) in made and above is not None and above not in seen:
        seen.add(above)
        one = made[above]
    return one.key


def _thread(author: str | None, said: Sequence[Revision], made: Mapping[RevisionKey, Revision]) -> Thread:
    root = next((one for one in said if _upon(one) not in made), said[0])
    ordered = [root, *(one for one in said if one is not root)]
    answered = {_upon(one) for one in said}
    last = [one for one in said if one.key not in answered] or ordered[-1:]
    settled = any(one.fields.get(SETTLES) for one in last)
    waits = all(one.author.person == author for one in last)
    turn = Turn.SETTLED if settled else Turn.ANSWERED if waits else Turn.OPEN
    remarks = (
        Remark(one.key, one.author.person, one.made_at, one.fields.get(WORDS) or "", bool(one.fields.get(SETTLES)))
        for one in ordered
    )
    return Thread(root.fields.get(ANSWER) or "", turn, tuple(remarks))


class Remarks:
    """The remarks of one desk's records."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._deciding = Deciding(desk)

    def threads(self, record: RecordKey) -> tuple[Thread, ...]:
        store = self._desk.store
        return threads(founder(store.revisions.of_record(record)), store.revisions.decisions_about(record))

    def open(self, record: RecordKey) -> int:
        """How many threads wait for the auditor."""
        return sum(1 for thread in self.threads(record) if thread.turn is Turn.OPEN)

    def may(self, record: RecordKey) -> bool:
        """Whether this person may say something about the record's answers."""
        return self._deciding.may_take(record, REMARKED)

    def add(self, record: RecordKey, path: str, words: str) -> None:
        """Begin a thread at an answer. Raises UserFacingError("no-words", "too-long") and as `Deciding.decide` does."""
        self._say(record, {ANSWER: path, WORDS: _checked(words)})

    def reply(self, record: RecordKey, thread: Thread, words: str, *, settles: bool = False) -> None:
        """Say the next thing in a thread, or the last: whoever settles it need not say anything."""
        said = words.strip() if settles and not words.strip() else _checked(words)
        fields = {ANSWER: thread.path, WORDS: said, UPON: str(thread.last)}
        self._say(record, {**fields, **({SETTLES: "yes"} if settles else {})})

    def _say(self, record: RecordKey, fields: Mapping[str, str]) -> None:
        self._deciding.decide(record, REMARKED, said=fields)


def _checked(words: str) -> str:
    text = words.strip()
    if not text:
        raise UserFacingError("no-words", say("The remark says nothing yet."), say("Write a word or two first."))
    if len(text) > MOST_CHARACTERS:
        raise UserFacingError(
            "too-long", say("The remark is too long."), say("Keep it under {n} characters.", n=MOST_CHARACTERS)
        )
    return text
