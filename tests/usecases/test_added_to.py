"""Records that are added to until the matter ends: an alert settled, people told back, an action proved by another."""

import pytest

from qaf_desktop.demo.plausible import PlausibleAuthor
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.model import Method
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.recording import Recording
from tests.usecases.world import bank, filled_draft, project

MATTERS = {
    "chair-alert": ({"raise__raises": "concern", "outcome__ended": "open"}, {"outcome/ended": "settled"}, "settled"),
    "engagement": ({"you_said__promised": "yes", "told__told_back": "no"}, {"told/told_back": "yes"}, "told_back"),
    "action": ({"progress__progress_state": "under-way"}, {"progress/progress_state": "done"}, "done"),
}


@pytest.fixture(scope="module")
def lead(tmp_path_factory):
    with project(tmp_path_factory.mktemp("added"), auditors=0) as (_where, desk, _none):
        yield desk


def finalised(desk, method, **answers):
    return Recording(desk).finalise(filled_draft(desk, method, seed=5, **answers))


def add(desk, record, answers):
    """What is said later, with whatever it then asks for."""
    recording = Recording(desk)
    draft = recording.open(recording.amend(record, ""))
    PlausibleAuthor(bank(), 1, desk.clock.local().date(), answers).fill(draft.session)
    recording.save(draft.id, draft.session.answers())
    recording.finalise(recording.open(draft.id))


@pytest.mark.parametrize("method", MATTERS)
def test_the_matter_is_not_ended_before_the_record_says_so(lead, method):
    before, later, decision = MATTERS[method]
    record = finalised(lead, method, **before)
    with pytest.raises(UserFacingError):
        Deciding(lead).decide(record, decision)
    add(lead, record, later)
    Deciding(lead).decide(record, decision)
    assert lead.store.records.row(record).state == decision


def test_nobody_confirms_their_own_action(lead):
    record = finalised(lead, "action", progress__progress_state="done", seen__seen_proof="yes")
    Deciding(lead).decide(record, "done")
    assert not Deciding(lead).may_take(record, "verified")
    method: Method = lead.library.methods["action"]
    assert method.decisions["verified"].after == ("done",)
