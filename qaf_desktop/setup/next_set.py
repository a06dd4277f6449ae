"""What the next set would bring, to how many laptops, and what is not whole in it: said before it is published."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.kept_editions import next_parts
from qaf_desktop.exchanging.publishing import Publishing, archived_in_set
from qaf_desktop.forms.definition import Form
from qaf_desktop.methods.editions import read_parts
from qaf_desktop.methods.fitting import missing_words
from qaf_desktop.methods.model import Method
from qaf_desktop.setup.own_parts import OwnParts
from qaf_desktop.setup.registers_import import PEOPLE, ROLES, SERVICES, TEAMS
from qaf_desktop.storage.forms import StoredForm
from qaf_desktop.words import mark, say

_LISTS = {PEOPLE: mark("people"), TEAMS: mark("teams"), SERVICES: mark("services"), ROLES: mark("roles")}


@dataclass(frozen=True, slots=True)
class NextSet:
    """Titles of the forms that are `new`, `changed` (a version of a published one), `archived` or `brought_back`; the
    names of the `lists` that differ; the council's own methods and standards by name, `leaving` those taken out;
    `updated` counts those of a newer program. `laptops` are those of others; `warnings` are whole sentences."""

    number: int
    new: tuple[str, ...]
    changed: tuple[str, ...]
    archived: tuple[str, ...]
    brought_back: tuple[str, ...]
    lists: tuple[str, ...]
    methods: tuple[str, ...]
    leaving: tuple[str, ...]
    updated: int
    laptops: int
    warnings: tuple[str, ...]


class NextSets:
    """Looks at what waits; changes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def plan(self) -> NextSet:
        stored = self._store.forms.list()
        published = {form.id for form in stored if form.publication}
        drafts = _newest_drafts(stored)
        there, here = archived_in_set(self._store), {f.digest for f in stored if f.publication and f.archived}
        own = [part for part in OwnParts(self._desk).list() if part.waits]
        return NextSet(
            number=self._store.registers.number() + 1,
            new=self._titles(form for form in drafts if form.id not in published),
            changed=self._titles(form for form in drafts if form.id in published),
            archived=self._titles(form for form in stored if form.digest in here - there),
            brought_back=self._titles(form for form in stored if form.digest in there - here),
            lists=self._lists(),
            methods=tuple(part.title for part in own if not part.leaves),
            leaving=tuple(part.title for part in own if part.leaves),
            updated=max(0, Publishing(self._desk).changed() - len(own)),
            laptops=self._laptops(),
            warnings=tuple(self._warnings(drafts)),
        )

    def _titles(self, forms: Iterator[StoredForm]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._read(form).title for form in forms))

    def _read(self, form: StoredForm) -> Form:
        return self._desk.library.read(form.digest, form.xform)

    def _lists(self) -> tuple[str, ...]:
        registers = self._store.registers
        working, published = registers.tables(0), registers.tables(registers.number())
        names = sorted({*working, *published})
        return tuple(
            say(_LISTS[name]) if name in _LISTS else name
            for name in names
            if _rows(working, name) != _rows(published, name)
        )

    def _laptops(self) -> int:
        view, own = self._desk.rosters.view, self._desk.keys.device
        return sum(one.status == "active" and one.device != own for one in view.current.devices) if view else 0

    def _warnings(self, drafts: tuple[StoredForm, ...]) -> Iterator[str]:
        """Of the forms that come new, and of the methods of the council's own."""
        read = read_parts(next_parts(self._desk.library, self._store))
        methods: Mapping[str, Method] = {} if isinstance(read, tuple) else read.methods
        coming = {form.id for form in drafts}
        for form in drafts:
            if not any(method.form == form.id for method in methods.values()):
                words = mark("“{title}” has no method: nobody can begin a record on it yet.")
                yield say(words, title=self._read(form).title)
        waiting = {part.name for part in OwnParts(self._desk).list() if part.waits and not part.leaves}
        for method in methods.values():
            form_ = self._store.forms.newest(method.form)
            if form_ is not None and (method.form in coming or method.id in waiting):
                yield from missing_words(method, self._read(form_))


def _newest_drafts(stored: tuple[StoredForm, ...]) -> tuple[StoredForm, ...]:
    """Of each form, the draft that would be live: the one put last."""
    return tuple({form.id: form for form in stored if not form.publication and not form.archived}.values())


def _rows(tables: Mapping[str, tuple[Mapping[str, str], ...]], name: str) -> list[dict[str, str]]:
    return [dict(row) for row in tables.get(name, ())]
