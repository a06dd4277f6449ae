"""An audit's answers side by side: as it was returned, as it is now, and what the moderator gave."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.definition import Form, Kind, Question
from qaf_desktop.methods.moderating import RETURNED, agreed_grades
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey, Revision
from qaf_desktop.reports.wording import Wording
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.facts import past_of
from qaf_desktop.work.moderation_end import MODERATION, OWN_GRADE
from qaf_desktop.work.remark_words import ThreadWords
from qaf_desktop.work.remarks import Turn
from qaf_desktop.work.scribe import Scribe


@dataclass(frozen=True, slots=True)
class BesideRow:
    """One answer. `before` is what stood there when it was last returned ("" for no answer, or never returned);
    `moderator` the grade that somebody else gave, or that holds. `remarks` wait for somebody."""

    key: str
    question: str
    section: str
    before: str
    now: str
    moderator: str
    differs: bool
    graded: bool
    remarks: int


class SideBySide:
    """Comparisons of one desk's records."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scribe = Scribe(desk)

    def rows(self, record: RecordKey, threads: Iterable[ThreadWords] = ()) -> tuple[BesideRow, ...]:
        """Grades first, and of them those that differ; then other answers that were changed or remarked on. What is the
        same and nobody spoke of is left out."""
        opened = Deciding(self._desk).read(record)
        words = Wording(self._desk.store.registers.tables())
        before, after = self._returned(record), view(self._scribe.entries(record)).values
        others, open_at = self._others(record, opened.method.summary.overall), _open_at(threads)
        found = []
        for path in dict.fromkeys((*opened.form.questions, *after, *before)):
            question = opened.form.find(path)
            if not isinstance(question, Question) or question.kind in (Kind.HIDDEN, Kind.NOTE) or "#" in path:
                continue
            was, now, other = (
                words.words(question, text) if text else ""
                for text in (before.get(path, "") if before else "", after.get(path, ""), others.get(path, ""))
            )
            changed = bool(before) and was != now
            row = BesideRow(
                key=path,
                question=question.label,
                section=section_of(opened.form, path),
                before=was,
                now=now,
                moderator=other,
                differs=changed or bool(other and other != now),
                graded=bool(question.extras.get("scale")),
                remarks=open_at.get(path, 0),
            )
            found.append(row)
        wanted = [row for row in found if (row.graded and (row.now or row.before)) or row.differs or row.remarks]
        return tuple(sorted(wanted, key=lambda row: (not row.graded, not row.differs, not row.remarks)))

    def _returned(self, record: RecordKey) -> Mapping[str, str]:
        """The answers as they were last returned; none where they never were, or nothing was changed since."""
        entries = self._scribe.entries(record)
        heads = frozenset(view(entries).heads)
        sent = [one for one in self._decisions(record) if one.transition == RETURNED and frozenset(one.judged) != heads]
        if not sent:
            return {}
        last = max(sent, key=lambda one: (one.made_at, one.key))
        past, missing = past_of(last.judged, entries)
        return {} if missing else view(past).values

    def _others(self, record: RecordKey, overall: str) -> Mapping[str, str]:
        """The overall grade that a moderator gave, where the moderation is on this computer; else the agreed one."""
        wanted = Filters(methods=frozenset({MODERATION}), about=record)
        for row in self._desk.store.records.list(wanted, limit=1):
            if given := self._scribe.facts(row.key).values.get(OWN_GRADE):
                return {overall: given}
        heads = frozenset(view(self._scribe.entries(record)).heads)
        grades = agreed_grades(one for one in self._decisions(record) if frozenset(one.judged) == heads)
        return {overall: next(iter(grades))} if len(grades) == 1 else {}

    def _decisions(self, record: RecordKey) -> tuple[Revision, ...]:
        return self._desk.store.revisions.decisions_about(record)


def _open_at(threads: Iterable[ThreadWords]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for thread in threads:
        if thread.turn != Turn.SETTLED:
            found[thread.path] = found.get(thread.path, 0) + 1
    return found


def section_of(form: Form, path: str) -> str:
    group = form.groups.get(path.partition("/")[0].partition("[")[0])
    return group.title if group else ""
