"""The whole chain without a window: desks, audits, observations, packages, merge, figures and letters.

It goes through the same use cases as the screens, with the shipped forms and seeded answers. Everybody is invented.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from qaf_desktop.apart import Caller, InPlace
from qaf_desktop.clock import Clock
from qaf_desktop.demo.governed import give_letters
from qaf_desktop.demo.moderated import moderate
from qaf_desktop.demo.plausible import Bank, PlausibleAuthor, read_bank
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.library import critical_questions
from qaf_desktop.desk.setup_details import JoinSetup, LeadSetup, PersonDetails, ProjectDetails
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.exchanging.collect_plan import Collected
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.forms.parts import FAMILY, PRACTITIONER
from qaf_desktop.methods.standards import CASE_GRADE
from qaf_desktop.progress import Progress, part, silent
from qaf_desktop.records.hands import PARENT, Way
from qaf_desktop.records.model import RecordKey
from qaf_desktop.setup.opening import Opening
from qaf_desktop.storage.keyslots import PRODUCTION, KeyCosts
from qaf_desktop.words import say
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.exporting_figures import ExportingFigures
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.handing_over import HandedOver, HandingOver
from qaf_desktop.work.recording import Recording

PASSPHRASE = "example desk, nobody real"
AUDITORS, AUDITS, OBSERVATIONS = 3, 12, 6
DECLINED_CHILD, LATE_CHILD = "CH-7001", "CH-7002"
MANAGER = PersonDetails("May Manager-Example", "team-manager", "team-1", "May’s laptop")
AUDIT, OBSERVATION, ESCALATION = "case-file-audit", "practice-observation", "escalation"


@dataclass(frozen=True, slots=True)
class Demonstrated:
    """What the demo made, for whoever wants to look: data folders by desk, counts, letters."""

    folder: Path
    desks: tuple[Path, ...]
    packages: int
    collected: Collected
    letters: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the demo plays."""

    folder: Path
    resources: Path
    clock: Clock
    seed: int = 2017
    costs: KeyCosts = PRODUCTION
    apart: Callable[[], Caller] = InPlace
    scale: str = CASE_GRADE

    @property
    def share(self) -> Path:
        return self.folder / "share"

    def desk_folder(self, name: str) -> Path:
        return self.folder / "desks" / name

    def opening(self, name: str) -> Opening:
        return Opening(self.desk_folder(name) / "workspaces", self.resources, self.clock, self.costs, self.apart)


def demonstrate(stage: Stage, progress: Progress = silent) -> Demonstrated:
    """Play a day: a lead and three auditors, twelve audits and six observations, allocated, written, collected, issued;
    and what was issued is back with its authors."""
    bank = read_bank(stage.resources)
    stage.share.mkdir(parents=True, exist_ok=True)
    with ExitStack() as opened:
        lead = found_lead(stage, bank, part(progress, 0.0, 0.1))
        opened.callback(lead.close)
        auditors = _auditors(stage, bank, lead, opened, part(progress, 0.1, 0.3))
        _allocations(lead, auditors, stage.seed)
        packages = _auditors_work(stage, bank, auditors, part(progress, 0.3, 0.7))
        progress(say("Collecting"), 0.7)
        collected = collect(lead)
        letters = _letters(stage, lead, bank, collected.records, part(progress, 0.75, 0.95))
        manager = join(stage, lead, "manager", MANAGER, ("team-manager", "head-of-service"), "manager")
        opened.callback(manager.close)
        give_letters(lead, manager, tuple(r for r in collected.records if Feedback(lead).issued(r)))
        collect(lead)
        Sending(lead).send(Shares(lead).open())
        for auditor in auditors:
            Fetching(auditor).from_share(Shares(auditor).open())
        write_new_file(stage.folder / "figures.xlsx", ExportingFigures(lead).excel())
    names = ("lead", *(f"auditor-{n}" for n in range(1, AUDITORS + 1)), "manager")
    return Demonstrated(stage.folder, tuple(stage.desk_folder(n) for n in names), packages, collected, letters)


def found_lead(stage: Stage, bank: Bank, progress: Progress = silent) -> Desk:
    """The lead auditor's desk with its project on the share."""
    opening = stage.opening("lead")
    begun = opening.begin(PASSPHRASE, founds=True)
    recovery = write_new_file(stage.folder / "recovery-key.txt", begun.recovery_file())
    assert begun.proves_recovery(recovery.read_bytes())
    desk = opening.found_project(begun, _lead_setup(bank, stage.scale), progress)
    Shares(desk).choose(stage.share)
    return desk


def join(
    stage: Stage,
    lead: Desk,
    name: str,
    person: PersonDetails,
    roles: Sequence[str] = ("auditor", "observer"),
    kind: str = "auditor",
) -> Desk:
    """A desk that the lead has confirmed, an auditor's or another, with roster and published set fetched."""
    enrolling = Enrolling(lead)
    opening = stage.opening(name)
    joined = opening.join_project(
        opening.begin(PASSPHRASE, founds=False), JoinSetup(person, enrolling.join_file(), kind)
    )
    applicant = enrolling.read(joined.request)
    assert applicant.words == joined.words
    enrolling.confirm(applicant, roles)
    share = Shares(lead).open()
    Sending(lead).deliver(share)
    Fetching(joined.desk).from_share(Shares(joined.desk).choose(stage.share))
    return joined.desk


def _auditors(stage: Stage, bank: Bank, lead: Desk, opened: ExitStack, progress: Progress) -> tuple[Desk, ...]:
    desks = []
    for number in range(AUDITORS):
        progress(say("Letting in auditor {n} of {all}", n=number + 1, all=AUDITORS), number / AUDITORS)
        name = bank.people["auditors"][number]
        person = PersonDetails(name, "auditor", bank.teams[number]["name"], f"Laptop {number + 1}")
        desks.append(join(stage, lead, f"auditor-{number + 1}", person))
        opened.callback(desks[-1].close)
    return tuple(desks)


def _allocations(lead: Desk, auditors: Sequence[Desk], seed: int) -> None:
    """Each auditor is given an audit they will do; besides, one piece that is declined, one that is late, one that
    nobody has answered."""
    today = lead.clock.local().date()
    for number, auditor in enumerate(auditors):
        allocate(lead, auditor.person, child_of(seed + number), today + timedelta(days=10))
    declined, late, open_one = auditors[1], auditors[0], auditors[2]
    allocate(lead, declined.person, DECLINED_CHILD, today + timedelta(days=14))
    allocate(lead, late.person, LATE_CHILD, today - timedelta(days=3))
    allocate(lead, open_one.person, "CH-7003", today + timedelta(days=21))
    Sending(lead).send(Shares(lead).open())
    for auditor in auditors:
        Fetching(auditor).from_share(Shares(auditor).open())


def allocate(lead: Desk, person: str, child: str, due: date, work: str = AUDIT) -> RecordKey:
    """A piece of work given to a member; its record."""
    recording = Recording(lead)
    draft = Allocating(lead).start()
    said = {"work/method": work, "work/child_reference": child, "work/auditor": person, "work/due": due.isoformat()}
    late = {"work/due#because": "Agreed by telephone."} if due < lead.clock.local().date() else {}
    recording.save(draft, {**said, **late})
    return recording.finalise(recording.open(draft))


def _auditors_work(stage: Stage, bank: Bank, auditors: Sequence[Desk], progress: Progress) -> int:
    packages = 0
    for number, desk in enumerate(auditors):
        progress(say("Auditor {n} of {all} writes", n=number + 1, all=AUDITORS), number / AUDITORS)
        given = {row.subject: row.key for row, _said in Allocating(desk).mine()}
        _answer(desk, given)
        for which in range(number, AUDITS, AUDITORS):
            seed = stage.seed + which
            asked = given.get(child_of(seed))
            draft = Allocating(desk).accept(asked) if asked else Recording(desk).start(AUDIT)
            fill(desk, bank, draft, seed, {}, danger=which == 0)
        for which in range(number, OBSERVATIONS, AUDITORS):
            write(desk, bank, OBSERVATION, stage.seed + 100 + which, {})
        packages += Sending(desk).send(Shares(desk).open()).delivered
    return packages


def _answer(desk: Desk, given: Mapping[str, RecordKey]) -> None:
    """One piece is declined; one was taken on and is not begun."""
    if DECLINED_CHILD in given:
        Allocating(desk).decline(given[DECLINED_CHILD], "I managed this family’s worker until May.")
    if LATE_CHILD in given:
        Allocating(desk).accept(given[LATE_CHILD])


def audit(desk: Desk, bank: Bank, seed: int, *, danger: bool = False) -> RecordKey:
    """One finalised case file audit; with `danger`, a child is unsafe and somebody is told first."""
    return write(desk, bank, AUDIT, seed, {}, danger=danger)


def write(
    desk: Desk, bank: Bank, method: str, seed: int, fixed: Mapping[str, str], *, danger: bool = False
) -> RecordKey:
    """One record of a method, filled in plausibly and finished."""
    return fill(desk, bank, Recording(desk).start(method), seed, fixed, danger=danger)


def fill(desk: Desk, bank: Bank, draft: int, seed: int, fixed: Mapping[str, str], *, danger: bool = False) -> RecordKey:
    """A draft, filled in plausibly and finished."""
    recording = Recording(desk)
    opened = recording.open(draft)
    today = desk.clock.local().date()
    given = {**_about(desk, seed), **fixed}
    known = {path: value for path, value in given.items() if path in opened.form.questions}
    day = today - timedelta(days=random.Random(seed).randrange(0, 150))  # noqa: S311
    dates = {opened.method.summary.date: day, **_period(day)}
    known |= {path: when.isoformat() for path, when in dates.items() if path in opened.form.questions}
    PlausibleAuthor(bank, seed, today, known).fill(opened.session)
    critical = next(iter(critical_questions(opened.form).items()), None) if danger else None
    if critical:
        PlausibleAuthor(bank, seed, today, {**known, critical[0]: critical[1]}, rows=0).fill(opened.session)
    recording.save(opened.id, opened.session.answers())
    if critical:
        _tell(desk, bank, opened.id, critical[0], seed)
    close_parts(desk, opened.id)
    return recording.finalise(recording.open(opened.id))


def close_parts(desk: Desk, draft: int) -> None:
    """Finish every part of a draft that is somebody else's: the worker writes the reflection on the laptop, the rest
    was said to the author or came on paper."""
    handing = HandingOver(desk)
    for state in handing.parts(draft):
        section, owner = state.part.section, state.part.owner
        if not state.answered or state.closed:
            continue
        if owner == PRACTITIONER and section == "reflection":
            given = HandedOver(draft, section, owner)
            handing.begin(given)
            handing.finish(given)
            handing.return_to(given)
        else:
            way = Way.TOLD if section != "acknowledgement" else Way.PAPER
            handing.close(draft, section, owner, way, PARENT if owner == FAMILY else "")


def _tell(desk: Desk, bank: Bank, draft_id: int, path: str, seed: int) -> None:
    """Open the escalation of a draft's dangerous answer, fill it, and link it."""
    recording = Recording(desk)
    escalation = recording.open(recording.start_escalation(recording.open(draft_id), path))
    today = desk.clock.local().date()
    given = dict.fromkeys(("concern/seen_date", "told/told_date"), today.isoformat())
    given |= dict.fromkeys(("answer/acknowledged", "answer/head_knows", "outcome/resolved"), "no")
    PlausibleAuthor(bank, seed, today, given).fill(escalation.session)
    recording.save(escalation.id, escalation.session.answers())
    recording.link_escalation(draft_id, path, recording.finalise(recording.open(escalation.id)))


def child_of(seed: int) -> str:
    """An invented child's reference."""
    return f"CH-{1000 + seed % 9000}"


def _about(desk: Desk, seed: int) -> dict[str, str]:
    """Answers every demo record needs: an invented child reference, and a team from the register."""
    teams = desk.store.registers.teams()
    team = teams[seed % len(teams)]["name"] if teams else ""
    return {
        "about/child_reference": child_of(seed),
        "about/team": team,
        "about/worker": f"practitioners-{1 + seed % 6}",
        "about/manager": f"managers-{1 + seed % 3}",
        "about/minutes": "60",
        "agreement/consent": "given",
    }


def _period(day: date) -> dict[str, date]:
    """The half year before a day, as what an audit looks at."""
    return {"about/period_from": day - timedelta(days=183), "about/period_to": day - timedelta(days=1)}


def collect(lead: Desk) -> Collected:
    collecting, share = Collecting(lead), Shares(lead).open()
    collected = collecting.merge(collecting.plan(collecting.look_on_share(share)))
    collecting.write_receipts(share)
    return collected


def _letters(
    stage: Stage, lead: Desk, bank: Bank, records: tuple[RecordKey, ...], progress: Progress
) -> tuple[Path, ...]:
    """Every letter; of an audit whose letter waits for a moderation, after that."""
    deciding, feedback, written = Deciding(lead), Feedback(lead), []
    rows = ((record, lead.store.records.row(record)) for record in records)
    told = [record for record, row in rows if row is not None and row.method in (AUDIT, OBSERVATION)]
    for number, record in enumerate(told):
        progress(say("Letter {n} of {all}", n=number + 1, all=len(told)), number / len(told))
        moderate(lead, bank, record, stage.seed + number)
        deciding.decide(record, "issued")
        letter = feedback.pdf(record)
        written.append(write_new_file(stage.folder / "letters" / letter.file_name, letter.data))
    return tuple(written)


def _lead_setup(bank: Bank, scale: str) -> LeadSetup:
    person = PersonDetails(bank.people["lead"][0], "lead-auditor", "Centre for Professional Practice", "Lead's laptop")
    teams = tuple({"name": f"team-{n}", "label": team["name"]} for n, team in enumerate(bank.teams, 1))
    people = tuple(
        {"name": f"{kind}-{n}", "label": name, "role": role, "team": ""}
        for kind, role in (("practitioners", "practitioner"), ("managers", "team-manager"))
        for n, name in enumerate(bank.people[kind], 1)
    )
    return LeadSetup(person, ProjectDetails(bank.council, bank.services, scale, teams, people))
