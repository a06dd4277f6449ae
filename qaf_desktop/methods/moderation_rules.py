"""Which audits have to be moderated: the council's own rules, decided of each record by itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from qaf_desktop.methods.tables import DataProblem, Table, read_whole
from qaf_desktop.words import mark

SAMPLE, HIGH, LOW, NEW, MISMATCH, ASKED, CHANGED = "sample", "high", "low", "new", "mismatch", "asked", "changed"
REASONS: Mapping[str, str] = {
    SAMPLE: mark("drawn by chance"),
    HIGH: mark("graded at the top"),
    LOW: mark("graded at the bottom"),
    NEW: mark("the auditor is new"),
    MISMATCH: mark("words and grades do not fit"),
    ASKED: mark("somebody asked for it"),
    CHANGED: mark("changed since its grade was agreed"),
}
"""Why an audit is moderated, in the order to say it."""


AGREED, BOTH = "agreed", "both"
"""Which grades a letter gives."""


@dataclass(frozen=True, slots=True)
class ModerationRules:
    """`share` is in percent; `top` and `bottom` are grades of the scale that methods are written in; steps of 0 do not
    ask. `waits` are the reasons for which a letter waits; `both_in_letters`: it gives the auditor's grade too.
    """

    version: str
    share: int
    seed: str
    top: frozenset[str]
    bottom: frozenset[str]
    new_first: int
    over_middle: int
    over_lowest: int
    waits: frozenset[str]
    both_in_letters: bool = False


NO_RULES = ModerationRules("", 0, "", frozenset(), frozenset(), 0, 0, 0, frozenset())
"""Of a set from before there were any: nothing has to be moderated."""


def read_moderation_rules(data: bytes) -> ModerationRules | tuple[DataProblem, ...]:
    """Codes besides the usual: not-a-share (of 0 to 100), unknown-reason, unknown-grades."""
    return read_whole(data, _rules)


def _rules(table: Table) -> ModerationRules:
    for key in ("id", "basis"):
        table.text(key)
    table.words("source")
    table.day("effective_from")
    share, waits = table.number("share"), table.texts("letter_waits_for")
    if not 0 <= share <= 100:
        table.add("not-a-share", "share", "has to be from 0 to 100, in a hundred")
    for name in waits:
        if name not in REASONS:
            table.add("unknown-reason", "letter_waits_for", f"names “{name}”, for which nothing is moderated")
    says = table.text("letter_says", AGREED)
    if says not in (AGREED, BOTH):
        table.add("unknown-grades", "letter_says", f"has to be “{AGREED}” or “{BOTH}”")
    return ModerationRules(
        version=table.text("version"),
        share=share,
        seed=table.text("seed"),
        top=frozenset(table.texts("top")),
        bottom=frozenset(table.texts("bottom")),
        new_first=table.number("new_auditor_first"),
        over_middle=table.number("steps_over_middle"),
        over_lowest=table.number("steps_over_lowest"),
        waits=frozenset(waits),
        both_in_letters=says == BOTH,
    )
