"""What each appearance that ODK knows is on a desktop: the table behind the editors and behind the guide.

An appearance never changes what may be answered; what a laptop cannot do becomes the nearest thing that it can.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from qaf_desktop.forms.definition import Kind, Question
from qaf_desktop.words import mark, say

AS_SHOWN = "as asked"
CAMERA = mark("A phone would use its camera here: add a picture from this machine.")
RECORDER = mark("A phone would record here: add a recording from this machine.")
FILM = mark("A phone would film here: add a film from this machine.")
PEN = mark("A phone would let you draw or sign here: add a picture of it from this machine.")
SCANNER = mark("A phone would read a barcode here: type what it says.")
PLACE = mark("A phone would take its place here: type latitude and longitude, such as 51.5 -2.1.")
TRACE = mark("A phone would follow a way here: type its points as latitude and longitude, with semicolons between.")
OTHER_APP = mark("A phone would ask another app here: type the answer.")
COMPASS = mark("A phone would read its compass here: type the degrees.")


@dataclass(frozen=True, slots=True)
class Appearance:
    """`names` as they are written in a form; `on` the question types; `here` what it is in this program."""

    names: tuple[str, ...]
    on: str
    here: str


APPEARANCES = (
    Appearance(("multiline",), "text", "an area that grows; so is a text with a minimum of words"),
    Appearance(("minimal",), "select_one", "a list that folds"),
    Appearance(("minimal",), "select_multiple", "boxes to tick, all in sight"),
    Appearance(("autocomplete", "search"), "select_one", "a field that finds a choice by any part of its name"),
    Appearance(("autocomplete", "search"), "select_multiple", "boxes to tick"),
    Appearance(("likert", "quick", "compact", "quickcompact", "horizontal", "horizontal-compact", "columns",
                "columns-pack", "columns-n", "no-buttons", "list-nolabel"), "select_one",
               "a row of buttons that breaks where the window ends"),
    Appearance(("columns", "columns-pack", "columns-n", "list", "list-nolabel"), "select_multiple", "boxes to tick"),
    Appearance(("label",), "select_one, select_multiple", "a line of words, never asked (the head of a table-list)"),
    Appearance(("table-list", "list"), "group", "its questions one below the other, each with its choices named"),
    Appearance(("field-list", "summary", "pages", "theme-grid", "w1 … w12"), "group, form", "sections as usual"),
    Appearance(("map", "image-map"), "select_one", "the choices by name"),
    Appearance(("numbers", "thousands-sep", "counter"), "text, integer, decimal", "a field for the number"),
    Appearance(("masked",), "text", "a field that shows dots"),
    Appearance(("url", "ex:…", "printer", "intent"), "text, integer, decimal", "a field; it says to type here"),
    Appearance(("bearing",), "decimal", "a field; it says that degrees are typed here"),
    Appearance(("vertical", "no-ticks", "picker", "rating"), "range", "a slider"),
    Appearance(("month-year", "year", "no-calendar", "ethiopian", "coptic", "islamic", "bikram-sambat", "myanmar",
                "persian"), "date", "a day of our calendar, typed or picked"),
    Appearance(("signature", "draw", "annotate"), "image", "a picture added as a file; it says so"),
    Appearance(("new", "new-front", "new-rear", "selfie"), "image, video", "a file; it says so"),
    Appearance(("application", "voice-only", "low", "normal"), "audio", "a recording added as a file; it says so"),
    Appearance(("maps", "placement-map", "hide-input"), "geopoint, geotrace, geoshape", "typed figures; it says so"),
    Appearance(("front",), "barcode", "typed; it says so"),
    Appearance(("hidden-answer",), "acknowledge, barcode", AS_SHOWN),
)  # fmt: skip
IN_A_ROW = frozenset({"likert", "quick", "compact", "quickcompact", "horizontal", "horizontal-compact", "columns",
                      "columns-pack", "no-buttons", "list-nolabel"})  # fmt: skip
FINDS = frozenset({"autocomplete", "search"})
_DRAWN = frozenset({"signature", "draw", "annotate"})
_OF_KIND = {
    Kind.IMAGE: CAMERA,
    Kind.AUDIO: RECORDER,
    Kind.VIDEO: FILM,
    Kind.BARCODE: SCANNER,
    Kind.GEOPOINT: PLACE,
    Kind.GEOTRACE: TRACE,
    Kind.GEOSHAPE: TRACE,
}


def in_a_row(question: Question) -> bool:
    """Whether the form wants the choices side by side, however many there are."""
    return any(one in IN_A_ROW or one.startswith("columns-") for one in question.appearance)


def finds(question: Question) -> bool:
    """Whether a choice is to be found by typing."""
    return any(one in FINDS or one.startswith("search(") for one in question.appearance)


def is_head_of_table(kind: Kind, appearance: frozenset[str]) -> bool:
    """Whether a select only shows the names of choices above those that follow."""
    return kind in (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE) and "label" in appearance


def elsewhere(question: Question) -> str:
    """A sentence about what a phone would do and what to do here; "" where the question is the same on both."""
    if question.kind is Kind.IMAGE and question.appearance & _DRAWN:
        return say(PEN)
    if any(one.startswith("ex:") or one in ("printer", "intent") for one in question.appearance):
        return say(OTHER_APP)
    if "bearing" in question.appearance:
        return say(COMPASS)
    return say(_OF_KIND[question.kind]) if question.kind in _OF_KIND else ""


def guide() -> Iterator[str]:
    """The table of the guide, as lines of markdown."""
    yield "| appearance | on | here |"
    yield "|---|---|---|"
    for one in APPEARANCES:
        yield f"| {', '.join(f'`{name}`' for name in one.names)} | {one.on} | {one.here} |"
