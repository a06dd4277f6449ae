"""With words at 150 % on a laptop of 1366×768 every screen is whole: no sideways scroll, nothing cut."""

import os
from pathlib import Path

import pytest

from qaf_desktop.paths import resources
from qaf_desktop.ui.text_size import lay_out_anew
from qaf_desktop.ui.theme import apply_theme
from qaf_desktop.ui.tokens import LIGHT
from tests.ui.accessible.fitting import misfits
from tests.ui.accessible.walking import along

SIZE = (1366, 768)
ALBUM = os.environ.get("QAF_PICTURES", "")
"""A folder for pictures of every stop, for whoever wants to look at them."""


@pytest.fixture
def larger(qapp):
    """Called while a desk is open, as a person would choose it."""

    def choose(window):
        apply_theme(qapp, LIGHT, resources(), 150)
        lay_out_anew(window.frame)

    yield choose
    apply_theme(qapp, LIGHT, resources())


def test_every_screen_fits_with_words_at_one_hundred_and_fifty_per_cent(merged, open_desk, larger):
    window, tour = open_desk(merged, SIZE)
    tour.own_only = True
    larger(window)

    def look(root):
        small = (root.width(), root.height()) == SIZE
        return [*misfits(root), *([] if small else ["the window cannot be made so small"])]

    assert along(_photographed(tour.stops(), window.desk.identity.kind), look) == ""


def _photographed(stops, kind):
    for at, (name, root) in enumerate(stops):
        if ALBUM:
            root.grab().save(str(Path(ALBUM) / f"{kind}-{at:02}-{name.replace(' ', '-')}.png"))
        yield name, root
