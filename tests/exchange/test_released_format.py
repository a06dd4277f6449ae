"""Files of every released format stay readable: the test vectors that stand beside the written format."""

import json
from pathlib import Path

import pytest

from qaf_desktop.exchange.package_reader import Reader, open_attachment, read_package
from qaf_desktop.exchange.project import RecoveryKey, proves_recovery, read_join_file
from qaf_desktop.exchange.receipts import Outcome, read_receipt
from qaf_desktop.exchange.roster_chain import verify_chain
from qaf_desktop.exchange.roster_file import unpack_rosters

FOLDER = Path(__file__).with_name("fixtures") / "package-v1"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def desk() -> Reader:
    project = read_join_file((FOLDER / "project.join").read_bytes())
    view = verify_chain(project, unpack_rosters((FOLDER / "roster.json").read_bytes()))
    return Reader(project.id, view, ((FOLDER / "lead.key").read_text().strip(),))


@pytest.mark.parametrize("name", EXPECTED["packages"])
def test_a_package_of_the_first_format_is_read_as_ever(name, desk):
    expected = EXPECTED["packages"][name]
    package = read_package((FOLDER / f"{name}.qafpkg").read_bytes(), desk).package
    assert (package.manifest.file_name, package.digest) == (expected["name"], expected["digest"])
    assert [one.digest for one in package.revisions] == expected["revisions"]


def test_its_attachment_answers_and_place_are_what_they_were(desk):
    package = read_package((FOLDER / "work-1.qafpkg").read_bytes(), desk).package
    first, second = (one.revision for one in package.revisions)
    assert first.fields["voice/text"] == 'Ünïcødé – 例 – 🙂 \u2028 \\ " \n end'
    assert first.fields["actions[k3f9a2]/what"] is None
    (picture,) = first.attachments
    assert open_attachment(package.blobs.get(picture.id), picture, desk.identities) == b"an invented picture"
    assert (second.record, second.parents[0].digest) == (first.key, package.revisions[0].digest)
    assert package.member == EXPECTED["auditor"]


def test_its_project_recovery_key_and_receipt_are_read_as_ever(desk):
    project = read_join_file((FOLDER / "project.join").read_bytes())
    file = (FOLDER / "recovery.key").read_bytes()
    assert project.id == EXPECTED["project"]
    assert proves_recovery(project, file)
    assert RecoveryKey.from_file(file).to_file() == file
    receipt = read_receipt((FOLDER / "work-1.receipt").read_bytes(), project.id, desk.roster)
    assert (receipt.outcome, receipt.manifest) == (Outcome.MERGED, EXPECTED["packages"]["work-1"]["digest"])
