"""What a finished moderation record does to the audit it is about: its grade is agreed, or it goes back. Pure."""

from collections.abc import Mapping

from qaf_desktop.methods.authority import Refused
from qaf_desktop.methods.model import AGREED_GRADE
from qaf_desktop.methods.moderating import AGREED, RETURNED
from qaf_desktop.records.model import RecordKey, RevisionKey, RevisionRef
from qaf_desktop.words import say
from qaf_desktop.work.scribe import DecisionText, Scribe

MODERATION = "moderation"
HEADS, REFERENCE, CHILD, TEAM, WHY = (
    "about/audit_heads", "about/record_reference", "about/child_reference", "about/team_name", "about/why",
)  # fmt: skip
SEEN, BLIND, OWN_GRADE, OWN_REASON = "own/seen_before", "own/blind", "own/own_grade", "own/own_reason"
FIRST_GRADE, HOLDING, HOLDING_WHY = "beside/first_grade", "agreed/agreed_grade", "agreed/overall_reason"
INTEREST = "about/interest"
AGAIN, AGAIN_WHAT = "agreed/again", "agreed/again_what"
"""Where the form of moderation keeps what the program fills in, and what it reads."""


def heads_to_text(heads: tuple[RevisionRef, ...]) -> str:
    """ "KEY DIGEST" of each, with a semicolon between."""
    return ";".join(f"{ref.key} {ref.digest}" for ref in heads)


def heads_from(text: str) -> tuple[RevisionRef, ...]:
    """What `heads_to_text` wrote; none where it cannot be read."""
    try:
        pairs = [one.split(" ") for one in text.split(";") if one]
        return tuple(RevisionRef(RevisionKey.parse(key), digest) for key, digest in pairs)
    except ValueError:
        return ()


def verdict(scribe: Scribe, audit: RecordKey, values: Mapping[str, str], moderation: str) -> DecisionText | Refused:
    """The decision on the audit, over the heads that the moderator looked at. `moderation` is the record's key, ""
    where it has none yet."""
    if values.get(INTEREST) == "yes":
        return Refused("interest", say("You said that you are close to this audit: somebody else has to moderate it."))
    heads, again = heads_from(values.get(HEADS, "")), values.get(AGAIN) == "yes"
    if again:
        return scribe.judgement_at(audit, heads, RETURNED, values.get(AGAIN_WHAT, ""), {"moderation": moderation})
    reason = values.get(HOLDING_WHY) or values.get(OWN_REASON, "")
    said = {
        AGREED_GRADE: values.get(HOLDING, ""),
        "moderation": moderation,
        BLIND.partition("/")[2]: values.get(BLIND, ""),
    }
    return scribe.judgement_at(audit, heads, AGREED, reason, said)
