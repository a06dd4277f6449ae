"""Papers as tagged PDF files (PDF/UA-1), the same bytes for the same paper."""

from functools import partial
from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from qaf_desktop.reports import style as look
from qaf_desktop.reports.document import Letter
from qaf_desktop.reports.fonts import REGULAR, STRONG, clean, register
from qaf_desktop.reports.layout import Layout
from qaf_desktop.reports.structure import Metadata, tagged
from qaf_desktop.reports.tagging import TaggedCanvas

DIGEST_SHOWN = 16
"""So many hexadecimal digits of the digest stand in the foot of every page; the whole stands once, at the end."""


def letter_pdf(letter: Letter) -> bytes:
    """The paper as a PDF: A4, fonts embedded, structure, language, title and outline in it."""
    register()
    layout = Layout()
    story = layout.flowables(letter)
    out = BytesIO()
    template = BaseDocTemplate(out, pagesize=(look.PAGE_WIDTH, look.PAGE_HEIGHT), invariant=1, pageCompression=1)
    frame = Frame(
        look.MARGIN, look.MARGIN + look.FOOT, look.WIDTH, look.HEIGHT,
        leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
    )  # fmt: skip
    template.addPageTemplates(PageTemplate(frames=[frame]))
    template.build(story, canvasmaker=partial(TaggedCanvas, foot=partial(_foot, letter)))
    metadata = Metadata(letter.title, letter.subject, letter.organisation, letter.language)
    return tagged(out.getvalue(), layout.document, metadata, layout.answers)


def _foot(letter: Letter, canvas: Any, page: int, pages: int) -> None:
    """The line at the foot of each page: marking, what the paper is, and where in it one is."""
    base = look.MARGIN
    canvas.setStrokeColor(look.LINE)
    canvas.setLineWidth(0.6)
    canvas.line(look.MARGIN, base + 13, look.MARGIN + look.WIDTH, base + 13)
    canvas.setFillColor(look.INK)
    canvas.setFont(STRONG, 8.5)
    canvas.drawString(look.MARGIN, base + 2, clean(letter.marking))
    canvas.setFillColor(look.MUTED)
    canvas.setFont(REGULAR, 8.5)
    canvas.drawCentredString(look.PAGE_WIDTH / 2, base + 2, _identity(letter))
    number = f"Page {page} of {pages}"
    canvas.drawString(look.MARGIN + look.WIDTH - stringWidth(number, REGULAR, 8.5), base + 2, number)


def _identity(letter: Letter) -> str:
    digest = letter.digest[:DIGEST_SHOWN]
    return clean(f"{letter.reference} · {digest}" if digest else letter.reference)
