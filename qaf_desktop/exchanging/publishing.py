"""Publishing: forms and registers as one signed, numbered set that every laptop works from."""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchange.manifest import PackageKind
from qaf_desktop.exchange.package_reader import Package
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.records.canonical import encode
from qaf_desktop.storage.forms import StoredForm
from qaf_desktop.storage.publications import Publication

HEAD, FORM, REGISTER = "set", "form", "register"


class Publishing:
    """Making sets (the lead's) and taking them in (everybody's)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def publish(self) -> int:
        """Put the desk's forms and working registers into the next set, for every member; its number."""
        number = self._store.registers.number() + 1
        documents = self._documents(number)
        digest = Sending(self._desk).publish(documents)
        self._keep(number, digest, documents)
        return number

    def take(self, package: Package) -> bool:
        """Work from a set that came from the lead; False where it is no newer than the one here, or no set."""
        if package.manifest.kind is not PackageKind.PUBLICATION or not package.documents:
            return False
        head = package.documents[0]
        number = head.get("number")
        if head.get("type") != HEAD or not isinstance(number, int) or number <= self._store.registers.number():
            return False
        self._keep(number, package.digest, package.documents)
        return True

    def _documents(self, number: int) -> tuple[Mapping[str, Any], ...]:
        forms = [form for form in self._store.forms.list() if form.publication or not form.archived]
        tables = self._store.registers.tables(0)
        return (
            {"type": HEAD, "number": number},
            *(_form_document(form) for form in forms),
            *({"type": REGISTER, "name": name, "rows": [dict(r) for r in rows]} for name, rows in tables.items()),
        )

    def _keep(self, number: int, digest: str, documents: tuple[Mapping[str, Any], ...]) -> None:
        """The set's parts, its registers last: they carry the number by which the set counts as here."""
        for document in documents:
            if document.get("type") == FORM:
                self._store.forms.put(_stored_form(document, number))
        data = b"\n".join(encode(document) for document in documents)
        self._store.publications.put(Publication(number, digest, data, self._desk.clock.stamp()))
        tables = {d["name"]: tuple(d["rows"]) for d in documents if d.get("type") == REGISTER}
        self._store.registers.put(number, tables)


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
