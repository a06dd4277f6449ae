"""regex(): the whole text must match, and no pattern may take more than a bounded time."""

import re
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as pattern_parser  # type: ignore[attr-defined]
from typing import Any

LONGEST_TEXT = 2_000
LONGEST_PATTERN = 1_000
_MOST_LOOPS = 3
_LOOPS = (codes.MAX_REPEAT, codes.MIN_REPEAT)
_LONG = 64


def matches(text: str, pattern: str) -> bool:
    """False for a pattern that cannot be read or could take too long, and for a text longer than 2,000 characters."""
    compiled = compiled_pattern(pattern)
    return compiled is not None and len(text) <= LONGEST_TEXT and compiled.fullmatch(text) is not None


@lru_cache(maxsize=512)
def compiled_pattern(pattern: str) -> "re.Pattern[str] | None":
    """None where the pattern is broken, or repeats within repeats so that matching could take exponential time."""
    if len(pattern) > LONGEST_PATTERN:
        return None
    try:
        loops, nested = _loops(list(pattern_parser.parse(pattern)), False)
        return None if nested or loops > _MOST_LOOPS and _loops_touch(pattern) else re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return None


def _loops(items: list[Any], inside: bool) -> tuple[int, bool]:
    """How many long repeats there are, and whether one stands within another."""
    count, nested = 0, False
    for code, argument in items:
        long = code in _LOOPS and _reach(argument[1]) > _LONG
        count += long
        for inner in _inner(code, argument):
            more, deeper = _loops(list(inner), inside or long)
            count += more
            nested = nested or deeper
        nested = nested or long and inside
    return count, nested


def _reach(most: Any) -> int:
    return 10**9 if most is codes.MAXREPEAT else int(most)


def _inner(code: Any, argument: Any) -> list[Any]:
    if code in _LOOPS:
        return [argument[2]]
    if code is codes.SUBPATTERN:
        return [argument[3]]
    if code is codes.BRANCH:
        return list(argument[1])
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return [argument[1]]
    return []


def _loops_touch(pattern: str) -> bool:
    """Whether two open repeats could share a stretch of text: with `.*` about, or no fixed letter between two."""
    items = list(pattern_parser.parse(pattern))
    flat = [code in _LOOPS and _reach(argument[1]) > _LONG for code, argument in items]
    dots = sum(code in _LOOPS and any(one[0] is codes.ANY for one in argument[2]) for code, argument in items)
    return dots > 2 or any(one and other for one, other in zip(flat, flat[1:], strict=False))
