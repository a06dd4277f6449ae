"""The list that a sample is drawn from: cleaned, numbered by nobody, with every row that is left out and why."""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum


class LeftOut(Enum):
    """Why a row of the list cannot be drawn."""

    NO_REFERENCE = "no-reference"
    TWICE = "twice"
    AUDITED_LATELY = "audited-lately"
    NOT_IN_SCOPE = "not-in-scope"
    NO_STRATUM = "no-stratum"


@dataclass(frozen=True, slots=True)
class Row:
    """One child of the list. `place` is the row's number where it came from, `facts` its other columns."""

    place: int
    reference: str
    stratum: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Frame:
    """What can be drawn, in the order of its references, and what cannot."""

    rows: tuple[Row, ...]
    left_out: tuple[tuple[Row, LeftOut], ...]

    @property
    def hash(self) -> str:
        """SHA-256 of the references, one a line in the order of their bytes, each line ended: `sort | sha256sum`.

        Where there are strata, each line is the reference, a tab and its stratum: another division is another list.
        """
        lines = (f"{row.reference}\t{row.stratum}\n" if row.stratum else f"{row.reference}\n" for row in self.rows)
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    def strata(self) -> Mapping[str, int]:
        """How many rows each stratum holds, by its name."""
        return dict(sorted(Counter(row.stratum for row in self.rows).items()))


def frame(rows: Iterable[Row], excluded: Mapping[str, LeftOut] | None = None, *, stratified: bool = False) -> Frame:
    """References are brought to one way of writing them; `excluded` names, so written, who may not be drawn.

    Of a reference that stands twice the first row is kept. `stratified`: a row without a stratum cannot be drawn.
    """
    reasons = {plain_reference(reference): reason for reference, reason in (excluded or {}).items()}
    kept: dict[str, Row] = {}
    left_out: list[tuple[Row, LeftOut]] = []
    for row in rows:
        reference = plain_reference(row.reference)
        reason = _reason(reference, kept, reasons)
        if reason is None and stratified and not row.stratum:
            reason = LeftOut.NO_STRATUM
        if reason is None:
            kept[reference] = Row(row.place, reference, _one_line(row.stratum), row.facts)
        else:
            left_out.append((row, reason))
    return Frame(tuple(kept[reference] for reference in sorted(kept, key=str.encode)), tuple(left_out))


def _one_line(stratum: str) -> str:
    """As it stands in a line of the list that is hashed: no tab, no end of a line."""
    return " ".join(stratum.split())


def plain_reference(reference: str) -> str:
    """A reference as it is compared: no spaces, no look-alike letters, capitals, and a whole number without ".0"."""
    folded = unicodedata.normalize("NFKC", reference)
    plain = "".join(letter for letter in folded if not letter.isspace() and letter.isprintable()).upper()
    whole, dot, rest = plain.partition(".")
    return whole if dot and whole.isdigit() and not rest.strip("0") else plain


def _reason(reference: str, kept: Mapping[str, Row], excluded: Mapping[str, LeftOut]) -> LeftOut | None:
    if not reference:
        return LeftOut.NO_REFERENCE
    if reference in kept:
        return LeftOut.TWICE
    return excluded.get(reference)
