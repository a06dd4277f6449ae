"""What flags a child for the monthly challenge session, as declared: dated data that a council may replace."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from qaf_desktop.methods.knowledge import UNITS
from qaf_desktop.methods.tables import DataProblem, Table, by_id, read_whole

CHECK, TO_AND_FRO, INACTIVE = "check", "to-and-fro", "inactive"
KINDS = (CHECK, TO_AND_FRO, INACTIVE)


@dataclass(frozen=True, slots=True)
class DriftRule:
    """One rule over one child-level list. Time runs from the first of `since` that is given, by the clock named or by
    limits of its own (rising, of `unit`); rows have the values of `where`; `count` names a number that is at least
    `at_least`. `says` is what an entry of the session calls it. `basis` and `source` are the file's."""

    id: str
    name: str
    list: str
    says: str
    kind: str = CHECK
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: tuple[str, ...] = ()
    clock: str = ""
    limits: tuple[int, ...] = ()
    unit: str = "months"
    count: str = ""
    at_least: int = 0
    basis: str = ""
    source: str = ""


def read_drift_rules(data: bytes) -> dict[str, DriftRule] | tuple[DataProblem, ...]:
    """The rules of a file by id, in its order. Codes besides the usual: unknown-kind, unknown-unit, limits (rising, and
    above nought), clock-and-limits (one of the two), no-measure (neither a clock, a value nor a number)."""
    return read_whole(data, _rules)


def _rules(table: Table) -> dict[str, DriftRule]:
    for key in ("id", "version"):
        table.text(key)
    table.day("effective_from")
    basis, source = table.text("basis"), table.words("source")
    return by_id(table, [_rule(inner, basis, source) for inner in table.listed("rule")], lambda rule: rule.id)


def _rule(table: Table, basis: str, source: str) -> DriftRule:
    where = table.inner("where")
    rule = DriftRule(
        id=table.text("id"),
        name=table.words("name"),
        list=table.text("list"),
        says=table.text("says"),
        kind=table.text("kind", CHECK),
        where={name: where.texts(name) for name in where.content},
        since=table.texts("since", ()),
        clock=table.text("clock", ""),
        limits=table.whole_numbers("limits"),
        unit=table.text("unit", "months"),
        count=table.text("count", ""),
        at_least=table.number("at_least") if "at_least" in table.content else 0,
        basis=basis,
        source=source,
    )
    _check(rule, table)
    table.finish()
    return rule


def _check(rule: DriftRule, table: Table) -> None:
    if rule.kind not in KINDS:
        table.add("unknown-kind", "kind", f"has to be one of {', '.join(KINDS)}")
    if rule.unit not in UNITS:
        table.add("unknown-unit", "unit", f"has to be one of {', '.join(UNITS)}")
    if list(rule.limits) != sorted(set(rule.limits)) or min(rule.limits, default=1) < 1:
        table.add("limits", "limits", "have to rise, from 1 on")
    if rule.clock and rule.limits:
        table.add("clock-and-limits", "limits", "does not go with a clock")
    if rule.kind == CHECK and not (rule.where or rule.count or (rule.since and (rule.clock or rule.limits))):
        table.add("no-measure", "", "has to say what it measures")
