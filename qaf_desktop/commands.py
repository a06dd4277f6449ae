"""What each verb of `qaf` does. Returns the exit code; trouble a person can mend is a UserFacingError."""

import os
import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from qaf_desktop.apart import Apart
from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE, Stage, demonstrate
from qaf_desktop.demo.invented_children import invented_month, month_days, write_month
from qaf_desktop.demo.selfcheck import checks
from qaf_desktop.demo.year import Year
from qaf_desktop.desk.desk import Desk
from qaf_desktop.durable_files import make_folder, write_new_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.exchanging.collect_plan import Collected, CollectPlan
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.exchanging.verifying import Checked, check_package, find_trust
from qaf_desktop.paths import DATA_FOLDER_VARIABLE, default_paths, resources
from qaf_desktop.policy import Policy, must_save_to_files
from qaf_desktop.records.model import RecordKey
from qaf_desktop.setup.opening import Opening
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.terminal import Terminal
from qaf_desktop.words import mark, say
from qaf_desktop.work.browsing import ISSUED_STATES
from qaf_desktop.work.exporting_figures import ExportingFigures
from qaf_desktop.work.feedback import Feedback, FeedbackPdf
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.form_papers import FormPapers
from qaf_desktop.work.leaving import Act, leave, of
from qaf_desktop.work.letters_issued import ISSUED

AskPassphrase = Callable[[], str]
MOST_MONTHS = 60
COUNTED = {
    "package": (mark("{n} package"), mark("{n} packages")),
    "receipt": (mark("{n} receipt"), mark("{n} receipts")),
    "letter": (mark("{n} letter"), mark("{n} letters")),
    "record": (mark("{n} record"), mark("{n} records")),
    "revision": (mark("{n} revision"), mark("{n} revisions")),
    "new revision": (mark("{n} new revision"), mark("{n} new revisions")),
    "conflict": (mark("{n} conflict"), mark("{n} conflicts")),
    "desk": (mark("{n} desk"), mark("{n} desks")),
    "audit": (mark("{n} audit"), mark("{n} audits")),
    "observation": (mark("{n} observation"), mark("{n} observations")),
    "moderation": (mark("{n} moderation"), mark("{n} moderations")),
    "report": (mark("{n} report"), mark("{n} reports")),
}
EVERY = 100_000
LETTERED = frozenset({"finalised", "agreed", "dispute_settled", *ISSUED_STATES})


def demo(folder: Path, seed: int, terminal: Terminal, *, year: bool = False) -> int:
    _refuse_full(folder)
    make_folder(folder)
    stage = Stage(folder.absolute(), resources(), Clock(), seed)
    return _play_year(stage, terminal) if year else _demonstrate(stage, terminal)


def children(folder: Path, size: tuple[int, int, int], terminal: Terminal, *, workbook: bool = False) -> int:
    """`size` is (children, months, seed). Raises UserFacingError not-a-folder, folder-not-empty, too-few."""
    count, months, seed = size
    if count < 1 or not 1 <= months <= MOST_MONTHS:
        raise UserFacingError(
            "too-few", say("There has to be a child, and a month to {most}.", most=MOST_MONTHS), say("Type it again.")
        )
    _refuse_full(folder)
    make_folder(folder)
    days = month_days(Clock().local().date(), months)
    for at, as_of in enumerate(days):
        terminal.progress(say("Writing the lists of {day}", day=as_of.isoformat()), at / months)
        write_month(folder, invented_month(resources(), count, seed, as_of, days[0]), workbook=workbook)
    words = say("Wrote {months} months of {count} invented children in {folder}.", months=months, count=count,
                folder=folder)  # fmt: skip
    terminal.say(words)
    return 0


def _refuse_full(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise UserFacingError(
            "not-a-folder", say("There is a file of that name."), say("Name a new one; nothing was changed.")
        )
    if folder.exists() and any(folder.iterdir()):
        raise UserFacingError(
            "folder-not-empty", say("The folder is not empty."), say("Name a new one; nothing was changed.")
        )


def _play_year(stage: Stage, terminal: Terminal) -> int:
    played = Year(stage).play(terminal.progress)
    terminal.say(
        say(
            "Played a year in {folder}: {desks}, {audits}, {observations}, {moderated} and {reports}.",
            folder=stage.folder,
            desks=_count(len(played.desks), "desk"),
            audits=_count(played.audits, "audit"),
            observations=_count(played.observations, "observation"),
            moderated=_count(played.moderated, "moderation"),
            reports=_count(len(played.reports), "report"),
        )
    )
    terminal.say(say("Every desk opens with the passphrase: {passphrase}", passphrase=PASSPHRASE))
    return 0


def _demonstrate(stage: Stage, terminal: Terminal) -> int:
    made = demonstrate(stage, terminal.progress)
    terminal.say(
        say(
            "Made {n} desks, {packages} and {letters} in {folder}.",
            n=len(made.desks),
            packages=_count(made.packages, "package"),
            letters=_count(len(made.letters), "letter"),
            folder=stage.folder,
        )
    )
    terminal.say(_merged_words(made.collected))
    terminal.say(say("Letters are in letters/, figures in figures.xlsx, the shared folder in share/."))
    terminal.say(say("Every desk opens with the passphrase: {passphrase}", passphrase=PASSPHRASE))
    for desk in made.desks:
        terminal.say(_how_to_open(desk))
    return 0


def _how_to_open(folder: Path) -> str:
    """The line that opens this data folder in the window, as this system's shell takes it."""
    program = Path(sys.executable).with_name("qaf-desktop")
    if os.name == "nt":
        return f'  $env:{DATA_FOLDER_VARIABLE}="{folder}"; & "{program}.exe"'
    started = shlex.quote(str(program)) if program.exists() else "qaf-desktop"
    return f"  {DATA_FOLDER_VARIABLE}={shlex.quote(str(folder))} {started}"


def verify(package: Path, roster: Path | None, project: Path | None, terminal: Terminal) -> int:
    """Exit code 0 only for a sound package of a signer who may send it."""
    trust = find_trust(package, roster, project)
    checked = check_package(package, trust)
    if isinstance(checked, Bad):
        terminal.say(f"{checked.verdict.value}: {checked.sentence} ({checked.code})")
        return 1
    terminal.say(_checked_words(checked))
    return 0


def collect(
    workspace: Path | None,
    passphrase: AskPassphrase,
    files: Sequence[Path],
    plan_only: bool,
    terminal: Terminal,
    policy: Policy,
) -> int:
    """From the shared folder that the administrator's policy names, if it names one.

    Exit code 0 though a package on the share is refused, for it stays there; 1 where a file named is, or is torn.
    """
    with opened_desk(workspace, passphrase) as desk:
        if not desk.kind.collects:
            raise UserFacingError(
                "not-a-lead", say("This is not a lead auditor’s workspace."), say("Collect at the lead auditor’s desk.")
            )
        if policy.share_folder:
            Shares(desk).use(Path(policy.share_folder))
        collecting = Collecting(desk)
        share = None if files else Shares(desk).open()
        sources = collecting.look_on_share(share) if share else collecting.look_at_files(files)
        plan = collecting.plan(sources, terminal.progress)
        _say_plan(plan, terminal)
        if plan_only:
            return 0
        done = collecting.merge(plan, terminal.progress)
        receipts = collecting.write_receipts(Shares(desk).open() if Shares(desk).chosen() else None)
        terminal.say(_merged_words(done))
        terminal.say(say("Signed {receipts}.", receipts=_count(receipts, "receipt")))
        return 1 if files and (done.refused or plan.counts().get("later")) else 0


def export(
    workspace: Path | None, passphrase: AskPassphrase, folder: Path, as_csv: bool, terminal: Terminal, policy: Policy
) -> int:
    """Refused ("policy-files") where the administrator lets nothing be saved to files."""
    must_save_to_files(policy)
    with opened_desk(workspace, passphrase) as desk:
        figures = ExportingFigures(desk)
        counted = figures.csv() if as_csv else {"figures.xlsx": figures.excel()}
        answers = Figuring(desk).export_answers(Filters(), as_csv=as_csv)
        keys = [row.key for row in desk.store.records.list(filters=Filters(), limit=EVERY)]
        for files, leaving in ((counted, of(Act.FIGURES)), (answers, of(Act.ANSWERS, *keys))):
            named = {folder / name: data for name, data in files.items()}
            leave(desk, named, leaving)
            for path in named:
                terminal.say(say("Wrote {file}", file=path))
        return 0


def report(
    workspace: Path | None,
    passphrase: AskPassphrase,
    folder: Path,
    reference: str | None,
    terminal: Terminal,
    *,
    policy: Policy,
    answers: bool = False,
    blank: bool = False,
) -> int:
    """Letters; with `answers` whole records, with `blank` every form to be filled in by hand: of these alone the
    administrator's policy says nothing ("policy-files" for the others)."""
    if not blank:
        must_save_to_files(policy)
    with opened_desk(workspace, passphrase) as desk:
        if blank:
            return _write_blanks(FormPapers(desk), folder, terminal)
        rows = [
            row
            for row in desk.store.records.list(filters=Filters(states=LETTERED), limit=EVERY)
            if answers or ISSUED in desk.library.methods[row.method].decisions
            if reference in (None, row.reference)
        ]
        if not rows:
            raise UserFacingError(
                "no-record", say("There is no finalised record of that name."), say("Look for its reference.")
            )
        make = FormPapers(desk).completed if answers else Feedback(desk).unread_pdf
        written = _write_letters(desk, make, Act.PAPER if answers else Act.LETTER, rows, folder, terminal)
        counted = _count(written, "record" if answers else "letter")
        terminal.say(say("Wrote {letters} to {folder}.", letters=counted, folder=folder))
        return 0 if written == len(rows) else 1


def _write_blanks(papers: FormPapers, folder: Path, terminal: Terminal) -> int:
    for method, _name in papers.methods():
        paper = papers.blank(method)
        terminal.say(say("Wrote {file}", file=write_new_file(folder / paper.file_name, paper.data)))
    return 0


def _write_letters(
    desk: Desk,
    make: Callable[[RecordKey], FeedbackPdf],
    act: Act,
    rows: Sequence[RecordRow],
    folder: Path,
    terminal: Terminal,
) -> int:
    """How many were written; a record that has no letter now is named, and stops no other."""
    written = 0
    for number, row in enumerate(rows):
        terminal.progress(say("Writing letters"), number / len(rows))
        try:
            letter = make(row.key)
        except UserFacingError as error:
            terminal.trouble(error.code, f"{row.reference}: {error.happened}", error.advice)
            continue
        leave(desk, {folder / letter.file_name: letter.data}, of(act, row.key))
        written += 1
    return written


def self_check(terminal: Terminal) -> int:
    """Try every part of the installation; exit code 1 when one does not work."""
    failed = 0
    for name, check in checks():
        trouble = check()
        terminal.say(f"{'ok' if trouble is None else 'FAILED'}: {name}{'' if trouble is None else f' ({trouble})'}")
        failed += trouble is not None
    return 1 if failed else 0


@contextmanager
def opened_desk(workspace: Path | None, passphrase: AskPassphrase) -> Iterator[Desk]:
    opening = Opening(default_paths().workspaces, resources(), Clock(), apart=Apart)
    folder = WorkspaceFolder(workspace) if workspace else _only(opening)
    desk = opening.unlock(folder, passphrase())
    try:
        yield desk
    finally:
        desk.close()


def _only(opening: Opening) -> WorkspaceFolder:
    found = opening.workspaces()
    if len(found) != 1:
        raise UserFacingError(
            "which-workspace",
            say("There are {found} workspaces in {folder}.", found=len(found), folder=default_paths().workspaces),
            say("Name one with --workspace FOLDER."),
        )
    return WorkspaceFolder(found[0].folder)


def _say_plan(plan: CollectPlan, terminal: Terminal) -> None:
    for row in plan.rows:
        code = f" ({row.code})" if row.code else ""
        terminal.say(
            f"{row.verdict:8} {row.source.name}  {row.sender}  {_count(row.records, 'record')}  {row.sentence}{code}"
        )
    for gap in plan.gaps:
        terminal.say(gap)
    counts = plan.counts()
    terminal.say(", ".join(f"{n} {verdict}" for verdict, n in sorted(counts.items())) or say("Nothing there."))


def _merged_words(done: Collected) -> str:
    return say(
        "Merged {packages}: {revisions}, {held} held, {refused} refused, {conflicts}.",
        packages=_count(done.merged, "package"),
        revisions=_count(done.new, "new revision"),
        held=done.held,
        refused=done.refused,
        conflicts=_count(done.conflicts, "conflict"),
    )


def _count(number: int, noun: str) -> str:
    one, several = COUNTED[noun]
    return say(one if number == 1 else several, n=number)


def _checked_words(checked: Checked) -> str:
    return say(
        "sound: package {n} of device {code} ({device}), signed by member {member}, {revisions}, "
        "roster {roster} (sound)",
        n=checked.seq,
        code=checked.device_code,
        device=checked.device,
        member=checked.member,
        revisions=_count(checked.revisions, "revision"),
        roster=checked.roster,
    )
