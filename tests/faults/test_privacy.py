"""Nothing that was typed can be read in any file but those a person saved on purpose: a day's work, then a search."""

import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import Stage, close_parts, found_lead
from qaf_desktop.demo.plausible import PlausibleAuthor
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import JoinSetup, PersonDetails
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling, leave_request
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.forms.definition import Kind, Repeat
from qaf_desktop.paths import resources
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.work.attaching import Attaching
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.recording import OpenDraft, Recording
from tests.usecases.world import CHEAP, bank

CANARY = "Zq7Kanarien"
PASSPHRASE = f"{CANARY} sings at dawn"
FILE = b"%PDF-1.7\n" + f"{CANARY} in a scan".encode() * 50


def found_in(*places: Path) -> set[str]:
    """Files that hold the canary, as UTF-8 or UTF-16, or in their names; spelt in either case."""
    words = {CANARY, CANARY.lower(), CANARY.upper()}
    forms = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for place in places for path in place.rglob("*")]
    named = {path.name for path in files if CANARY.lower() in path.name.lower()}
    whole = {path.name: path.read_bytes() for path in files if path.is_file()}
    return named | {name for name, data in whole.items() if any(form in data for form in forms)}


def test_the_search_would_find_a_leak(tmp_path: Path) -> None:
    for code in ("utf-8", "utf-16-le", "utf-16-be", "utf-16"):
        (tmp_path / code).write_bytes(b"\x00\x01" + f"said {CANARY} so".encode(code))
    (tmp_path / f"{CANARY}.pdf").write_bytes(b"")
    assert len(found_in(tmp_path)) == 5


@contextmanager
def temporary_folder(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    place.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(place))
    monkeypatch.setattr(tempfile, "tempdir", None)
    yield place


def newcomer(stage: Stage, lead: Desk) -> Desk:
    """An auditor whose name, team and laptop are canaries too, joined over the share."""
    person = PersonDetails(f"{CANARY} Example", "auditor", f"{CANARY} team", f"{CANARY} laptop")
    opening = stage.opening("auditor")
    joined = opening.join_project(
        opening.begin(PASSPHRASE, founds=False), JoinSetup(person, Enrolling(lead).join_file())
    )
    leave_request(Shares(joined.desk).choose(stage.share), joined.desk.keys.device, joined.request)
    [applicant] = Enrolling(lead).requests_on(Shares(lead).open())
    assert applicant.name == f"{CANARY} Example"
    Enrolling(lead).confirm(applicant, ("auditor", "observer"))
    Sending(lead).deliver(Shares(lead).open())
    Fetching(joined.desk).from_share(Shares(joined.desk).open())
    return joined.desk


def sung(desk: Desk, method: str) -> OpenDraft:
    """A draft with the canary in every question that takes text, saved one by one as typed."""
    recording = Recording(desk)
    opened = recording.open(recording.start(method))
    PlausibleAuthor(bank(), 7, desk.clock.local().date(), {}).fill(opened.session)
    recording.save(opened.id, opened.session.answers())
    rows = tuple(f"{path}/" for path, group in opened.form.groups.items() if isinstance(group, Repeat))
    asked = (path for path in opened.form.questions if not path.startswith(rows))
    texts = [path for path in asked if opened.form.questions[path].kind is Kind.TEXT]
    sung = 0
    for path in texts:
        view = opened.session.view(path)
        if view.relevant and not view.readonly:
            changed = opened.session.set(path, f"{CANARY} " + "was said by the one who came to visit " * 6)
            if opened.session.view(path).problem:
                changed = opened.session.set(path, CANARY)
            recording.save(opened.id, changed.values)
            recording.save(opened.id, {f"{path}#comment": f"{CANARY} in private"})
            sung += 1
    assert sung > 10
    close_parts(desk, opened.id)
    problems = [(one.path, one.code) for one in recording.open(opened.id).session.problems() if one.severity == "stop"]
    assert problems == []
    return recording.open(opened.id)


def crash(stage: Stage, folder: Path) -> None:
    """A process that has the workspace open and dies while it saves."""
    child = os.fork()
    if child == 0:
        try:
            desk = stage.opening("auditor").unlock(WorkspaceFolder(folder), PASSPHRASE)
            draft = desk.store.drafts.list()[0]
            for number in range(40):
                Recording(desk).save(draft.id, {f"notes/n{number}": f"{CANARY} {number}" * 50})
        finally:
            os.kill(os.getpid(), 9)
    assert os.waitpid(child, 0)[1] == 9


def letters(lead: Desk, records: list[RecordKey]) -> list[bytes]:
    return [Feedback(lead).pdf(record).data for record in records]


def errors_told(desk: Desk, draft: OpenDraft, folder: Path) -> None:
    """Trouble of several kinds, each logged in the words that a person is told."""
    gone = folder / f"{CANARY}.pdf"
    tries = (
        lambda: Attaching(desk).attach(draft.id, "about/evidence", gone),
        lambda: Enrolling(desk).read(CANARY.encode()),
        lambda: Recording(desk).amend(RecordKey("0" * 32, 0, 1), CANARY),
        lambda: Collecting(desk).look_at_files([gone]),
    )
    for one in tries:
        with pytest.raises(UserFacingError) as caught:
            one()
        logging.getLogger("qaf_desktop").warning("%s", caught.value)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_days_work_leaves_nothing_to_read(
    tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stage = Stage(tmp_path / "house", resources(), Clock(), 1, CHEAP)
    stage.share.mkdir(parents=True)
    log = logging.FileHandler(tmp_path / "house" / "app.log", encoding="utf-8")
    logging.getLogger().addHandler(log)
    with temporary_folder(tmp_path / "temporary", monkeypatch) as temporary:
        lead = found_lead(stage, bank())
        auditor = newcomer(stage, lead)
        draft = sung(auditor, "case-file-audit")
        (tmp_path / "scan.pdf").write_bytes(FILE)
        Attaching(auditor).attach(draft.id, "about/evidence", tmp_path / "scan.pdf")
        errors_told(auditor, draft, tmp_path)
        auditor.close()
        crash(stage, auditor.folder.path)
        assert found_in(tmp_path / "house", temporary, data_folder) == set()
        auditor = stage.opening("auditor").unlock(auditor.folder, PASSPHRASE)
        records = [
            Recording(auditor).finalise(Recording(auditor).open(draft.id)),
            Recording(auditor).finalise(sung(auditor, "practice-observation")),
        ]
        Sending(auditor).send(Shares(auditor).open())
        Sending(auditor).save_to(tmp_path / "house" / "stick")
        collecting = Collecting(lead)
        collecting.merge(collecting.plan(collecting.look_on_share(Shares(lead).open())))
        collecting.write_receipts(Shares(lead).open())
        Fetching(auditor).from_share(Shares(auditor).open())
        assert all(data.startswith(b"%PDF-") for data in letters(lead, records))
        lead.store.backups.make("2026-11-22")
        exports = Figuring(lead).export_answers(Filters(), as_csv=True)
        assert found_in(tmp_path / "house", temporary, data_folder) == set()
        for name, data in exports.items():
            write_new_file(tmp_path / "exports" / name, data)
        assert found_in(tmp_path / "exports")
        lead.close()
        auditor.close()
        assert found_in(tmp_path / "house", temporary, data_folder) == set()
    logging.getLogger().removeHandler(log)
    log.close()
    assert CANARY not in caplog.text
