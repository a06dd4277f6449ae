"""Samples: drawn from a list by a seed, signed as a record, and repeated by whoever doubts it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from qaf_desktop.analysis.intervals import margin
from qaf_desktop.analysis.sampling.drawing import Draw, Replacement, draw, replaced
from qaf_desktop.analysis.sampling.frame import Frame, LeftOut, plain_reference
from qaf_desktop.analysis.working_days import months_after
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.session import FormSession
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.choosing import row_paths
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.words import mark, say
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.sample_lists import MANAGER, REASONS, TEAM, WORKER, Choice, SampleLists, wanted

SAMPLE, ROWS = "sample", "drawn/file"
MOST = 500
"""Files in one sample: each is a row of its record."""
SAMPLED = ("case-file-audit", "thematic-audit", "joint-audit", "multi-agency-audit", "re-audit", "closure-audit",
           "compliance-check", "case-tracking")  # fmt: skip
"""Methods by which a file is read, and that a sample and an allocation can name."""
READ_A_FILE = frozenset({*SAMPLED, "earlier-audit"})
"""After one of these a child is left in peace for a while."""
WHY: Mapping[str, str] = {
    "interest": mark("Nobody free of an interest can audit it"),
    "closed": mark("The file is closed"),
    "restricted": mark("Access to the file is restricted"),
    "moved": mark("The child has moved away"),
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """What would be drawn from: how many children, how many in each part, and who is left out by reason in words."""

    frame: Frame
    left_out: tuple[tuple[str, int], ...]

    @property
    def population(self) -> int:
        return len(self.frame.rows)

    def margin(self, size: int) -> float | None:
        """How far a share found may lie from that of all, at worst; None where nothing or all would be drawn."""
        return margin(size, self.population) if 0 < size <= self.population else None


@dataclass(frozen=True, slots=True)
class SampledFile:
    """A file of a sample as it stands now. `instead_of` is the child that was drawn first, "" for none."""

    reference: str
    stratum: str
    team: str
    worker: str
    instead_of: str = ""
    why: str = ""
    manager: str = ""


@dataclass(frozen=True, slots=True)
class Sampled:
    """A sample as its record says it. `files` are those to be audited, replaced ones left out."""

    key: RecordKey
    reference: str
    purpose: str
    method: str
    drawn_on: str
    list_name: str
    list_hash: str
    seed: str
    size: int
    population: int
    strata: str
    files: tuple[SampledFile, ...]
    replacements: tuple[SampledFile, ...]
    said: Mapping[str, str]


class Sampling:
    """Draws at one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lists = SampleLists(desk)

    def prepare(self, number: int, choice: Choice) -> Prepared:
        """Who can be drawn from the kept list `number`."""
        found = self._lists.frame(number, choice, self.lately(choice.months))
        counts = Counter(why for _row, why in found.left_out)
        return Prepared(found, tuple((say(REASONS[why]), counts[why]) for why in LeftOut if counts[why]))

    def lately(self, months: int) -> frozenset[str]:
        """References of children whose file was audited within so many months, as lists are compared."""
        return self.lately_until(months, self._desk.clock.local().date().isoformat())

    def lately_until(self, months: int, day: str) -> frozenset[str]:
        """As it stood on a day, by the dates of the audits."""
        if not months or not day:
            return frozenset()
        since = months_after(date.fromisoformat(day[:10]), -months).isoformat()
        read = Filters(methods=READ_A_FILE, date_from=since, date_to=day[:10])
        return frozenset(map(plain_reference, self._desk.store.records.subjects(read)))

    def draw(self, number: int, choice: Choice, purpose: str, method: str, size: int, seed: str) -> RecordKey:
        """Draw from a kept list and sign it; the sample's record.

        Raises UserFacingError no-list, no-purpose, no-seed, too-few, too-many.
        """
        kept = self._desk.store.datasets.get(number)
        if kept is None:
            raise UserFacingError("no-list", say("The list is not here any more."), say("Take it in again."))
        prepared = self.prepare(number, choice)
        self._refuse(prepared, purpose, size, seed)
        made = draw(prepared.frame, size, seed.strip())
        answers = {
            "about/purpose": purpose.strip(),
            "about/method": method,
            "about/drawn_on": self._desk.clock.local().date().isoformat(),
            "list/list_name": kept.name,
            "list/list_of": kept.as_of,
            "list/rows": str(kept.heights.get("children", 0)),
            "list/population": str(prepared.population),
            "list/list_hash": made.list_hash,
            "list/filters": _filters(choice),
            "list/left_out": "\n".join(f"{count} {words}" for words, count in prepared.left_out),
            "draw/size": str(size),
            "draw/seed": made.seed,
            "draw/strata": _titles().get(choice.divided, choice.divided),
            "draw/shares": "\n".join(f"{name}: {count}" for name, count in made.shares.items() if name),
            "draw/margin": _margin_words(prepared, size),
        }
        sample = self._sign(answers, self._files(prepared.frame, made))
        self._lists.remember(number, str(sample), choice)
        return sample

    def replace(self, sample: RecordKey, reference: str, why: str) -> str:
        """The next child of the same part in place of `reference`, for a reason; its reference.

        Raises UserFacingError list-gone, used-up, no-reason.
        """
        known, found = self.read(sample), self._frame_of(sample)
        if not why.strip():
            raise UserFacingError("no-reason", say("There is no reason yet."), say("Say why the file is replaced."))
        made = replaced(_draw_of(known, found), found, reference, why.strip())
        if made is None:
            raise UserFacingError(
                "used-up", say("Nobody else is left in this part of the list."), say("Take the file out with a note.")
            )
        came = made.replacements[-1].reference
        recording = Recording(self._desk)
        opened = recording.open(recording.amend(sample, why.strip()))
        [file] = [one for one in self._rows_for(found, [came])]
        _add(opened.session, replace(file, instead_of=reference, why=why.strip()))
        recording.save(opened.id, opened.session.answers())
        recording.finalise(recording.open(opened.id))
        return came

    def holds(self, sample: RecordKey) -> bool:
        """Whether list and seed give the same files, every replacement too. Raises UserFacingError list-gone."""
        known, found = self.read(sample), self._frame_of(sample)
        made = draw(found, known.size, known.seed)
        for one in known.replacements:
            again = replaced(made, found, one.instead_of, one.why)
            if again is None or again.replacements[-1].reference != one.reference:
                return False
            made = again
        return set(made.current()) == {one.reference for one in known.files}

    def list(self) -> tuple[Sampled, ...]:
        """Every sample that stands, the latest first."""
        rows = self._desk.store.records.list(Filters(methods=frozenset({SAMPLE})), limit=1000)
        return tuple(self.read(row.key) for row in rows)

    def read(self, sample: RecordKey) -> Sampled:
        """Raises UserFacingError("record-missing")."""
        row = self._desk.store.records.row(sample)
        entries = self._desk.store.revisions.of_record(sample)
        if row is None or not entries:
            raise UserFacingError("record-missing", say("The sample is not here."), say("Look for it in the list."))
        said = view(entries).provisional()
        files = tuple(_files_of(said))
        gone = {one.instead_of for one in files if one.instead_of}
        return Sampled(
            sample, row.reference, said.get("about/purpose", ""), said.get("about/method", ""),
            said.get("about/drawn_on", ""), said.get("list/list_name", ""), said.get("list/list_hash", ""),
            said.get("draw/seed", ""), _whole(said.get("draw/size", "")), _whole(said.get("list/population", "")),
            said.get("draw/strata", ""), tuple(one for one in files if one.reference not in gone),
            tuple(one for one in files if one.instead_of), said,
        )  # fmt: skip

    def fresh_seed(self) -> str:
        """One that nobody chose."""
        return self._desk.clock.token(8)

    def _frame_of(self, sample: RecordKey) -> Frame:
        """The frame that was drawn from: files read since count as they did then."""
        known, behind = self.read(sample), self._lists.behind(str(sample))
        for lately in self._then(known, behind[1]) if behind else ():
            found = self._lists.frame(*behind, lately) if behind else None
            if found is not None and found.hash == known.list_hash:
                return found
        raise UserFacingError(
            "list-gone",
            say("The list that the sample was drawn from is not kept here any more."),
            say("The sample stays as it is; take the list in again to draw another."),
        )

    def _then(self, known: Sampled, choice: Choice) -> Iterator[frozenset[str]]:
        """Who counted as read lately when it was drawn: as now, or before any of these was read."""
        now = self.lately(choice.months)
        yield now
        of_sample = {one.reference for one in (*known.files, *known.replacements)}
        yield now - of_sample - {one.instead_of for one in known.replacements}
        yield self.lately_until(choice.months, known.drawn_on)

    def _refuse(self, prepared: Prepared, purpose: str, size: int, seed: str) -> None:
        if not purpose.strip():
            raise UserFacingError("no-purpose", say("It is not said what the sample is for."), say("Say it first."))
        if not seed.strip():
            raise UserFacingError("no-seed", say("There is no seed."), say("Type one, or take a fresh one."))
        if size < 1 or not prepared.population:
            raise UserFacingError(
                "too-few", say("There is nobody to draw."), say("Choose a size, and whom the list may give.")
            )
        if size > min(prepared.population, MOST):
            raise UserFacingError(
                "too-many",
                say(
                    "The list can give {n} files, and a sample holds at most {most}.", n=prepared.population, most=MOST
                ),
                say("Choose a smaller size, or fewer reasons to leave children out."),
            )

    def _files(self, found: Frame, made: Draw) -> tuple[SampledFile, ...]:
        return tuple(self._rows_for(found, made.drawn))

    def _rows_for(self, found: Frame, references: Sequence[str]) -> Iterator[SampledFile]:
        known = {row.reference: row for row in found.rows}
        for one in references:
            row = known[one]
            facts = row.facts
            yield SampledFile(one, row.stratum, facts.get(TEAM, ""), facts.get(WORKER, ""),
                              manager=facts.get(MANAGER, ""))  # fmt: skip

    def _sign(self, answers: Mapping[str, str], files: Sequence[SampledFile]) -> RecordKey:
        recording = Recording(self._desk)
        opened = recording.open(recording.start(SAMPLE, {name: text for name, text in answers.items() if text}))
        for file in files:
            _add(opened.session, file)
        recording.save(opened.id, opened.session.answers())
        return recording.finalise(recording.open(opened.id))


def _add(session: FormSession, file: SampledFile) -> None:
    """In the empty row that a form begins with, or in a new one."""
    row = _empty_row(session) or session.add_row(ROWS).row
    values = {"file_reference": file.reference, "file_stratum": file.stratum, "file_team": file.team,
              "file_worker": file.worker, "file_manager": file.manager, "instead_of": file.instead_of,
              "instead_why": file.why}  # fmt: skip
    for name, text in values.items():
        if text:
            session.set(f"{row}/{name}", text)


def _empty_row(session: FormSession) -> str:
    known = session.answers()
    return next((row for row in row_paths(known, ROWS) if not known.get(f"{row}/file_reference")), "")


def _files_of(said: Mapping[str, str]) -> Iterator[SampledFile]:
    """In the order of their rows."""
    for row in row_paths(said, ROWS):
        parts = (
            "file_reference",
            "file_stratum",
            "file_team",
            "file_worker",
            "instead_of",
            "instead_why",
            "file_manager",
        )
        yield SampledFile(*(said.get(f"{row}/{part}", "") for part in parts))


def _draw_of(known: Sampled, found: Frame) -> Draw:
    first = draw(found, known.size, known.seed)
    made = tuple(Replacement(one.instead_of, one.reference, one.why) for one in known.replacements)
    return Draw(first.seed, first.list_hash, first.size, first.shares, first.drawn, made)


def _filters(choice: Choice) -> str:
    titles = _titles()
    kept = [f"{titles.get(name, name)}: {', '.join(sorted(words))}" for name, words in choice.keeps.items() if words]
    lately = say("not audited in the last {n} months", n=choice.months)
    return "\n".join([*kept, *([lately] if choice.months else [])])


def _titles() -> Mapping[str, str]:
    """What columns are called, by their id."""
    return {one.id: one.title for one in wanted()}


def _margin_words(prepared: Prepared, size: int) -> str:
    found = prepared.margin(size)
    if found is None:
        return ""
    words = mark("a share found in {n} of {all} files may lie up to {points} points off")
    return say(words, n=size, all=prepared.population, points=f"{100 * found:.1f}")


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else 0
