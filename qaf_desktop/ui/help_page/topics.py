"""Which page of help belongs to where one stands, and which to what went wrong."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = "topics.toml"


@dataclass(frozen=True, slots=True)
class Topics:
    """Screen → page, and an error's code → page; a page is a guide's name, with a heading of it behind a #."""

    screens: Mapping[str, str]
    troubles: Mapping[str, str]


def read_topics(folder: Path) -> Topics:
    """What the program ships with."""
    found = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    return Topics(found["screens"], found["troubles"])
