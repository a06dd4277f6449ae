"""What this person finalised last on this laptop with the same method and form, for forms that ask for ODK's
`last-saved`. Only what is open and was written by the author passes from one record into the next
(docs/decisions/103-what-last-saved-gives.md)."""

from collections.abc import Iterator, Mapping

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.definition import Form, Kind, Question, template_path
from qaf_desktop.forms.typed import GONE, ORDER
from qaf_desktop.methods.authority import RECALLED
from qaf_desktop.records.model import RecordKey, Revision
from qaf_desktop.reports.choosing import OPEN, shown_questions
from qaf_desktop.storage.record_filters import Filters, Only
from qaf_desktop.storage.records import RecordRow, Sort
from qaf_desktop.work.scribe import Scribe

_OTHERS = frozenset({"practitioner", "child-or-parent"})
"""Owners whose words are not the author's to take along."""
_NEVER = frozenset({Kind.NOTE, Kind.HIDDEN, Kind.FILE, Kind.IMAGE, Kind.AUDIO, Kind.VIDEO})
_PAGE = 20


class LastSaved:
    """Looks at this desk's own records only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scribe = Scribe(desk)

    def answers(self, method: str, form: Form, but: RecordKey | None = None) -> Mapping[str, str]:
        """By instance path; {} where the form does not ask, or nothing was finalised. `but` is left out: the record
        that is just being amended."""
        if not form.lists.asks_last_saved:
            return {}
        for row in self._rows(method, form.id, but):
            said = _said(self._own(row.key))
            if said is not None:
                return self._passed_on(row, form, said)
        return {}

    def _rows(self, method: str, form: str, but: RecordKey | None) -> Iterator[RecordRow]:
        """This person's records with this form, the one finalised last first."""
        filters = Filters(
            methods=frozenset({method}), authors=frozenset({self._desk.person}), only=Only.MINE
        )  # fmt: skip
        start = 0
        while rows := self._desk.store.records.list(filters, sort=Sort.REFERENCE, limit=_PAGE, offset=start):
            yield from (row for row in rows if row.key != but and row.form is not None and row.form.id == form)
            start += _PAGE

    def _own(self, record: RecordKey) -> tuple[Revision, ...]:
        """The record's entries that this person made on this laptop: another's amendment is another's."""
        own = self._desk.store.revisions.own_device()
        entries = self._scribe.entries(record)
        return tuple(
            one for one in entries if own and one.key.device == own[0] and one.author.person == self._desk.person
        )

    def _passed_on(self, row: RecordRow, form: Form, said: Mapping[str, str]) -> dict[str, str]:
        """What is open in the version it was written on and in this one, and asks for the same kind of answer."""
        try:
            before = self._scribe.form(row.form) if row.form else form
        except UserFacingError:
            return {}
        then, now = _open(before), _open(form)
        same = {path for path, question in now.items() if path in then and then[path].type == question.type}
        return {path: text for path, text in said.items() if path.endswith((ORDER, GONE)) or _plain(path) in same}


def _said(entries: tuple[Revision, ...]) -> dict[str, str] | None:
    """What the entries say one after another; None where there are none, or the last took the record back."""
    if not entries or entries[-1].transition == RECALLED:
        return None
    said: dict[str, str | None] = {}
    for entry in entries:
        said.update(entry.fields)
    return {path: text for path, text in said.items() if text is not None}


def _plain(path: str) -> str:
    """The template path of an answer; "" for what stands beside one (a reason, a comment, a link)."""
    return "" if "#" in path else template_path(path)


def _open(form: Form) -> dict[str, Question]:
    """The author's own open questions, and what is calculated from nothing else."""
    shown = shown_questions(form, OPEN, {OPEN: frozenset({OPEN})})
    found = {
        question.path: question
        for question, groups in shown
        if question.kind not in _NEVER or question.calculate is not None
        if not _OTHERS & {item.extras.get("owner", "") for item in (question, *groups)}
    }
    while closed := [path for path, question in found.items() if not _reads_only(question, found, form)]:
        for path in closed:
            del found[path]
    return found


def _reads_only(question: Question, known: Mapping[str, Question], form: Form) -> bool:
    reads = question.calculate.reads if question.calculate else ()
    return all(read.place.path in known or read.place.path not in form.questions for read in reads)
