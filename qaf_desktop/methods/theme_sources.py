"""Where themes come from: sources, what in their answers worries, when evidence is called strong. Declared data."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from qaf_desktop.methods.tables import DataProblem, Table, read_whole

FILE = "theme-sources.toml"


@dataclass(frozen=True, slots=True)
class Low:
    """An answer among `values` worries, where its question offers the choice `offers`."""

    offers: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class ThemeSource:
    """A column. `means` is by the name of a question: its choice → the theme that the choice stands for."""

    id: str
    name: str
    kind: str
    methods: frozenset[str]
    low: tuple[Low, ...]
    means: Mapping[str, Mapping[str, str]]

    @property
    def asks_answers(self) -> bool:
        """Whether grades alone do not tell."""
        return bool(self.low or self.means)


@dataclass(frozen=True, slots=True)
class Strength:
    """How evidence is called from so many sources of so many kinds on."""

    id: str
    sources: int
    kinds: int


@dataclass(frozen=True, slots=True)
class ThemeSources:
    worrying: frozenset[str]
    strengths: tuple[Strength, ...]
    sources: tuple[ThemeSource, ...]

    def strength(self, sources: frozenset[str]) -> str:
        """The id of the last strength that so many sources, named by id, reach; "" for none."""
        kinds = {one.kind for one in self.sources if one.id in sources}
        fitting = (one.id for one in self.strengths if len(sources) >= one.sources and len(kinds) >= one.kinds)
        return ([*fitting] or [""])[-1]


def read_theme_sources(data: bytes) -> ThemeSources | tuple[DataProblem, ...]:
    """Codes: not-toml, missing-key, wrong-type, unknown-key."""
    return read_whole(data, _whole)


@lru_cache(maxsize=4)
def load_theme_sources(resources: Path) -> ThemeSources:
    """What ships. Raises ValueError for a file with mistakes: it is the program's own."""
    read = read_theme_sources((resources / "lists" / FILE).read_bytes())
    if isinstance(read, tuple):
        raise ValueError("; ".join(f"{one.where}: {one.message}" for one in read))
    return read


def _whole(table: Table) -> ThemeSources:
    table.text("version")
    return ThemeSources(
        frozenset(table.texts("worrying")),
        tuple(Strength(one.text("id"), one.number("sources"), one.number("kinds")) for one in table.listed("strength")),
        tuple(_source(one) for one in table.listed("source")),
    )


def _source(table: Table) -> ThemeSource:
    low = tuple(Low(one.text("offers"), frozenset(one.texts("values"))) for one in table.listed("low"))
    means = table.inner("means")
    named = {name: means.mapping(name) for name in means.content}
    return ThemeSource(
        table.text("id"), table.words("name"), table.text("kind"), frozenset(table.texts("methods")), low, named
    )
