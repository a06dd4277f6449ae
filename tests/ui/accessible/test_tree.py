"""Every screen of both kinds of desk says what it is to somebody who hears it instead of seeing it."""

from tests.ui.accessible.tree import faults


def along(stops, look):
    """What is wrong on the way, each fault once with the first stop where it is met."""
    found = {}
    for name, root in stops:
        for fault in look(root):
            found.setdefault(fault, name)
    return "\n".join(f"{name}: {fault}" for fault, name in found.items())


def test_every_screen_can_be_told(merged, open_desk):
    _window, tour = open_desk(merged)
    assert along(tour.stops(), faults) == ""


def test_the_tour_leaves_no_screen_out(lead, open_desk):
    window, tour = open_desk(lead)
    assert set(window.frame._specs) == tour.screens()
