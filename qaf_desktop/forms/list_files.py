"""A list that lies in a file beside a form (CSV, XML or GeoJSON, as ODK takes them) → rows of columns."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.lists import Register
from qaf_desktop.forms.safexml import parse_safely
from qaf_desktop.forms.tags import local
from qaf_desktop.words import mark, say

LARGEST = 16 * 1024 * 1024
MOST_ROWS = 200_000
_COLUMN = re.compile(r"[^\W\d][\w.\-]*")
_MEND = mark("Save the list again as it is described in the guide to forms.")


def read_list(name: str, content: bytes) -> Register | FormProblem:
    """The rows of the file, by the ending of its name. Columns whose names no form could ask for are left out.

    Problems: `list-too-large`, `list-unreadable`, and those of `parse_safely`.
    """
    if len(content) > LARGEST:
        return FormProblem("list-too-large", name, say("The list is larger than 16 MB."), say("Split it."))
    reader = {"csv": _from_csv, "xml": _from_xml, "geojson": _from_geojson}.get(name.rpartition(".")[2].lower())
    if reader is None:
        return _unreadable(name)
    try:
        found = reader(content)
    except (csv.Error, ValueError, LookupError, RecursionError, TypeError, AttributeError):
        return _unreadable(name)
    return found if isinstance(found, FormProblem) else [_asked_for(row) for row in found[:MOST_ROWS]]


def _unreadable(name: str) -> FormProblem:
    return FormProblem("list-unreadable", name, say("The list beside the form cannot be read."), say(_MEND))


def _asked_for(row: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in row.items() if _COLUMN.fullmatch(name)}


def _from_csv(content: bytes) -> list[dict[str, str]]:
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [{name.strip(): text or "" for name, text in row.items() if isinstance(name, str)} for row in rows]


def _from_xml(content: bytes) -> list[dict[str, str]] | FormProblem:
    root = parse_safely(content)
    if isinstance(root, FormProblem):
        return root
    return [{local(cell): "".join(str(text) for text in cell.itertext()).strip() for cell in item} for item in root]


def _from_geojson(content: bytes) -> list[dict[str, str]]:
    """Of each feature its properties, its id and its geometry as ODK writes places."""
    return [dict(_of_feature(feature)) for feature in json.loads(content)["features"]]


def _of_feature(feature: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in (feature.get("properties") or {}).items():
        if value is not None and not isinstance(value, dict | list):
            yield name, str(value)
    if "id" in feature:
        yield "id", str(feature["id"])
    yield "geometry", _places(feature.get("geometry") or {})


def _places(geometry: Mapping[str, Any]) -> str:
    """`latitude longitude altitude accuracy` for each point; of a polygon its outline."""
    points = geometry.get("coordinates", [])
    kind = geometry.get("type")
    if kind == "Polygon":
        points = points[0]
    return ";".join(_place(point) for point in ([points] if kind == "Point" else points))


def _place(point: list[float]) -> str:
    return f"{float(point[1])} {float(point[0])} {float(point[2]) if len(point) > 2 else 0} 0"
