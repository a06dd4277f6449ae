"""Changing a form in the program: always a new draft beside the version it began with, saved as one goes."""

from dataclasses import dataclass

import orjson

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.converting import convert_xlsx
from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.editing import SETTINGS, names_of, next_version, version_of, with_cell
from qaf_desktop.forms.workbooks import Sheets, workbook_of
from qaf_desktop.setup.form_shelf import Candidate, FormShelf, proved
from qaf_desktop.setup.form_versions import FormVersions

_PLACE = "form-edit/"


@dataclass(frozen=True, slots=True)
class Editing:
    """A form being changed. `base` is the digest it began with; `resumed` says that earlier changes were kept."""

    id: str
    title: str
    base: str
    sheets: Sheets
    resumed: bool
    before: Sheets

    def settled(self, of: str) -> tuple[str, ...]:
        """The names of a list's choices that answers may hold: those of the version it began with."""
        return names_of(self.before, of)


class FormEditing:
    """Begins with a version of the shelf, keeps what is changed, and makes a draft of it."""

    def __init__(self, desk: Desk, shelf: FormShelf) -> None:
        self._shelf = shelf
        self._versions = FormVersions(desk)
        self._vault = desk.store.vault
        self._forms = desk.store.forms

    def begin(self, digest: str) -> Editing:
        """Changes kept earlier on this version, or its rows under a new version number. Raises UserFacingError."""
        form = self._shelf.form(digest)
        kept = self._kept(form.id, digest)
        sheets = kept or self._fresh(digest)
        before = self._versions.sheets(digest).sheets
        return Editing(form.id, form.title, digest, sheets, kept is not None, before)

    def keep(self, editing: Editing, sheets: Sheets) -> None:
        """Once this returns the changes are on disk, encrypted."""
        self._vault.put(_PLACE + editing.id, orjson.dumps({"base": editing.base, "sheets": sheets}))

    def read(self, editing: Editing, sheets: Sheets) -> Candidate | tuple[FormProblem, ...]:
        """The form as changed so far, or what keeps it from being one, by sheet and row."""
        found = self._shelf.candidate(convert_xlsx(workbook_of(sheets), editing.id))
        return proved(sheets, found, found if isinstance(found, tuple) else ())

    def finish(self, editing: Editing, candidate: Candidate) -> None:
        """Keep the draft on the shelf; the changes kept meanwhile are no longer needed."""
        self._shelf.take(candidate)
        self._vault.delete(_PLACE + editing.id)

    def discard(self, editing: Editing) -> None:
        """Throw the changes away; the version they began with is as it was."""
        self._vault.delete(_PLACE + editing.id)

    def _kept(self, form_id: str, base: str) -> Sheets | None:
        data = self._vault.get(_PLACE + form_id)
        kept = orjson.loads(data) if data else {}
        if kept.get("base") != base:
            return None
        return {name: tuple(tuple(row) for row in rows) for name, rows in kept["sheets"].items()}

    def _fresh(self, digest: str) -> Sheets:
        """A draft goes on under its own number, for it is replaced; what others may have gets the next free one."""
        sheets = self._versions.sheets(digest).sheets
        stored = self._forms.get(digest)
        assert stored is not None
        if not stored.publication and digest not in self._forms.use():
            return sheets
        taken = {form.version for form in self._forms.list() if form.id == stored.id}
        version = next_version(version_of(sheets))
        while version in taken:
            version = next_version(version)
        return with_cell(sheets, SETTINGS, 0, "version", version)
