"""Each part of a paper as flowables, and as elements of its structure in reading order."""

import re
from collections.abc import Iterator, Sequence
from functools import singledispatchmethod
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Spacer

from qaf_desktop.reports import style as look
from qaf_desktop.reports.beside import GAP, Beside
from qaf_desktop.reports.document import (
    Answer,
    DocumentPart,
    Facts,
    Figure,
    Grades,
    Headline,
    Letter,
    Points,
    Response,
    Rows,
    Section,
    ToFill,
    Voice,
    Words,
    texts,
)
from qaf_desktop.reports.drawings import drawing
from qaf_desktop.reports.filling import RuledLines, Together
from qaf_desktop.reports.flowables import (
    Heading,
    MarkedWord,
    Panel,
    Point,
    Quotation,
    Text,
)
from qaf_desktop.reports.fonts import REPLACEMENT, clean, markup, unshown
from qaf_desktop.reports.grid import GUTTER, Grid
from qaf_desktop.reports.signing import FieldPlace, ResponseRoom, SignatureLine
from qaf_desktop.reports.tagging import Element
from qaf_desktop.reports.tracing import Traced
from qaf_desktop.reports.widths import column_widths
from qaf_desktop.reports.wording import HOLD
from qaf_desktop.words import mark, say

Flowables = list[Any]
MOST_IN_ONE_COLUMN = 6
BOX = "\N{BALLOT BOX}"
NOT_SHOWN = mark("Some letters could not be set on this paper and stand as {sign}. The record holds them as they are.")


class Layout:
    """Lays one paper out; `document` is the root of its structure once `flowables` has been asked for, `answers`
    the name of the letter that its fields answer."""

    def __init__(self) -> None:
        self.document = Element("Document")
        self.answers = ""
        self._styles = look.styles()

    def flowables(self, letter: Letter) -> Flowables:
        story: Flowables = list(self._opening(letter))
        for section in letter.sections:
            story += self._section(section)
        if any(unshown(text) for text in texts(letter)):
            story.append(self._text(say(NOT_SHOWN, sign=REPLACEMENT), self._styles.note, "P"))
        return story

    def _opening(self, letter: Letter) -> Iterator[Any]:
        if letter.organisation:
            yield self._text(letter.organisation, self._styles.head, "P")
        yield self._heading(letter.heading, self._styles.title, "H1", 0)
        yield Spacer(0, 6)
        yield from self._part(letter.opening)

    def _section(self, section: Section) -> Flowables:
        heading = self._heading(section.title, self._styles.section, "H2", 1)
        parts = [flowable for part in section.parts for flowable in self._part(part)]
        return [CondPageBreak(self._least(heading, parts)), heading, *parts]

    def _least(self, heading: Heading, parts: Flowables) -> float:
        """Room for the heading and the start of what follows, so that it never stands alone at a page's foot."""
        style = self._styles.section
        room = heading.wrap(look.WIDTH, look.HEIGHT)[1] + float(style.spaceBefore) + float(style.spaceAfter)
        for part in parts[:4]:
            room += _least(part) + float(part.getSpaceAfter())
            if _least(part) > style.leading * 2 and not isinstance(part, Traced):
                break
        return room

    @singledispatchmethod
    def _part(self, part: DocumentPart) -> Flowables:
        raise TypeError(f"no layout for {type(part).__name__}")

    @_part.register
    def _words(self, part: Words) -> Flowables:
        style = self._styles.note if part.voice is Voice.NOTE else self._styles.body
        return [self._text(paragraph, style, "P") for paragraph in _paragraphs(part.text)]

    @_part.register
    def _answer(self, part: Answer) -> Flowables:
        asked = [self._text(part.asked, self._styles.asked, "P")] if part.asked else []
        kind, role = (Quotation, "BlockQuote") if part.quoted else (Text, "")
        holder = self.document.add(role) if role else self.document
        style = self._styles.quote if part.quoted else self._styles.body
        said = [kind.of(markup(text), style, holder.add("P")) for text in _paragraphs(part.said)]
        room = sum(text.least(look.WIDTH) for text in (*asked, *said[:1])) + 6
        return [CondPageBreak(room), *asked, *said]

    @_part.register
    def _to_fill(self, part: ToFill) -> Flowables:
        parts: Flowables = [self._text(part.asked, self._styles.asked, "P")]
        if part.note:
            parts.append(self._text(part.note, self._styles.note, "P"))
        if part.boxes:
            boxes = f"{HOLD * 4} ".join(f"{BOX}{HOLD}{words.replace(' ', HOLD)}" for words in part.boxes)
            parts.append(self._text(boxes, self._styles.body, "P"))
        return [Together([*parts, *([RuledLines(part.lines)] if part.lines else ())])]

    @_part.register
    def _points(self, part: Points) -> Flowables:
        holder = self.document.add("L")
        return [self._point(holder, lead, text) for lead, text in part.items]

    def _point(self, holder: Element, lead: str, text: str) -> Point:
        words = f"<b>{markup(lead)}</b> {markup(text)}" if lead else markup(text)
        return Point.of(words, self._styles.point, holder.add("LI").add("LBody"))

    @_part.register
    def _facts(self, part: Facts) -> Flowables:
        table = self.document.add("Table")
        if not part.beside:
            return [self._fact_rows(table, part.rows, look.WIDTH)] if part.rows else []
        half = (look.WIDTH - GAP) / 2
        return [Beside(self._fact_rows(table, part.rows, half), self._fact_rows(table, part.beside, half))]

    def _fact_rows(self, table: Element, facts: Sequence[tuple[str, str]], width: float) -> Grid:
        """The labels take what the longest of them needs, half the width at most."""
        rows = [self._fact(table.add("TR"), label, value) for label, value in facts]
        style = self._styles.label
        longest = max((stringWidth(label, style.fontName, style.fontSize) for label, _value in facts), default=0.0)
        labels = min(longest + GUTTER + 4, width / 2)
        return Grid((labels, width - labels), None, rows, ruled=False)

    def _fact(self, row: Element, label: str, value: str) -> tuple[Text, Text]:
        head = Text.of(markup(label), self._styles.label, row.add("TH", scope="Row"))
        return head, Text.of(markup(value), self._styles.cell, row.add("TD"))

    @_part.register
    def _headline(self, part: Headline) -> Flowables:
        colour = look.mark_colour(part.mark.colour)
        style = self._styles.grade.clone("grade-here", textColor=colour)
        label = f'<font size="9.5" color="#57606A" name="{self._styles.body.fontName}">{markup(part.label)}</font>'
        text = Text.of(f"{label}<br/>{markup(part.mark.word)}", style, self.document.add("P"))
        return [Panel(MarkedWord(text, part.mark.shape, colour, 26, centred=True), colour)]

    @_part.register
    def _grades(self, part: Grades) -> Flowables:
        picture = [drawing(part.picture, self.document, compact=True)] if part.picture else []
        note = [self._text(part.note, self._styles.note, "P")] if part.note else []
        table = self.document.add("Table")
        head = self._head(table, part.headers)
        rows = [self._grade_row(table.add("TR"), label, mark) for label, mark in part.rows]
        return [*picture, *note, _grades_table(head, rows)]

    def _grade_row(self, row: Element, label: str, mark: Any) -> tuple[Any, Any]:
        colour = look.mark_colour(mark.colour)
        name = Text.of(markup(label), self._styles.cell, row.add("TD"))
        style = self._styles.cell.clone("grade-cell", textColor=colour)
        return name, MarkedWord(Text.of(markup(mark.word), style, row.add("TD")), mark.shape, colour, 9.5)

    @_part.register
    def _rows(self, part: Rows) -> Flowables:
        table = self.document.add("Table")
        head = self._head(table, part.headers)
        widths = self._widths(part.headers, part.rows, part.shares)
        return [Grid(widths, head, [self._row(table.add("TR"), row) for row in part.rows])]

    def _row(self, row: Element, cells: Sequence[str]) -> tuple[Text, ...]:
        return tuple(Text.of(markup(cell), self._styles.cell, row.add("TD")) for cell in cells)

    def _head(self, table: Element, headers: Sequence[str], *, numbers: bool = False) -> tuple[Text, ...]:
        row = table.add("TR")
        right = self._styles.head.clone("head-of-numbers", alignment=2)
        return tuple(
            Text.of(markup(words), right if numbers and at else self._styles.head, row.add("TH", scope="Column"))
            for at, words in enumerate(headers)
        )

    def _widths(
        self, headers: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float]
    ) -> tuple[float, ...]:
        cell = self._styles.cell
        return column_widths(headers, rows, shares, cell.fontName, cell.fontSize)

    @_part.register
    def _figure(self, part: Figure) -> Flowables:
        picture, numbers = drawing(part.picture, self.document, compact=False), part.picture.table()
        table = self.document.add("Table")
        head = self._head(table, numbers.headers, numbers=True)
        across, down = len(numbers.headers), len(numbers.rows)
        named = down + across <= down * (across - 1)
        cells = [tuple(map(str, row)) for row in numbers.rows]
        rows = [self._number_row(table.add("TR"), row, named=named) for row in cells]
        return [picture, Grid(self._widths(numbers.headers, cells, (3.0,) + (1.0,) * (across - 1)), head, rows)]

    def _number_row(self, row: Element, cells: Sequence[str], *, named: bool) -> tuple[Text, ...]:
        """`named`: the first cell is the row's header; not so in a table that would have more headers than data."""
        first = row.add("TH", scope="Row") if named else row.add("TD")
        name = Text.of(markup(cells[0]), self._styles.cell, first)
        return (name, *(Text.of(markup(cell), self._styles.number, row.add("TD")) for cell in cells[1:]))

    @_part.register
    def _response(self, part: Response) -> Flowables:
        self.answers = part.answers
        room = self._place("response", say("Your response")) if part.answers else None
        typed = [bool(part.answers) and number == 0 for number in range(len(part.signers))]
        below: Flowables = [self._signature(who, typed=one) for who, one in zip(part.signers, typed, strict=True)]
        if part.note:
            below += [Spacer(0, 10), self._text(part.note, self._styles.note, "P")]
        return [ResponseRoom(part.least, below, room)]

    def _signature(self, signer: str, *, typed: bool) -> SignatureLine:
        who, date = say("Signed: {name}", name=signer), say("Date")
        places = (self._place("signed", who), self._place("dated", date)) if typed else ()
        note = self._styles.note
        return SignatureLine(self._text(who, note, "P"), self._text(date, note, "P"), places)

    def _place(self, name: str, tip: str) -> FieldPlace:
        return FieldPlace(self.document.add("Form"), name, tip)

    def _text(self, text: str, style: Any, role: str) -> Text:
        return Text.of(markup(text), style, self.document.add(role))

    def _heading(self, text: str, style: Any, role: str, depth: int) -> Heading:
        heading = Heading(markup(text), style)
        heading.element, heading.depth, heading.entry = self.document.add(role), depth, clean(text)
        return heading


def _grades_table(head: Sequence[Any], rows: Sequence[Any]) -> Any:
    """One below the other, or, where there are many, in two columns that are seen together as one small table."""
    if len(rows) <= MOST_IN_ONE_COLUMN:
        return Grid((look.WIDTH * 0.64, look.WIDTH * 0.36), head, rows, whole=True)
    half, middle = (look.WIDTH - GAP) / 2, (len(rows) + 1) // 2
    widths = (half * 0.52, half * 0.48)
    left = Grid(widths, head, rows[:middle], whole=True)
    return Beside(left, Grid(widths, head, rows[middle:], whole=True, repeated=True))


def _least(flowable: Any) -> float:
    if isinstance(flowable, CondPageBreak):
        return 0
    if hasattr(flowable, "least"):
        return float(flowable.least(look.WIDTH))
    return float(flowable.wrap(look.WIDTH, look.HEIGHT)[1])


def _paragraphs(text: str) -> list[str]:
    return [paragraph.strip("\n") for paragraph in re.split(r"\n[ \t]*\n", clean(text)) if paragraph.strip()]
