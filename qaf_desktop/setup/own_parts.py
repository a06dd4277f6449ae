"""The council's own methods and standards: files that add to what ships or override it, in the next set."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.kept_editions import in_hand, next_parts, take_in_hand
from qaf_desktop.durable_files import read_named_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.editions import LARGEST_PART, METHOD, STANDARD, Knowledge, Part, read_parts
from qaf_desktop.methods.fitting import missing_words
from qaf_desktop.methods.model import Method
from qaf_desktop.methods.reading import read_method
from qaf_desktop.methods.tables import DataProblem
from qaf_desktop.words import say


@dataclass(frozen=True, slots=True)
class OwnPart:
    """One of the council's own. `waits`: the next set brings it (or takes it out: `leaves`)."""

    kind: str
    name: str
    title: str
    version: str
    waits: bool
    leaves: bool = False


class OwnParts:
    """Changes nothing for anybody before the next set is published."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list(self) -> tuple[OwnPart, ...]:
        """What the present set holds of the council's own, and what the next one changes of it."""
        here = self._desk.library.editions.parts_at(self._desk.store.registers.number())
        own = {(part.kind, part.name): part.text for part in here if part.own}
        waiting = in_hand(self._desk.store)
        names = sorted({*own, *waiting})
        return tuple(_line(key, waiting.get(key, own.get(key)), own.get(key, ""), key in waiting) for key in names)

    def look_at(self, path: Path) -> Part | tuple[DataProblem, ...]:
        """The method or standard in a TOML file, or everything that keeps it from being used. Changes nothing.

        Codes: those of the readers; not-later where what ships or is here already is as late; no-form where no form is
        here for a method. Raises UserFacingError("no-file").
        """
        try:
            text = read_named_file(path, LARGEST_PART).decode("utf-8")
        except UnicodeDecodeError:
            return (DataProblem("not-toml", path.name, say("The file is not text in UTF-8.")),)
        return self.examine(path.name, text)

    def examine(self, file: str, text: str) -> Part | tuple[DataProblem, ...]:
        """The same of the text of a file of that name."""
        part = _part(file, text)
        if isinstance(part, tuple):
            return part
        others = [one for one in next_parts(self._desk.library, self._desk.store) if not _same(one, part)]
        read = read_parts([*others, part])
        if isinstance(read, tuple):
            return read
        return self._late(part, others, read) or part

    def warnings(self, part: Part) -> tuple[str, ...]:
        """What a method looks for that its form does not ask, and what then does not work."""
        method = read_method(part.text.encode()) if part.kind == METHOD else None
        form = self._desk.store.forms.current(method.form) if isinstance(method, Method) else None
        if form is None or not isinstance(method, Method):
            return ()
        return missing_words(method, self._desk.library.read(form.digest, form.xform))

    def take(self, part: Part) -> None:
        """Have the next set bring it."""
        take_in_hand(self._desk.store, part.kind, part.name, part.text)

    def take_out(self, kind: str, name: str) -> None:
        """Have the next set leave one of the council's own out: what ships holds again.

        Raises UserFacingError("no-part") where there is none of that name.
        """
        if (kind, name) not in {(part.kind, part.name) for part in self.list()}:
            raise UserFacingError("no-part", say("There is no part of that name."), say("Look at the list again."))
        take_in_hand(self._desk.store, kind, name, None)

    def _late(self, part: Part, others: Sequence[Part], read: Knowledge) -> tuple[DataProblem, ...]:
        """Whether it would change nothing, or could not be worked by."""
        if part.kind == METHOD:
            method = read.methods[part.name]
            if self._desk.store.forms.current(method.form) is None:
                words = say("There is no form “{form}” here yet. Import it first.", form=method.form)
                return (DataProblem("no-form", "form", words),)
        without = read_parts(others)
        if not isinstance(without, tuple) and (without.methods, without.standards) == (read.methods, read.standards):
            words = say("What is here is of a later version or the same. Give this one a later version and date.")
            return (DataProblem("not-later", "version", words),)
        return ()


def _part(file: str, text: str) -> Part | tuple[DataProblem, ...]:
    """A method by its own id, a standard by its file's name: never that of a file that ships."""
    method = read_method(text.encode())
    if isinstance(method, Method):
        return Part(METHOD, method.id, text, own=True)
    codes = {problem.code for problem in method}
    if "not-toml" in codes or "[summary]" in text or "[decision" in text:
        return method
    return Part(STANDARD, f"{file.removesuffix('.toml').removesuffix('.own')}.own.toml", text, own=True)


def _same(one: Part, other: Part) -> bool:
    return (one.kind, one.name, one.own) == (other.kind, other.name, other.own)


def _line(key: tuple[str, str], text: str | None, before: str, waits: bool) -> OwnPart:
    read = read_method((text or before).encode())
    title, version = (read.name, read.version) if isinstance(read, Method) else (key[1].removesuffix(".own.toml"), "")
    return OwnPart(*key, title, version, waits, leaves=text is None)
