"""What a form's own columns that speak of standards may say."""

from collections.abc import Collection, Mapping

from qaf_desktop.forms.own_columns import FROM_STANDARDS
from qaf_desktop.methods.standards import Standards


def own_column_words(standards: Standards) -> Mapping[str, Collection[str]]:
    """By the column's name."""
    found = standards
    words = (found.scales, found.sensitivity.classes, found.themes, found.criteria.criteria, found.limits)
    return dict(zip(FROM_STANDARDS, words, strict=True))
