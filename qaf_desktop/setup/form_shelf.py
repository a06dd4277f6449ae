"""The lead's shelf of forms: what is there, taking in one more, trying it out."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.judging import judge_of
from qaf_desktop.forms.book_rows import placed
from qaf_desktop.forms.definition import Form, FormProblem
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.setup.grading import converted, regrading
from qaf_desktop.storage.forms import StoredForm

PUBLISHED, WAITING, OLDER = "published", "waiting", "older"


@dataclass(frozen=True, slots=True)
class FormRow:
    """A form on the shelf. `state`: published (drafts begin on it), waiting for the next set, or older."""

    digest: str
    id: str
    version: str
    title: str
    set_number: int
    used_by: str
    questions: int
    state: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A form that converts and that the engine can run, not on the shelf yet unless `known`.

    `clash` says that another form of this id and version is there already.
    """

    form: StoredForm
    title: str
    questions: int
    known: bool
    clash: bool


class FormShelf:
    """Forms by version. Taking one in changes nothing for anybody before the next set is published."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._forms = desk.store.forms

    def rows(self) -> tuple[FormRow, ...]:
        """Every version, by title, what drafts begin on first."""
        stored = self._forms.list()
        latest = {form.id: form.digest for form in stored}
        order = {WAITING: 0, PUBLISHED: 1, OLDER: 2}
        rows = [self._row(form, latest[form.id]) for form in stored]
        return tuple(sorted(rows, key=lambda row: (row.title, order[row.state], row.version)))

    def look_at(self, path: Path) -> Candidate | tuple[FormProblem, ...]:
        """The form in a workbook or a markdown file, or everything that keeps it from being one. Changes nothing.

        A form that asks for case grades is made over into the project's.
        """
        scale = self._desk.project.grade_scale
        xform = converted(path, regrading(self._desk.library.standards, scale))
        if not isinstance(xform, bytes):
            return xform
        form = read_form(xform)
        if not isinstance(form, Form):
            return placed(form, path)
        digest = hashlib.sha256(xform).hexdigest()
        same = [known for known in self._forms.list() if (known.id, known.version) == (form.id, form.version)]
        return Candidate(
            form=StoredForm(form.id, form.version, digest, xform),
            title=form.title,
            questions=len(form.questions),
            known=any(known.digest == digest for known in same),
            clash=any(known.digest != digest for known in same),
        )

    def take(self, candidate: Candidate) -> None:
        """Keep the form; what was held for want of it is judged again."""
        self._forms.put(candidate.form)
        self._desk.store.merge.judge_again(judge_of(self._desk))

    def waiting(self) -> int:
        """Forms that no published set holds yet, while there is a set at all."""
        return sum(row.state == WAITING for row in self.rows())

    def try_out(self, digest: str) -> FormSession:
        """A session on a form of the shelf that nobody keeps."""
        stored = self._forms.get(digest)
        assert stored is not None
        form = self._desk.library.read(digest, stored.xform)
        return FormSession(form, now=self._desk.clock.local, registers=self._desk.store.registers.tables())

    def _row(self, stored: StoredForm, latest: str) -> FormRow:
        form = self._desk.library.read(stored.digest, stored.xform)
        state = OLDER if stored.digest != latest else PUBLISHED if stored.publication else WAITING
        users = [method.name for method in self._desk.library.methods.values() if method.form == stored.id]
        return FormRow(
            digest=stored.digest,
            id=stored.id,
            version=stored.version,
            title=form.title,
            set_number=stored.publication,
            used_by=", ".join(users),
            questions=len(form.questions),
            state=state,
        )
