"""Before and after: an audit beside the one before of the same child, and the actions agreed in between."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.definition import Kind
from qaf_desktop.methods.standards import GradeScale
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.wording import Wording, day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow, Sort
from qaf_desktop.words import mark, say
from qaf_desktop.work.action_lines import ActionLine, ActionWords
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.scribe import Scribe
from qaf_desktop.work.side_by_side import section_of

BETTER, SAME, WORSE, OTHER = "better", "same", "worse", "other"
STEPS: Mapping[str, str] = {
    BETTER: mark("Better"),
    SAME: mark("The same"),
    WORSE: mark("Worse"),
    OTHER: mark("Different"),
}
MOST = 50
"""Records of one child that are looked at for actions agreed in between."""


@dataclass(frozen=True, slots=True)
class AfterRow:
    """One question that both audits ask. `step` is better, same or worse for a grade, else other or same."""

    key: str
    question: str
    section: str
    before: str
    now: str
    step: str
    word: str


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """`words` says in a sentence what is compared with what; `earlier` is that record's key."""

    earlier: str
    words: str
    rows: tuple[AfterRow, ...]
    actions: tuple[ActionLine, ...]


class Comparing:
    """Comparisons of one desk's records."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._scribe = Scribe(desk)

    def read(self, record: RecordKey) -> BeforeAfter | None:
        """None where no earlier audit of the child is here that asks any of the same questions."""
        row = self._store.records.row(record)
        earlier = self._earlier(row) if row else None
        if row is None or earlier is None:
            return None
        rows = self._rows(earlier.key, record)
        if not rows:
            return None
        words = say("Compared with {reference} of {day}.", reference=earlier.reference, day=day(earlier.date))
        return BeforeAfter(str(earlier.key), f"{words} {_counted(rows)}".strip(), rows, self._between(earlier, row))

    def _earlier(self, row: RecordRow) -> RecordRow | None:
        """The one it is about, else the latest of an earlier day."""
        methods = self._audits()
        if row.method not in methods or not row.subject or row.withdrawn:
            return None
        about = self._store.records.row(row.about) if row.about else None
        if about is not None and about.method in methods and not about.withdrawn:
            return about
        wanted = Filters(methods=methods, subjects=frozenset({row.subject}), date_to=row.date)
        found = self._store.records.list(wanted, sort=Sort.DATE, limit=MOST)
        return next((one for one in found if one.key != row.key and one.date < row.date), None)

    def _audits(self) -> frozenset[str]:
        methods = self._desk.library.methods.values()
        return frozenset(one.id for one in methods if one.about == "child" and one.summary.overall)

    def _rows(self, earlier: RecordKey, record: RecordKey) -> tuple[AfterRow, ...]:
        """Grades first, those that moved before those that did not; then other choices that differ."""
        opened, words = Deciding(self._desk).read(record), Wording(self._store.registers.tables())
        before, now = (view(self._scribe.entries(key)).provisional() for key in (earlier, record))
        named = _by_name(before)
        found = []
        for path, question in opened.form.questions.items():
            scale = self._desk.library.standards.scales.get(question.extras.get("scale", ""))
            given, was = now.get(path, ""), before.get(path, "") or (named.get(_name(path), "") if scale else "")
            if not was or not given or question.kind is not Kind.SELECT_ONE or (scale is None and was == given):
                continue
            step = compared(scale, was, given)
            found.append((scale is None, AfterRow(
                path, question.label, section_of(opened.form, path), words.words(question, was),
                words.words(question, given), step, say(STEPS[step]),
            )))  # fmt: skip
        order = (WORSE, BETTER, OTHER, SAME)
        return tuple(row for _plain, row in sorted(found, key=lambda one: (one[0], order.index(one[1].step))))

    def _between(self, earlier: RecordRow, row: RecordRow) -> tuple[ActionLine, ...]:
        """What was agreed for the child from the earlier audit's day until the later one's, that one's own aside."""
        wanted = Filters(subjects=frozenset({row.subject}), date_from=earlier.date, date_to=row.date)
        keys = [one.key for one in self._store.records.list(wanted, sort=Sort.DATE, limit=MOST) if one.key != row.key]
        words = ActionWords(self._desk)
        found = self._store.actions.of_records(keys)
        return tuple(words.line(one) for one in found if one.about != row.key)


def compared(scale: GradeScale | None, was: str, now: str) -> str:
    """Which way a grade moved; a choice that is no grade, or a grade that says nothing, only differs."""
    if was == now:
        return SAME
    first, last = (scale.grade(value) if scale else None for value in (was, now))
    if first is None or last is None or not (first.counts and last.counts):
        return OTHER
    return BETTER if last.order < first.order else WORSE


def _by_name(answers: Mapping[str, str]) -> Mapping[str, str]:
    """Answers by the name of their question alone, where one name stands once: another form asks for the same grade in
    another section."""
    names = Counter(_name(path) for path in answers)
    return {_name(path): value for path, value in answers.items() if names[_name(path)] == 1}


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _counted(rows: Iterable[AfterRow]) -> str:
    steps = [row.step for row in rows]
    return say(
        "{better} better, {same} the same, {worse} worse.",
        better=steps.count(BETTER), same=steps.count(SAME), worse=steps.count(WORSE),
    )  # fmt: skip
