"""Papers that a council goes on writing in Word: headings, paragraphs and tables of a text as .docx.

Of Markdown only what the shipped texts use: `#` and `##`, tables with `|`, `**bold**`, and paragraphs.
"""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from docx import Document
from docx.document import Document as Paper
from docx.shared import Mm
from docx.text.paragraph import Paragraph

MARGIN = 20
"""At the left and right, in mm."""
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_PLACE = re.compile(r"\{([a-z]+)\}")


def word_paper(text: str, facts: Mapping[str, str]) -> bytes:
    """The .docx of a text with its places (`{council}`) filled; one that no fact fills is left to be written in."""
    filled = _PLACE.sub(lambda found: facts.get(found[1]) or f"[{found[1]}]", text)
    paper = Document()
    paper.core_properties.author = ""
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(MARGIN)
    for block in _blocks(filled):
        _add(paper, block)
    made = io.BytesIO()
    paper.save(made)
    return made.getvalue()


def _blocks(text: str) -> Iterator[list[str]]:
    """Runs of lines between empty ones; a heading stands alone."""
    block: list[str] = []
    for line in text.splitlines():
        heading = line.startswith("#")
        if block and (heading or not line.strip()):
            yield block
            block = []
        if heading:
            yield [line]
        elif line.strip():
            block.append(line)
    if block:
        yield block


def _add(paper: Paper, block: Sequence[str]) -> None:
    first = block[0]
    if first.startswith("#"):
        level = len(first) - len(first.lstrip("#"))
        paper.add_heading(first.lstrip("# "), level=level - 1)
    elif first.startswith("|"):
        _table(paper, [_cells(line) for line in block if not re.fullmatch(r"[|\s-]+", line)])
    elif first.startswith(("Council:", "Reviewed")):
        for line in block:
            _write(paper.add_paragraph(), line)
    else:
        _write(paper.add_paragraph(), " ".join(block))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _table(paper: Paper, rows: Sequence[Sequence[str]]) -> None:
    table = paper.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    widths = _widths(rows)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for at, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, text, width in zip(cells, row, widths, strict=True):
            cell.width = Mm(width)
            _write(cell.paragraphs[0], f"**{text}**" if at == 0 and text else text)


def _widths(rows: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """Of the columns, in mm: what holds more has more, and none is too narrow for its longest word."""
    weights = [max(10.0, sqrt(max(map(len, column))) * 3.0) for column in zip(*rows, strict=True)]
    return tuple(weight / sum(weights) * (210 - 2 * MARGIN) for weight in weights)


def _write(paragraph: Paragraph, text: str) -> None:
    at = 0
    for found in _BOLD.finditer(text):
        paragraph.add_run(text[at : found.start()])
        paragraph.add_run(found[1]).bold = True
        at = found.end()
    paragraph.add_run(text[at:])
