"""At 200 % on a laptop of 1366×768 every screen is whole: no sideways scroll, nothing cut, nothing out of reach."""

import os
from pathlib import Path

from tests.ui.accessible.fitting import misfits
from tests.ui.accessible.walking import along

SIZE = (683, 384)
ALBUM = os.environ.get("QAF_PICTURES", "")
"""A folder for pictures of every stop, for whoever wants to look at them."""


def test_every_screen_fits_at_two_hundred_per_cent(merged, open_desk):
    window, tour = open_desk(merged, SIZE)
    tour.own_only = True

    def look(root):
        small = (root.width(), root.height()) == SIZE
        return [*misfits(root), *([] if small else ["the window cannot be made so small"])]

    assert along(_photographed(tour.stops(), window.desk.identity.kind), look) == ""


def _photographed(stops, kind):
    for at, (name, root) in enumerate(stops):
        if ALBUM:
            root.grab().save(str(Path(ALBUM) / f"{kind}-{at:02}-{name.replace(' ', '-')}.png"))
        yield name, root
