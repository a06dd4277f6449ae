"""A paper as a Word document that people go on editing: real styles, headings, table headers, page numbers."""

import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from docx import Document
from docx.document import Document as Paper
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table as WordTable

from qaf_desktop.reports.bidi import base_level
from qaf_desktop.reports.document import (
    Answer,
    DocumentPart,
    Facts,
    Figure,
    Grades,
    Headline,
    Letter,
    Points,
    Rows,
    Voice,
    Words,
)
from qaf_desktop.words import say

MARGIN, BODY, NOTE = 20, 11, 9
MANY, FIRST = 4, 0.28
"""Tables of more columns are set small; the part of the width that the names of a picture's rows get."""
FEW = 3
"""Papers of more sections begin with their contents."""
CONTENTS = r'TOC \o "1-2" \h \z \u'
AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")
"""What has to stand after w:bidi among a paragraph's properties (ECMA-376, CT_PPr)."""
WIDTH = 210 - 2 * MARGIN
FONT = "Atkinson Hyperlegible Next"
PLAIN_FONT = "Arial"
"""Where the typeface is not installed, Word takes this one."""


def word_report(letter: Letter) -> bytes:
    """The .docx of a paper. Pictures stand in it as the tables of their numbers, which anybody can chart again."""
    paper = Document()
    _set_up(paper, letter)
    paper.add_heading(letter.heading, level=0)
    if letter.organisation:
        paper.add_paragraph(letter.organisation)
    _table(paper, (), letter.opening.rows, (0.3, 0.7))
    if len(letter.sections) > FEW:
        _contents(paper)
    for section in letter.sections:
        paper.add_heading(section.title, level=1)
        for part in section.parts:
            _part(paper, part)
    _read_from_right(paper)
    made = io.BytesIO()
    paper.save(made)
    return made.getvalue()


def _set_up(paper: Paper, letter: Letter) -> None:
    core = paper.core_properties
    core.title, core.subject, core.author, core.comments, core.language = letter.title, letter.subject, "", "", "en-GB"
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)
    style = paper.styles["Normal"]
    style.font.name, style.font.size = PLAIN_FONT, Pt(BODY)
    _speak(style.element, "en-GB")
    for level in range(3):
        heading = paper.styles["Title" if level == 0 else f"Heading {level}"]
        heading.font.name, heading.font.color.rgb = PLAIN_FONT, RGBColor(0x1B, 0x1F, 0x24)
    foot = page.footer.paragraphs[0]
    foot.add_run(" · ".join(filter(None, (letter.marking, letter.reference))) + " · ")
    _field(foot, "PAGE")
    head = page.header.paragraphs[0]
    head.text = letter.marking


def _speak(element: object, language: str) -> None:
    properties = element.get_or_add_rPr()  # type: ignore[attr-defined]
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language)
    properties.append(spoken)


def _field(paragraph: object, name: str) -> None:
    """A field that Word works out, such as the number of the page."""
    run = paragraph.add_run()  # type: ignore[attr-defined]
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        part = OxmlElement("w:instrText" if text else "w:fldChar")
        if text:
            part.text = text
        else:
            part.set(qn("w:fldCharType"), kind)
        run._r.append(part)  # noqa: SLF001 (python-docx has no fields of its own)


def _contents(paper: Paper) -> None:
    """A table of contents that Word fills in when the paper is opened."""
    paper.add_paragraph(say("Contents")).runs[0].bold = True
    _field(paper.add_paragraph(), CONTENTS)
    update = OxmlElement("w:updateFields")
    update.set(qn("w:val"), "true")
    paper.settings.element.append(update)


def _read_from_right(paper: Paper) -> None:
    """Paragraphs, and tables whose first words are so, of languages that are written from right to left."""
    for properties in [one.get_or_add_pPr() for one in paper.element.iter(qn("w:p")) if _from_right(one)]:
        properties.insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
        for run in properties.getparent().iter(qn("w:r")):
            run.get_or_add_rPr().append(OxmlElement("w:rtl"))
    for table in paper.element.iter(qn("w:tbl")):
        if _from_right(table):
            table.tblPr.append(OxmlElement("w:bidiVisual"))


def _from_right(element: Any) -> bool:
    return base_level("".join(one.text or "" for one in element.iter(qn("w:t")))) == 1


def _part(paper: Paper, part: DocumentPart) -> None:
    """What is only of use on paper, such as room to write by hand, is left out."""
    write = _WRITERS.get(type(part))
    if write is not None:
        write(paper, part)


def _running(paper: Paper, part: Words) -> None:
    for block in part.text.split("\n\n"):
        run = paper.add_paragraph().add_run(block)
        run.font.size = Pt(NOTE if part.voice is Voice.NOTE else BODY)


def _bullets(paper: Paper, part: Points) -> None:
    for leading, text in part.items:
        paper.add_paragraph(f"{leading} {text}".strip(), style="List Bullet")


def _answer(paper: Paper, part: Answer) -> None:
    paper.add_paragraph(part.asked, style="Heading 2")
    paper.add_paragraph(part.said)


def _headline(paper: Paper, part: Headline) -> None:
    paper.add_paragraph(f"{part.label}: {say(part.mark.word)}")


def _grades(paper: Paper, part: Grades) -> None:
    _table(paper, part.headers, [(name, say(grade.word)) for name, grade in part.rows], (0.6, 0.4))


def _picture(paper: Paper, figure: Figure) -> None:
    """Its question as a heading, and its numbers as a table that says what it shows."""
    paper.add_heading(figure.picture.question, level=2)
    table = figure.picture.table()
    rows = [tuple(map(str, row)) for row in table.rows]
    others = max(1, len(table.headers) - 1)
    shares = [FIRST, *([(1 - FIRST) / others] * (len(table.headers) - 1))]
    made = _table(paper, table.headers, rows, shares)
    _describe(made, figure.picture.question, figure.picture.said())


def _table(paper: Paper, headers: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float]) -> Any:
    """With its header row marked, so that it comes again on every page and is read out; no row is split."""
    table: Any = paper.add_table(rows=0, cols=len(shares), style="Table Grid")
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(WIDTH * share)
    for at, row in enumerate([*([headers] if headers else []), *rows]):
        line = table.add_row()
        _keep_whole(line)
        if headers and at == 0:
            _mark_header(line)
        for place, (cell, text) in enumerate(zip(line.cells, row, strict=False)):
            cell.width = Mm(WIDTH * shares[place])
            run = cell.paragraphs[0].add_run(text)
            run.font.size = Pt(NOTE if len(shares) > MANY else BODY)
            run.bold = bool((headers and at == 0) or (not headers and place == 0))
    paper.add_paragraph()
    return table


def _mark_header(line: object) -> None:
    properties = line._tr.get_or_add_trPr()  # type: ignore[attr-defined]  # noqa: SLF001
    properties.append(OxmlElement("w:tblHeader"))


def _keep_whole(line: object) -> None:
    properties = line._tr.get_or_add_trPr()  # type: ignore[attr-defined]  # noqa: SLF001
    properties.append(OxmlElement("w:cantSplit"))


def _describe(table: WordTable, title: str, said: str) -> None:
    """What a screen reader says of the table."""
    properties = table._tbl.tblPr  # noqa: SLF001
    for name, text in (("w:tblCaption", title), ("w:tblDescription", said)):
        part = OxmlElement(name)
        part.set(qn("w:val"), text)
        properties.append(part)


_WRITERS: Mapping[type, Callable[[Paper, Any], object]] = {
    Words: _running,
    Points: _bullets,
    Answer: _answer,
    Facts: lambda paper, part: _table(paper, (), part.rows, (0.3, 0.7)),
    Rows: lambda paper, part: _table(paper, part.headers, part.rows, part.shares),
    Headline: _headline,
    Grades: _grades,
    Figure: _picture,
}
