"""Sizes, spaces and colours of our papers, in points and `#rrggbb`; one place, so that all papers are one family."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from qaf_desktop.reports.fonts import REGULAR, STRONG
from qaf_desktop.reports.inks import mark_ink

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 20 * mm
WIDTH = PAGE_WIDTH - 2 * MARGIN
FOOT = 9 * mm
"""Height of the running foot, which stands inside the text area's lower end."""

HEIGHT = PAGE_HEIGHT - 2 * MARGIN - FOOT

BODY_SIZE, BODY_LEADING = 10.5, 14.5

INK, MUTED, LINE, CONTROL, GROUND = (HexColor(c) for c in ("#1B1F24", "#57606A", "#D0D7DE", "#8A949E", "#F3F5F7"))
ACCENT = HexColor("#1D5FA8")
PAPER = HexColor("#FFFFFF")


def mark_colour(token: str) -> Color:
    """The ink of a grade's colour token."""
    return HexColor(mark_ink(token))


@dataclass(frozen=True, slots=True)
class Styles:
    body: ParagraphStyle
    note: ParagraphStyle
    asked: ParagraphStyle
    quote: ParagraphStyle
    point: ParagraphStyle
    title: ParagraphStyle
    section: ParagraphStyle
    label: ParagraphStyle
    cell: ParagraphStyle
    number: ParagraphStyle
    head: ParagraphStyle
    grade: ParagraphStyle


def _style(name: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    settings: dict[str, object] = {
        "fontName": REGULAR, "textColor": INK, "allowWidows": 0, "allowOrphans": 0, "splitLongWords": 1,
        "inTable": False,
    }  # fmt: skip
    return ParagraphStyle(name, fontSize=size, leading=leading, **{**settings, **more})


def styles() -> Styles:
    return Styles(
        body=_style("body", BODY_SIZE, BODY_LEADING, spaceAfter=6),
        note=_style("note", 9, 12, textColor=MUTED, spaceAfter=4),
        asked=_style("asked", BODY_SIZE, BODY_LEADING, fontName=STRONG, spaceBefore=4, spaceAfter=1),
        quote=_style("quote", BODY_SIZE, BODY_LEADING, leftIndent=10, spaceAfter=6),
        point=_style("point", BODY_SIZE, BODY_LEADING, leftIndent=14, spaceAfter=4),
        title=_style("title", 22, 27, fontName=STRONG, spaceAfter=2),
        section=_style("section", 13, 17, fontName=STRONG, spaceBefore=13, spaceAfter=4),
        label=_style("label", 9.5, 13.5, textColor=MUTED, inTable=True),
        cell=_style("cell", 9.5, 13, inTable=True),
        number=_style("number", 9.5, 13, alignment=2, inTable=True),
        head=_style("head", 9, 12, fontName=STRONG, textColor=MUTED, inTable=True),
        grade=_style("grade", 16, 20, fontName=STRONG),
    )
