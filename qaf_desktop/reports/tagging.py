"""Marked content: what on a page belongs to which element of the document's structure, and what is decoration.

reportlab knows nothing of structure, so our flowables say it while they draw, on a canvas that keeps count.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field as made_anew
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from qaf_desktop.reports.fields import Field
from qaf_desktop.reports.fonts import REGULAR


@dataclass(slots=True)
class Element:
    """One element of the structure tree. `kids` are elements, and (page index from 0, marked content id) pairs.

    Elements stand in reading order from the moment the paper is laid out; what is drawn later, in pieces on several
    pages even, is added where it belongs. `scope` is for header cells, `alt` for figures, `field` for a place to type.
    `said` is read instead of what is drawn, where that stands in another order; `language` is a BCP 47 code where it
    is not the paper's.
    """

    role: str
    scope: str = ""
    alt: str = ""
    box: tuple[float, float, float, float] | None = None
    field: Field | None = None
    said: str = ""
    language: str = ""
    kids: list["Element | tuple[int, int]"] = made_anew(default_factory=list)

    def add(self, role: str, *, scope: str = "", alt: str = "") -> "Element":
        child = Element(role, scope, alt)
        self.kids.append(child)
        return child

    def add_words(self, said: str, language: str) -> "Element":
        """A part of its text that stands otherwise than it is read."""
        child = Element("Span", said=said, language=language)
        self.kids.append(child)
        return child


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A canvas that numbers marked content page by page, and draws the foot of each page when all pages are known."""

    def __init__(self, *args: Any, foot: Any, **kwargs: Any) -> None:
        kwargs["initialFontName"] = REGULAR  # else every page starts with Helvetica, which is never embedded
        super().__init__(*args, **kwargs)
        self._foot = foot
        self._marked = 0
        self._depth = 0
        self._finished: list[dict[str, Any]] = []

    @contextmanager
    def content(self, element: Element | None) -> Iterator[None]:
        """What is drawn inside belongs to `element`; to none, it is decoration. Inside decoration all is decoration."""
        if element is None:
            with self.artifact():
                yield
            return
        if not self._depth:
            element.kids.append((self.getPageNumber() - 1, self._marked))
            self._code.append(f"/{element.role} <</MCID {self._marked}>> BDC")
            self._marked += 1
        self._depth += 1
        yield
        self._leave()

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """What is drawn inside is no part of the text. `kind` may be "Pagination"."""
        if not self._depth:
            self._code.append(f"/Artifact <</Type /{kind}>> BDC" if kind else "/Artifact BMC")
        self._depth += 1
        yield
        self._leave()

    def _leave(self) -> None:
        self._depth -= 1
        if not self._depth:
            self._code.append("EMC")

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        self._finished.append(dict(self.__dict__))
        self._startPage()
        self._marked = 0

    def save(self) -> None:
        pages, finished = len(self._finished), self._finished
        for page in finished:
            self.__dict__.update(page)
            with self.artifact("Pagination"):
                self._foot(self, self.getPageNumber(), pages)
            super().showPage()
        super().save()


@contextmanager
def reads(text_object: Any, text: str) -> Iterator[None]:
    """What is written inside into reportlab's text object is read as `text`."""
    said = ("\ufeff" + text).encode("utf-16-be").hex().upper()
    text_object._code.append(f"/Span <</ActualText <{said}>>> BDC")  # noqa: SLF001
    yield
    text_object._code.append("EMC")  # noqa: SLF001
