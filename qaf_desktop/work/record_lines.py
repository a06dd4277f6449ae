"""What the lists of everybody's records and of escalations show: frozen, and words already."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any
from urllib.parse import parse_qsl, urlencode

NONE_GIVEN = "-"
"""In place of a code: records without one."""

Words = tuple[tuple[str, str], ...]
"""(code, words) of everything a filter offers, in the order to show it."""


@dataclass(frozen=True, slots=True)
class RecordsWanted:
    """What the list is asked for; an empty part does not narrow.

    `only` is conflicts, needs-review, held, to-look-at (any of these), or withdrawn (which adds those to all others).
    Months are "YYYY-MM", both ends included. `field` is the answer path of a graded question whose grade has the word
    `word`. `sort` is changed, reference, method, about, team, author, date, state or
    grade.
    """

    search: str = ""
    only: str = ""
    method: str = ""
    team: str = ""
    state: str = ""
    grade: str = ""
    author: str = ""
    month_from: str = ""
    month_to: str = ""
    field: str = ""
    word: str = ""
    sort: str = "changed"
    newest_first: bool = True

    def to_text(self) -> str:
        """One line that `wanted_from` reads; parts that do not narrow are left out."""
        parts = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "newest_first"}
        order = {} if self.newest_first else {"order": "up"}
        return urlencode({name: value for name, value in parts.items() if value and value != "changed"} | order)


def wanted_from(text: str) -> RecordsWanted:
    """What `to_text` wrote; parts that are unknown are passed over."""
    known = {f.name for f in fields(RecordsWanted)} - {"newest_first"}
    given = dict(parse_qsl(text))
    parts: dict[str, Any] = {name: value for name, value in given.items() if name in known}
    return RecordsWanted(**parts, newest_first=given.get("order") != "up")


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One record. `look` is conflict, review, held, withdrawn, open (an escalation), stale (changed since the last
    decision) or "", and says what needs somebody's attention. `date` is for reading, `on` the same as "YYYY-MM-DD".
    `graded` says at length which grade holds, where one was agreed."""

    key: str
    reference: str
    method: str
    about: str
    team: str
    author: str
    date: str
    state: str
    look: str = ""
    grade_word: str = ""
    grade_shape: str = ""
    grade_colour: str = ""
    on: str = ""
    graded: str = ""


@dataclass(frozen=True, slots=True)
class RecordsPart:
    """Some lines of the list from `offset` on, and how many records the whole list has."""

    wanted: RecordsWanted
    offset: int
    lines: tuple[RecordLine, ...]
    total: int


@dataclass(frozen=True, slots=True)
class RecordsChoices:
    """What can be chosen, and how many records there are altogether and with something to look at (by `only`)."""

    methods: Words = ()
    teams: Words = ()
    states: Words = ()
    grades: Words = ()
    authors: Words = ()
    months: Words = ()
    sections: Words = ()
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EscalationLine:
    """One escalation and the sentence where it stands; open ones have to be looked at. `raised` is for reading, `on`
    the same as "YYYY-MM-DD". `late`: a limit has passed."""

    key: str
    reference: str
    about: str
    team: str
    author: str
    raised: str
    stands: str
    is_open: bool
    on: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class AllocationLine:
    """One piece of work as the lead's list shows it. `due` is for reading, `on` the same as "YYYY-MM-DD"; `late` in
    days; `to_act`: somebody else has to be found. `doubled` names others who have the same work; `sample` is the
    reference of the sample that it is out of."""

    key: str
    reference: str
    about: str
    work: str
    team: str
    person: str
    due: str
    on: str
    stands: str
    state: str
    late: int
    to_act: bool
    is_open: bool
    doubled: str = ""
    note: str = ""
    sample: str = ""
    panel: str = ""
