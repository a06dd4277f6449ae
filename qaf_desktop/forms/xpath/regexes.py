"""regex(): the whole text must match, in a time bounded by the lengths of text and pattern, whatever the pattern."""

import re
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as pattern_parser  # type: ignore[attr-defined]
from typing import Any

from qaf_desktop.forms.xpath.automaton import SINGLES, Automaton, build

LONGEST_TEXT = 2_000
LONGEST_PATTERN = 1_000
_MOST_LOOPS = 2
_LONG = 16
_LOOPS = (codes.MAX_REPEAT, codes.MIN_REPEAT)


def matches(text: str, pattern: str) -> bool:
    """False for a pattern that cannot be read, or that looks around or back, and for a text beyond 2,000 characters."""
    matcher = compiled_pattern(pattern)
    if matcher is None or len(text) > LONGEST_TEXT:
        return False
    if isinstance(matcher, Automaton):
        return matcher.matches(text)
    return matcher.fullmatch(text) is not None


@lru_cache(maxsize=512)
def compiled_pattern(pattern: str) -> "re.Pattern[str] | Automaton | None":
    """Python's own matcher where it cannot run away: at most two long repeats, each of single characters."""
    if len(pattern) > LONGEST_PATTERN:
        return None
    try:
        items = list(pattern_parser.parse(pattern))
        if _is_tame(items):
            return re.compile(pattern)
        return build(items)
    except (re.error, OverflowError, RecursionError, ValueError):
        return None


def _is_tame(items: list[Any]) -> bool:
    loops = [0]
    return all(_tame(code, argument, loops) for code, argument in items) and loops[0] <= _MOST_LOOPS


def _tame(code: Any, argument: Any, loops: list[int]) -> bool:
    if code in _LOOPS:
        _, most, inner = argument
        if most is codes.MAXREPEAT or most > _LONG:
            loops[0] += 1
            return len(inner) == 1 and inner[0][0] in SINGLES
        return len(inner) == 1 and inner[0][0] in SINGLES
    if code is codes.SUBPATTERN:
        return all(_tame(one, more, loops) for one, more in argument[3])
    if code is codes.BRANCH:
        return all(_tame(one, more, loops) for branch in argument[1] for one, more in branch)
    return code in SINGLES or code is codes.AT
