"""Quotation marks and apostrophes."""

import pytest

from qaf_desktop.forms.typography import printed


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("The child's words", "The child’s words"),
        ("the others' views", "the others’ views"),
        ('Choose "None" here.', "Choose “None” here."),
        ('said ("yes")', "said (“yes”)"),
        ("nothing to do", "nothing to do"),
        ("’tis “set”", "’tis “set”"),
    ],
)
def test_straight_marks_are_curled(typed, shown):
    assert printed(typed) == shown
