"""Issued papers: letters and reports that one person was given at their own desk, and what they answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.authority import Refused
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey, Revision, RevisionKey
from qaf_desktop.reports.fields import LONGEST
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import mark, say
from qaf_desktop.work.action_lines import ActionLine
from qaf_desktop.work.actions import Actions
from qaf_desktop.work.allocation_way import late_words
from qaf_desktop.work.attaching import Attaching
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.giving import AGREEMENT, AGREES, ISSUED_PAPER, OPENED, PAPER_ANSWERED, RESPONSE
from qaf_desktop.work.scribe import Scribe

MOST = 5000
PARTS = {
    "worker": mark("Your own work"), "manager": mark("You manage the work"),
    "service": mark("Your team or service"), "reader": mark("For you to know"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PaperAnswer:
    """What somebody said to a paper: whether they see it so, in words, and when (local day in words)."""

    person: str
    words: str
    agrees: str
    on: str


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper of the list. `on` and `by` are "YYYY-MM-DD" (`by` "" where no answer is wanted); `late` in days."""

    key: str
    title: str
    reference: str
    about: str
    team: str
    person: str
    part: str
    kind: str
    grade: str
    given: str
    on: str
    answer_by: str
    by: str
    state: str
    late: int
    opened: bool
    answered: bool
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class OpenPaper:
    """One paper to read: its bytes, what was said with it, what there is to do, and the answers so far. `about` is the
    key of the record that it is about."""

    line: PaperLine
    data: bytes
    note: str
    to_do: tuple[str, ...]
    answers: tuple[PaperAnswer, ...]
    may_answer: bool
    about: str


class IssuedPapers:
    """The papers of one desk: everybody's where others' work is collected, else those given to its person."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._scribe = Scribe(desk)

    def lines(self) -> tuple[PaperLine, ...]:
        """Late ones first, then what waits to be read or answered, then the newest."""
        names = self._names()
        found = [self._line(row, names) for row in self._rows()]
        return tuple(sorted(found, key=_order))

    def open(self, record: RecordKey) -> OpenPaper:
        """Raises UserFacingError: record-missing, paper-taken-back, attachment-missing."""
        entries = self._scribe.entries(record)
        row, values = self._store.records.row(record), view(entries).provisional()
        if row is None or row.method != ISSUED_PAPER:
            raise UserFacingError("record-missing", say("There is no such paper."), say("Look for it in the list."))
        line = self._line(row, self._names())
        if line.withdrawn and not self._desk.kind.collects:
            raise UserFacingError(
                "paper-taken-back",
                say("The lead auditor took this paper back: {why}", why=_why(entries)),
                say("Ask the lead auditor if you still need it."),
            )
        return OpenPaper(
            line=line,
            data=Attaching(self._desk).content(values.get("paper/file", "")),
            note=values.get("reader/note", ""),
            to_do=self._to_do(line),
            answers=self._answers(record),
            may_answer=self._may(record, PAPER_ANSWERED),
            about=str(entries[0].about or record),
        )

    def tell_opened(self, record: RecordKey) -> bool:
        """Tell the lead that its reader has opened it, once; whether it was told now."""
        held = {made.transition for made in self._store.revisions.decisions_about(record)}
        if held & {OPENED, PAPER_ANSWERED} or not self._may(record, OPENED):
            return False
        Deciding(self._desk).decide(record, OPENED)
        return True

    def answer(self, record: RecordKey, words: str, agrees: str) -> None:
        """Keep the answer, signed in this person's name; it goes to the lead auditor by itself.

        Raises UserFacingError: response-empty, agrees-missing, or the refusal's code.
        """
        if not words.strip():
            raise UserFacingError("response-empty", say("There are no words to send."), say("Write them in first."))
        if agrees not in AGREEMENT:
            raise UserFacingError(
                "agrees-missing",
                say("It is not said yet whether you see it the same way."),
                say("Choose one of the three."),
            )
        said = {RESPONSE: words.strip()[:LONGEST], AGREES: agrees}
        Deciding(self._desk).decide(record, PAPER_ANSWERED, said=said)

    def answers_about(self, record: RecordKey) -> tuple[PaperAnswer, ...]:
        """What was answered from people's own desks to the papers about a record, the latest last."""
        rows = self._store.records.list(Filters(methods=frozenset({ISSUED_PAPER}), about=record), limit=MOST)
        made = [one for row in rows for one in self._decisions(row.key)]
        return self._read(sorted(made, key=lambda one: (one.made_at, one.key)))

    def given_about(self, record: RecordKey) -> tuple[PaperLine, ...]:
        """The papers about a record, taken back ones left out."""
        names = self._names()
        rows = self._store.records.list(Filters(methods=frozenset({ISSUED_PAPER}), about=record), limit=MOST)
        return tuple(self._line(row, names) for row in rows)

    def withdraw(self, record: RecordKey, reason: str) -> None:
        """Take it back: its reader cannot open it any more once they fetched. Raises UserFacingError(no-reason)."""
        Deciding(self._desk).withdraw(record, reason)

    def to_read(self) -> int:
        """How many papers this person has not opened yet."""
        return sum(not line.opened and not line.withdrawn for line in self.lines())

    def _rows(self) -> Iterable[RecordRow]:
        leads = self._desk.kind.collects
        wanted = Filters(methods=frozenset({ISSUED_PAPER}), with_withdrawn=True)
        for row in self._store.records.list(wanted, limit=MOST):
            if leads or self._values(row.key).get("reader/person") == self._desk.person:
                yield row

    def _values(self, record: RecordKey) -> dict[str, str]:
        return dict(view(self._scribe.entries(record)).provisional())

    def _line(self, row: RecordRow, names: dict[str, str]) -> PaperLine:
        entries, values = self._scribe.entries(row.key), self._values(row.key)
        held = {made.transition for made in self._store.revisions.decisions_about(row.key)}
        by, given = values.get("reader/answer_by", ""), entries[0].made_at[:10]
        late = _late(by, self._desk.clock.local().date()) if PAPER_ANSWERED not in held and not row.withdrawn else 0
        return PaperLine(
            key=str(row.key),
            title=values.get("paper/title", ""),
            reference=values.get("paper/reference", ""),
            about=names.get(row.subject, row.subject),
            team=values.get("paper/team", ""),
            person=names.get(values.get("reader/person", ""), say("Somebody unknown")),
            part=say(PARTS.get(values.get("reader/part", ""), "")),
            kind=say("Report") if values.get("paper/kind") == "report" else say("Feedback letter"),
            grade=values.get("paper/grade", ""),
            given=day(given, short=True),
            on=given,
            answer_by=day(by, short=True) if by else "",
            by=by,
            state=_state(held, late, wanted=bool(by), withdrawn=row.withdrawn),
            late=late,
            opened=bool(held & {OPENED, PAPER_ANSWERED}),
            answered=PAPER_ANSWERED in held,
            withdrawn=row.withdrawn,
        )

    def _to_do(self, line: PaperLine) -> tuple[str, ...]:
        """This person's own actions that were agreed in the record."""
        mine = () if self._desk.kind.collects else Actions(self._desk).mine()
        return tuple(f"{one.what} · {one.due} · {one.state}" for one in mine if self._agreed_in(one) == line.reference)

    def _agreed_in(self, action: ActionLine) -> str:
        return self._values(RevisionKey.parse(action.record)).get("task/record_reference", "")

    def _answers(self, record: RecordKey) -> tuple[PaperAnswer, ...]:
        return self._read(self._decisions(record))

    def _decisions(self, record: RecordKey) -> tuple[Revision, ...]:
        made = self._store.revisions.decisions_about(record)
        found = (one for one in made if one.transition == PAPER_ANSWERED)
        return tuple(sorted(found, key=lambda one: (one.made_at, one.key)))

    def _read(self, made: Iterable[Revision]) -> tuple[PaperAnswer, ...]:
        names = self._names()
        return tuple(
            PaperAnswer(
                names.get(one.author.person, say("Somebody unknown")), one.fields.get(RESPONSE) or "",
                say(AGREEMENT.get(one.fields.get(AGREES) or "", "")), day(one.made_at[:10]),
            )
            for one in made
        )  # fmt: skip

    def _may(self, record: RecordKey, step: str) -> bool:
        return not isinstance(self._scribe.judgement(record, step), Refused)

    def _names(self) -> dict[str, str]:
        return {row["name"]: row["label"] for row in self._store.registers.people()}


def _why(entries: Iterable[Revision]) -> str:
    return next((one.reason for one in reversed(tuple(entries)) if one.reason), "")


def _late(by: str, today: date) -> int:
    try:
        return max(0, (today - date.fromisoformat(by)).days)
    except ValueError:
        return 0


def _state(held: set[str], late: int, *, wanted: bool, withdrawn: bool) -> str:
    if withdrawn:
        return say("Taken back")
    if PAPER_ANSWERED in held:
        return say("Answered")
    read = say("Opened") if OPENED in held else say("Not opened yet")
    return " · ".join(filter(None, (late_words(late), read, say("an answer is wanted") if wanted else "")))


def _order(line: PaperLine) -> tuple[bool, int, bool, str, str]:
    newest = "".join(chr(0x10FFF - ord(sign)) for sign in line.on)
    return (line.withdrawn, -line.late, line.opened and (line.answered or not line.by), newest, line.key)
