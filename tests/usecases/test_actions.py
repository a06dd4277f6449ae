"""Actions from any record: one list, begun from the row they stand in, done by their owners, seen by somebody else."""

import pytest

from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.keeping import Keeping, Reason
from qaf_desktop.exchanging.removing import Removing
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.lists.mapping import guess, headed
from qaf_desktop.lists.reading import read_sheets
from qaf_desktop.lists.taking import take
from qaf_desktop.records.actions import ActionsWanted
from qaf_desktop.records.model import RevisionKey
from qaf_desktop.work.action_figures import action_figures, figure_words
from qaf_desktop.work.action_lines import ACTION, owner_trouble
from qaf_desktop.work.actions import Actions
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.history import History
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.record_history import RecordHistory
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.retention import Period
from tests.storage.dumps import dump
from tests.usecases.acting import audit_with_action, day, later, lines, only
from tests.usecases.world import collect, project, send


@pytest.fixture
def two(tmp_path):
    """The lead, an auditor, and somebody who does what was agreed."""
    with project(tmp_path, auditors=2) as (_where, lead, (auditor, owner)):
        yield lead, auditor, owner


@pytest.fixture
def lead(tmp_path):
    with project(tmp_path, auditors=0) as (_where, desk, _none):
        yield desk


def fetch(desk):
    Fetching(desk).from_share(Shares(desk).open())


def agreed(desk, **given):
    """The audit, and the record of the action that its one row became."""
    audit = audit_with_action(desk, **given)
    return audit, Actions(desk).agree(audit, only(desk, audit).row)


def given(lead, owner, **more):
    """Agreed by the lead, and fetched by whoever does it."""
    audit, action = agreed(lead, owner=owner.person, **more)
    send(lead)
    fetch(owner)
    return audit, action


def same_when_rebuilt(desk):
    before = dump(desk.store)
    desk.store.rebuild()
    assert dump(desk.store) == before


def test_a_row_stands_in_the_list_until_a_record_follows_it_and_then_that_does(lead):
    audit = audit_with_action(lead, "CH-7")
    row = only(lead, audit)
    assert (row.what, row.state, row.about) == ("Ring the school.", "Agreed", "CH-7")
    assert "not in the lists" in row.flags
    action = Actions(lead).agree(audit, row.row)
    (line,) = lines(lead)
    assert (line.record, line.row, line.state, line.source) == (str(action), "", "Open", row.source)
    assert lead.store.figures.first_page("2099-01-01").overdue_actions == 1
    same_when_rebuilt(lead)


def test_an_action_begun_twice_from_here_is_begun_once(lead):
    audit, action = agreed(lead)
    row = lead.store.actions.one(action).follows
    assert Actions(lead).agree(audit, row) == action
    assert Actions(lead).follow(audit, row) == action


def test_a_draft_of_it_knows_what_the_row_says_and_is_begun_once(lead):
    audit = audit_with_action(lead)
    row = only(lead, audit).row
    draft = Actions(lead).follow(audit, row)
    said = Recording(lead).open(draft).session.answers()
    assert said["task/title"] == "Ring the school."
    assert said["task/owner_written"] == "Pat Invented"
    assert said["task/proof"] == "She is at school every day."
    assert (said["task/row"], said["task/from_method"]) == (row, "case-file-audit")
    assert Actions(lead).follow(audit, row) == draft


def test_two_begun_apart_for_one_row_both_stand_and_say_so(lead):
    audit, action = agreed(lead)
    found = lead.store.actions.one(action)
    values = dict(Deciding(lead).read(action).session.answers())
    other = Recording(lead).finalise(Recording(lead).open(Recording(lead).start(ACTION, values, audit)))
    assert [line.record for line in lines(lead)] == [str(action), str(other)]
    assert all("begun twice" in line.flags for line in lines(lead))
    Deciding(lead).withdraw(other, "Begun twice.")
    assert only(lead, action).flags == only(lead, action).flags.replace("begun twice", "")
    assert [one.record for one in lead.store.actions.following(audit, found.follows)] == [action]


def test_it_goes_to_its_owner_comes_back_done_and_is_seen_by_somebody_else(two):
    """The auditor agreed it, so the lead may see the proof; the owner has it of the lead."""
    lead, _auditor, owner = two
    _audit, action = given(lead, owner)
    (mine,) = Actions(owner).mine()
    assert (mine.record, mine.flags) == (str(action), "")
    assert [row.key for row in Listing(owner).my_work()] == [str(action)]
    Actions(owner).decide(action, "under_way", "She rang twice.")
    Actions(owner).decide(action, "done", "The school was rung; file, 12 May.", "She is at school.")
    assert Actions(owner).mine() == ()
    send(owner)
    collect(lead)
    assert lines(lead) == ()
    (waiting,) = lines(lead, open=False, stage="done")
    assert (waiting.record, waiting.look) == (str(action), "waiting")
    with pytest.raises(UserFacingError) as refused:
        Actions(lead).decide(action, "verified", "Seen on the file.", "She is at school.")
    assert refused.value.code == "not-by-author"
    same_when_rebuilt(lead)


def by_the_auditor(two):
    """An action that an auditor agreed, so that the lead is neither its author nor its owner."""
    lead, auditor, _owner = two
    audit, action = agreed(auditor)
    send(auditor)
    collect(lead)
    return lead, audit, action


def test_what_is_not_accepted_is_to_be_done_again_and_then_accepted(two):
    lead, _audit, action = by_the_auditor(two)
    actions = Actions(lead)
    for _time in range(2):
        actions.decide(action, "done", "Rung.", "Nothing yet.")
        assert only(lead, action, open=False).stage == "done"
        actions.decide(action, "not_accepted", "Nothing of it on the file.")
        assert only(lead, action).state == "Not accepted: to be done again"
        with pytest.raises(UserFacingError) as refused:
            actions.decide(action, "verified", "Seen.", "Much.")
        assert refused.value.code == "not-yet"
    actions.decide(action, "done", "Rung again.", "She is at school.")
    actions.decide(action, "verified", "Seen on the file.", "She is at school.")
    assert only(lead, action, open=False).state == "Closed: done, and it helped"
    assert actions.steps(action) == ("verified",)
    same_when_rebuilt(lead)


def test_what_changed_for_the_child_is_asked(two):
    lead, _audit, action = by_the_auditor(two)
    with pytest.raises(UserFacingError) as asked:
        Actions(lead).decide(action, "done", "Rung.", " ")
    assert asked.value.code == "nothing-changed"
    with pytest.raises(UserFacingError) as reason:
        Actions(lead).decide(action, "done", "", "She is at school.")
    assert reason.value.code == "no-reason"


def test_nobody_sees_the_proof_of_what_they_did_themselves(two):
    lead, auditor, _owner = two
    audit = audit_with_action(auditor, owner=lead.person)
    action = Actions(auditor).agree(
        audit, lead.store.actions.one(audit) or auditor.store.actions.page(ActionsWanted())[0].row
    )
    send(auditor)
    collect(lead)
    Actions(lead).decide(action, "done", "Rung.", "She is at school.")
    with pytest.raises(UserFacingError) as refused:
        Actions(lead).decide(action, "verified", "Seen.", "She is at school.")
    assert refused.value.code == "not-by-assignee"


def test_done_and_carried_forward_apart_are_both_kept_and_it_is_done(two):
    lead, _auditor, owner = two
    _audit, action = given(lead, owner)
    Actions(owner).decide(action, "done", "Rung.", "She is at school.")
    Actions(lead).carry(action, day(lead, 60), "The holidays.")
    send(owner)
    collect(lead)
    line = only(lead, action, open=False)
    assert (line.stage, line.carried, line.on) == ("done", 1, day(lead, 60).isoformat())
    send(lead)
    fetch(owner)
    assert owner.store.actions.one(action).due == day(lead, 60).isoformat()


def test_no_longer_needed_and_done_apart_is_done(two):
    lead, _auditor, owner = two
    _audit, action = given(lead, owner)
    Actions(owner).decide(action, "done", "Rung.", "She is at school.")
    Actions(lead).decide(action, "dropped", "She moved away.")
    send(owner)
    collect(lead)
    assert only(lead, action, open=False).stage == "done"


def test_each_time_it_is_carried_forward_counts_and_the_latest_day_holds(lead):
    _audit, action = agreed(lead)
    Actions(lead).carry(action, day(lead, 40), "The holidays.")
    Actions(lead).carry(action, day(lead, 50), "The school is closed.")
    line = only(lead, action)
    assert (line.carried, line.on) == (2, day(lead, 50).isoformat())
    assert line.state == "Open · carried forward 2 times"
    for wrong in (day(lead, 45), day(lead, -1)):
        with pytest.raises(UserFacingError) as refused:
            Actions(lead).carry(action, wrong, "Why not.")
        assert refused.value.code == "not-later"


def test_several_are_carried_forward_with_one_reason_and_what_cannot_be_is_said(lead):
    for child, due in (("CH-1", 5), ("CH-2", 25)):
        audit_with_action(lead, child, action_due=day(lead, due).isoformat())
    carried = Actions(lead).carry_all(lines(lead), day(lead, 10), "The holidays.")
    assert len(carried.records) == 1
    ((what, why),) = carried.left
    assert what.endswith("Ring the school.")
    assert "later than the one it has" in why
    assert [(one.about, one.carried) for one in lines(lead)] == [("CH-1", 1), ("CH-2", 0)]


def test_how_late_it_is_says_for_whom_it_is_by_now(lead):
    audit_with_action(lead)
    (line,) = lines(later(lead, 32))
    assert (line.late, line.look) == (12, "late")
    assert line.state == "12 days late: for the service manager · Agreed"


def test_an_unknown_owner_is_kept_as_written_and_it_can_be_given_to_somebody(two):
    lead, auditor, owner = two
    _audit, action = agreed(lead)
    line = only(lead, action)
    assert line.owner == "Pat Invented"
    assert line.flags == "the owner is not in the lists"
    Actions(lead).carry(action, day(lead, 60), "The holidays.")
    made = Actions(lead).give(only(lead, action), owner.person)
    (now,) = lines(lead)
    assert (now.record, now.owner_code, now.flags) == (str(made), owner.person, "")
    assert now.on == day(lead, 60).isoformat()
    with pytest.raises(UserFacingError) as same:
        Actions(lead).give(now, owner.person)
    assert same.value.code == "same-owner"
    send(lead)
    fetch(owner)
    assert [one.record for one in Actions(owner).mine()] == [str(made)]
    assert Actions(auditor).mine() == ()


def test_an_owner_who_left_is_said(two):
    lead, _auditor, owner = two
    _audit, action = agreed(lead, owner=owner.person)
    assert only(lead, action).flags == ""
    Enrolling(lead).revoke(owner.keys.device)
    assert only(lead, action).flags == "the owner has no laptop here"
    assert owner_trouble(owner.person, {}, lead.rosters.view) == "the owner is not in the lists"


@pytest.mark.parametrize("days", [None, -50])
def test_a_row_without_a_day_or_with_one_before_the_audit_is_completed_by_hand(lead, days):
    from_a_list(lead, f"{day(lead, days):%d/%m/%Y}" if days else "")
    (line,) = lines(lead)
    audit = RevisionKey.parse(line.record)
    assert ("no day" if days is None else "before it was agreed") in line.flags
    with pytest.raises(UserFacingError) as short:
        Actions(lead).agree(audit, line.row)
    assert short.value.code == "incomplete"
    assert "By when?" in short.value.happened
    assert lead.store.drafts.list() == ()
    assert isinstance(Actions(lead).follow(audit, line.row), int)


def from_a_list(lead, due):
    """An audit of the council's own list, which holds whatever was written there."""
    head = "Child ID;Audit date;Audit type;Team;Completed by;Judgement;Action;By whom;By when;Action completed"
    row = f"100234;{day(lead, -10):%d/%m/%Y};Dip sample;North;A. Nother;Good;Visit the aunt;Worker;{due};"
    sheets = read_sheets(f"{head}\n{row}\n".encode(), ".csv")
    history = History(lead)
    sheet = headed(sheets[0], history.wanted())
    taken = take(sheet, guess(sheet.headers, history.wanted()).columns, history.wanted())
    history.take_in(history.dry_run(taken), "list.csv")


def test_an_action_whose_audit_is_withdrawn_stays_and_says_so_and_its_row_goes(lead):
    audit, action = agreed(lead)
    other = audit_with_action(lead, "CH-2")
    for record in (audit, other):
        Deciding(lead).withdraw(record, "The wrong child.")
    (line,) = lines(lead)
    assert line.record == str(action)
    assert "was withdrawn" in line.flags
    with pytest.raises(UserFacingError) as gone:
        Actions(lead).found(other, "a0000001")
    assert gone.value.code == "action-gone"
    same_when_rebuilt(lead)


def test_a_withdrawn_action_gives_its_row_back_to_the_list(lead):
    audit, action = agreed(lead)
    Deciding(lead).withdraw(action, "Begun too soon.")
    assert only(lead, audit).state == "Agreed"
    same_when_rebuilt(lead)


def test_the_list_is_narrowed_and_searched_in_the_store(lead):
    first = audit_with_action(lead, "CH-11", action_what="Ring the school.")
    audit_with_action(lead, "CH-12", action_what="Visit 100% of the family_group.")
    assert [line.about for line in lines(lead, search="ring CH-11")] == ["CH-11"]
    assert [line.about for line in lines(lead, search="100% y_g")] == ["CH-12"]
    assert lines(lead, search="100x") == ()
    line = only(lead, first)
    assert {one.about for one in lines(lead, owner=line.owner_code)} == {"CH-11", "CH-12"}
    assert lines(lead, team="nobody") == ()
    assert {one.about for one in lines(lead, method="case-file-audit")} == {"CH-11", "CH-12"}
    counts = Actions(lead).counts(ActionsWanted(search="ring"))
    assert (counts.open, counts.late, counts.ended) == (1, 0, 0)


def test_figures_of_actions(two):
    lead, _audit, action = by_the_auditor(two)
    Actions(lead).decide(action, "done", "Rung.", "She is at school.")
    Actions(lead).decide(action, "verified", "Seen.", "She is at school.")
    found = Actions(lead).figures()
    assert (found.done, found.in_time, found.verified, found.median, found.open) == (1, 1, 1, 0, 0)
    assert figure_words(found).endswith("1 seen by somebody else.")
    assert "None is done" in figure_words(action_figures((), 3, 1))


def test_everything_said_of_it_stands_in_its_history(lead):
    _audit, action = agreed(lead)
    Actions(lead).carry(action, day(lead, 40), "The holidays.")
    Actions(lead).decide(action, "done", "Rung; page 3.", "She is at school.")
    told = [(step.reason, step.said) for step in RecordHistory(lead).read(action).story]
    assert ("Rung; page 3.", "What changed for the child: She is at school.") in told
    assert any(reason == "The holidays." and said.startswith("Until ") for reason, said in told)


def test_an_action_whose_audit_is_erased_says_that_it_is_gone(lead):
    audit, action = agreed(lead)
    Keeping(lead).erase([audit], Reason.MISTAKE)
    (line,) = lines(lead)
    assert line.record == str(action)
    assert "is not here any more" in line.flags
    same_when_rebuilt(lead)


def test_an_erased_action_gives_its_row_back_to_the_list(lead):
    audit, action = agreed(lead)
    Keeping(lead).erase([action], Reason.MISTAKE)
    assert only(lead, audit).state == "Agreed"
    same_when_rebuilt(lead)


def test_what_is_still_to_be_done_does_not_leave_its_owners_laptop(two):
    lead, _auditor, owner = two
    _audit, action = given(lead, owner)
    old = later(owner, 400)
    assert action not in Removing(old, Period(months=3)).plan().keys
    assert Actions(owner).mine()[0].record == str(action)
