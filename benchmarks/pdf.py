"""A tagged letter against plain platypus: the same words, fonts and tables, without structure or metadata."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

from benchmarks.yardsticks import Row, in_turn
from qaf_desktop.reports import style as look
from qaf_desktop.reports.document import Answer, Facts, Grades, Headline, Letter, Points, Response, Rows, Words
from qaf_desktop.reports.fonts import REGULAR, STRONG, markup
from qaf_desktop.reports.marks import draw_mark
from qaf_desktop.reports.pdf import letter_pdf
from tests.reports.letters import RATIONALE, a_letter

TARGET = 1.6
RULED = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.6, HexColor("#D0D7DE")), ("VALIGN", (0, 0), (-1, -1), "TOP")])


def rows() -> Iterator[Row]:
    """A letter as most are, and one of many pages."""
    for name, letter in (("usual", a_letter(actions=6)), ("long", a_letter(actions=40, rationale=RATIONALE * 20))):
        yield in_turn(lambda: letter_pdf(letter), lambda: plain_pdf(letter), pairs=9).row(f"tagged PDF, {name}", TARGET)  # noqa: B023


def plain_pdf(letter: Letter) -> bytes:
    out = BytesIO()
    template = BaseDocTemplate(out, pagesize=(look.PAGE_WIDTH, look.PAGE_HEIGHT), pageCompression=1, lang="en-GB")
    frame = Frame(look.MARGIN, look.MARGIN + look.FOOT, look.WIDTH, look.HEIGHT, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate(frames=[frame], onPage=lambda canvas, _: _foot(canvas, letter)))
    template.build(list(_story(letter)))
    return out.getvalue()


def _foot(canvas: Any, letter: Letter) -> None:
    canvas.line(look.MARGIN, look.MARGIN + 13, look.MARGIN + look.WIDTH, look.MARGIN + 13)
    canvas.setFont(STRONG, 8.5)
    canvas.drawString(look.MARGIN, look.MARGIN + 2, letter.marking)
    canvas.setFont(REGULAR, 8.5)
    canvas.drawCentredString(look.PAGE_WIDTH / 2, look.MARGIN + 2, f"{letter.reference} · {letter.digest[:16]}")
    canvas.drawRightString(look.MARGIN + look.WIDTH, look.MARGIN + 2, f"Page {canvas.getPageNumber()}")


def _story(letter: Letter) -> Iterator[Any]:
    styles = look.styles()
    yield Paragraph(markup(letter.organisation), styles.head)
    yield Paragraph(markup(letter.heading), styles.title)
    yield from _part(letter.opening, styles)
    for section in letter.sections:
        yield Paragraph(markup(section.title), styles.section)
        for part in section.parts:
            yield from _part(part, styles)


def _part(part: Any, styles: look.Styles) -> Iterator[Any]:
    match part:
        case Words(text) | Answer(said=text):
            yield from (Paragraph(markup(words), styles.body) for words in text.split("\n\n"))
        case Points(items):
            yield from (Paragraph(f"<b>{markup(a)}</b> {markup(b)}", styles.point, bulletText="•") for a, b in items)
        case Headline(label, mark):
            yield Paragraph(markup(f"{label}: {mark.word}"), styles.grade)
        case Response():
            yield Spacer(0, 220)
        case _:
            yield from _tables(part, styles)


def _tables(part: Any, styles: look.Styles) -> Iterator[Any]:
    match part:
        case Facts(pairs, beside):
            yield _table([[markup(a), markup(b)] for a, b in (*pairs, *beside)], (1, 3.5), styles)
        case Grades(headers, graded, _picture, _note):
            yield Marks([mark for _name, mark in graded])
            yield _table([list(headers), *([markup(name), mark.word] for name, mark in graded)], (2, 1), styles, 1)
        case Rows(headers, shares, cells):
            yield _table([list(headers), *([markup(cell) for cell in row] for row in cells)], shares, styles, 1)


def _table(cells: list[list[str]], shares: tuple[float, ...], styles: look.Styles, repeat: int = 0) -> Table:
    widths = [look.WIDTH * share / sum(shares) for share in shares]
    rows = [[Paragraph(cell, styles.cell) for cell in row] for row in cells]
    return Table(rows, widths, style=RULED, repeatRows=repeat)


class Marks(Flowable):
    """As many marks as the letter draws, so that ink is not what is compared."""

    def __init__(self, marks: list[Any]) -> None:
        super().__init__()
        self._marks = marks
        self.width, self.height = look.WIDTH, 44

    def draw(self) -> None:
        for index, mark in enumerate(self._marks * 2):
            draw_mark(self.canv, mark.shape, index * 12, 4, 9.5, look.mark_colour(mark.colour))
