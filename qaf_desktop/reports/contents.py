"""What a letter says: the answers of one record that its reader may see, ordered for the person it is written to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qaf_desktop.forms.definition import Form
from qaf_desktop.reports.choosing import Sensitivity, shown_answers
from qaf_desktop.reports.document import Facts, Letter, Response, Section, Words, letter_name
from qaf_desktop.reports.letter_sections import Hands, LetterSections
from qaf_desktop.reports.wording import HOLD, Registers, Scales, Wording, day
from qaf_desktop.words import mark, say

RESPONSE_LINES = 4
READERS = {
    "practitioner": mark("practitioner"),
    "manager": mark("manager"),
    "lead": mark("lead auditor"),
    "dmt": mark("directorate management team"),
}
THE_PRACTITIONER, THE_AUTHOR = mark("The practitioner"), mark("The author")


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What the record's answers do not say: who writes to whom, about which version of which record.

    `method` is the method's name ("Case file audit"), `issued` and `respond_by` are days "YYYY-MM-DD" ("" for none),
    `digest` the hexadecimal digest of the revision, `filing` a line such as "Do not file on the child's record."
    `number` counts the letters about the record, `replaces` is the day of the one before, "" where there was none.
    `graded` says which overall grade the letter gives, where another than the author had a say in it.
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
    replaces: str = ""
    number: int = 1
    graded: str = ""


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
        title=say("Feedback on {kind}, {reference}", kind=kind, reference=facts.reference),
        subject=say("Feedback for the {reader}", reader=say(READERS.get(audience, audience))),
        heading=say("Feedback on {kind}", kind=kind),
        organisation=facts.organisation,
        marking=facts.marking,
        reference=facts.reference,
        digest=facts.digest,
        opening=Facts((*_opening(facts), *_marking(facts)), writer.looked_at()),
        sections=(*writer.sections(), _response(facts)),
    )


def _with_article(method: str) -> str:
    name = method[:1].lower() + method[1:]
    return say("an {thing}", thing=name) if name[:1] in "aeiou" else say("a {thing}", thing=name)


def _opening(facts: LetterFacts) -> Iterator[tuple[str, str]]:
    yield say("To"), facts.to or say(THE_PRACTITIONER)
    if facts.team:
        yield say("Team"), facts.team
    yield say("From"), facts.sender or say(THE_AUTHOR)
    yield say("Date"), day(facts.issued)
    yield say("Record"), _version(facts)
    if facts.graded:
        yield say("Overall grade"), facts.graded


def _version(facts: LetterFacts) -> str:
    if facts.version < 2:
        return facts.reference
    return say("{reference}, version {n}", reference=facts.reference, n=facts.version)


def _marking(facts: LetterFacts) -> Iterator[tuple[str, str]]:
    if facts.replaces:
        yield say("Replaces"), say("The letter of {day}", day=day(facts.replaces))
    words = " ".join(part for part in (f"{facts.marking}." if facts.filing else facts.marking, facts.filing) if part)
    if words:
        yield say("Marking"), words


def _response(facts: LetterFacts) -> Section:
    prompt = [say("Say what you agree with, what you see differently, and what would help you.")]
    if facts.respond_by:
        prompt.append(say("Please reply by {day}.", day=day(facts.respond_by).replace(" ", HOLD)))
    made = [say("Made from record {reference}, version {n}.", reference=facts.reference, n=facts.version)]
    if facts.digest:
        made.append(say("Its digest (SHA-256) is {digest}.", digest=facts.digest))
    signers = (facts.to or say(THE_PRACTITIONER), facts.sender or say(THE_AUTHOR))
    if facts.digest:
        prompt.append(say("You can type into this page and send the file back, or write on paper."))
    answers = letter_name(facts.reference, facts.digest, facts.number) if facts.digest else ""
    room = Response(RESPONSE_LINES, signers, " ".join(made), answers)
    return Section(say("Your response"), (Words(" ".join(prompt)), room))
