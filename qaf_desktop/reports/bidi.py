"""The order in which mixed text is read and set: the Unicode bidirectional algorithm (UAX #9) without explicit codes.

Embeddings, overrides and isolates are left out, because `fonts.clean` takes them from all text: they can show words in
an order nobody typed. The marks LRM, RLM and ALM are letters of no width, and count.
"""

import unicodedata
from collections.abc import Sequence
from itertools import takewhile

_STRONG = {"L", "R", "AL"}
_NEUTRAL = {"B", "S", "WS", "ON", "BN"}
_OPENING, _CLOSING = "([{⁅⁽₍〈❨❪❬❮❰❲❴⟦⟨⟪⟬⟮⦃⦅「『【〔", ")]}⁆⁾₎〉❩❫❭❯❱❳❵⟧⟩⟫⟭⟯⦄⦆」』】〕"
_CLOSED_BY = dict(zip(_OPENING, _CLOSING, strict=True))
_MOST_OPEN = 63


def base_level(text: str) -> int:
    """1 where the first strong letter is of a script written from right to left, else 0 (P2, P3)."""
    first = next((kind for kind in map(unicodedata.bidirectional, text) if kind in _STRONG), "L")
    return 0 if first == "L" else 1


def levels(text: str, base: int) -> list[int]:
    """The embedding level of each character of one paragraph: even from left to right, odd from right to left."""
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    _resolve_marks(kinds, base)
    _resolve_weak(kinds, base)
    _resolve_brackets(text, kinds, base)
    _resolve_neutral(kinds, base)
    return [_implicit(kind, base) for kind in kinds]


def visual(levels: Sequence[int]) -> list[int]:
    """The indices of one line's pieces from left to right (L2)."""
    order = list(range(len(levels)))
    lowest = min((level for level in levels if level % 2), default=0)
    for level in range(max(levels, default=0), lowest - 1, -1) if lowest else ():
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return order


def is_mark(character: str) -> bool:
    """Whether it stands on the letter before it."""
    return unicodedata.category(character) in ("Mn", "Mc", "Cf")


def _embedding(base: int) -> str:
    return "R" if base % 2 else "L"


def _resolve_marks(kinds: list[str], base: int) -> None:
    """A mark is what it stands on (W1)."""
    before = _embedding(base)
    for index, kind in enumerate(kinds):
        kinds[index] = before = before if kind == "NSM" else kind


def _resolve_weak(kinds: list[str], base: int) -> None:
    strong = _embedding(base)
    for index, kind in enumerate(kinds):
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[index] = "AN"  # W2
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for index in range(1, len(kinds) - 1):
        around = {kinds[index - 1], kinds[index + 1]}
        if (kinds[index] in ("ES", "CS") and around == {"EN"}) or (kinds[index] == "CS" and around == {"AN"}):
            kinds[index] = kinds[index - 1]  # W4
    _join_terminators(kinds)
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]  # W6
    strong = _embedding(base)
    for index, kind in enumerate(kinds):
        strong = kind if kind in ("L", "R") else strong
        kinds[index] = "L" if kind == "EN" and strong == "L" else kind  # W7


def _join_terminators(kinds: list[str]) -> None:
    """Signs such as % and £ beside European digits go with them (W5)."""
    index = 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > index and "EN" in (kinds[index - 1 : index] + kinds[end : end + 1]):
            kinds[index:end] = ["EN"] * (end - index)
        index = max(end, index + 1)


def _as_strong(kind: str) -> str:
    """What a resolved kind counts as among neutrals: digits are as letters from right to left."""
    return "R" if kind in ("R", "EN", "AN") else kind


def _resolve_brackets(text: str, kinds: list[str], base: int) -> None:
    """Both brackets of a pair go the same way (N0)."""
    for opening, closing in sorted(_pairs(text, kinds)):
        inside = {_as_strong(kind) for kind in kinds[opening + 1 : closing]} & {"L", "R"}
        embedding = _embedding(base)
        if not inside:
            continue
        before = (_as_strong(kind) for kind in reversed(kinds[:opening]))
        outside = next((kind for kind in before if kind in ("L", "R")), embedding)
        way = embedding if embedding in inside or outside not in inside else outside
        for at in (opening, closing):
            kinds[at] = way
            for mark in takewhile(lambda i: unicodedata.bidirectional(text[i]) == "NSM", range(at + 1, len(text))):
                kinds[mark] = way


def _pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    open_ones: list[tuple[str, int]] = []
    found = []
    for index, character in enumerate(text):
        if kinds[index] != "ON":
            continue
        if character in _CLOSED_BY:
            if len(open_ones) == _MOST_OPEN:
                return []
            open_ones.append((_CLOSED_BY[character], index))
        elif (at := _last(open_ones, character)) is not None:
            found.append((open_ones[at][1], index))
            del open_ones[at:]
    return found


def _last(open_ones: Sequence[tuple[str, int]], closing: str) -> int | None:
    return next((at for at in range(len(open_ones) - 1, -1, -1) if open_ones[at][0] == closing), None)


def _resolve_neutral(kinds: list[str], base: int) -> None:
    """Spaces and signs between two words of one direction go with them, others with the paragraph (N1, N2)."""
    embedding, index = _embedding(base), 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        if end > index:
            before = _as_strong(kinds[index - 1]) if index else embedding
            after = _as_strong(kinds[end]) if end < len(kinds) else embedding
            kinds[index:end] = [before if before == after else embedding] * (end - index)
        index = max(end, index + 1)


def _implicit(kind: str, base: int) -> int:
    if base % 2:
        return base if kind == "R" else base + 1
    return base + {"L": 0, "R": 1}.get(kind, 2)
