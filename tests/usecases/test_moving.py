"""A draft stays on its version until its author moves it; what does not fit is kept, and the move can be undone."""

import pytest

from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.forms.differing import Change
from qaf_desktop.records.merging import view
from qaf_desktop.work.discarded import Discarded
from qaf_desktop.work.moving import KeptWords, Moving
from qaf_desktop.work.recording import Recording
from tests.usecases.versions import AGREED, PLACE, ROLE, TIME, publish_newer
from tests.usecases.world import filled_draft, project

GIVEN = {ROLE: "Team manager", TIME: "10:30:00.000Z", AGREED: "She goes today."}


@pytest.fixture
def desk(tmp_path):
    """An auditor's desk with a finished escalation and a draft of one, and then a newer version of the form."""
    with project(tmp_path / "world", 1) as (_, lead, (ann,)):
        yield lead, ann, tmp_path


def begun(ann):
    opened = filled_draft(ann, "escalation", 4)
    Recording(ann).save(opened.id, GIVEN)
    return opened.id


def newer(lead, ann, folder):
    publish_newer(lead, folder)
    Fetching(ann).from_share(Shares(ann).open())


def output(desk, draft):
    return Recording(desk).open(draft).session.output()


def test_a_draft_stays_on_its_version_and_is_told_of_the_newer_one(desk):
    lead, ann, folder = desk
    draft = begun(ann)
    before = output(ann, draft)
    assert Moving(ann).standing(draft).newer is None
    newer(lead, ann, folder)
    standing = Moving(ann).standing(draft)
    assert (standing.here.number, standing.newer.number) == ("2026.3", "2099.1")
    assert output(ann, draft) == before
    fresh = Recording(ann).open(Recording(ann).start("escalation"))
    assert fresh.form.version == "2099.1"


def test_what_the_move_will_change_is_shown_before_it_is_made(desk):
    lead, ann, folder = desk
    draft = begun(ann)
    newer(lead, ann, folder)
    coming = Moving(ann).look(draft)
    kinds = {(one.change, one.path) for one in coming.differences}
    assert {(Change.REMOVED, ROLE), (Change.RETYPED, TIME), (Change.ADDED, PLACE), (Change.REWORDED, TIME)} <= kinds
    assert set(coming.aside) == {
        KeptWords("What is the role of the person you told?", "Who was told", "Team manager"),
        KeptWords("At what time?", "Who was told", "10:30"),
    }
    assert Recording(ann).open(draft).form.version == "2026.3"


def test_moving_keeps_what_does_not_fit_out_of_outputs_and_moving_back_brings_it_back(desk):
    lead, ann, folder = desk
    draft = begun(ann)
    newer(lead, ann, folder)
    before = output(ann, draft)
    Moving(ann).move(draft)
    opened = Recording(ann).open(draft)
    assert opened.form.version == "2099.1"
    there = opened.session.output()
    assert ROLE not in there
    assert TIME not in there
    assert there[AGREED] == GIVEN[AGREED]
    assert {one.value for one in Moving(ann).kept(draft)} == {"Team manager", "10:30"}
    Recording(ann).save(draft, {PLACE: "At the office", TIME: "about noon"})
    standing = Moving(ann).standing(draft)
    assert (standing.newer, standing.earlier.number, standing.kept) == (None, "2026.3", 2)
    Moving(ann).move(draft, back=True)
    assert output(ann, draft) == before
    assert {one.value for one in Moving(ann).kept(draft)} == {"At the office", "about noon"}
    assert Moving(ann).standing(draft).earlier is None
    Moving(ann).move(draft)
    again = output(ann, draft)
    assert (again[PLACE], again[TIME]) == ("At the office", "about noon")


def test_a_moved_draft_is_finalised_on_the_new_version_and_nothing_set_aside_leaves_the_laptop(desk):
    lead, ann, folder = desk
    draft = begun(ann)
    newer(lead, ann, folder)
    Moving(ann).move(draft)
    Recording(ann).save(draft, {TIME: "about noon"})
    record = Recording(ann).finalise(Recording(ann).open(draft))
    (entry,) = ann.store.revisions.of_record(record)
    assert entry.form.version == "2099.1"
    assert not [path for path in entry.fields if "#aside" in path or "#moved" in path]
    assert "Team manager" not in entry.fields.values()


def test_an_amendment_on_the_new_version_leaves_answers_that_it_does_not_ask_alone(desk):
    lead, ann, folder = desk
    record = Recording(ann).finalise(Recording(ann).open(begun(ann)))
    newer(lead, ann, folder)
    draft = Recording(ann).amend(record, "The time was another")
    Moving(ann).move(draft)
    Recording(ann).save(draft, {TIME: "about noon"})
    Recording(ann).finalise(Recording(ann).open(draft))
    values = view(ann.store.revisions.of_record(record)).values
    assert values[ROLE] == "Team manager"
    assert values[TIME] == "about noon"


def test_a_moved_draft_that_was_discarded_and_brought_back_can_still_go_back(desk):
    lead, ann, folder = desk
    draft = begun(ann)
    newer(lead, ann, folder)
    before = output(ann, draft)
    Moving(ann).move(draft)
    Discarded(ann).discard(draft)
    again = Discarded(ann).bring_back(draft)
    Moving(ann).move(again, back=True)
    assert output(ann, again) == before


def test_where_there_is_no_other_version_nothing_is_moved(desk):
    _, ann, _ = desk
    draft = begun(ann)
    for back in (False, True):
        with pytest.raises(UserFacingError) as caught:
            Moving(ann).move(draft, back=back)
        assert caught.value.code == "no-version"
