"""Giving the files of a sample to auditors: who may, what each has already, and all of it signed in one go."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.words import say
from qaf_desktop.work.allocating import AUDITOR, CHILD, DUE, KIND, Allocating
from qaf_desktop.work.fair_giving import Giver, GivingPlan, planned
from qaf_desktop.work.giving import ALLOCATION, WORK, is_here
from qaf_desktop.work.giving_register import GivingRegister
from qaf_desktop.work.record_lines import AllocationLine
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.sampling import Sampled, SampledFile, Sampling

TEAM, TEAM_WRITTEN, NOTE, FROM_SAMPLE = "work/team", "work/team_written", "work/note", "work/sample"
ROOM = 20
OF_A_KIND = frozenset({"case-file-audit", "thematic-audit", "compliance-check"})
"""Work of which an allocation asks the kind of audit."""
DONE = ("received", "finished")


class GivingSamples:
    """What the lead auditor gives out of samples."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._allocating = Allocating(desk)
        self._register = GivingRegister(desk)

    def plan(self, sample: RecordKey, room: int = ROOM) -> GivingPlan:
        """Who would get what of the files that nobody has yet."""
        known, lines = Sampling(self._desk).read(sample), self._allocating.lines()
        taken = {line.about for line in given_of(known, self._work(known), lines)}
        files = [file for file in known.files if file.reference not in taken]
        load = Counter(line.person for line in lines if line.is_open)
        return planned(files, self.givers(known.method, load, room), self._register.interests())

    def givers(self, method: str, load: Mapping[str, int], room: int = ROOM) -> tuple[Giver, ...]:
        """Everybody here who does work of this kind and is not exempt, by name; `load` is what they have open."""
        view, work = self._desk.rosters.view, self._desk.library.methods[method]
        exempt = {one.person for one in self._register.exemptions()}
        teams = {row["name"]: row["label"] for row in self._desk.store.registers.teams()}
        found = [
            Giver(row["name"], row["label"], teams.get(row.get("team", ""), ""), load.get(row["label"], 0), room)
            for row in self._desk.store.registers.people()
            if is_here(view, row["name"]) and view is not None and view.roles_of(row["name"]) & work.author_roles
            and row["name"] not in exempt
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda one: one.name.casefold()))

    def give(
        self, sample: RecordKey, plan: GivingPlan, due: date, note: str = "", kind: str = "",
        progress: Progress = silent,
    ) -> int:  # fmt: skip
        """Sign an allocation for each file that the plan gives; how many. What was signed before it stopped stays."""
        known = Sampling(self._desk).read(sample)
        taken = {line.about for line in self.given(sample)}
        lines = [one for one in plan.lines if one.person and one.file.reference not in taken]
        if not lines:
            raise UserFacingError("nobody", say("No file has an auditor yet."), say("Give at least one of them."))
        recording, teams = Recording(self._desk), self._desk.store.registers.teams()
        codes = {row["label"].casefold(): row["name"] for row in teams}
        for number, one in enumerate(lines):
            progress(say("Giving file {n} of {all}", n=number + 1, all=len(lines)), number / len(lines))
            said = {WORK: known.method, CHILD: one.file.reference, AUDITOR: one.person, DUE: due.isoformat(),
                    NOTE: note, KIND: kind, FROM_SAMPLE: known.reference, **_team(one.file, codes)}  # fmt: skip
            sign_allocation(recording, {path: text for path, text in said.items() if text})
        return len(lines)

    def kinds(self, sample: RecordKey) -> tuple[tuple[str, str], ...]:
        """The kinds of audit that an allocation of this work may name: (code, words)."""
        form = self._desk.store.forms.current("allocation")
        if form is None or Sampling(self._desk).read(sample).method not in OF_A_KIND:
            return ()
        asked = self._desk.library.read(form.digest, form.xform).questions.get(KIND)
        return tuple((one.value, one.label) for one in asked.choices) if asked else ()

    def given(self, sample: RecordKey) -> tuple[AllocationLine, ...]:
        """What was given out of a sample and stands."""
        known = Sampling(self._desk).read(sample)
        files = [file.reference for file in known.files]
        return given_of(known, self._work(known), self._allocating.lines(files))

    def replace(self, sample: RecordKey, reference: str, why: str) -> tuple[str, str]:
        """Another file in place of this one; which, and from whom the first was taken back ("" for nobody).

        Raises UserFacingError as `Sampling.replace` does, and done for a file that was read already.
        """
        lines = [line for line in self.given(sample) if line.about == reference]
        if any(not line.is_open for line in lines):
            raise UserFacingError("done", say("The file was read already."), say("It stays in the sample."))
        came = Sampling(self._desk).replace(sample, reference, why)
        for line in lines:
            self._allocating.withdraw(RevisionKey.parse(line.key), why)
        return came, ", ".join(sorted({line.person for line in lines}))

    def _work(self, known: Sampled) -> str:
        return self._desk.library.methods[known.method].name


def given_of(known: Sampled, work: str, lines: Sequence[AllocationLine]) -> tuple[AllocationLine, ...]:
    """Of everything given out what stands for files of this sample: given out of it, or out already without it."""
    files = {file.reference for file in known.files}
    mine = (line for line in lines if line.about in files and line.work == work)
    return tuple(line for line in mine if _stands(line, known.reference))


def sign_allocation(recording: Recording, said: Mapping[str, str]) -> None:
    """An allocation with these answers; nothing is left of it where it may not be."""
    draft = recording.start(ALLOCATION, said)
    try:
        recording.finalise(recording.open(draft))
    except UserFacingError:
        recording.discard(draft)
        raise


def _stands(line: AllocationLine, sample: str) -> bool:
    return (line.is_open and not line.to_act) or (line.sample == sample and line.stands in DONE)


def _team(file: SampledFile, codes: Mapping[str, str]) -> Mapping[str, str]:
    code = codes.get(file.team.casefold(), "")
    return {TEAM: code} if code else {TEAM_WRITTEN: file.team}
