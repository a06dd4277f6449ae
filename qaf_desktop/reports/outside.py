"""A report as it may leave the service: small numbers withheld. Pure."""

from collections.abc import Iterator

from qaf_desktop.analysis.pictures import StackedBars
from qaf_desktop.analysis.small_numbers import in_words, withhold
from qaf_desktop.reports.document import Rows, Words
from qaf_desktop.words import say

NAME = 0.3


def without_small(picture: StackedBars) -> Iterator[Words | Rows]:
    """Its table, since a bar would show by its length what its number does not say."""
    kinds = picture.kinds()
    heads = (picture.title, *(kind.label for kind in kinds), say("Total"))
    rows: list[tuple[str, ...]] = []
    for bar in picture.bars:
        found = {part.key: part.value for part in bar.parts}
        kept = withhold([found.get(kind.key, 0) for kind in kinds])
        rows.append((bar.label, *map(in_words, kept.parts), in_words(kept.total)))
    yield Words(picture.question)
    share = (1 - NAME) / (len(heads) - 1)
    yield Rows(heads, (NAME, *[share] * (len(heads) - 1)), tuple(rows))
