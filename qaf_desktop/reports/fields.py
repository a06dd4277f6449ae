"""Fields that can be typed into in a PDF, named for those who hear it, with the typeface they are set in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfbase import pdfmetrics

from qaf_desktop.paths import resources
from qaf_desktop.reports.fonts import FILES, REGULAR

MULTILINE, PRINTED = 1 << 12, 1 << 2
LONGEST = 20_000
"""Characters that a field takes at most."""

FIRST, LAST = 32, 255
LOOK = "/QAF 10.5 Tf 0.106 0.122 0.141 rg"


@dataclass(frozen=True, slots=True)
class Field:
    """A field on a page from 0, `box` as left, bottom, right, top in points; `tip` is what a reader hears of it."""

    name: str
    tip: str
    page: int
    box: tuple[float, float, float, float]
    multiline: bool = False


def widget(pdf: pikepdf.Pdf, field: Field, page: pikepdf.Object, struct_parent: int) -> pikepdf.Object:
    """The field, put on its page."""
    left, bottom, right, top = field.box
    empty = pdf.make_stream(b"/Tx BMC EMC")
    empty.Type, empty.Subtype = Name.XObject, Name.Form
    empty.BBox = Array([0, 0, round(right - left, 2), round(top - bottom, 2)])
    made = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String(field.name), TU=String(field.tip),
            Rect=Array([round(side, 2) for side in field.box]), F=PRINTED, Ff=MULTILINE if field.multiline else 0,
            MaxLen=LONGEST, DA=String(LOOK), P=page, StructParent=struct_parent, AP=Dictionary(N=empty),
        )
    )  # fmt: skip
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(made)
    return made


def write_form(pdf: pikepdf.Pdf, widgets: Sequence[pikepdf.Object], answers: str) -> None:
    """The form of the document; `answers` is kept in a field without a place, to be known again by."""
    kept = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("letter"), V=String(answers), Ff=1))
    fonts = Dictionary(QAF=_typeface(pdf))
    pdf.Root.AcroForm = Dictionary(
        Fields=Array([*widgets, kept]), DA=String(LOOK), DR=Dictionary(Font=fonts), SigFlags=0
    )


def _typeface(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """The whole typeface of our papers, for what nobody has typed yet."""
    face: Any = pdfmetrics.getFont(REGULAR).face
    data = pdf.make_stream((resources() / "fonts" / FILES[REGULAR]).read_bytes())
    described = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor, FontName=Name("/QAFRegular"), Flags=32,
            FontBBox=Array([int(side) for side in face.bbox]), ItalicAngle=0,
            Ascent=int(face.ascent), Descent=int(face.descent), CapHeight=int(face.capHeight),
            StemV=int(face.stemV), FontFile2=data,
        )
    )  # fmt: skip
    codes = [bytes([code]).decode("cp1252", "replace") for code in range(FIRST, LAST + 1)]
    widths = Array([int(face.charWidths.get(ord(letter), face.defaultWidth)) for letter in codes])
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/QAFRegular"), Encoding=Name.WinAnsiEncoding,
            FirstChar=FIRST, LastChar=LAST, Widths=widths, FontDescriptor=described,
        )
    )  # fmt: skip
