"""Settling: a record's conflicts in words, each with its sides, and one revision that decides them all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.definition import Form, Kind, Question
from qaf_desktop.forms.session import FormSession
from qaf_desktop.records.hands import part_of, read_hand
from qaf_desktop.records.merging import GONE, Conflict, Side, view
from qaf_desktop.records.model import RecordKey, Revision, RevisionKey
from qaf_desktop.words import say
from qaf_desktop.work.deciding import Deciding, OpenRecord
from qaf_desktop.work.facts import ESCALATION_SUFFIX
from qaf_desktop.work.hand_words import Names, hand_words
from qaf_desktop.work.listing import Listing, spoken_time

CHOOSE, WRITE, FIXED = "choose", "write", "fixed"
WRITTEN = frozenset({Kind.TEXT, Kind.INTEGER, Kind.DECIMAL})
ONE_OF = frozenset({Kind.SELECT_ONE})


@dataclass(frozen=True, slots=True)
class SideWords:
    """A value that somebody gave. `origin` is the laptop it came from, the same for all of one person's answers."""

    value: str | None
    words: str
    by: str
    when: str
    origin: str


@dataclass(frozen=True, slots=True)
class Unsettled:
    """One field in conflict. `manner`: `choose` another of `choices` (value, words), `write` another, or `fixed`."""

    field: str
    section: str
    label: str
    common_value: str | None
    common: str
    sides: tuple[SideWords, ...]
    manner: str
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ToSettle:
    """A record with everything that is in conflict in it."""

    key: RecordKey
    title: str
    about: str
    fields: tuple[Unsettled, ...]


class Settling:
    """What a person needs to settle a record, and the settling."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._deciding = Deciding(desk)
        self._listing = Listing(desk)

    def open(self, record: RecordKey) -> ToSettle:
        """Raises UserFacingError where the record or its form is not here."""
        opened = self._deciding.read(record)
        row = self._desk.store.records.row(record)
        about = (row.reference, row.subject, self._listing.label("teams", row.team)) if row else ()
        asked = self._session(opened)
        fields = tuple(self._unsettled(conflict, opened, asked) for conflict in opened.conflicts)
        return ToSettle(record, opened.method.name, " · ".join(part for part in about if part), fields)

    def problem(self, record: RecordKey, field: str, value: str) -> str:
        """What the form says against a value written for this field; empty when nothing."""
        session = self._deciding.read(record).session
        try:
            session.set(field, value)
            return session.view(field.partition("#")[0]).problem or ""
        except KeyError:
            return ""

    def settle(self, record: RecordKey, chosen: Mapping[str, str | None], reason: str) -> None:
        self._deciding.settle(record, chosen, reason)

    def _session(self, opened: OpenRecord) -> FormSession:
        """The record with every row that anybody kept and every answer that anybody gave, for its words alone."""
        answers = {path: value for path, value in opened.session.answers().items() if not path.endswith(GONE)}
        seen = view(self._desk.store.revisions.of_record(opened.key))
        answers |= {path: value for path, value in seen.values.items() if not path.endswith(ESCALATION_SUFFIX)}
        given = {c.field: [side.value for side in c.sides if side.value] for c in seen.conflicts}
        answers |= {path: values[0] or "" for path, values in given.items() if values and not path.endswith(GONE)}
        registers = self._desk.store.registers.tables()
        return FormSession(opened.form, answers, now=self._desk.clock.local, registers=registers)

    def _unsettled(self, conflict: Conflict, opened: OpenRecord, asked: FormSession) -> Unsettled:
        wording = _Wording(opened.form, asked, conflict.field, self._people())
        by_key = {revision.key: revision for revision in opened.history}
        return Unsettled(
            field=conflict.field,
            section=wording.section(),
            label=wording.label(),
            common_value=conflict.common,
            common=wording.value(conflict.common),
            sides=tuple(self._side(side, wording, by_key) for side in conflict.sides),
            manner=wording.manner(),
            choices=wording.choices() if wording.manner() == CHOOSE else (),
        )

    def _people(self) -> Names:
        return {row["name"]: row["label"] for row in self._desk.store.registers.people()}

    def _side(self, side: Side, wording: "_Wording", by_key: Mapping[RevisionKey, Revision]) -> SideWords:
        said = by_key[side.said_by[-1]]
        when = spoken_time(datetime.fromisoformat(said.made_at).astimezone(), self._desk.clock.local())
        by = self._listing.label("people", said.author.person)
        return SideWords(side.value, wording.value(side.value), by, when, said.key.device)


class _Wording:
    """The words of one field: its question, its values."""

    def __init__(self, form: Form, session: FormSession, field: str, people: Names) -> None:
        self._form = form
        self._people = people
        self._hand = part_of(field) is not None
        self._session = session
        self._path, _, self._suffix = field.partition("#")
        found = form.find(self._path)
        self._question = found if isinstance(found, Question) else None

    def section(self) -> str:
        path = self._form.section_of(self._path)
        return self._form.groups[path].title if path in self._form.groups else ""

    def label(self) -> str:
        """The question as the form asks it; a row and what belongs to an answer say so."""
        if f"#{self._suffix}" == GONE:
            return say("{row}: keep it or remove it", row=self._row_words())
        if self._hand:
            return say("Who wrote this part")
        words = self._asked()
        if self._suffix == "because":
            return say("The reason given for “{question}”", question=words)
        return say("The comment on “{question}”", question=words) if self._suffix == "comment" else words

    def manner(self) -> str:
        if self._suffix:
            return WRITE if self._suffix in ("because", "comment") else FIXED
        kind = self._question.kind if self._question else None
        return WRITE if kind in WRITTEN else CHOOSE if kind in ONE_OF and self.choices() else FIXED

    def choices(self) -> tuple[tuple[str, str], ...]:
        try:
            return tuple((choice.value, choice.label) for choice in self._session.view(self._path).choices)
        except KeyError:
            return ()

    def value(self, value: str | None) -> str:
        if f"#{self._suffix}" == GONE:
            return say("Remove the row") if value else say("Keep the row")
        if value is None:
            return say("No answer")
        if self._hand:
            hand = read_hand(value)
            return hand_words(hand, self._people) if hand else value
        words = dict(self.choices())
        if not self._suffix and self._question and self._question.kind in (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE):
            return ", ".join(words.get(part, part) for part in value.split())
        return value

    def _asked(self) -> str:
        try:
            return self._session.view(self._path).label
        except KeyError:
            return self._question.name.replace("_", " ").capitalize() if self._question else self._path

    def _row_words(self) -> str:
        repeat = self._form.find(self._path)
        title = getattr(repeat, "title", "") or say("Row")
        inside = [value for path, value in self._session.answers().items() if path.startswith(self._path + "/")]
        return f"{title}, “{inside[0]}”" if inside else str(title)
