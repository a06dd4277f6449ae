"""How often each grade of manager is expected to audit or observe: dated data, agreed locally."""

from dataclasses import dataclass

from qaf_desktop.methods.tables import DataProblem, Table, by_id, read_whole


@dataclass(frozen=True, slots=True)
class Expectation:
    """So many audits or observations in so many months, of whoever has the role."""

    role: str
    number: int
    months: int

    def over(self, months: int) -> int:
        """What is expected in so many months, a part of a period rounded down."""
        return self.number * months // self.months


def read_expectations(data: bytes) -> dict[str, Expectation] | tuple[DataProblem, ...]:
    """The expectations of a file by role. Codes besides the usual: not-positive."""
    return read_whole(data, _expectations)


def _expectations(table: Table) -> dict[str, Expectation]:
    for key in ("id", "version", "basis"):
        table.text(key)
    table.day("effective_from")
    table.words("source")
    return by_id(table, [_one(inner) for inner in table.listed("expectation")], lambda one: one.role)


def _one(table: Table) -> Expectation:
    found = Expectation(table.text("role"), table.number("number"), table.number("months"))
    if min(found.number, found.months) < 1:
        table.add("not-positive", "number", "and months have to be at least 1")
    table.finish()
    return found
