"""One line of My work, as the screen shows it: words already chosen, nothing to work out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A draft, a record, or (`allocated`) a piece of work given to this person and not begun (`answered`: accepted).
    `person` is the worker it is about, in words. `delivery` is allocated, draft, to-send, sent, received, elsewhere
    (held, in moderation, issued …) or removed from this laptop.

    `grade_*` are empty without an overall grade; `changed` is for reading ("today 14:02"), `changed_at` for sorting and
    for the date filter (ISO date and time, local); `due` says it is wanted this week.
    """

    key: str
    reference: str
    method: str
    about: str
    team: str
    state: str
    changed: str
    changed_at: str
    delivery: str
    is_draft: bool = False
    due: bool = False
    grade_value: str = ""
    grade_word: str = ""
    grade_shape: str = ""
    grade_colour: str = ""
    grade_order: int = 0
    person: str = ""
    allocated: bool = False
    answered: bool = False


@dataclass(frozen=True, slots=True)
class OpenEscalation:
    """An escalation that is not closed: the record to open and the sentence that says where it stands.

    Before anybody was told there is no record: then `draft` is the draft that holds the dangerous answer at `path` (an
    escalation that was begun has no path).
    """

    key: str
    words: str
    draft: int = 0
    path: str = ""
