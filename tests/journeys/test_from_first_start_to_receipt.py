"""The whole chain in real windows: a project, a second laptop, an audit, its merge, its letter, its receipt."""

import pytest

from tests.journeys.album import Album
from tests.journeys.answers import AUDIT, CHILD
from tests.journeys.driving import Program
from tests.journeys.filling import Filling
from tests.journeys.setting_up import fetch, give_join_file, join_project, let_in, make_project, open_share
from tests.journeys.working import collect, finalise_and_send, issue_feedback, look_around, see_it_received

pytestmark = pytest.mark.journey
PICTURES = {name: f"form-{name}" for name in ("about", "story", "safety", "voice", "actions", "overall")}


def test_an_audit_goes_from_first_start_to_received_receipt(qtbot, tmp_path):
    album, share = Album(qtbot, "audit"), tmp_path / "share"
    share.mkdir()
    lead = Program(qtbot, tmp_path / "lead", album)
    make_project(lead, tmp_path)
    open_share(lead, share)
    give_join_file(lead, tmp_path)
    auditor = Program(qtbot, tmp_path / "auditor", album)
    words = join_project(auditor, "Ada Example", "Auditor", tmp_path)
    let_in(lead, tmp_path / "enrol.request", words)
    fetch(auditor, share)
    write_audit(auditor)
    finalise_and_send(auditor)
    collect(lead)
    look_around(lead, CHILD)
    issue_feedback(lead, CHILD)
    see_it_received(auditor)


def write_audit(auditor: Program) -> None:
    auditor.press("New audit")
    auditor.photograph("form-new")
    Filling(auditor, AUDIT).whole(PICTURES)
    auditor.press("Check")
    auditor.photograph("form-check")
