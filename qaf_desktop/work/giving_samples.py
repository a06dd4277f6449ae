"""Giving the files of a sample to auditors: who may, what each has already, and all of it signed in one go."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey
from qaf_desktop.words import say
from qaf_desktop.work.allocating import AUDITOR, CHILD, DUE, Allocating
from qaf_desktop.work.fair_giving import Giver, GivingPlan, Interest, planned
from qaf_desktop.work.giving import WORK, is_here
from qaf_desktop.work.record_lines import AllocationLine
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.sampling import SampledFile, Sampling

INTERESTS, EXEMPT = "giving/interests", "giving/exempt"
"""Vault names: interests declared; and until when (ISO) somebody is given nothing."""
TEAM, TEAM_WRITTEN, NOTE, FROM_SAMPLE = "work/team", "work/team_written", "work/note", "work/sample"
ROOM = 20


class GivingSamples:
    """What the lead auditor gives out of samples."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._allocating = Allocating(desk)

    def plan(self, sample: RecordKey, room: int = ROOM) -> GivingPlan:
        """Who would get what of the files that nobody has yet."""
        known = Sampling(self._desk).read(sample)
        taken = {line.about for line in self.given(sample)}
        files = [file for file in known.files if file.reference not in taken]
        return planned(files, self.givers(known.method, room), self.interests())

    def givers(self, method: str, room: int = ROOM) -> tuple[Giver, ...]:
        """Everybody here who does work of this kind, by name, with what they have open."""
        view, today = self._desk.rosters.view, self._desk.clock.local().date().isoformat()
        work, exempt = self._desk.library.methods[method], self.exempt()
        teams = {row["name"]: row["label"] for row in self._desk.store.registers.teams()}
        load = Counter(line.person for line in self._allocating.lines() if line.is_open)
        found = [
            Giver(row["name"], row["label"], teams.get(row.get("team", ""), ""), load[row["label"]], room)
            for row in self._desk.store.registers.people()
            if is_here(view, row["name"]) and view is not None and view.roles_of(row["name"]) & work.author_roles
            and exempt.get(row["name"], "") < today
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda one: one.name.casefold()))

    def give(self, sample: RecordKey, plan: GivingPlan, due: date, note: str = "", progress: Progress = silent) -> int:
        """Sign an allocation for each file that the plan gives; how many. What was signed before it stopped stays."""
        known = Sampling(self._desk).read(sample)
        lines = [one for one in plan.lines if one.person]
        if not lines:
            raise UserFacingError("nobody", say("No file has an auditor yet."), say("Give at least one of them."))
        recording, teams = Recording(self._desk), self._desk.store.registers.teams()
        codes = {row["label"].casefold(): row["name"] for row in teams}
        for number, one in enumerate(lines):
            progress(say("Giving file {n} of {all}", n=number + 1, all=len(lines)), number / len(lines))
            said = {WORK: known.method, CHILD: one.file.reference, AUDITOR: one.person, DUE: due.isoformat(),
                    NOTE: note, FROM_SAMPLE: known.reference, **_team(one.file, codes)}  # fmt: skip
            draft = recording.start("allocation", {path: text for path, text in said.items() if text})
            recording.finalise(recording.open(draft))
        return len(lines)

    def given(self, sample: RecordKey) -> tuple[AllocationLine, ...]:
        """What was given out of a sample and stands: of each file the last that was."""
        known = Sampling(self._desk).read(sample)
        files = {file.reference for file in known.files}
        work = self._desk.library.methods[known.method].name
        lines = (line for line in self._allocating.lines() if line.about in files and line.work == work)
        return tuple(line for line in lines if line.is_open or line.stands in ("received", "finished"))

    def interests(self) -> tuple[Interest, ...]:
        return tuple(Interest(**one) for one in self._kept(INTERESTS, []))

    def declare(self, interest: Interest) -> None:
        """Keep an interest; the same again only renews why."""
        others = [one for one in self.interests() if (one.person, one.about) != (interest.person, interest.about)]
        self._keep(INTERESTS, [asdict(one) for one in (*others, interest)])

    def forget(self, interest: Interest) -> None:
        self._keep(INTERESTS, [asdict(one) for one in self.interests() if one != interest])

    def exempt(self) -> Mapping[str, str]:
        """Person → the last day on which they are given nothing."""
        return dict(self._kept(EXEMPT, {}))

    def exempt_until(self, person: str, day: str) -> None:
        """ "" for from now on again."""
        others = {who: until for who, until in self.exempt().items() if who != person}
        self._keep(EXEMPT, {**others, **({person: day} if day else {})})

    def _kept(self, name: str, none: Any) -> Any:
        data = self._desk.store.vault.get(name)
        return json.loads(data) if data else none

    def _keep(self, name: str, value: object) -> None:
        self._desk.store.vault.put(name, json.dumps(value).encode())


def _team(file: SampledFile, codes: Mapping[str, str]) -> Mapping[str, str]:
    code = codes.get(file.team.casefold(), "")
    return {TEAM: code} if code else {TEAM_WRITTEN: file.team}
