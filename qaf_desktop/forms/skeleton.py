"""The form's own instance → places, with default texts and the rows it begins with."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from qaf_desktop.forms.tree import Place

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TEMPLATE = "template"


class Skeleton:
    """All places of the instance in document order, found by path; and the elements each place was seen as."""

    def __init__(self, instance: "Element") -> None:
        self.places: list[Place] = []
        self.by_path: dict[str, Place] = {}
        self._elements: dict[int, list[Element]] = {}
        self.root = self._place(instance, None)

    def find(self, reference: str, base: Place | None = None) -> Place | None:
        """The place of `/data/a/b`, or of a path relative to `base`."""
        reference = reference.strip()
        if reference.startswith("/"):
            first, _, rest = reference[1:].partition("/")
            return self.by_path.get(rest) if first.rpartition(":")[2] == self.root.name else None
        place: Place | None = base or self.root
        for name in reference.split("/"):
            if place is None or name in (".", "", "current()"):
                continue
            place = place.parent if name == ".." else place.children.get(name.rpartition(":")[2])
        return place

    def mark_repeat(self, place: Place) -> None:
        place.repeat = True
        for below in place.descendants():
            below.single = False

    def rows(self, place: Place) -> tuple[Mapping[str, str], ...]:
        """The rows the instance begins with: of each, the texts of its leaves by path below it."""
        elements = self._elements[place.index]
        rows = [element for element in elements if not _is_template(element)]
        return tuple({path: text for path, text in _texts(row) if path} for row in rows)

    def _place(self, element: "Element", parent: Place | None) -> Place:
        text = (element.text or "").strip() if len(element) == 0 else ""
        attributes = {str(name).rpartition("}")[2]: str(value) for name, value in element.attrib.items()}
        attributes.pop(_TEMPLATE, None)
        place = Place(_local(element), parent, len(self.places), text, attributes)
        self.places.append(place)
        self.by_path[place.path] = place
        self._elements[place.index] = [element]
        for child in element:
            name = _local(child)
            if name in place.children:
                self._again(place.children[name], child)
            else:
                place.children[name] = self._place(child, place)
        return place

    def _again(self, place: Place, element: "Element") -> None:
        """A further element of a place. The first row after a template shows what rows within rows begin with."""
        seen = self._elements[place.index]
        first_row = _is_template(seen[0]) and len(seen) == 1
        seen.append(element)
        for child in element if first_row else ():
            below = place.children.get(_local(child))
            if below is not None:
                self._again(below, child)


def _local(element: "Element") -> str:
    return str(element.tag).rpartition("}")[2]


def _is_template(element: "Element") -> bool:
    return any(str(name).endswith("}" + _TEMPLATE) for name in element.attrib)


def _texts(element: "Element", path: str = "") -> Iterator[tuple[str, str]]:
    if len(element) == 0:
        yield path, (element.text or "").strip()
    for child in element:
        yield from _texts(child, f"{path}/{_local(child)}" if path else _local(child))
