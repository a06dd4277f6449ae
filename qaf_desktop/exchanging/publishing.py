"""Publishing: forms, methods, standards and registers as one signed, numbered set that every laptop works from."""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.kept_editions import in_hand, keep_editions, next_parts, put_down, work_by_kept
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.manifest import PackageKind
from qaf_desktop.exchange.package_reader import Package
from qaf_desktop.exchange.verdicts import Bad, Verdict
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.signing_list import holds_pen, no_pen
from qaf_desktop.methods.editions import read_editions, read_parts
from qaf_desktop.methods.tables import DataProblem
from qaf_desktop.records.canonical import encode
from qaf_desktop.storage.forms import StoredForm
from qaf_desktop.storage.publications import Publication
from qaf_desktop.storage.store import Store
from qaf_desktop.words import say

HEAD, FORM, KNOWLEDGE, REGISTER = "set", "form", "knowledge", "register"
_ARCHIVED = re.compile(rb'\{"archived":true,"digest":"([0-9a-f]{64})"')
"""As canonical JSON writes it."""
Documents = Sequence[Mapping[str, Any]]


class Publishing:
    """Making sets (the lead's) and taking them in (everybody's)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def publish(self) -> int:
        """Put the desk's forms, methods, standards and working registers into the next set, for every member; its
        number. Raises UserFacingError: method-unreadable where a method or standard is broken, no-pen on a desk that
        does not hold the pen; then there is none.
        """
        if not holds_pen(self._desk):
            raise no_pen()
        number = self._store.registers.number() + 1
        documents = self._documents(number)
        digest = Sending(self._desk).publish(documents)
        self._keep(number, digest, documents)
        put_down(self._store)
        return number

    def take(self, package: Package) -> bool | Bad:
        """Work from a set that came from the lead; False where it is no newer than the one here, or no set.

        A set with anything in it that cannot be used is refused whole, and the one here stays. Codes: set-misshapen,
        set-form, set-method.
        """
        if package.manifest.kind is not PackageKind.PUBLICATION or not package.documents:
            return False
        head = package.documents[0]
        number = head.get("number")
        if head.get("type") != HEAD or not isinstance(number, int) or number <= self._store.registers.number():
            return False
        trouble = _trouble(package.documents)
        if trouble is not None:
            return Bad(Verdict.REFUSED, *_words(number, trouble), package.manifest)
        untouched = self._untouched()
        self._keep(number, package.digest, package.documents)
        if untouched:
            self._store.registers.put(0, self._store.registers.tables(number))
        return True

    def _untouched(self) -> bool:
        """Whether this desk publishes, and its working lists are those of the set that is here: another lead may have
        published since, and nothing is to be typed twice."""
        registers = self._store.registers
        working = registers.tables(0)
        return self._desk.kind.publishes and working in ({}, registers.tables(registers.number()))

    def changed(self) -> int:
        """How many methods and standards the next set would bring that the one here does not have, or take out."""
        library, number = self._desk.library, self._store.registers.number()
        there, coming = set(library.editions.parts_at(number)), set(next_parts(library, self._store))
        names = {(part.kind, part.name, part.own) for part in there ^ coming}
        return len(names) if there else len(in_hand(self._store))

    def _documents(self, number: int) -> tuple[Mapping[str, Any], ...]:
        forms = [form for form in self._store.forms.list() if form.publication or not form.archived]
        tables = self._store.registers.tables(0)
        return (
            {"type": HEAD, "number": number},
            {"type": KNOWLEDGE, **self._knowledge(number)},
            *(_form_document(form) for form in forms),
            *({"type": REGISTER, "name": name, "rows": [dict(r) for r in rows]} for name, rows in tables.items()),
        )

    def _knowledge(self, number: int) -> dict[str, Any]:
        parts = next_parts(self._desk.library, self._store)
        read = read_parts(parts)
        if isinstance(read, tuple):
            raise UserFacingError(
                "method-unreadable",
                say("A method or standard cannot be used: {message}", message=read[0].message),
                say("Nothing was published. Take it out or mend it, then publish again."),
            )
        return self._desk.library.editions.then(number, parts).document()

    def _keep(self, number: int, digest: str, documents: Documents) -> None:
        """The set's parts, its registers last: they carry the number by which the set counts as here."""
        self._store.forms.put_all([_stored_form(one, number) for one in documents if one.get("type") == FORM])
        for document in documents:
            if document.get("type") == KNOWLEDGE:
                keep_editions(self._store, document)
        data = b"\n".join(encode(document) for document in documents)
        self._store.publications.put(Publication(number, digest, data, self._desk.clock.stamp()))
        tables = {d["name"]: tuple(d["rows"]) for d in documents if d.get("type") == REGISTER}
        self._store.registers.put(number, tables)
        work_by_kept(self._desk.library, self._store)


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Why a set cannot be used. `message` says what is wrong with the part."""

    code: str
    message: str = ""


def _trouble(documents: Documents) -> _Trouble | None:
    """The first thing in a set that cannot be used; None for a sound one. Sets of older programs hold no methods."""
    for document in documents[1:]:
        kind = document.get("type")
        if kind == FORM and (found := _form_trouble(document)):
            return found
        if kind == KNOWLEDGE:
            read = read_editions(document)
            if isinstance(read, tuple):
                return _Trouble("set-method", _first(read))
        if kind == REGISTER and not _is_register(document):
            return _Trouble("set-misshapen")
    if not any(document.get("type") == REGISTER for document in documents):
        return _Trouble("set-misshapen")
    return None


def _form_trouble(document: Mapping[str, Any]) -> _Trouble | None:
    """A form has to be the bytes that its digest names; whether this program can fill it in is seen when it is."""
    try:
        xform = base64.b64decode(document["xform"], validate=True)
        named = all(isinstance(document[name], str) for name in ("id", "version"))
    except (KeyError, TypeError, ValueError, binascii.Error):
        return _Trouble("set-misshapen")
    if not named or hashlib.sha256(xform).hexdigest() != document.get("digest"):
        return _Trouble("set-form", say("the bytes of “{name}” are not those it names", name=str(document.get("id"))))
    return None


def _is_register(document: Mapping[str, Any]) -> bool:
    rows = document.get("rows")
    return (
        isinstance(document.get("name"), str)
        and isinstance(rows, list)
        and all(isinstance(row, dict) and all(isinstance(text, str) for text in row.values()) for row in rows)
    )


def _first(problems: tuple[DataProblem, ...]) -> str:
    return problems[0].message.rstrip(".")


def _words(number: int, trouble: _Trouble) -> tuple[str, str]:
    if trouble.code == "set-misshapen":
        words = say("Set {n} is not laid out as it should be. The one here stays in use.", n=number)
    else:
        words = say(
            "Set {n} cannot be used: {message}. The one here stays in use; the program may be too old for the new one.",
            n=number,
            message=trouble.message,
        )
    return trouble.code, words


def archived_in_set(store: Store) -> frozenset[str]:
    """The digests of the forms that the set that is here archives."""
    current = store.publications.current()
    found = _ARCHIVED.findall(current.data) if current is not None else ()
    return frozenset(digest.decode() for digest in found)


def _form_document(form: StoredForm) -> dict[str, Any]:
    return {
        "type": FORM,
        "id": form.id,
        "version": form.version,
        "digest": form.digest,
        "xform": base64.b64encode(form.xform).decode("ascii"),
        **({"archived": True} if form.archived else {}),
    }


def _stored_form(document: Mapping[str, Any], number: int) -> StoredForm:
    xform = base64.b64decode(document["xform"])
    digest, archived = hashlib.sha256(xform).hexdigest(), document.get("archived") is True
    return StoredForm(document["id"], document["version"], digest, xform, number, archived)
