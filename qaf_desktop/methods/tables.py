"""Reading declared data: a TOML table taken apart key by key, every mistake kept with a code and its place."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DataProblem:
    """A mistake in a declared file. `code` is stable; `where` names the table or key."""

    code: str
    where: str
    message: str


@dataclass(slots=True)
class Table:
    """One TOML table being read. What is missing, of another type or unknown is added to the shared `problems`."""

    where: str
    content: Mapping[str, object]
    problems: list[DataProblem]
    _asked: set[str] = field(default_factory=set)

    def text(self, key: str, default: str | None = None) -> str:
        value = self._take(key, default)
        if isinstance(value, str):
            return value
        return self._wrong(key, "text", "")

    def words(self, key: str, default: str | None = None) -> str:
        """Text that people read, in the language chosen: an id is never asked for by this."""
        return say(self.text(key, default))

    def flag(self, key: str, default: bool) -> bool:
        value = self._take(key, default)
        return value if isinstance(value, bool) else self._wrong(key, "true or false", default)

    def number(self, key: str) -> int:
        value = self._take(key, None)
        return value if isinstance(value, int) and not isinstance(value, bool) else self._wrong(key, "a number", 0)

    def texts(self, key: str, default: Iterable[str] | None = None) -> tuple[str, ...]:
        value = self._take(key, None if default is None else list(default))
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        return self._wrong(key, "a list of texts", ())

    def numbers(self, key: str, count: int) -> tuple[int, ...]:
        """So many whole numbers."""
        value = self._take(key, None)
        if isinstance(value, list) and len(value) == count and all(type(item) is int for item in value):
            return tuple(value)
        return self._wrong(key, f"{count} numbers", (0,) * count)

    def whole_numbers(self, key: str) -> tuple[int, ...]:
        """Any count of whole numbers; none where the key is not there."""
        value = self._take(key, [])
        if isinstance(value, list) and all(type(item) is int for item in value):
            return tuple(value)
        return self._wrong(key, "a list of whole numbers", ())

    def mapping(self, key: str) -> dict[str, str]:
        inner = self._take(key, {})
        if isinstance(inner, dict) and all(isinstance(item, str) for item in inner.values()):
            return inner
        return self._wrong(key, "a table of texts", {})

    def mapping_of_words(self, key: str) -> dict[str, str]:
        """By name, what people read, in the language chosen."""
        return {name: say(text) for name, text in self.mapping(key).items()}

    def day(self, key: str) -> str:
        """A date as YYYY-MM-DD."""
        text = self.text(key)
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            return self._wrong(key, "a date as YYYY-MM-DD", "")

    def inner(self, key: str) -> "Table":
        value = self._take(key, {})
        where = f"{self.where}.{key}" if self.where else key
        if not isinstance(value, dict):
            value = self._wrong(key, "a table", {})
        return Table(where, value, self.problems)

    def named(self, key: str) -> dict[str, "Table"]:
        """The tables inside a table, by name and in the order of the file."""
        outer = self.inner(key)
        return {name: outer.inner(name) for name in outer.content}

    def listed(self, key: str) -> tuple["Table", ...]:
        value = self._take(key, [])
        if not (isinstance(value, list) and all(isinstance(item, dict) for item in value)):
            return self._wrong(key, "a list of tables", ())
        where = f"{self.where}.{key}" if self.where else key
        return tuple(Table(f"{where}[{n}]", item, self.problems) for n, item in enumerate(value, 1))

    def finish(self) -> None:
        """Say which keys nobody asked for: a misspelt key must not be passed over."""
        for key in self.content:
            if key not in self._asked:
                self.add("unknown-key", key, "is not a word this file may use")

    def add(self, code: str, key: str, message: str) -> None:
        where = f"{self.where}.{key}" if self.where and key else self.where or key
        self.problems.append(DataProblem(code, where, f"{where} {message}."))

    def _take(self, key: str, default: object) -> object:
        self._asked.add(key)
        return self.content.get(key, default)

    def _wrong(self, key: str, wanted: str, instead: T) -> T:
        missing = key not in self.content
        self.add("missing-key" if missing else "wrong-type", key, "is missing" if missing else f"has to be {wanted}")
        return instead


def open_table(data: bytes) -> Table:
    """The whole file as a table. Not UTF-8 or not TOML: an empty one with the problem `not-toml`."""
    try:
        return Table("", parsed(data), [])
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Table("", {}, [DataProblem("not-toml", "", f"The file cannot be read as TOML: {error}.")])


@lru_cache(maxsize=512)
def parsed(data: bytes) -> Mapping[str, Any]:
    """What TOML says, taken apart once: the program, each set and each desk hold the same files. Not to be changed.

    Raises UnicodeDecodeError and tomllib.TOMLDecodeError.
    """
    return tomllib.loads(data.decode("utf-8"))


def read_whole(data: bytes, build: Callable[[Table], T]) -> T | tuple[DataProblem, ...]:
    """What `build` makes of a TOML file, or every problem of the file. `build` must not make a tuple."""
    table = open_table(data)
    if table.problems:
        return tuple(table.problems)
    value = build(table)
    table.finish()
    return tuple(table.problems) or value


def by_id(table: Table, items: Iterable[T], name: Callable[[T], str]) -> dict[str, T]:
    """The items by their ids; a second one of the same id is the problem `doubled`."""
    found: dict[str, T] = {}
    for item in items:
        if name(item) in found:
            table.add("doubled", "", f"names “{name(item)}” twice")
        found[name(item)] = item
    return found


def load_file(path: Path, read: Callable[[bytes], T | tuple[DataProblem, ...]], kind: str) -> T:
    """What `read` makes of a file of the program's own. `kind` is method, desk or standard.

    Raises UserFacingError("KIND-unreadable") for a file missing or with problems.
    """
    value = read(path.read_bytes()) if path.is_file() else (DataProblem("missing", "", "The file is missing."),)
    if isinstance(value, tuple):
        raise UserFacingError(
            f"{kind}-unreadable",
            say(
                "The {kind} file {name} cannot be used: {message}", kind=kind, name=path.name, message=value[0].message
            ),
            say("Install the program again, or ask whoever changed that file."),
        )
    return value


def load_folder(
    folder: Path, read: Callable[[bytes], T | tuple[DataProblem, ...]], kind: str, name: Callable[[T], str]
) -> dict[str, T]:
    """Every file of a folder by the id that `name` finds in it. Raises as `load_file` does."""
    found = (load_file(path, read, kind) for path in sorted(folder.glob("*.toml")))
    return {name(one): one for one in found}
