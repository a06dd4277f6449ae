"""Methods and standards as sets carry them: the files themselves, and which of them each numbered set used.

An *edition* is the methods and standards of one set or of several in a row. A set carries every earlier edition with
it, so that whoever has the newest set can judge a record by the version that the record names.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from qaf_desktop.methods.model import Method
from qaf_desktop.methods.reading import read_method
from qaf_desktop.methods.standards import Standards, read_standards
from qaf_desktop.methods.tables import DataProblem

METHOD, STANDARD = "method", "standard"
LARGEST_PART = 1_000_000
T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One file: a method (`name` is its id) or a standard (`name` is its file's). `own`: the council's, not shipped."""

    kind: str
    name: str
    text: str
    own: bool = False

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of all that it says."""
        said = "\n".join((self.kind, self.name, "own" if self.own else "", self.text))
        return hashlib.sha256(said.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The methods by id, and the standards, as they are worked by."""

    methods: Mapping[str, Method]
    standards: Standards


@dataclass(frozen=True, slots=True)
class Editions:
    """Every edition so far: `since` says from which set on which parts (digests) held, in rising order."""

    parts: Mapping[str, Part] = field(default_factory=dict)
    since: tuple[tuple[int, tuple[str, ...]], ...] = ()

    def at(self, number: int) -> int:
        """The edition of a set: the number of the set that began it; of sets before all editions, the first one's."""
        found = [start for start, _ in self.since if start <= number]
        return found[-1] if found else self.since[0][0] if self.since else 0

    def parts_at(self, number: int) -> tuple[Part, ...]:
        digests = dict(self.since).get(self.at(number), ())
        return tuple(self.parts[digest] for digest in digests)

    def then(self, number: int, parts: Iterable[Part]) -> "Editions":
        """The same with the parts of the set to come; nothing is added where they are as they were."""
        now = {part.digest: part for part in sorted(set(parts))}
        if self.since and self.since[-1][1] == tuple(now):
            return self
        return Editions({**self.parts, **now}, (*self.since, (number, tuple(now))))

    def document(self) -> dict[str, Any]:
        """As a set carries it."""
        return {
            "parts": [{"kind": p.kind, "name": p.name, "own": p.own, "text": p.text} for p in self.parts.values()],
            "since": [{"number": number, "parts": list(digests)} for number, digests in self.since],
        }


def kept_editions(document: Mapping[str, Any]) -> Editions:
    """The editions in a document that was read before. Raises KeyError, TypeError or ValueError where it was not."""
    return _editions(document)


def read_editions(document: Mapping[str, Any]) -> Editions | tuple[DataProblem, ...]:
    """The editions in a set's document. Codes: misshapen, and those of the files of its last edition."""
    try:
        found = _editions(document)
    except (KeyError, TypeError, ValueError, AttributeError):
        return (DataProblem("misshapen", "", "The methods and standards are not laid out as a set’s are."),)
    read = read_parts(found.parts_at(found.since[-1][0]))
    return read if isinstance(read, tuple) else found


def read_parts(parts: Iterable[Part]) -> Knowledge | tuple[DataProblem, ...]:
    """What the files say together; of two of one id the later version holds. Problems name the file."""
    known = sorted(parts, key=lambda part: (part.own, part.name))
    problems: list[DataProblem] = []
    methods: dict[str, Method] = {}
    for part in (part for part in known if part.kind == METHOD):
        method = _kept(part.name, read_method(part.text.encode()), problems)
        earlier = methods.get(method.id) if method else None
        if method and (earlier is None or later(method.version, earlier.version)):
            methods[method.id] = method
    standards = read_standards({part.name: part.text.encode() for part in known if part.kind == STANDARD})
    if isinstance(standards, tuple):
        return (*problems, *standards)
    return tuple(problems) or Knowledge(methods, standards)


def later(version: str, than: str) -> bool:
    """Whether a version ("2026.10") comes after another ("2026.9")."""
    return _places(version) > _places(than)


def _places(version: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdecimal() else (0, part) for part in version.split(".")]


def _kept(name: str, read: T | tuple[DataProblem, ...], problems: list[DataProblem]) -> T | None:
    if isinstance(read, tuple):
        problems += [DataProblem(one.code, f"{name}: {one.where}", f"{name}: {one.message}") for one in read]
        return None
    return read


def _editions(document: Mapping[str, Any]) -> Editions:
    parts = [_part(one) for one in document["parts"]]
    since = tuple((int(one["number"]), tuple(map(str, one["parts"]))) for one in document["since"])
    known = {part.digest: part for part in parts}
    numbers = [number for number, _ in since]
    named = {digest for _, digests in since for digest in digests}
    if not since or numbers != sorted(set(numbers)) or numbers[0] < 1 or not named <= known.keys():
        raise ValueError("no editions, or not in order, or of parts that are not there")
    return Editions(known, since)


def _part(one: Mapping[str, Any]) -> Part:
    part = Part(one["kind"], one["name"], one["text"], one["own"])
    texts = (part.kind, part.name, part.text)
    if part.kind not in (METHOD, STANDARD) or not all(isinstance(text, str) for text in texts):
        raise ValueError("no part of a set")
    if len(part.text) > LARGEST_PART or not isinstance(part.own, bool):
        raise ValueError("no part of a set")
    return part
