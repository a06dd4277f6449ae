"""Every screen of both kinds of desk says what it is to somebody who hears it instead of seeing it."""

from tests.ui.accessible.tree import faults
from tests.ui.accessible.walking import along


def test_every_screen_can_be_told(merged, open_desk):
    _window, tour = open_desk(merged)
    assert along(tour.stops(), faults) == ""


def test_the_tour_leaves_no_screen_out(lead, open_desk):
    window, tour = open_desk(lead)
    assert set(window.frame._specs) == tour.screens()
