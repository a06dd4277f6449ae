"""No room left while saving, packing or exporting: said in words, and everything acknowledged before is still there."""

import shutil
from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.work.attaching import Attaching
from qaf_desktop.work.exporting_figures import ExportingFigures
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.recording import Recording
from tests.faults.mounts import fill, small_disk
from tests.usecases.world import collect, filled_draft, project, send

ANSWER = "learning/improve"
PDF = b"%PDF-1.7\n" + b"x" * 200_000


def test_answers_packages_and_files_on_a_full_disk(tmp_path: Path) -> None:
    """One workspace on a small disk: autosave, finalising, packing and attaching meet its end, then it has room."""
    with project(tmp_path) as (stage, _lead, [auditor]):
        auditor.close()
        with small_disk(tmp_path / "disk", "6m"):
            folder = shutil.copytree(auditor.folder.path, tmp_path / "disk" / "workspace")
            desk = stage.opening("x").unlock(WorkspaceFolder(folder), PASSPHRASE)
            try:
                recording, draft = Recording(desk), filled_draft(desk)
                other = recording.finalise(filled_draft(desk, seed=9))
                filler = fill(tmp_path / "disk", leave=256 * 1024)
                saved, code = saved_until_full(recording, draft.id)
                assert (saved > 0, code) == (True, "disk-full")
                fill(tmp_path / "disk", name="rest")
                for work in (
                    lambda: recording.finalise(recording.open(draft.id)),
                    lambda: Sending(desk).make_packages(),
                    lambda: _attach(desk, draft.id, tmp_path),
                ):
                    with pytest.raises(UserFacingError) as caught:
                        work()
                    assert caught.value.code == "disk-full"
                assert [p.name for p in desk.folder.outbox.iterdir()] == []
                assert recording.open(draft.id).session.answers()[ANSWER] == f"{saved} " * 400
                filler.unlink()
                recording.save(draft.id, {ANSWER: "there is room again, and it is kept"})
                assert Sending(desk).make_packages() == 1
                assert desk.store.records.row(other).delivery == "built"
                assert desk.store.integrity.check() == ()
            finally:
                desk.close()


def saved_until_full(recording: Recording, draft: int) -> tuple[int, str]:
    """The last answer that was acknowledged, and the code with which the next was not."""
    saved = -1
    try:
        for number in range(2000):
            recording.save(draft, {ANSWER: f"{number} " * 400})
            saved = number
    except UserFacingError as error:
        return saved, error.code
    return saved, ""


def _attach(desk, draft: int, folder: Path) -> None:
    evidence = folder / "evidence.pdf"
    evidence.write_bytes(PDF)
    Attaching(desk).attach(draft, "about/evidence", evidence)


def test_exports_to_a_full_disk_are_said_and_leave_nothing(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = Recording(auditor).finalise(filled_draft(auditor))
        send(auditor)
        collect(lead)
        exports = {
            "letter.pdf": Feedback(lead).pdf(record).data,
            "figures.xlsx": ExportingFigures(lead).excel(),
            **Figuring(lead).export_answers(Filters(), as_csv=True),
        }
        with small_disk(tmp_path / "stick", "256k") as stick:
            older = write_new_file(stick / "letter.pdf", b"the letter of last year")
            fill(stick)
            before = {path.name for path in stick.iterdir()}
            for name, data in exports.items():
                with pytest.raises(UserFacingError) as caught:
                    write_new_file(stick / name, data)
                assert caught.value.code == "disk-full"
            assert {path.name for path in stick.iterdir()} == before
            assert older.read_bytes() == b"the letter of last year"
            with pytest.raises(UserFacingError) as caught:
                Sending(auditor).save_to(stick)
            assert caught.value.code == "disk-full"
            assert {path.name for path in stick.iterdir()} == before
