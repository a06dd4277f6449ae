"""History: earlier audits, grades and actions out of the council's own list, as records that say where from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.lists.model import Kind, Taken, Trouble, Wanted
from qaf_desktop.methods.authority import RECORDED, WITHDRAWN, RecordFacts
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import FormRef, Revision
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import mark, say
from qaf_desktop.work.scribe import DecisionText, EntryText, Scribe, form_of

EARLIER, FINALISED = "earlier-audit", "finalised"
AT_ONCE, MOST = 250, 200_000
CHILD, DATE, GRADE = "child", "date", "grade"
ANY = "*"
"""In the place of a kind of audit: whichever it was."""
COLUMNS = (
    (CHILD, mark("Child’s reference"), Kind.REFERENCE,
     ("child unique id", "child id", "id", "case number", "reference")),
    (DATE, mark("Date of the audit"), Kind.DATE, ("audit date", "date", "completed", "date completed")),
    ("kind", mark("Kind of audit"), Kind.TEXT, ("audit type", "type", "audit", "method")),
    ("team", mark("Team"), Kind.TEXT, ("allocated team", "team name")),
    ("worker", mark("Worker"), Kind.TEXT, ("allocated worker", "social worker", "practitioner")),
    ("auditor", mark("Auditor"), Kind.TEXT, ("audited by", "completed by")),
    (GRADE, mark("Overall grade"), Kind.CHOICE, ("grade", "judgement", "overall", "overall judgement", "rating")),
    ("what", mark("Action"), Kind.TEXT, ("actions", "what", "recommendation")),
    ("owner", mark("Action: by whom"), Kind.TEXT, ("owner", "action owner", "by whom")),
    ("due", mark("Action: by when"), Kind.DATE, ("due", "due date", "action due", "by when")),
    ("done", mark("Action: done on"), Kind.DATE, ("done", "completed on", "action completed", "closed")),
)  # fmt: skip
PLAIN = {CHILD: "about/child_reference", DATE: "about/audit_date", "kind": "about/kind", "worker": "about/worker",
         "auditor": "about/auditor", GRADE: "about/overall_grade"}  # fmt: skip
ACTION = {"what": "action_what", "owner": "action_owner", "due": "action_due", "done": "action_done"}


@dataclass(frozen=True, slots=True)
class EarlierAudit:
    """One audit of the list with its actions; `row` is where it stands first."""

    row: int
    values: Mapping[str, str]
    actions: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Dry:
    """What an import would do: audits with their actions, and rows that are left out, each with the reason."""

    audits: tuple[EarlierAudit, ...]
    left_out: tuple[Trouble, ...]

    @property
    def actions(self) -> int:
        return sum(len(one.actions) for one in self.audits)


@dataclass(frozen=True, slots=True)
class Batch:
    """An import that is here: how many of its audits stand, of which file, from which days."""

    key: str
    file: str
    audits: int
    first: str
    last: str


class History:
    """What one desk took in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._scribe = Scribe(desk)

    def wanted(self) -> tuple[Wanted, ...]:
        """The columns looked for; grades by the project's own words and by the framework's."""
        grades: dict[str, tuple[str, ...]] = {}
        for scale in self._desk.library.standards.case_scales():
            for grade in scale.grades:
                if grade.counts:
                    grades.setdefault(grade.value, (grade.word, grade.short))
        more = {"requires-improvement": ("ri", "requires improvement to be good", "adequate")}
        choices = {value: (*words, *more.get(value, ())) for value, words in grades.items()}
        return tuple(
            Wanted(name, say(title), kind, also, name in (CHILD, DATE), choices if name == GRADE else {})
            for name, title, kind, also in COLUMNS
        )

    def dry_run(self, taken: Taken) -> Dry:
        """What the list would bring: rows of one child, day and kind are one audit with several actions; what is here
        already, or lies in the future, is left out."""
        here = {(row.subject, row.date, row.fact("kind")) for row in self._rows()}
        here |= {(subject, on, ANY) for subject, on, _kind in here}
        here |= {(row.subject, row.date, "") for row in self._audits()}
        today = self._desk.clock.local().date().isoformat()
        audits: dict[tuple[str, str, str], EarlierAudit] = {}
        left: list[Trouble] = []
        for place, values in taken.rows():
            key = (values[CHILD], values[DATE], values.get("kind", ""))
            why = _unfit(values, key, here, today)
            known = audits.get(key)
            if why:
                left.append(Trouble(place, "", why[0], why[1], left_out=True))
            elif known is None:
                audits[key] = EarlierAudit(place, values, _action(values))
            elif values.get("what"):
                audits[key] = replace(known, actions=(*known.actions, *_action(values)))
            else:
                words = say("The same audit stands in row {row} already.", row=known.row)
                left.append(Trouble(place, "", "doubled", words, left_out=True))
        return Dry(tuple(audits.values()), (*taken.troubles, *left))

    def take_in(self, dry: Dry, file: str, progress: Progress = silent) -> str:
        """Sign every audit of the list, some hundred at a time; the batch. Stopped half-way, what is signed stays, and
        the batch can be taken back. Raises UserFacingError nothing-to-take, or where this person may not."""
        if not dry.audits:
            raise UserFacingError(
                "nothing-to-take", say("No row of the list can be taken in."), say("Each line says why; mend the list.")
            )
        method, form = self._scribe.method(EARLIER), self._form()
        role = self._scribe.demand(method, RECORDED, RecordFacts())
        batch = self._desk.clock.token(8)
        teams = {row["label"].casefold(): row["name"] for row in self._store.registers.teams()}
        for start in range(0, len(dry.audits), AT_ONCE):
            progress(say("Taking in {n} of {all}", n=start + 1, all=len(dry.audits)), start / len(dry.audits))
            some = dry.audits[start : start + AT_ONCE]
            self._store.revisions.append(tuple(self._revisions(some, form, role, teams, (batch, file))))
        return batch

    def batches(self) -> tuple[Batch, ...]:
        """The imports of which something stands, the latest first."""
        found: dict[str, list[RecordRow]] = {}
        for row in self._rows():
            if batch := row.fact("batch"):
                found.setdefault(batch, []).append(row)
        return tuple(_batch(key, rows) for key, rows in found.items())

    def take_back(self, batch: str, reason: str, progress: Progress = silent) -> int:
        """Withdraw every audit of an import, with a reason; how many. Each can be restored."""
        if not reason.strip():
            raise UserFacingError("no-reason", say("There is no reason yet."), say("Say why it is taken back."))
        method = self._scribe.method(EARLIER)
        rows = [row for row in self._rows() if row.fact("batch") == batch]
        for start in range(0, len(rows), AT_ONCE):
            progress(say("Taking back {n} of {all}", n=start + 1, all=len(rows)), start / len(rows))
            made: list[Revision] = []
            for row in rows[start : start + AT_ONCE]:
                entries = self._scribe.entries(row.key)
                role = self._scribe.demand(method, WITHDRAWN, self._scribe.facts(row.key), reason)
                text = EntryText(WITHDRAWN, EARLIER, form_of(entries), {}, role, row.key, view(entries).heads, reason)
                made.append(self._scribe.entry(text, len(made)))
            self._store.revisions.append(made)
        return len(rows)

    def _revisions(
        self, audits: Sequence[EarlierAudit], form: FormRef, role: str, teams: Mapping[str, str], batch: tuple[str, str]
    ) -> Iterator[Revision]:
        for ahead, one in zip(count(0, 2), audits, strict=False):
            entry = self._scribe.entry(EntryText(RECORDED, EARLIER, form, _fields(one, teams, batch), role), ahead)
            yield entry
            decision = DecisionText(FINALISED, EARLIER, role, entry.record, (reference(entry),))
            yield self._scribe.decision(decision, ahead + 1)

    def _form(self) -> FormRef:
        form = self._store.forms.current(self._scribe.method(EARLIER).form)
        if form is None:
            raise UserFacingError(
                "form-missing", say("The form for earlier audits is not here."), say("Publish the next set first.")
            )
        return FormRef(form.id, form.version, form.digest)

    def _rows(self) -> tuple[RecordRow, ...]:
        return self._store.records.list(Filters(methods=frozenset({EARLIER})), limit=MOST)

    def _audits(self) -> tuple[RecordRow, ...]:
        methods = self._desk.library.methods.values()
        own = frozenset(one.id for one in methods if one.group == "audits" and not one.imported)
        return self._store.records.list(Filters(methods=own), limit=MOST)


def _batch(key: str, rows: Sequence[RecordRow]) -> Batch:
    days = [row.date for row in rows]
    first, last = (day(on, short=True) for on in (min(days), max(days)))
    return Batch(key, rows[0].fact("file"), len(rows), first, last)


def _unfit(
    values: Mapping[str, str], key: tuple[str, str, str], here: set[tuple[str, str, str]], today: str
) -> tuple[str, str] | None:
    if values[DATE] > today:
        return "future", say("The audit is dated in the future.")
    if values[DATE] < "1990-01-01":
        return "long-ago", say("The audit is dated before 1990: the year cannot be right.")
    subject, on, kind = key
    if not here.isdisjoint({key, (subject, on, ""), (subject, on, kind or ANY)}):
        return "here-already", say("An audit of this child on this day is here already.")
    return None


def _action(values: Mapping[str, str]) -> tuple[Mapping[str, str], ...]:
    return ({name: values.get(name, "") for name in ACTION},) if values.get("what") else ()


def _fields(one: EarlierAudit, teams: Mapping[str, str], batch: tuple[str, str]) -> dict[str, str | None]:
    found: dict[str, str | None] = {path: one.values[name] for name, path in PLAIN.items() if one.values.get(name)}
    team = one.values.get("team", "")
    if team:
        code = teams.get(team.casefold(), "")
        found["about/team" if code else "about/team_written"] = code or team
        found["about/team_name"] = code or team
    for number, action in enumerate(one.actions):
        row = f"actions/action[a{number:07x}]"
        found[f"{row}#order"] = f"a{number:04d}"
        found |= {f"{row}/{ACTION[name]}": text for name, text in action.items() if text}
    return found | {"import/batch": batch[0], "import/file": batch[1], "import/row": str(one.row)}
