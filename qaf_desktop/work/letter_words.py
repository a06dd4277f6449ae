"""What the decisions about letters say of themselves, in words for a record's history."""

from collections.abc import Sequence

from qaf_desktop.records.model import Revision
from qaf_desktop.reports.responses import PAPER
from qaf_desktop.reports.wording import day
from qaf_desktop.words import say
from qaf_desktop.work.letters_issued import IssuedLetter
from qaf_desktop.work.responding import RESPONDED, Response, response_of


def said_words(revision: Revision, issues: Sequence[IssuedLetter]) -> str:
    """How a letter was read before it was sent, and whether a later one replaces it; "" for other steps."""
    if revision.transition == RESPONDED:
        return _response(response_of(revision))
    at = next((number for number, issue in enumerate(issues) if issue.key == revision.key), None)
    if at is None:
        return ""
    return " ".join(part for part in (_read(issues[at]), _replaced(issues[at:])) if part)


def _response(response: Response) -> str:
    signed = say("Signed by {name}.", name=response.signed) if response.signed else ""
    came = say("Entered for the practitioner, from paper.") if response.came_by == PAPER else say("It came in a file.")
    return "\n".join(part for part in (f"“{response.words}”", signed, came) if part)


def _read(issue: IssuedLetter) -> str:
    if issue.marks is None:
        return say("Nobody recorded that it was read before it was sent.")
    return say(
        "Read before it was sent: {marks} marked places looked at, {out} blacked out.",
        marks=issue.marks,
        out=len(issue.blackouts),
    )


def _replaced(later: Sequence[IssuedLetter]) -> str:
    if len(later) < 2:
        return say("This letter is the current one.")
    return say("Replaced by the letter of {day}.", day=day(later[1].day))
