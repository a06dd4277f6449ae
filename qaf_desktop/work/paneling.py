"""Panels: several people audit one file, each blind; opened when all are in, and compared question by question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from qaf_desktop.analysis.agreement.panels import krippendorff_alpha, panel
from qaf_desktop.analysis.figures import Share
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.definition import Question
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.reports.tables import Sheet, workbook
from qaf_desktop.reports.wording import Wording
from qaf_desktop.words import say
from qaf_desktop.work.agreeing import worst_first
from qaf_desktop.work.allocating import AUDITOR, CHILD, DUE
from qaf_desktop.work.allocation_way import Stands
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.facts import past_of
from qaf_desktop.work.giving import WORK, unreachable
from qaf_desktop.work.giving_samples import sign_allocation
from qaf_desktop.work.leaving import Act, note, of
from qaf_desktop.work.panel_seals import FEWEST, OPENED_EARLY, Seat, Seats, panels
from qaf_desktop.work.record_lines import AllocationLine
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.scribe import Scribe
from qaf_desktop.work.side_by_side import section_of

NOTE, TOKEN = "work/note", "work/panel"


@dataclass(frozen=True, slots=True)
class PanelLine:
    """A panel: which file, by which work (in words), who is of it, and how many of them are in. `opened_by` names who
    looked before all were in; its grades stay out of statistics then."""

    token: str
    child: str
    work: str
    members: tuple[str, ...]
    came_in: int
    all_in: bool
    opened_by: tuple[str, ...]

    @property
    def counts(self) -> bool:
        return self.all_in and not self.opened_by


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One graded question, and each member's grade in words, in the order of the members; "" for none."""

    path: str
    question: str
    section: str
    grades: tuple[str, ...]

    @property
    def differs(self) -> bool:
        return len(set(self.grades)) > 1


@dataclass(frozen=True, slots=True)
class Compared:
    """Rows that differ first. `same` counts pairs of members with the same grade; `alpha` is Krippendorff's, in words
    ("" where there is too little)."""

    line: PanelLine
    rows: tuple[ComparedRow, ...]
    same: Share
    alpha: str


class Paneling:
    """Panels of one lead's desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scribe = Scribe(desk)

    def set_up(self, method: str, child: str, people: Sequence[str], due: date, words: str = "") -> str:
        """Give one file to several people, each for themselves; the panel's name.

        Raises UserFacingError too-few, no-laptop or not-an-author, before anything is given.
        """
        chosen = tuple(dict.fromkeys(people))
        if len(chosen) < FEWEST:
            raise UserFacingError(
                "too-few", say("A panel is of two people or more."), say("Choose who is to audit the file beside them.")
            )
        for person in chosen:
            if refused := unreachable(self._desk.rosters.view, person, self._scribe.method(method)):
                raise UserFacingError(refused.code, refused.sentence, say("Choose somebody else; nothing was given."))
        token, recording = self._desk.clock.token(8), Recording(self._desk)
        for person in chosen:
            said = {WORK: method, CHILD: child, AUDITOR: person, DUE: due.isoformat(), NOTE: words, TOKEN: token}
            sign_allocation(recording, {path: text for path, text in said.items() if text})
        return token

    def of_given(self, lines: Sequence[AllocationLine]) -> str:
        """Make a panel of the same work that was given to several and is not answered yet: it is taken back and given
        anew, each for themselves. Raises UserFacingError not-the-same, answered, and as `set_up` does."""
        keys = [RevisionKey.parse(line.key) for line in lines]
        said = [self._scribe.facts(key).values for key in keys]
        if len({(one.get(WORK), one.get("work/subject")) for one in said}) > 1:
            raise UserFacingError(
                "not-the-same", say("These are not the same work."), say("A panel is one file, audited by several.")
            )
        if any(line.stands != Stands.ALLOCATED for line in lines):
            raise UserFacingError(
                "answered", say("Somebody answered already."), say("Take it back first, then give it to all anew.")
            )
        first, people = said[0], [one.get(AUDITOR, "") for one in said]
        due = date.fromisoformat(first[DUE][:10])
        token = self.set_up(first[WORK], first.get(CHILD, ""), people, due, first.get(NOTE, ""))
        for key in keys:
            Deciding(self._desk).withdraw(key, say("Given anew, for a panel that audits the file blind."))
        return token

    def lines(self) -> tuple[PanelLine, ...]:
        names = self._names()
        return tuple(self._line(one, names) for one in panels(self._desk))

    def open_early(self, token: str, reason: str) -> None:
        """Look before all are in. It is signed, noted, and cannot be undone: whoever did it grades none of these audits
        blind, and the panel is left out of statistics. Raises UserFacingError("no-reason")."""
        found = self._find(token)
        if found.all_in:
            return
        if not reason.strip():
            raise UserFacingError("no-reason", say("There is no reason yet."), say("Say why it cannot wait."))
        records = [one.said.record for one in found.seats if one.said.record is not None]
        note(self._desk, of(Act.OPENED_EARLY, *records))
        note(self._desk, of(Act.VIEWED, *records))
        Deciding(self._desk).decide(found.seats[0].allocation, OPENED_EARLY, reason.strip())

    def compare(self, token: str) -> Compared:
        """Question by question, each audit as it first came in. Raises UserFacingError("sealed") before all are in."""
        found = self._find(token)
        if not found.all_in:
            raise UserFacingError(
                "sealed", say("Not everybody has finished."), say("Wait until all are in, then compare.")
            )
        answers = [self._answers(seat) for seat in found.seats]
        asked = self._asked(found.seats[0])
        given = {path: tuple(one.get(path, "") for one in answers) for path in asked}
        words = Wording(self._desk.store.registers.tables())
        rows = tuple(
            ComparedRow(path, asked[path][0].label, asked[path][1], tuple(
                words.words(asked[path][0], text) if text else "" for text in texts
            ))
            for path, texts in given.items() if any(texts)
        )  # fmt: skip
        line = self._line(found, self._names())
        return Compared(line, tuple(sorted(rows, key=lambda row: not row.differs)), _same(rows), self._alpha(given))

    def workbook(self, token: str) -> bytes:
        """The comparison as an Excel workbook. Raises UserFacingError as `compare` does."""
        found = self.compare(token)
        heads = (say("Section"), say("Question"), *found.line.members, say("Differs"))
        rows = tuple((r.section, r.question, *r.grades, say("Yes") if r.differs else say("No")) for r in found.rows)
        words = say("The same grade in {n} of {all} pairs, as each audit first came in.",
                    n=found.same.numerator, all=found.same.denominator)  # fmt: skip
        return workbook((Sheet(say("Panel"), heads, rows, words),))

    def records(self, token: str) -> tuple[RecordKey, ...]:
        """The audits of a panel that are in."""
        return tuple(one.said.record for one in self._find(token).seats if one.said.record is not None)

    def _asked(self, seat: Seat) -> Mapping[str, tuple[Question, str]]:
        """The questions that are graded, with their sections."""
        record = seat.said.record
        assert record is not None
        form = Deciding(self._desk).read(record).form
        graded = {path: one for path, one in form.questions.items() if one.extras.get("scale")}
        return {path: (one, section_of(form, path)) for path, one in graded.items()}

    def _answers(self, seat: Seat) -> Mapping[str, str]:
        """As they stood when the audit was first finalised."""
        assert seat.said.record is not None
        assert seat.finalised is not None
        past, _missing = past_of(seat.finalised.judged, self._scribe.entries(seat.said.record))
        return view(past).values

    def _alpha(self, given: Mapping[str, Sequence[str]]) -> str:
        scale = worst_first(self._desk.case_scale)
        rated = [[text if text in scale else None for text in texts] for texts in given.values()]
        found = krippendorff_alpha(panel(rated, scale))
        return "" if found is None else f"{found.value:.2f}"

    def _find(self, token: str) -> Seats:
        found = next((one for one in panels(self._desk) if one.token == token), None)
        if found is None:
            raise UserFacingError("no-panel", say("The panel is not here."), say("Look for it in the list."))
        return found

    def _line(self, one: Seats, names: Mapping[str, str]) -> PanelLine:
        first, work = one.seats[0].said, self._desk.library.methods.get(one.seats[0].said.work)
        opened = dict.fromkeys(names.get(made.author.person, "") for made in one.opened)
        return PanelLine(
            one.token, first.subject, work.name if work else first.work,
            tuple(names.get(seat.said.person, say("Somebody unknown")) for seat in one.seats),
            sum(seat.finalised is not None for seat in one.seats), one.all_in, tuple(opened),
        )  # fmt: skip

    def _names(self) -> dict[str, str]:
        return {row["name"]: row["label"] for row in self._desk.store.registers.people()}


def _same(rows: Sequence[ComparedRow]) -> Share:
    """Pairs of members who gave the same grade, of all pairs who both gave one."""
    pairs = [pair for row in rows for pair in combinations(row.grades, 2) if all(pair)]
    return Share(sum(one == other for one, other in pairs), len(pairs), say("pairs of grades"))
