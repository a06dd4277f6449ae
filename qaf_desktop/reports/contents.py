"""What a letter says: the answers of one record that its reader may see, ordered for the person it is written to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qaf_desktop.forms.definition import Form
from qaf_desktop.reports.choosing import Sensitivity, shown_answers
from qaf_desktop.reports.document import Facts, Letter, Response, Section, Words
from qaf_desktop.reports.letter_sections import Hands, LetterSections
from qaf_desktop.reports.wording import HOLD, Registers, Scales, Wording, day

RESPONSE_LINES = 4
THE_PRACTITIONER, THE_AUTHOR = "The practitioner", "The author"


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What the record's answers do not say: who writes to whom, about which version of which record.

    `method` is the method's name ("Case file audit"), `issued` and `respond_by` are days "YYYY-MM-DD" ("" for none),
    `digest` the hexadecimal digest of the revision, `filing` a line such as "Do not file on the child's record."
    """

    reference: str
    digest: str
    method: str
    organisation: str
    to: str
    sender: str
    issued: str
    version: int = 1
    team: str = ""
    marking: str = "OFFICIAL-SENSITIVE"
    filing: str = ""
    respond_by: str = ""


def feedback_letter(
    form: Form,
    values: Mapping[str, str],
    facts: LetterFacts,
    audience: str,
    *,
    scales: Scales,
    sensitivity: Sensitivity,
    registers: Registers | None = None,
    hands: Hands | None = None,
) -> Letter:
    """The letter about one record. `values` are instance paths to answers as a session's `output()` gives them.

    Each question's `feedback` says where its answer stands, and its `sensitivity` whether `audience` may see it; an
    answer without a place is left out. `letter` may give a question other words in a letter than in the form. `hands`
    says whose hand wrote a part that is not the author's.
    """
    placed = shown_answers(form, values, audience, sensitivity)
    writer = LetterSections(placed, scales, Wording(registers or {}), hands or {})
    kind = _with_article(facts.method)
    return Letter(
        title=f"Feedback on {kind}, {facts.reference}",
        subject=f"Feedback for the {audience}",
        heading=f"Feedback on {kind}",
        organisation=facts.organisation,
        marking=facts.marking,
        reference=facts.reference,
        digest=facts.digest,
        opening=Facts((*_opening(facts), *_marking(facts)), writer.looked_at()),
        sections=(*writer.sections(), _response(facts)),
    )


def _with_article(method: str) -> str:
    name = method[:1].lower() + method[1:]
    return f"{'an' if name[:1] in 'aeiou' else 'a'} {name}"


def _opening(facts: LetterFacts) -> Iterator[tuple[str, str]]:
    yield "To", facts.to or THE_PRACTITIONER
    if facts.team:
        yield "Team", facts.team
    yield "From", facts.sender or THE_AUTHOR
    yield "Date", day(facts.issued)
    yield "Record", facts.reference + (f", version {facts.version}" if facts.version > 1 else "")


def _marking(facts: LetterFacts) -> Iterator[tuple[str, str]]:
    words = " ".join(part for part in (f"{facts.marking}." if facts.filing else facts.marking, facts.filing) if part)
    if words:
        yield "Marking", words


def _response(facts: LetterFacts) -> Section:
    until = f" Please reply by {day(facts.respond_by).replace(' ', HOLD)}." if facts.respond_by else ""
    prompt = f"Say what you agree with, what you see differently, and what would help you.{until}"
    digest = f" Its digest (SHA-256) is {facts.digest}." if facts.digest else ""
    made = f"Made from record {facts.reference}, version {facts.version}.{digest}"
    signers = (facts.to or THE_PRACTITIONER, facts.sender or THE_AUTHOR)
    return Section("Your response", (Words(prompt), Response(RESPONSE_LINES, signers, made)))
