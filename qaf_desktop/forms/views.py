"""What a session shows of itself: frozen, and complete without asking the session anything more."""

from collections.abc import Mapping
from dataclasses import dataclass

from qaf_desktop.forms.definition import Choice, Question
from qaf_desktop.forms.scoring import Score

STOP, LOOK = "stop", "look"


@dataclass(frozen=True, slots=True)
class SectionView:
    """A top-level group. `total` counts the questions that must be answered now, `answered` those of them whose answer
    lets the form be finalised, `to_look_at` the problems, `stops` those that stand against finalising, `optional` the
    questions that may be left empty and are. `path` is "" for questions that stand outside any group. `score` is None
    where nothing in it is weighed."""

    path: str
    number: str
    title: str
    relevant: bool
    answered: int
    total: int
    to_look_at: int
    stops: int
    optional: int
    score: Score | None = None


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A group within a section; `depth` is 1 for a group right under the section."""

    path: str
    title: str
    depth: int


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question as it now stands. `problem` says what is wrong with the answer given (not that one is missing);
    `warning` is the message of a soft constraint that fails, `because` the reason typed for it."""

    path: str
    question: Question
    label: str
    hint: str
    guidance: str
    value: str
    relevant: bool
    required: bool
    readonly: bool
    choices: tuple[Choice, ...]
    problem: str | None
    warning: str | None
    because: str
    comment: str
    words: int
    min_words: int | None


@dataclass(frozen=True, slots=True)
class RowView:
    """The head of one row of a repeat: `index` from 1, `count` rows in all."""

    path: str
    repeat: str
    title: str
    index: int
    count: int
    can_change: bool


@dataclass(frozen=True, slots=True)
class AddRowView:
    """The place where a row can be added; `repeat` is the instance path to give to `add_row`."""

    repeat: str
    label: str
    can_add: bool


NodeView = HeadingView | QuestionView | RowView | AddRowView


@dataclass(frozen=True, slots=True)
class Problem:
    """Something missing or doubtful. `severity` is "stop" (finalising is refused) or "look".

    Codes: required-missing, constraint-failed, soft-unjustified, too-few-words, not-a-… (integer, decimal, date, time,
    datetime, geopoint, choice, in-range), and those of `bounds`: rows-capped, expression-too-far.
    """

    path: str
    section: str
    code: str
    message: str
    severity: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What one act changed. `paths` are views that may look different, `structure` says that nodes came, went or
    moved; `values` is what a draft has to store (None: remove); `row` is the path of a row just made."""

    paths: frozenset[str]
    structure: bool
    values: Mapping[str, str | None]
    row: str | None = None


NOTHING_CHANGED = Changed(frozenset(), False, {})
