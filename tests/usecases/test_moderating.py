"""Audits are graded by somebody else: who is asked, what holds, what goes back and forth, and what is never lost."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import Stage, join
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import PersonDetails
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage.forms import StoredForm
from qaf_desktop.work.custody import Custody
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.following_up import FollowingUp
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.moderating import Moderating
from qaf_desktop.work.record_history import RecordHistory
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.remarks import Remarks, Turn
from qaf_desktop.work.scribe import Scribe
from tests.faults.forging import give_roles
from tests.usecases.moderated import MODERATION, OVERALL, REASON, amend, audit, back, line, moderate, sent
from tests.usecases.world import collect, project, send

VOICE = "voice/voice_grade"


@dataclass(frozen=True)
class House:
    """A lead, a deputy at a second lead's desk, and an auditor; each test has children of its own."""

    stage: Stage
    lead: Desk
    deputy: Desk
    ann: Desk


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with project(tmp_path_factory.mktemp("house"), auditors=1) as (stage, lead, [ann]):
        deputy = join(stage, lead, "deputy", PersonDetails("Dee Deputy Example", "lead-auditor", "", "Deputy’s laptop"),
                      ("lead-auditor", "head-of-service"), "second-lead")  # fmt: skip
        back(lead, ann)
        yield House(stage, lead, deputy, ann)
        deputy.close()


def row(desk: Desk, record: RecordKey):
    found = desk.store.records.row(record)
    assert found is not None
    return found


def refusal(act: object, *arguments: object) -> str:
    with pytest.raises(UserFacingError) as refused:
        act(*arguments)  # type: ignore[operator]
    return refused.value.code


def shared(house: House, child: str, grade: str = "outstanding") -> RecordKey:
    """An audit that both leads have."""
    record = audit(house.ann, child, grade)
    send(house.ann)
    for desk in (house.lead, house.deputy):
        collect(desk)
    return record


def exchange(house: House) -> None:
    """What each lead decided reaches the other, and the auditor."""
    for desk in (house.lead, house.deputy):
        send(desk)
    for desk in (house.lead, house.deputy):
        collect(desk)
    back(house.lead, house.ann)


def test_a_grade_at_the_top_waits_and_its_letter_with_it_until_one_is_agreed(house: House) -> None:
    lead, ann = house.lead, house.ann
    record = sent(ann, lead, "CH-10")
    waiting = line(lead, record)
    assert (waiting.stands, waiting.grade, waiting.own) == ("To be moderated", "", False)
    assert "graded at an end of the scale" in waiting.why.lower(), "another reason may stand before it"
    assert "Outstanding" not in str(waiting)
    assert refusal(Feedback(lead).issue, record) == "to-moderate"
    assert "The feedback waits for a moderation: graded at the top" in RecordHistory(lead).read(record).hint
    moderate(lead, record, "good")
    done = row(lead, record)
    assert (done.state, done.moderation, done.agreed, done.overall) == ("agreed", "agreed", "Good", "Outstanding")
    assert line(lead, record).grade == "Good, agreed; the auditor gave Outstanding"
    assert RecordHistory(lead).read(record).line.graded == "Good, agreed; the auditor gave Outstanding"
    Feedback(lead).issue(record)
    assert row(lead, record).state == "issued"
    back(lead, ann)
    assert row(ann, record).agreed == "Good"
    assert [one.grade_word for one in Listing(ann).my_work() if one.key == str(record)] == ["Good, agreed"]


def test_the_letter_gives_the_agreed_grade_and_nothing_of_the_remarks(house: House) -> None:
    lead, ann = house.lead, house.ann
    record = sent(ann, lead, "CH-11")
    Remarks(lead).add(record, VOICE, "Zebra crossing words")
    moderate(lead, record, "good")
    letter, _opened, facts = Feedback(lead)._letter(record)
    assert facts.graded == "Good, agreed in moderation"
    assert ("Overall grade", "Good, agreed in moderation") in letter.opening.rows
    assert "Zebra" not in str(letter)
    assert "Outstanding, " not in str(letter.opening)
    before = Feedback(lead)
    before.issue(record)
    again = Feedback(lead)._letter(record)[0]
    assert again.opening.rows == letter.opening.rows


def test_the_moderation_says_nothing_of_the_auditors_grade_before_ones_own(house: House) -> None:
    lead = house.lead
    record = sent(house.ann, lead, "CH-12")
    recording, draft = Recording(lead), Moderating(lead).begin(record)
    opened = recording.open(draft)
    assert opened.session.view("own/blind").value == "yes"
    assert "beside/first_grade" not in opened.session.output()
    assert "high" not in opened.session.output().values()
    recording.save(draft, {"own/own_grade": "good", "own/own_reason": "Not yet."})
    assert "beside/first_grade" not in recording.open(draft).session.output(), "a word is no reason"
    recording.save(draft, {"own/own_grade": "good", "own/own_reason": REASON})
    opened = recording.open(draft)
    assert opened.session.view("beside/first_grade").readonly
    assert opened.session.output()["beside/first_grade"] == "outstanding"
    assert Moderating(lead).begin(record) == draft
    recording.discard(draft)


def test_whoever_opens_the_audit_first_does_not_grade_it_blind(house: House) -> None:
    lead = house.lead
    record = sent(house.ann, lead, "CH-13")
    assert Moderating(lead).is_blind(record)
    draft = Moderating(lead).begin(record)
    Custody(lead).viewed(record)
    assert Moderating(lead).seen(record)
    opened = Recording(lead).open(draft)
    assert (opened.session.view("own/blind").value, opened.session.view("own/seen_note").relevant) == ("no", True)
    opened.session.set("own/blind", "yes")
    assert "own/blind" in {problem.path for problem in opened.session.problems() if problem.severity == "stop"}
    Recording(lead).discard(draft)
    again = Recording(lead).open(Moderating(lead).begin(record))
    assert again.session.view("own/blind").value == "no"
    assert [one.act for one in Custody(lead).of_record(record)] == ["Opened to read"]


def test_a_moderation_record_stays_with_the_leads(house: House) -> None:
    lead, ann = house.lead, house.ann
    record = sent(ann, lead, "CH-14")
    moderation = moderate(lead, record, "good")
    assert row(lead, moderation).about == record
    entry = lead.store.revisions.get(moderation)
    assert entry is not None
    assert ann.person not in Sending(lead)._concerned(entry.revision)
    back(lead, ann)
    assert ann.store.records.row(moderation) is None
    assert row(ann, record).agreed == "Good"


def test_a_return_goes_back_and_forth_with_its_remarks(house: House) -> None:
    lead, ann = house.lead, house.ann
    record = sent(ann, lead, "CH-15")
    Remarks(lead).add(record, VOICE, "Where is this on the file?")
    Remarks(lead).add(record, "", "Thank you for a clear story.")
    moderation = moderate(lead, record, "good", agreed__again="yes", agreed__again_what="Name what was seen.")
    assert row(lead, record).moderation == "returned"
    assert refusal(Feedback(lead).issue, record) == "not-now"
    back(lead, ann)
    [work] = [one for one in Listing(ann).my_work() if one.key == str(record)]
    assert (work.state, work.due) == ("Returned: 2 remarks · answer and finalise it again", True)
    shown = RecordHistory(ann).read(record)
    assert [one.question for one in shown.threads][0]
    assert shown.own
    assert shown.can_remark
    [first, *_] = [one for one in shown.threads if one.path == VOICE]
    Remarks(ann).reply(record, first.thread, "In the visit of 3 March.")
    amend(ann, record, overall__overall_grade="good")
    assert row(ann, record).state == "resubmitted"
    send(ann)
    collect(lead)
    assert refusal(Feedback(lead).issue, record) == "not-now"
    came = line(lead, record)
    assert (came.stage, came.remarks) == ("resubmitted", 2)
    assert Moderating(lead).board().lines[0].stage in ("disputed", "apart", "resubmitted")
    [thread] = [one for one in Remarks(lead).threads(record) if one.path == VOICE]
    assert (thread.turn, [one.words for one in thread.remarks][-1]) == (Turn.ANSWERED, "In the visit of 3 March.")
    beside = RecordHistory(lead).read(record).beside
    assert (beside[0].key, beside[0].before, beside[0].now, beside[0].moderator) == (
        OVERALL, "Outstanding", "Good", "Good",
    )  # fmt: skip
    assert {one.remarks for one in beside if one.key == VOICE} == {1}
    Remarks(lead).reply(record, thread, "", settles=True)
    assert [one.turn for one in Remarks(lead).threads(record) if one.path == VOICE] == [Turn.SETTLED]
    draft = Moderating(lead).begin(record)
    opened = Recording(lead).open(draft)
    assert opened.record == moderation
    assert opened.session.view("agreed/again").value == ""
    Recording(lead).save(draft, {"agreed/again": "no"})
    assert Recording(lead).finalise(Recording(lead).open(draft)) == moderation
    assert row(lead, record).state == "agreed"
    assert Scribe(lead).facts(moderation).values["beside/first_grade"] == "outstanding"


def test_an_amendment_made_apart_makes_the_agreed_grade_stale_and_it_says_so(house: House) -> None:
    lead, ann = house.lead, house.ann
    record = sent(ann, lead, "CH-16", "inadequate")
    moderate(lead, record, "requires-improvement")
    amend(ann, record, "Found another paper.", voice__voice_grade="good")
    send(ann)
    collect(lead)
    now = row(lead, record)
    assert (now.state, now.agreed, now.moderation) == ("finalised", "", "due")
    assert "changed since its grade was agreed" in line(lead, record).why.lower()
    shown = RecordHistory(lead).read(record)
    assert "Grade agreed" in [step.title for step in shown.story]
    back(lead, ann)
    assert row(ann, record).state == "finalised"


def test_what_was_looked_at_is_what_is_judged_though_the_audit_moved_on(house: House) -> None:
    lead, ann = house.lead, house.ann
    record = sent(ann, lead, "CH-18")
    Moderating(lead).begin(record)
    amend(ann, record, "A slip.", overall__overall_grade="inadequate")
    send(ann)
    collect(lead)
    drafts = [one.id for one in lead.store.drafts.list() if one.about == record]
    values = {**_whole(lead), "own/own_grade": "good", "agreed/agreed_grade": "good"}
    Recording(lead).save(drafts[0], values)
    Recording(lead).finalise(Recording(lead).open(drafts[0]))
    now = row(lead, record)
    assert (now.state, now.agreed, now.moderation) == ("finalised", "", "due")
    assert "changed since its grade was agreed" in line(lead, record).why.lower()


def _whole(lead: Desk) -> dict[str, str]:
    return {**MODERATION, "about/moderated_on": lead.clock.local().date().isoformat()}


def test_a_withdrawn_audit_is_not_agreed_and_the_moderation_is_kept(house: House) -> None:
    lead, ann = house.lead, house.ann
    record = sent(ann, lead, "CH-19")
    draft = Moderating(lead).begin(record)
    Recording(lead).save(draft, {**_whole(lead), "own/own_grade": "good", "agreed/agreed_grade": "good"})
    Deciding(lead).withdraw(record, "Of another child.")
    opened = Recording(lead).open(draft)
    refused = Recording(lead).refusal(opened)
    assert refused is not None
    assert refused.code == "withdrawn"
    assert refusal(Recording(lead).finalise, opened) == "withdrawn"
    assert Recording(lead).open(draft).session.view("own/own_grade").value == "good"
    assert all(one.key != str(record) for one in Moderating(lead).board().lines)
    Deciding(lead).restore(record, "It was right.")
    assert row(lead, record).moderation == ""


def test_two_moderators_at_once_are_both_kept_and_somebody_settles_it(house: House) -> None:
    record = shared(house, "CH-20")
    moderate(house.lead, record, "good")
    moderate(house.deputy, record, "requires-improvement")
    exchange(house)
    for desk in (house.lead, house.deputy, house.ann):
        assert (row(desk, record).moderation, row(desk, record).agreed) == ("apart", "")
    shown = line(house.lead, record)
    assert shown.grade == "Good / Requires improvement"
    assert ", " in shown.by
    assert refusal(Moderating(house.lead).settle, record, "good", "As I said.") == "not-by-moderator"
    assert refusal(Feedback(house.lead).issue, record) == "to-moderate"


def test_two_who_agree_on_one_grade_agree(house: House) -> None:
    record = shared(house, "CH-21")
    for desk in (house.lead, house.deputy):
        moderate(desk, record, "good")
    exchange(house)
    assert {(row(desk, record).moderation, row(desk, record).agreed) for desk in (house.lead, house.deputy)} == {
        ("agreed", "Good")
    }


def test_the_author_and_whoever_did_or_managed_the_work_may_not_moderate(house: House) -> None:
    lead, ann = house.lead, house.ann
    own = audit(lead, "CH-22")
    assert refusal(Moderating(lead).begin, own) == "not-by-author"
    assert line(lead, own).own
    record = sent(ann, lead, "CH-23", about__manager=lead.person)
    assert refusal(Moderating(lead).take, record) == "not-independent"
    assert refusal(Moderating(ann).take, record) in ("role-not-allowed", "not-by-author")
    other = sent(ann, lead, "CH-24")
    draft = Moderating(lead).begin(other)
    given = {**_whole(lead), "own/own_grade": "good", "agreed/agreed_grade": "good", "about/interest": "yes",
             "about/interest_what": "I know the family.", "about/interest#because": "Nobody else."}  # fmt: skip
    Recording(lead).save(draft, given)
    assert refusal(Recording(lead).finalise, Recording(lead).open(draft)) == "interest"


def test_a_dispute_is_settled_by_the_next_one_up_and_that_is_the_end(house: House) -> None:
    lead, ann, deputy = house.lead, house.ann, house.deputy
    record = shared(house, "CH-25")
    moderate(lead, record, "good")
    exchange(house)
    assert refusal(Moderating(deputy).settle, record, "good", "Nothing to settle.") == "no-dispute"
    Deciding(ann).decide(record, "disputed", "The plan was excellent.")
    send(ann)
    for desk in (lead, deputy):
        collect(desk)
    assert (row(lead, record).moderation, row(lead, record).agreed) == ("disputed", "Good")
    assert line(lead, record).said == "The plan was excellent."
    assert refusal(Feedback(lead).issue, record) == "not-now"
    assert refusal(Moderating(lead).settle, record, "good", "As I said.") == "not-by-moderator"
    Moderating(deputy).settle(record, "outstanding", "Both read again.")
    send(deputy)
    collect(lead)
    back(deputy, ann)
    for desk in (lead, ann):
        assert (row(desk, record).moderation, row(desk, record).agreed) == ("settled", "Outstanding")
    assert refusal(Deciding(ann).decide, record, "disputed", "Still not.") == "too-late"
    assert RecordHistory(lead).read(record).line.graded == "Outstanding, agreed"
    Feedback(lead).issue(record)


def test_a_moderation_can_be_asked_for(house: House) -> None:
    lead, ann = house.lead, house.ann
    record = sent(ann, lead, "CH-26", "good")
    Deciding(ann).decide(record, "moderation_asked", "I am not sure of it.")
    send(ann)
    collect(lead)
    asked = line(lead, record)
    assert (asked.stage, asked.said) == ("asked", "I am not sure of it.")
    assert refusal(Feedback(lead).issue, record) == "not-now"
    moderate(lead, record, "good")
    assert line(lead, record).grade == "Good, agreed"


def test_what_follows_an_inadequate_grade_follows_the_agreed_one(house: House) -> None:
    lead, ann = house.lead, house.ann
    lowered = sent(ann, lead, "CH-27", "requires-improvement")
    raised = sent(ann, lead, "CH-28", "inadequate")
    assert FollowingUp(lead).open(row(lead, lowered)) is None
    assert FollowingUp(lead).begins(row(lead, raised)) == "head-of-service-follow-up"
    moderate(lead, lowered, "inadequate")
    moderate(lead, raised, "requires-improvement")
    assert FollowingUp(lead).open(row(lead, raised)) is None
    found = FollowingUp(lead).open(row(lead, lowered))
    assert found is not None
    assert found.title == "Head of Service follow-up"
    draft = FollowingUp(lead).begin(lowered)
    opened = Recording(lead).open(draft)
    assert opened.session.view("about/child_reference").value == "CH-27"
    assert opened.session.view("about/record_reference").value == row(lead, lowered).reference
    assert opened.about == lowered


def test_the_first_audits_of_a_new_auditor_are_moderated_whatever_their_grade(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [ann]):
        given = {"safety__safety_grade": "good"}
        records = [sent(ann, lead, f"CH-{n}", "requires-improvement", **given) for n in range(40, 44)]
        board = {one.key: one for one in Moderating(lead).board().lines}
        new = [str(record) in board and "the auditor is new" in board[str(record)].why.lower() for record in records]
        assert new == [True, True, True, False]
        moderate(lead, records[0], "requires-improvement")
        assert line(lead, records[0]).stage == "agreed"


def test_a_return_of_a_record_on_an_older_form_is_amended_on_that_form(house: House) -> None:
    lead, ann = house.lead, house.ann
    record = sent(ann, lead, "CH-29")
    named = ann.store.revisions.of_record(record)[0].form
    Moderating(lead).begin(record)
    Moderating(lead).send_back(record, "Name what was seen.")
    back(lead, ann)
    form = ann.store.forms.get(named.digest)
    assert form is not None
    changed = form.xform.replace(b'version="2026.1"', b'version="2027.1"', 1)
    ann.store.forms.put(StoredForm(form.id, "2027.1", hashlib.sha256(changed).hexdigest(), changed))
    amend(ann, record, overall__overall_grade="good")
    assert ann.store.revisions.of_record(record)[-1].form == named
    assert row(ann, record).state == "resubmitted"


def test_an_auditor_who_has_left_holds_nothing_up(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [ann]):
        record = sent(ann, lead, "CH-30")
        give_roles(lead, ann.person)
        moderate(lead, record, "good")
        assert line(lead, record).grade == "Good, agreed; the auditor gave Outstanding"
        Moderating(lead).send_back(record, "To be done again by somebody else.")
        Feedback(lead).issue(record)


def test_rebuilding_gives_the_same_stages(house: House) -> None:
    lead = house.lead
    moderate(lead, sent(house.ann, lead, "CH-60"), "good")
    sent(house.ann, lead, "CH-61")
    keys = [one.key for one in lead.store.records.list(limit=500)]
    before = [(row(lead, key).moderation, row(lead, key).moderation_why, row(lead, key).agreed) for key in keys]
    lead.store.rebuild()
    assert [(row(lead, key).moderation, row(lead, key).moderation_why, row(lead, key).agreed) for key in keys] == before
    assert {stage for stage, _why, _agreed in before} > {"due", "agreed"}


def test_a_remark_says_something_and_is_not_a_book(house: House) -> None:
    record = sent(house.ann, house.lead, "CH-31")
    assert refusal(Remarks(house.lead).add, record, VOICE, "  ") == "no-words"
    assert refusal(Remarks(house.lead).add, record, VOICE, "a" * 5000) == "too-long"
    assert OVERALL in Scribe(house.lead).facts(record).values


def overall(desk: Desk, *, as_agreed: bool) -> dict[str, int]:
    page = Figuring(desk).first_page(as_agreed=as_agreed)
    return {tally.grade: tally.n for tally in page.counts.overall if tally.method == "case-file-audit"}


def test_figures_count_the_auditors_grades_or_those_that_were_agreed(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [ann]):
        first, second = sent(ann, lead, "CH-50"), sent(ann, lead, "CH-51")
        moderate(lead, first, "good")
        moderate(lead, second, "outstanding")
        assert Figuring(lead).first_page().agreed_otherwise == 1
        assert overall(lead, as_agreed=False) == {"Outstanding": 2}
        assert overall(lead, as_agreed=True) == {"Good": 1, "Outstanding": 1}
        Deciding(lead).withdraw(first, "Of another child.")
        assert overall(lead, as_agreed=True) == {"Outstanding": 1}
        assert Figuring(lead).first_page().agreed_otherwise == 0
