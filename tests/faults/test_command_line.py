"""`qaf` as a real process: its exit codes and words, and never a traceback for what a person may give it."""

import os
import shlex
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qaf_desktop.cli import main
from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import AUDIT, OBSERVATION, PASSPHRASE, found_lead
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.paths import resources
from qaf_desktop.setup.opening import Opening
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.record_history import RecordHistory
from qaf_desktop.work.recording import Recording
from tests.usecases.world import bank, filled_draft, project, send, stage

OBSERVED = Filters(methods=frozenset({OBSERVATION}))
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Shop:
    """A lead's and an auditor's closed workspaces with ordinary passphrases, a share with one package, loose files."""

    lead: Path
    package: Path
    roster: Path
    join: Path
    elsewhere: Path


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


Qaf = Callable[..., Done]


def process(*arguments: object, **environment: str) -> Done:
    """`qaf` as a person starts it."""
    command = [sys.executable, "-c", "import sys; from qaf_desktop.cli import main; sys.exit(main())"]
    settings = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    command += map(str, arguments)
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=settings, cwd=ROOT, timeout=300)
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def qaf(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Qaf:
    """The same in this process, for the many ways to go wrong; a fault of the program fails the test."""

    def run(*arguments: object, **environment: str) -> Done:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as left:
            code = int(str(left.code))
        said = capsys.readouterr()
        assert "program-error" not in said.err, said.err
        return Done(code, said.out, said.err)

    return run


def test_a_fault_of_the_program_is_told_without_the_words_in_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fault(*_arguments: object, **_named: object) -> int:
        raise KeyError("what the child said")

    monkeypatch.setattr("qaf_desktop.commands.demo", fault)
    assert main(["demo", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("Something went wrong in the program. What was finished by then is kept.")
    assert "KeyError" in said.err
    assert "child" not in said.err + said.out


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    folder = tmp_path_factory.mktemp("shop")
    with project(folder) as (stage, lead, [auditor]):
        Recording(auditor).finalise(filled_draft(auditor))
        send(auditor)
        roster, join = folder / "all.qafroster", folder / "project.join"
        roster.write_bytes(Enrolling(lead).roster_file())
        join.write_bytes(Enrolling(lead).join_file())
        package = next(stage.share.rglob("in/*/*.qafpkg"))
        loose = folder / "loose" / package.name
        loose.parent.mkdir()
        loose.write_bytes(package.read_bytes())
        lead.close()
        yield Shop(lead.folder.path, package, roster, join, loose)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("demo") / "here"
    done = process("demo", folder)
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_the_lines_that_open_the_desks_name_a_program_that_is_there(demo):
    lines = [line for line in demo[1].splitlines() if line.strip().startswith("QAF_DATA_FOLDER=")]
    named = [shlex.split(line) for line in lines]
    assert len(named) == 4
    for folder, program in named:
        assert Path(folder.partition("=")[2]).is_dir()
        assert os.access(program, os.X_OK)


def test_a_sound_package_is_verified_where_it_lies(shop: Shop) -> None:
    done = process("verify", shop.package)
    assert (done.returncode, done.stderr) == (0, "")
    assert "sound" in done.stdout


def test_a_sound_package_is_verified_with_files_named(shop: Shop, qaf: Qaf) -> None:
    done = qaf("verify", shop.elsewhere, "--roster", shop.roster, "--project", shop.join)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_changed_package_is_refused_with_its_code(shop: Shop, tmp_path: Path) -> None:
    data = bytearray(shop.package.read_bytes())
    data[-4000] ^= 1
    changed = tmp_path / "changed.qafpkg"
    changed.write_bytes(bytes(data))
    done = process("verify", changed, "--roster", shop.roster, "--project", shop.join)
    assert done.returncode == 1
    assert done.stdout.startswith("refused: ")
    assert "(member-hash)" in done.stdout


@pytest.mark.parametrize("content", [b"", b"no package", b"\0" * 20_000])
def test_what_is_no_package_is_said(content: bytes, shop: Shop, tmp_path: Path, qaf: Qaf) -> None:
    path = tmp_path / "x.qafpkg"
    path.write_bytes(content)
    done = qaf("verify", path, "--roster", shop.roster, "--project", shop.join)
    assert done.returncode == 1
    assert done.stdout.strip().endswith(")")


def test_a_file_that_is_not_there_is_said(shop: Shop, tmp_path: Path, qaf: Qaf) -> None:
    for arguments in (
        (tmp_path / "none",),
        (tmp_path / "none", "--roster", shop.roster, "--project", shop.join),
        (shop.elsewhere, "--roster", tmp_path / "none", "--project", shop.join),
        (shop.elsewhere, "--roster", shop.roster, "--project", tmp_path / "none"),
        (tmp_path, "--roster", shop.roster, "--project", shop.join),
    ):
        done = qaf("verify", *arguments)
        assert (done.returncode, done.stdout) == (1, "")
        assert "(no-file)" in done.stderr


def test_a_stranger_with_a_share_of_their_own_is_held_by_the_roster_named(shop: Shop, tmp_path: Path, qaf: Qaf) -> None:
    other = stage(tmp_path / "other")
    lead = found_lead(other, bank())
    Recording(lead).finalise(filled_draft(lead))
    send(lead)
    lead.close()
    package = max(other.share.rglob("in/*/*.qafpkg"), key=lambda file: file.name)
    done = qaf("verify", package, "--roster", shop.roster)
    assert done.returncode == 1
    assert done.stdout.startswith(("held: ", "refused: "))


def test_without_a_roster_nothing_is_called_sound(shop: Shop, tmp_path: Path, qaf: Qaf) -> None:
    wrong = tmp_path / "wrong.qafroster"
    wrong.write_bytes(b"nothing of the kind")
    for arguments in ((), ("--roster", wrong, "--project", shop.join), ("--roster", shop.roster, "--project", wrong)):
        done = qaf("verify", shop.elsewhere, *arguments)
        assert done.returncode == 1
        assert "(no-roster)" in done.stderr


def test_what_is_no_package_is_called_that_by_name(tmp_path: Path, qaf: Qaf) -> None:
    (tmp_path / "README.md").write_text("# About this folder\n")
    done = qaf("verify", tmp_path / "README.md")
    assert done.returncode == 1
    assert "“README.md” is not a package." in done.stderr
    assert "“nowhere.qafpkg” cannot be read." in qaf("verify", tmp_path / "nowhere.qafpkg").stderr


@pytest.mark.parametrize("left", ["project.json", "project.json.sig"])
def test_a_share_without_half_of_its_project_is_said(left: str, shop: Shop, tmp_path: Path, qaf: Qaf) -> None:
    inbox = tmp_path / "share" / "project" / "in"
    inbox.mkdir(parents=True)
    (inbox / "a.qafpkg").write_bytes(shop.package.read_bytes())
    (inbox.parent / left).write_bytes(b"{}")
    done = qaf("verify", inbox / "a.qafpkg")
    assert done.returncode == 1
    assert "(no-roster)" in done.stderr


def test_misuse_is_told_apart_from_trouble(qaf: Qaf) -> None:
    assert qaf().returncode == 2
    assert qaf("no-such-verb").returncode == 2
    assert qaf("verify").returncode == 2
    assert qaf("--help").returncode == 0


@pytest.mark.parametrize("verb", ["demo", "verify", "collect", "export", "report", "form", "self-check"])
def test_each_verb_says_what_it_does_and_what_each_argument_is(verb: str, qaf: Qaf) -> None:
    done = qaf(verb, "--help")
    assert done.returncode == 0
    arguments = [line for line in done.stdout.splitlines() if line.startswith("  ") and not line.startswith("   ")]
    assert arguments
    assert all("  " in line.strip() or line.strip() in done.stdout for line in arguments)
    assert ". " in done.stdout.partition("\n\n")[2]


def test_without_anybody_to_ask_for_a_passphrase_it_is_said(shop: Shop) -> None:
    done = process("collect", "--workspace", shop.lead)
    assert done.returncode == 1
    assert "(no-passphrase)" in done.stderr


def test_a_reader_who_leaves_is_borne(shop: Shop) -> None:
    command = [sys.executable, "-c", "import sys; from qaf_desktop.cli import main; sys.exit(main())"]
    with subprocess.Popen(
        [*command, "verify", str(shop.package)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as left:
        assert left.stdout is not None
        assert left.stderr is not None
        left.stdout.close()
        assert left.stderr.read() == b""


def test_a_folder_that_is_no_workspace_is_said(shop: Shop, tmp_path: Path, qaf: Qaf) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "none", tmp_path / "empty", shop.package):
        done = qaf("export", "--workspace", folder, tmp_path / "out", QAF_PASSPHRASE="x")
        assert done.returncode == 1
        assert done.stderr.strip().endswith(")"), done.stderr
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "none").exists()


def test_no_workspace_at_all_is_said(tmp_path: Path, qaf: Qaf) -> None:
    done = qaf("collect", QAF_DATA_FOLDER=str(tmp_path), QAF_PASSPHRASE="x")
    assert done.returncode == 1
    assert "(which-workspace)" in done.stderr


def test_a_demo_into_a_folder_in_use_changes_nothing(tmp_path: Path, qaf: Qaf) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = qaf("demo", tmp_path)
    assert done.returncode == 1
    assert "(folder-not-empty)" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    done = qaf("demo", tmp_path / "mine.txt")
    assert done.returncode == 1
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"
    done = qaf("demo", tmp_path / "mine.txt" / "below")
    assert done.returncode == 1
    assert "(not-made)" in done.stderr


@pytest.mark.parametrize("text", ["save_to_files = false", "save_to_files = maybe"])
@pytest.mark.parametrize("verb", ["export", "report"])
def test_what_the_administrator_forbids_is_not_written(
    verb: str, text: str, shop: Shop, tmp_path: Path, qaf: Qaf, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy, folder = tmp_path / "policy.toml", tmp_path / "out"
    policy.write_text(text, encoding="utf-8")
    monkeypatch.setattr("qaf_desktop.cli.policy_file", lambda: policy)
    done = qaf(verb, folder, "--workspace", shop.lead, QAF_PASSPHRASE=PASSPHRASE)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Nothing may be saved to files on this computer." in done.stderr
    assert ("Set by your administrator." in done.stderr) == (text == "save_to_files = false")
    assert not folder.exists()


@pytest.mark.slow
def test_the_folder_that_the_administrator_names_is_collected_from(
    demo: tuple[Path, str], tmp_path: Path, qaf: Qaf, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = tmp_path / "policy.toml"
    monkeypatch.setattr("qaf_desktop.cli.policy_file", lambda: policy)
    lead = next((demo[0] / "desks" / "lead" / "workspaces").iterdir())
    said = []
    for folder in (tmp_path / "nowhere", demo[0] / "share"):
        policy.write_text(f"share_folder = '{folder}'", encoding="utf-8")
        said.append(qaf("collect", "--plan", "--workspace", lead, QAF_PASSPHRASE=PASSPHRASE).returncode)
    assert said == [1, 0]


@pytest.mark.slow
def test_the_demo_holds_what_it_says(demo: tuple[Path, str]) -> None:
    folder, said = demo
    assert PASSPHRASE in said
    assert len(list((folder / "letters").glob("*.pdf"))) == 18
    opening = Opening(folder / "desks" / "lead" / "workspaces", resources(), Clock())
    lead = opening.unlock(WorkspaceFolder(opening.workspaces()[0].folder), PASSPHRASE)
    try:
        count = {m: lead.store.records.count(Filters(methods=frozenset({m}))) for m in (AUDIT, OBSERVATION)}
        assert count == {AUDIT: 12, OBSERVATION: 6}
        assert len(Listing(lead).open_escalations()) >= 1
        assert lead.store.held.list() == ()
        states = Counter(line.stands for line in Allocating(lead).lines())
        assert states == {"received": 3, "declined": 1, "accepted": 1, "allocated": 1}
        closed = [RecordHistory(lead).parts(row.key) for row in lead.store.records.list(OBSERVED)]
        assert any("’s laptop" in part.words for parts in closed for part in parts), "a part was handed over"
    finally:
        lead.close()


@pytest.mark.slow
def test_the_demos_auditors_have_what_was_issued_to_them(demo: tuple[Path, str]) -> None:
    folder, _said = demo
    opening = Opening(folder / "desks" / "auditor-1" / "workspaces", resources(), Clock())
    desk = opening.unlock(WorkspaceFolder(opening.workspaces()[0].folder), PASSPHRASE)
    try:
        assert len(Browsing(desk).feedback_issued()) == 6
    finally:
        desk.close()


@pytest.mark.slow
def test_the_other_verbs_work_on_what_the_demo_made(demo: tuple[Path, str], tmp_path: Path, qaf: Qaf) -> None:
    folder, _said = demo
    settings = {"QAF_DATA_FOLDER": str(folder / "desks" / "lead"), "QAF_PASSPHRASE": PASSPHRASE}
    locked = process("collect", **{**settings, "QAF_PASSPHRASE": "not the passphrase"})
    assert (locked.returncode, locked.stdout) == (1, "")
    assert "(wrong-passphrase)" in locked.stderr
    assert "not the passphrase" not in locked.stderr
    collected = process("collect", **settings)
    assert (collected.returncode, collected.stderr) == (0, "")
    assert "Merged 0 packages" in collected.stdout
    exported = qaf("export", "--csv", tmp_path / "out", **settings)
    assert exported.returncode == 0, exported.stderr
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written >= {
        "Case file audit.csv", "Case file audit, Action.csv", "Case file audit, columns.csv",
        "Practice observation.csv", "Practice observation, Action.csv", "Practice observation, columns.csv",
        "Safety escalation.csv", "Safety escalation, columns.csv",
    }  # fmt: skip
    not_there = qaf("collect", **{**settings, "QAF_DATA_FOLDER": str(folder / "desks" / "auditor-1")})
    assert not_there.returncode == 1
    assert "(not-a-lead)" in not_there.stderr
    reported = qaf("report", tmp_path / "letters", **settings)
    assert reported.returncode == 0, reported.stderr
    assert len(list((tmp_path / "letters").glob("*.pdf"))) == 18
    package = min((folder / "share").rglob("in/*/*.qafpkg"), key=lambda file: file.name)
    assert qaf("verify", package).returncode == 0
    assert qaf("report", tmp_path / "forms", "--blank", **settings).returncode == 0
    assert {file.suffix for file in (tmp_path / "forms").iterdir()} == {".pdf"}
    whole = qaf("report", tmp_path / "whole", "--answers", **settings)
    assert whole.returncode == 0, whole.stderr
    assert {file.name[:7] for file in (tmp_path / "whole").iterdir()} == {"record-"}
    for arguments in (("report", tmp_path / "x", "--record", "CFA-none"), ("collect", tmp_path / "gone.qafpkg")):
        done = qaf(*arguments, **settings)
        assert done.returncode == 1
        assert done.stderr.strip().endswith(")")
    wrong = tmp_path / "wrong.qafpkg"
    for content, verdict in ((package.read_bytes()[:-4000] + b"x" * 4000, "1 refused"), (b"no package", "1 later")):
        wrong.write_bytes(content)
        refused = qaf("collect", wrong, **settings)
        assert refused.returncode == 1
        assert verdict in refused.stdout
    assert qaf("collect", wrong, "--plan", **settings).returncode == 0
    few_letters = process("collect", "--plan", package, **settings, PYTHONIOENCODING="ascii")
    assert few_letters.returncode == 0
    again = qaf("collect", package, "--plan", **settings)
    assert again.returncode == 0
    assert "1 here" in again.stdout


@pytest.mark.slow
def test_the_installation_checks_itself() -> None:
    done = process("self-check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "FAILED" not in done.stdout
