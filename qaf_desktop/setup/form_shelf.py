"""The lead's shelf of forms: every version, who uses it, taking in one more, archiving, trying out."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.kept_editions import next_parts
from qaf_desktop.exchanging.judging import judge_of
from qaf_desktop.exchanging.publishing import archived_in_set
from qaf_desktop.forms.book_rows import placed
from qaf_desktop.forms.converting import Converted
from qaf_desktop.forms.definition import Form, FormProblem
from qaf_desktop.forms.own_columns import own_column_problems
from qaf_desktop.forms.proofing import whole_proof
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.workbooks import Sheets, read_sheets
from qaf_desktop.methods.column_words import own_column_words
from qaf_desktop.methods.editions import read_parts
from qaf_desktop.setup.grading import converted, regrading
from qaf_desktop.storage.forms import FormUse, StoredForm

DRAFT, LIVE, EARLIER, ARCHIVED = "draft", "live", "earlier", "archived"
_ORDER = {DRAFT: 0, LIVE: 1, EARLIER: 2, ARCHIVED: 3}


@dataclass(frozen=True, slots=True)
class FormRow:
    """A version of a form. `state`: draft (in no set yet), live (records begin on it), earlier (a version that records
    were written on), archived (nothing begins on it). `set_number` is the newest set that holds it, 0 for none."""

    digest: str
    id: str
    version: str
    title: str
    set_number: int
    used_by: str
    questions: int
    state: str
    records: int = 0
    drafts: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A form that converts and that the engine can run, not on the shelf yet unless `known`.

    `clash` says that a published form of this id and version is another one; `replaces` are drafts of this id and
    version that it takes the place of; `before` is what it is best compared with, "" where there is nothing. `doubts`
    are worth a look, and stop nothing.
    """

    form: StoredForm
    title: str
    questions: int
    known: bool
    clash: bool
    replaces: tuple[str, ...] = ()
    before: str = ""
    doubts: tuple[FormProblem, ...] = ()


class FormShelf:
    """Forms by version. Taking one in changes nothing for anybody before the next set is published."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._forms = desk.store.forms

    def rows(self) -> tuple[FormRow, ...]:
        """Every version, by title, what drafts begin on first."""
        stored, use = self._forms.list(), self._forms.use()
        newest = {form_id: self._forms.newest(form_id) for form_id in {form.id for form in stored}}
        live = {form.digest for form in newest.values() if form is not None}
        users = self._users()
        rows = [
            self._row(form, use.get(form.digest, FormUse()), form.digest in live, users.get(form.id, ()))
            for form in reversed(stored)
        ]
        return tuple(sorted(rows, key=lambda row: (row.title.casefold(), row.id, _ORDER[row.state])))

    def look_at(self, path: Path) -> Candidate | tuple[FormProblem, ...]:
        """The form in a workbook or a markdown file, or everything that keeps it from being one. Changes nothing.

        A form that asks for case grades is made over into the project's.
        """
        scale = self._desk.project.grade_scale
        found = self.candidate(converted(path, regrading(self._desk.library.standards, scale)))
        sheets = read_sheets(path)
        if isinstance(sheets, FormProblem):
            return found
        if isinstance(found, tuple):
            return proved(sheets, found, placed(found, path))
        return proved(sheets, found, (), placed(self._own_columns(found), path))

    def _own_columns(self, found: Candidate) -> tuple[FormProblem, ...]:
        """What the form's own columns say that the standards in use do not know, or that means nothing."""
        return own_column_problems(self.read(found.form), own_column_words(self._desk.library.standards))

    def candidate(self, xform: Converted) -> Candidate | tuple[FormProblem, ...]:
        """The same of a form that has been converted."""
        if not isinstance(xform, bytes):
            return xform
        form = read_form(xform)
        if not isinstance(form, Form):
            return form
        stored = self._forms.list()
        digest = hashlib.sha256(xform).hexdigest()
        same = [known for known in stored if (known.id, known.version) == (form.id, form.version)]
        others = [known for known in same if known.digest != digest]
        replaceable = tuple(known.digest for known in others if self._may_go(known))
        newest = self._forms.newest(form.id)
        return Candidate(
            form=StoredForm(form.id, form.version, digest, xform),
            title=form.title,
            questions=len(form.questions),
            known=any(known.digest == digest for known in same),
            clash=len(replaceable) < len(others),
            replaces=replaceable,
            before=newest.digest if newest is not None else "",
        )

    def take(self, candidate: Candidate) -> None:
        """Keep the form as a draft; what was held for want of it is judged again."""
        self._forms.put(candidate.form)
        self._forms.discard(candidate.replaces)
        self._desk.store.merge.judge_again(judge_of(self._desk))

    def waiting(self) -> int:
        """Forms that no published set holds yet, while there is a set at all."""
        return sum(row.state == DRAFT for row in self.rows())

    def archiving(self) -> bool:
        """Whether forms were archived or brought back since the set that is here."""
        published = {form.digest for form in self._forms.list() if form.publication and form.archived}
        return published != archived_in_set(self._desk.store)

    def form(self, digest: str) -> Form:
        stored = self._forms.get(digest)
        assert stored is not None
        return self._desk.library.read(digest, stored.xform)

    def try_out(self, digest: str) -> FormSession:
        """A session on a form of the shelf that nobody keeps."""
        return self.session(self.form(digest))

    def read(self, form: StoredForm) -> Form:
        """A form that need not be on the shelf. Raises UserFacingError("form-unreadable")."""
        return self._desk.library.read(form.digest, form.xform)

    def session(self, form: Form, answers: dict[str, str] | None = None) -> FormSession:
        """A session on any form, with the registers there are; nobody keeps it."""
        registers = self._desk.store.registers.tables()
        return FormSession(form, answers, now=self._desk.clock.local, registers=registers)

    def archive(self, digest: str, *, archived: bool) -> tuple[str, ...]:
        """Archive a form or bring it back: a draft alone, a published one with all its published versions. The digests
        that changed. Laptops hear of it with the next set."""
        chosen = self._forms.get(digest)
        assert chosen is not None
        together = [form for form in self._forms.list() if form.id == chosen.id and form.publication]
        digests = tuple(form.digest for form in (together if chosen.publication else [chosen]))
        self._forms.archive(digests, archived=archived)
        return digests

    def delete(self, digest: str) -> bool:
        """Throw a draft away that nothing is written on; false where something is, or a set holds it."""
        stored = self._forms.get(digest)
        if stored is None or not self._may_go(stored):
            return False
        self._forms.discard((digest,))
        return True

    def _may_go(self, form: StoredForm) -> bool:
        return not form.publication and form.digest not in self._forms.use()

    def _users(self) -> Mapping[str, list[str]]:
        """By form, the names of the methods that use it now or with the next set."""
        coming = read_parts(next_parts(self._desk.library, self._desk.store))
        methods = dict(self._desk.library.methods) | ({} if isinstance(coming, tuple) else dict(coming.methods))
        users: dict[str, list[str]] = {}
        for method in methods.values():
            users.setdefault(method.form, []).append(method.name)
        return users

    def _row(self, stored: StoredForm, use: FormUse, newest: bool, users: Sequence[str]) -> FormRow:  # noqa: FBT001
        form = self._desk.library.read(stored.digest, stored.xform)
        row = FormRow(
            digest=stored.digest,
            id=stored.id,
            version=stored.version,
            title=form.title,
            set_number=stored.publication,
            used_by=", ".join(users),
            questions=len(form.questions),
            state=EARLIER,
            records=use.records,
            drafts=use.drafts,
        )
        return replace(row, state=_state(stored, newest))


def proved(
    sheets: Sheets,
    found: Candidate | tuple[FormProblem, ...],
    refused: Sequence[FormProblem],
    own: Sequence[FormProblem] = (),
) -> Candidate | tuple[FormProblem, ...]:
    """What converting and running a workbook came to, once its cells were read too: with its doubts, or everything
    that keeps it from being a form. `refused` is why it was, with places, `own` what its own columns say wrongly."""
    proof = (*whole_proof(sheets, refused), *own)
    if isinstance(found, Candidate) and not any(one.stops for one in proof):
        return replace(found, doubts=proof)
    return proof or tuple(refused)


def versions_of(rows: Sequence[FormRow], form_id: str) -> tuple[FormRow, ...]:
    """The versions of one form, newest first as `rows` has them."""
    return tuple(row for row in rows if row.id == form_id)


def _state(stored: StoredForm, newest: bool) -> str:  # noqa: FBT001
    if stored.archived:
        return ARCHIVED
    if not stored.publication:
        return DRAFT
    return LIVE if newest else EARLIER
