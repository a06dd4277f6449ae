"""Responding: what a practitioner answered to a letter, brought back into the record it is about."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.durable_files import read_named_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.authority import Refused
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey, Revision
from qaf_desktop.reports.fields import LONGEST
from qaf_desktop.reports.responses import LARGEST, PAPER, Answered, read_response, response_file
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.words import say
from qaf_desktop.work.facts import past_of, record_facts
from qaf_desktop.work.giving import AGREEMENT, AGREES, ISSUED_PAPER, PAPER_ANSWERED, RESPONSE
from qaf_desktop.work.letters_issued import LETTER, IssuedLetter, letters_issued
from qaf_desktop.work.scribe import DecisionText, Scribe

RESPONDED = "responded"
DESK, MOST_PAPERS = "desk", 500
"""The way of an answer that was signed at the practitioner's own desk; of how many papers about one record."""
WORDS, SIGNED, DATED, CAME_BY = "response", "signed", "dated", "came-by"


@dataclass(frozen=True, slots=True)
class Response:
    """What was said to one letter of a record: `letter` is its number, 0 where the letter is not known here.

    `doubt` says in words what is odd about it, "" where nothing is.
    """

    letter: int
    words: str
    signed: str
    dated: str
    came_by: str
    doubt: str = ""


class Responding:
    """Responses to the letters of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scribe = Scribe(desk)

    def may_respond(self, record: RecordKey) -> bool:
        """Whether this person may enter the response to the record's current letter."""
        issues = self._issues(record)
        method = self._scribe.method(self._scribe.entries(record)[0].method)
        if not issues or RESPONDED not in method.decisions:
            return False
        facts = record_facts(self._past(record, issues[-1]), self._about(record), 0, 0)
        return not isinstance(self._scribe.ask(method, RESPONDED, facts), Refused)

    def on_paper(self, record: RecordKey) -> Response:
        """An empty response to the current letter, for what came on paper."""
        issues = self._issues(record)
        return Response(issues[-1].number if issues else 0, "", "", "", PAPER)

    def open(self, record: RecordKey, path: Path) -> Response:
        """What a file says, beside the letter of this record that it answers.

        Raises UserFacingError as `read_response` does, and response-elsewhere where it answers another record's letter.
        """
        answered = read_response(read_named_file(path, LARGEST + 1))
        row = self._desk.store.records.row(record)
        if row is None or answered.reference not in ("", row.reference):
            raise UserFacingError(
                "response-elsewhere",
                say("This response answers the letter on {reference}.", reference=answered.reference or "?"),
                say("Open that record, and bring it in there."),
            )
        issue = self._answered(record, answered)
        return Response(
            letter=issue.number if issue else 0,
            words=answered.words,
            signed=answered.signed,
            dated=answered.dated,
            came_by=answered.came_by,
            doubt=_doubt(issue, self._issues(record)),
        )

    def keep(self, record: RecordKey, response: Response) -> None:
        """Keep the response with the record, entered by this person for the practitioner.

        A response to a letter that has been replaced judges the version it was written to. Raises UserFacingError:
        response-empty, response-no-letter, or the refusal's code where this person may not.
        """
        if not response.words.strip():
            raise UserFacingError("response-empty", say("There are no words to keep."), say("Write them in first."))
        issues = self._issues(record)
        if not issues:
            raise UserFacingError(
                "response-no-letter", say("No letter was issued about this record."), say("Issue the feedback first.")
            )
        issue = next((one for one in issues if one.number == response.letter), issues[-1])
        method = self._scribe.method(self._scribe.entries(record)[0].method)
        facts = record_facts(self._past(record, issue), self._about(record), 0, 0)
        role = self._scribe.demand(method, RESPONDED, facts)
        standing = (made for made in self._about(record) if frozenset(made.judged) == issue.judged)
        relied = tuple(reference(made) for made in standing)
        judged = tuple(sorted(issue.judged))
        text = DecisionText(RESPONDED, method.id, role, record, judged, relied, "", _said(response, issue.number))
        self._desk.store.revisions.append((self._scribe.decision(text),))

    def kept(self, record: RecordKey) -> tuple[Response, ...]:
        """Responses in the record and from people's own desks, the latest last."""
        entered = ((made, response_of(made)) for made in self._about(record) if made.transition == RESPONDED)
        both = sorted((*entered, *self._from_desks(record)), key=lambda one: (one[0].made_at, one[0].key))
        return tuple(response for _made, response in both)

    def _from_desks(self, record: RecordKey) -> Iterator[tuple[Revision, Response]]:
        """What was answered to the letters about it that were given to people's own desks."""
        names = {row["name"]: row["label"] for row in self._desk.store.registers.people()}
        wanted = Filters(methods=frozenset({ISSUED_PAPER}), about=record)
        for row in self._desk.store.records.list(wanted, limit=MOST_PAPERS):
            number = view(self._scribe.entries(row.key)).provisional().get("paper/number", "")
            for made in self._desk.store.revisions.decisions_about(row.key):
                if made.transition == PAPER_ANSWERED:
                    signed = names.get(made.author.person, say("Somebody unknown"))
                    yield made, _answered_at_desk(made, int(number) if number.isdecimal() else 0, signed)

    def as_file(self, record: RecordKey, response: Response) -> bytes:
        """The response as a file to be sent to somebody who has the record."""
        row = self._desk.store.records.row(record)
        issue = next((one for one in self._issues(record) if one.number == response.letter), None)
        digest = max((ref.digest for ref in issue.judged), default="") if issue else ""
        name = row.reference if row else ""
        return response_file(
            Answered(name, digest, response.letter, response.words, response.signed, response.dated, response.came_by)
        )

    def _answered(self, record: RecordKey, answered: Answered) -> IssuedLetter | None:
        """The letter meant: by its number and by the digest of the version it was made from."""
        matching = (i for i in self._issues(record) if any(ref.digest == answered.digest for ref in i.judged))
        return next((issue for issue in matching if issue.number == answered.number), None)

    def _issues(self, record: RecordKey) -> tuple[IssuedLetter, ...]:
        return letters_issued(self._about(record))

    def _about(self, record: RecordKey) -> tuple[Revision, ...]:
        return self._desk.store.revisions.decisions_about(record)

    def _past(self, record: RecordKey, issue: IssuedLetter) -> tuple[Revision, ...]:
        return past_of(issue.judged, self._scribe.entries(record))[0]


def _answered_at_desk(made: Revision, letter: int, signed: str) -> Response:
    agrees = say(AGREEMENT.get(made.fields.get(AGREES) or "", ""))
    words = "\n".join(filter(None, (f"{agrees}." if agrees else "", made.fields.get(RESPONSE) or "")))
    return Response(letter, words, signed, day(made.made_at[:10]), DESK)


def response_of(decision: Revision) -> Response:
    """What a `responded` decision keeps."""
    said = {name: decision.fields.get(name) or "" for name in (LETTER, WORDS, SIGNED, DATED, CAME_BY)}
    number = said[LETTER]
    known = number.isascii() and number.isdigit() and len(number) < 7
    return Response(int(number) if known else 0, said[WORDS], said[SIGNED], said[DATED], said[CAME_BY])


def _said(response: Response, number: int) -> dict[str, str]:
    return {
        LETTER: str(number),
        WORDS: response.words.strip()[:LONGEST],
        SIGNED: response.signed.strip()[:200],
        DATED: response.dated.strip()[:100],
        CAME_BY: response.came_by,
    }


def _doubt(issue: IssuedLetter | None, issues: tuple[IssuedLetter, ...]) -> str:
    if issue is None:
        return say("It answers a letter that is not known here. Look whether it is about this record.")
    if not issue.current:
        return say(
            "It answers the letter of {day}, which was replaced by that of {later}.",
            day=day(issue.day),
            later=day(issues[-1].day),
        )
    return ""
