"""The structure tree of a tagged PDF (PDF/UA-1), written into the file that reportlab made."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from qaf_desktop.reports.fields import Field, widget, write_form
from qaf_desktop.reports.tagging import Element

PRODUCER = "QAF Desktop"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Metadata:
    title: str
    subject: str
    author: str
    language: str


def tagged(data: bytes, document: Element, metadata: Metadata, answers: str = "") -> bytes:
    """The same pages with their structure, fields, language, title and PDF/UA identification. Same input, same bytes.

    `answers` names the letter that its fields answer.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        tree = _Tree(pdf)
        tree.write(document)
        if tree.widgets:
            write_form(pdf, tree.widgets, answers)
        _describe(pdf, metadata)
        out = BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


class _Tree:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._parents: list[dict[int, pikepdf.Object]] = [{} for _ in self._pages]
        self._fields: list[pikepdf.Object] = []
        self.widgets: list[pikepdf.Object] = []

    def write(self, document: Element) -> None:
        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = self._element(document, root)
        numbers = Array()
        for index, page in enumerate(self._pages):
            page.StructParents = index
            page.Tabs = Name.S
            owners = self._parents[index]
            numbers.append(index)
            numbers.append(self._pdf.make_indirect(Array([owners[mcid] for mcid in range(len(owners))])))
        for number, node in enumerate(self._fields, len(self._pages)):
            numbers.append(number)
            numbers.append(node)
        root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=numbers))
        root.ParentTreeNextKey = len(self._pages) + len(self._fields)
        self._pdf.Root.StructTreeRoot = root

    def _element(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        node = self._pdf.make_indirect(Dictionary(S=Name("/" + element.role), P=parent))
        if element.field is not None:
            return self._field(element.field, node)
        first = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
        if first is not None:
            node.Pg = self._pages[first]
        kids = [self._kid(kid, node, first) for kid in element.kids if _drawn(kid)]
        node.K = kids[0] if len(kids) == 1 else Array(kids)
        for key, value in _attributes(element):
            node[key] = value
        return node

    def _field(self, field: Field, node: pikepdf.Object) -> pikepdf.Object:
        page = self._pages[field.page]
        made = widget(self._pdf, field, page, len(self._pages) + len(self._fields))
        node.Pg = page
        node.K = Dictionary(Type=Name.OBJR, Obj=made, Pg=page)
        node.Alt = String(field.tip)
        self._fields.append(node)
        self.widgets.append(made)
        return node

    def _kid(self, kid: Element | tuple[int, int], node: pikepdf.Object, first: int | None) -> Any:
        """An element, or content by its number alone where it is on the element's `first` page."""
        if isinstance(kid, Element):
            return self._element(kid, node)
        page, mcid = kid
        self._parents[page][mcid] = node
        return mcid if page == first else Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=mcid)


def _drawn(kid: Element | tuple[int, int]) -> bool:
    """Whether anything of it is on a page. An empty cell stays, or the columns of its row would shift."""
    if isinstance(kid, Element) and kid.field is not None:
        return True
    return isinstance(kid, tuple) or kid.role in ("TD", "TH") or any(_drawn(inner) for inner in kid.kids)


def _attributes(element: Element) -> Iterator[tuple[str, pikepdf.Object]]:
    if element.alt:
        yield "/Alt", String(element.alt)
    if element.said:
        yield "/ActualText", String(element.said)
    if element.language:
        yield "/Lang", String(element.language)
    if element.scope:
        yield "/A", Dictionary(O=Name.Table, Scope=Name("/" + element.scope))
    if element.box:
        box = Array([round(side, 2) for side in element.box])
        yield "/A", Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block)


def _describe(pdf: pikepdf.Pdf, metadata: Metadata) -> None:
    root = pdf.Root
    root.MarkInfo = Dictionary(Marked=True)
    root.Lang = String(metadata.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    words = {"title": metadata.title, "subject": metadata.subject, "author": metadata.author}
    words |= {"language": metadata.language, "producer": PRODUCER}
    xmp = _XMP.format(**{key: escape(value) for key, value in words.items()}).encode()
    stream = pdf.make_stream(xmp)
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    root.Metadata = stream
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(Title=metadata.title, Subject=metadata.subject, Author=metadata.author, Producer=PRODUCER)
    )
