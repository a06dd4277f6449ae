"""The shipped forms as rows of their sheets, and as the XForm that pyxform makes of them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyxform.xls2json_backends import md_to_dict
from pyxform.xls2xform import convert

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
NAMES = tuple(sorted(path.stem for path in (RESOURCES / "forms").glob("*.md")))
QAF = "bind::qaf:"


@dataclass(frozen=True)
class Sheets:
    survey: list[dict]
    choices: dict[str, dict[str, str]]
    settings: dict

    @property
    def questions(self) -> dict[str, dict]:
        """Rows that ask something, by path."""
        found, place = {}, []
        for row in self.survey:
            kind = row["type"]
            if kind.startswith("begin_"):
                place.append(row["name"])
            elif kind.startswith("end_"):
                place.pop()
            else:
                found["/".join((*place, row["name"]))] = row
        assert not place
        return found


def source(name: str) -> str:
    return (RESOURCES / "forms" / f"{name}.md").read_text(encoding="utf-8")


@cache
def sheets(name: str) -> Sheets:
    book = md_to_dict(source(name))
    choices: dict[str, dict[str, str]] = {}
    for row in book["choices"]:
        choices.setdefault(row["list_name"], {})[row["name"]] = row["label"]
    return Sheets(book["survey"], choices, book["settings"][0])


@cache
def xform(name: str) -> bytes:
    made = convert(xlsform=source(name), validate=False, pretty_print=False)
    assert made.warnings == []
    return made.xform.encode()
