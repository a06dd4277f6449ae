"""Order keys of rows: text that sorts by plain comparison, with room for another between any two."""

from collections.abc import Sequence

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def between(low: str, high: str) -> str:
    """A key after `low` ("": the beginning) and before `high` ("": the end). Raises ValueError where low ≥ high."""
    if high and low >= high:
        raise ValueError("no key lies between these")
    key, at = "", 0
    while True:
        under = _DIGITS.index(low[at]) if at < len(low) else 0
        over = _DIGITS.index(high[at]) if at < len(high) else _BASE
        if over - under > 1:
            step = 1 if not high and low else (over - under) // 2
            return key + _DIGITS[under + step]
        key += _DIGITS[under]
        if over > under:
            high = ""
        at += 1


def spread(count: int) -> list[str]:
    """`count` keys in order."""
    keys: list[str] = []
    for _ in range(count):
        keys.append(between(keys[-1] if keys else "", ""))
    return keys


def place_for(keys: Sequence[str], index: int) -> str | None:
    """A key that puts a row before `keys[index]`; None where rows made apart share a key and leave no room."""
    low = keys[index - 1] if index > 0 else ""
    high = keys[index] if index < len(keys) else ""
    if any(not key for key in keys) or (high and low >= high):
        return None
    return between(low, high)
