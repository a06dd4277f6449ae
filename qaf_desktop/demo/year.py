"""A whole year of a lead auditor, without a window: planned, sampled, given out, written on the auditors' own laptops,
collected, moderated, reported. Through the same use cases as the screens; everybody is invented."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from qaf_desktop.analysis.working_days import months_after
from qaf_desktop.demo.demonstration import Stage, collect, fill, found_lead, join, write
from qaf_desktop.demo.moderated import moderate
from qaf_desktop.demo.plausible import Bank, read_bank
from qaf_desktop.demo.voices import write_voices
from qaf_desktop.demo.written import finished, programmed
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import PersonDetails
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.lists.mapping import guess, headed
from qaf_desktop.lists.model import Refused
from qaf_desktop.lists.reading import read_sheets
from qaf_desktop.lists.taking import take
from qaf_desktop.progress import Progress, part, silent
from qaf_desktop.records.model import RecordKey
from qaf_desktop.words import say
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.giving_samples import GivingSamples
from qaf_desktop.work.history import History
from qaf_desktop.work.programme import Programme
from qaf_desktop.work.reporting import Reporting
from qaf_desktop.work.sample_lists import CHILD, Choice, SampleLists, wanted
from qaf_desktop.work.sampling import Sampling

CYCLES = (
    ("Case file audits, spring", "case-file-audit", "cycle", 0, 3),
    ("Case file audits, summer", "case-file-audit", "cycle", 3, 6),
    ("Neglect: seen, named, acted on", "thematic-audit", "thematic", 4, 6),
    ("Case file audits, autumn", "case-file-audit", "cycle", 6, 9),
    ("Children’s words in plans", "thematic-audit", "thematic", 7, 9),
    ("Case file audits, winter", "case-file-audit", "cycle", 9, 12),
)
"""Title, method, kind of report, and from which month of the year until which."""
OBSERVATION, EVALUATION = "practice-observation", "case-tracking"


@dataclass(frozen=True, slots=True)
class Size:
    """How much of a year: auditors with laptops, files in all audit cycles together, observations, evaluations, and of
    each other source (complaints, voice, supervision, alerts) so many records."""

    auditors: int = 30
    files: int = 240
    observations: int = 60
    evaluations: int = 6
    voices: int = 10


WHOLE, SMALL = Size(), Size(2, 12, 2, 1, 2)


@dataclass(frozen=True, slots=True)
class Played:
    """What the year made: data folders by desk, counts, and the reports' files."""

    folder: Path
    desks: tuple[Path, ...]
    audits: int
    observations: int
    moderated: int
    reports: tuple[Path, ...]
    voices: int = 0


class Year:
    """Plays it on one stage."""

    def __init__(self, stage: Stage, size: Size = WHOLE) -> None:
        self._stage = stage
        self._size = size
        self._bank: Bank = read_bank(stage.resources)
        self._seed = stage.seed

    def play(self, progress: Progress = silent) -> Played:
        self._stage.share.mkdir(parents=True, exist_ok=True)
        with ExitStack() as opened:
            lead = found_lead(self._stage, self._bank)
            opened.callback(lead.close)
            auditors = tuple(self._auditors(lead, opened, part(progress, 0.0, 0.15)))
            self._history(lead)
            cycles = self._plan(lead)
            reports: list[Path] = []
            for number, cycle in enumerate(cycles):
                slot = part(progress, 0.15 + 0.6 * number / len(cycles), 0.15 + 0.6 * (number + 1) / len(cycles))
                reports.append(self._cycle(lead, auditors, cycle, number, slot))
            observed = self._observations(auditors)
            reports += self._evaluations(lead, auditors, part(progress, 0.8, 0.93))
            voices = write_voices(lead, self._bank, self._seed, self._size.voices, part(progress, 0.93, 0.95))
            moderated = self._moderate(lead, part(progress, 0.95, 1.0))
            self._exchange(lead, auditors)
            audits = sum(
                lead.store.records.counts().by_method.get(name, 0) for name in ("case-file-audit", "thematic-audit")
            )
        names = ("lead", *(f"auditor-{n}" for n in range(1, self._size.auditors + 1)))
        desks = tuple(self._stage.desk_folder(name) for name in names)
        return Played(self._stage.folder, desks, audits, observed, moderated, tuple(reports), voices)

    def _auditors(self, lead: Desk, opened: ExitStack, progress: Progress) -> Iterator[Desk]:
        teams = self._bank.teams
        for number in range(self._size.auditors):
            progress(
                say("Letting in auditor {n} of {all}", n=number + 1, all=self._size.auditors),
                number / self._size.auditors,
            )
            person = PersonDetails(
                f"Auditor {number + 1} Example", "auditor", teams[number % len(teams)]["name"], f"Laptop {number + 1}"
            )
            desk = join(self._stage, lead, f"auditor-{number + 1}", person)
            opened.callback(desk.close)
            yield desk

    def _history(self, lead: Desk) -> None:
        """Last year’s audits, out of the council’s own list."""
        last = self._today(lead) - timedelta(days=500)
        rows = (
            f"{700000 + n};{(last + timedelta(days=n)):%d/%m/%Y};Case file audit;Good;Ring the school;"
            for n in range(20)
        )
        data = "Child ID;Audit date;Audit type;Grade;Action;By when\n" + "\n".join(rows)
        history = History(lead)
        found = read_sheets(data.encode(), ".csv")
        assert not isinstance(found, Refused)
        sheet = headed(found[0], history.wanted())
        taken = take(sheet, guess(sheet.headers, history.wanted()).columns, history.wanted())
        history.take_in(history.dry_run(taken), "audits-last-year.csv")

    def _plan(self, lead: Desk) -> tuple[RecordKey, ...]:
        """The year’s cycles, each agreed by the management team."""
        start = months_after(self._today(lead), -11).replace(day=1)
        made = []
        for title, method, _kind, first, last in CYCLES:
            begins, ends = months_after(start, first), months_after(start, last) - timedelta(days=1)
            said = {
                "about/title": title, "about/kind": method, "about/way": "planned",
                "about/first_day": begins.isoformat(),
                "about/last_day": min(ends, self._today(lead)).isoformat(),
                "about/report_due": (self._today(lead) + timedelta(days=60)).isoformat(),
                "about/files": str(self._files(method)),
                "about/teams": " ".join(row["name"] for row in lead.store.registers.teams()),
            }  # fmt: skip
            cycle = programmed(lead, self._bank, "audit-cycle", self._seed, said)
            Deciding(lead).decide(cycle, "agreed", "Met on the first Tuesday; no conditions.")
            made.append(cycle)
        return tuple(made)

    def _files(self, method: str) -> int:
        """In one cycle of that method: thematic audits read a third of what the others do."""
        whole = sum(one[1] == "case-file-audit" for one in CYCLES)
        return max(1, self._size.files // whole // (1 if method == "case-file-audit" else 3))

    def _cycle(self, lead: Desk, auditors: Sequence[Desk], cycle: RecordKey, number: int, progress: Progress) -> Path:
        title, method, kind, _first, _last = CYCLES[number]
        scope = Programme(lead).scope(cycle)
        assert scope is not None
        Deciding(lead).decide(cycle, "begun")
        self._give_sample(lead, title, method, number)
        self._exchange(lead, auditors)
        for at, desk in enumerate(auditors):
            progress(say("{title}: auditor {n} writes", title=title, n=at + 1), 0.8 * at / len(auditors))
            self._audit(desk, date.fromisoformat(scope.since), date.fromisoformat(scope.until))
        collect(lead)
        return self._report(lead, cycle, kind)

    def _give_sample(self, lead: Desk, title: str, method: str, number: int) -> None:
        lists, files = SampleLists(lead), self._files(method)
        teams = [row["label"] for row in lead.store.registers.teams()]
        lines = [f"{10000 * (number + 1) + n},{teams[n % len(teams)]},Worker {n % 40},CP" for n in range(files * 4)]
        data = "Child Unique ID,Allocated Team,Allocated Worker,Case status\n" + "\n".join(lines)
        found = read_sheets(data.encode(), ".csv")
        assert not isinstance(found, Refused)
        sheet = headed(found[0], wanted())
        taken = take(sheet, guess(sheet.headers, wanted()).columns, wanted(), once=CHILD)
        kept = lists.keep(f"children-{number + 1}.csv", self._today(lead).isoformat(), taken)
        sample = Sampling(lead).draw(kept, Choice({}, "team", 12), title, method, files, f"{title} {self._seed}")
        giving = GivingSamples(lead)
        giving.give(sample, giving.plan(sample), self._today(lead) + timedelta(days=28))

    def _audit(self, desk: Desk, since: date, until: date) -> None:
        """Everything that this auditor was given, written on their own laptop."""
        for row, given in Allocating(desk).mine():
            self._seed += 1
            day = since + (until - since) * (self._seed % 7) / 8
            draft = Allocating(desk).accept(row.key)
            method = desk.library.methods[given.work]
            fixed = {method.summary.subject: given.subject, method.summary.date: day.isoformat()}
            fixed |= {"about/period_from": (day - timedelta(days=183)).isoformat(),
                      "about/period_to": (day - timedelta(days=1)).isoformat()}  # fmt: skip
            fill(desk, self._bank, draft, self._seed, fixed)
        Sending(desk).send(Shares(desk).open())

    def _report(self, lead: Desk, cycle: RecordKey, kind: str) -> Path:
        """Drafted, considered, agreed, issued; and the cycle with it."""
        scope, row = Programme(lead).scope(cycle), lead.store.records.row(cycle)
        assert scope is not None
        assert row is not None
        reporting, deciding = Reporting(lead), Deciding(lead)
        follow = {"next/follow_up": (self._today(lead) + timedelta(days=120)).isoformat()}
        report = finished(lead, self._bank, reporting.begin(scope, kind, row.reference), self._seed, follow)
        for step, why in (
            ("considered", "Met; shorter summary."),
            ("agreed", "Met; agreed."),
            ("issued", "To all teams."),
        ):
            deciding.decide(report, step, why)
        made = lead.store.records.row(report)
        deciding.decide(cycle, "reported", made.reference if made else "")
        folder = self._stage.folder / "reports"
        write_new_file(folder / f"{row.reference}.docx", reporting.word(report))
        return write_new_file(folder / f"{row.reference}.pdf", reporting.pdf(report))

    def _observations(self, auditors: Sequence[Desk]) -> int:
        for number in range(self._size.observations):
            write(auditors[number % len(auditors)], self._bank, OBSERVATION, self._seed + 1000 + number, {})
        for desk in auditors:
            Sending(desk).send(Shares(desk).open())
        return self._size.observations

    def _evaluations(self, lead: Desk, auditors: Sequence[Desk], progress: Progress) -> list[Path]:
        """Team by team: one child’s case tracked, and the team’s report."""
        made = []
        teams = lead.store.registers.teams()
        today = self._today(lead)
        for number in range(self._size.evaluations):
            team = teams[number % len(teams)]
            progress(say("Evaluating {team}", team=team["label"]), number / self._size.evaluations)
            desk = auditors[number % len(auditors)]
            write(desk, self._bank, EVALUATION, self._seed + 2000 + number, {"about/team": team["name"]})
            Sending(desk).send(Shares(desk).open())
            collect(lead)
            said = {
                "about/title": say("Evaluation of {team}", team=team["label"]), "about/kind": EVALUATION,
                "about/way": "planned", "about/teams": team["name"], "about/files": "1",
                "about/first_day": (today - timedelta(days=200)).isoformat(), "about/last_day": today.isoformat(),
                "about/report_due": (today + timedelta(days=60)).isoformat(),
            }  # fmt: skip
            cycle = programmed(lead, self._bank, "audit-cycle", self._seed + number, said)
            for step, why in (("agreed", "Met; agreed."), ("begun", "")):
                Deciding(lead).decide(cycle, step, why)
            made.append(self._report(lead, cycle, "evaluation"))
        return made

    def _moderate(self, lead: Desk, progress: Progress) -> int:
        """Whatever waits for it by the rules."""
        rows = [
            row for row in lead.store.records.list(limit=5000) if row.method in ("case-file-audit", "thematic-audit")
        ]
        count = 0
        for number, row in enumerate(rows):
            progress(say("Moderating what waits for it"), number / len(rows))
            count += moderate(lead, self._bank, row.key, self._seed + number)
        return count

    def _exchange(self, lead: Desk, auditors: Sequence[Desk]) -> None:
        Sending(lead).send(Shares(lead).open())
        for desk in auditors:
            Fetching(desk).from_share(Shares(desk).open())

    def _today(self, desk: Desk) -> date:
        return desk.clock.local().date()
