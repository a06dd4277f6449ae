"""Scores of a section's questions: what does not apply and what was not seen never lowers one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scored:
    """One question: its answer, what each answer counts (answers that are not there count nothing), and its weight.

    `not_seen` is the answer that says it could not be observed.
    """

    answer: str
    worth: Mapping[str, float]
    not_seen: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """`share` of what could be reached, 0..1, None where nothing counted; `counted` and `left_out` are questions."""

    share: float | None
    counted: int
    left_out: int


def score(questions: Iterable[Scored]) -> Score:
    """The weighted mean of answers that count, over the most each could have been worth."""
    got = could = 0.0
    counted = left_out = 0
    for one in questions:
        if one.answer == one.not_seen or one.answer not in one.worth:
            left_out += one.answer != ""
            continue
        counted += 1
        got += one.weight * one.worth[one.answer]
        could += one.weight * max(one.worth.values())
    return Score(got / could if could else None, counted, left_out)
