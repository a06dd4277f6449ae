"""The paths of an XForm's expressions as the names an author writes: `/data/about/age` → `${age}`."""

import re
from collections import Counter
from collections.abc import Iterable

from qaf_desktop.forms.tree import Place

_TOKEN = re.compile(
    r"""
    (?P<text>"[^"]*"|'[^']*')
    | (?P<open>\[) | (?P<close>\])
    | (?P<path>
        current\(\)\s*/\s*(?:\.\./)+[\w.\-]+(?:/[\w.\-]+)*
        | (?<![\w)\]./*@])(?:\.\./)+[\w\-][\w.\-]*(?:/[\w.\-]+)*
        | (?<![\w)\]./*@])/[\w.\-]+(?:/[\w.\-]+)+
      )
    """,
    re.VERBOSE,
)


_OPERATOR = re.compile(r"\s*(!=|<=|>=|=|<|>|\+|\|)\s*")


class References:
    """Names of one form. A name that several places have, and a path to nowhere, stay paths."""

    def __init__(self, places: Iterable[Place]) -> None:
        found = tuple(places)
        self._root = next((place for place in found if place.parent is None), None)
        self._by_path = {place.path: place for place in found}
        times = Counter(place.name for place in found)
        self._named = {place.path for place in found if place.parent is not None and times[place.name] == 1}

    def spoken(self, expression: str, at: Place, *, inside: bool = False) -> str:
        """The expression of the node at `at` with names for paths, and no more spaces than it needs. `inside` says
        that it is a predicate's."""
        depth = int(inside)
        parts: list[str] = []
        end = 0
        for match in _TOKEN.finditer(expression):
            parts.append(_spaced(expression[end : match.start()]))
            end = match.end()
            depth += (match["open"] is not None) - (match["close"] is not None)
            path = match["path"]
            parts.append(match[0] if path is None else self._name(path, at, inside=depth > 0))
        parts.append(_spaced(expression[end:]))
        return _joined(parts)

    def spoken_in_words(self, text: str, at: Place) -> str:
        """As `spoken`, in a column that may hold words as well as a rule: what names no place stays as it is."""
        paths = (match["path"] for match in _TOKEN.finditer(text))
        return self.spoken(text, at) if any(self._found(path, at) for path in paths if path) else text

    def _name(self, path: str, at: Place, *, inside: bool) -> str:
        """Within a predicate `..` starts from another node than this one, unless `current()` says so."""
        if inside and path.startswith(".."):
            return path
        found = self._found(path, at)
        return f"${{{found.name}}}" if found is not None and found.path in self._named else path

    def _found(self, path: str, at: Place) -> Place | None:
        if path.startswith("/"):
            first, _, rest = path[1:].partition("/")
            return self._by_path.get(rest) if self._root is not None and first == self._root.name else None
        place: Place | None = at
        for step in re.sub(r"^current\(\)\s*/\s*", "", path).split("/"):
            if place is None:
                return None
            place = place.parent if step == ".." else place.children.get(step)
        return place


def _spaced(text: str) -> str:
    """One space around what compares and after a comma, however it was written."""
    text = _OPERATOR.sub(r" \1 ", re.sub(r"\s+", " ", text))
    return re.sub(r"\s*,\s*", ", ", text)


def _joined(parts: list[str]) -> str:
    """pyxform puts a space on each side of a path: of two spaces in a row, and within a bracket, one is too many."""
    made = ""
    for part in parts:
        made += part.lstrip() if made.endswith(" ") else part
    return re.sub(r"(?<=[(\[]) (?=\$\{)|(?<=\}) (?=[),\]])", "", made).strip()
