"""Steps that lie about something other than the role: about the method, the kind, the past, the roster, the person."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import JoinSetup, PersonDetails
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.judging import judge_of
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import Attachment, FormRef, Kind, Revision, RevisionRef
from tests.faults.forging import Hand, altered, give_roles, held_codes, merge_files, references
from tests.usecases.world import project

AUDIT, OBSERVATION, ESCALATION = "case-file-audit", "practice-observation", "escalation"
LEAD, PSW = "lead-auditor", "principal-social-worker"


@dataclass(frozen=True)
class Field:
    """An auditor, a head of service, a principal social worker, a lead; and the roster versions of their roles."""

    lead: Desk
    auditor: Hand
    head: Hand
    psw: Hand
    as_auditor: int
    as_head: int
    as_psw: int
    before_joining: int


@pytest.fixture(scope="module")
def field(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Field]:
    folder = tmp_path_factory.mktemp("claims")
    with project(folder, auditors=3) as (_stage, lead, desks):
        auditor, head, psw = (Hand(desk, lead, folder) for desk in desks)
        roles = ((auditor, "auditor"), (head, "head-of-service"), (psw, PSW))
        versions = [give_roles(lead, hand.member, role) for hand, role in roles]
        yield Field(lead, auditor, head, psw, *versions, before_joining=2)


def founded(field: Field, method: str = AUDIT, **fields: str) -> Revision:
    """A record of the auditor's that stands at the lead."""
    made = field.auditor.found(method, "auditor", field.as_auditor, **fields)
    assert merge_files(field.lead, field.auditor.pack([made])).held == 0
    return made


def state_of(field: Field, record: Revision) -> object:
    row = field.lead.store.records.row(record.key)
    return row.state, row.heads, row.revisions, row.conflicts, view(field.lead.store.revisions.of_record(record.key))


def assert_held(field: Field, record: Revision, hand: Hand, forged: Revision, *codes: str) -> None:
    """The forged revision is held for that reason, and the record is what it was."""
    before = state_of(field, record)
    collected = merge_files(field.lead, hand.pack([forged]))
    assert (collected.new, collected.held, collected.refused) == (0, 1, 0)
    assert held_codes(field.lead)[forged.key] in codes
    assert state_of(field, record) == before


def assert_refused(field: Field, record: Revision, hand: Hand, forged: Revision, code: str) -> None:
    before = state_of(field, record)
    collected = merge_files(field.lead, hand.pack([forged]))
    assert (collected.new, collected.refused) == (0, 1)
    assert field.lead.store.receipts.due()[-1].code == code
    assert state_of(field, record) == before


def test_a_role_not_held_is_held(field: Field) -> None:
    audit = founded(field)
    done = field.auditor.decide("finalised", [audit], "auditor", field.as_auditor)
    merge_files(field.lead, field.auditor.pack([done]))
    forged = field.auditor.decide("issued", [audit], LEAD, field.as_auditor, [done])
    assert_held(field, audit, field.auditor, forged, "role-not-held")


def test_a_roster_in_which_the_device_was_not_yet_is_held(field: Field) -> None:
    audit = founded(field)
    forged = field.head.enter("amended", [audit], "head-of-service", field.before_joining, note="earlier")
    assert_held(field, audit, field.head, forged, "role-not-held")


@pytest.mark.parametrize("version", [0, 10_000])
def test_a_roster_that_never_was_is_not_believed(version: int, field: Field) -> None:
    audit = founded(field)
    forged = field.auditor.decide("finalised", [audit], "auditor", version)
    before = state_of(field, audit)
    assert merge_files(field.lead, field.auditor.pack([forged])).new == 0
    assert state_of(field, audit) == before


def test_another_persons_id_refuses_the_package(field: Field) -> None:
    audit = founded(field)
    forged = field.head.decide("finalised", [audit], "auditor", field.as_auditor)
    forged = altered(forged, author=audit.author)
    assert_refused(field, audit, field.head, forged, "revision-author")


def test_an_amendment_in_the_authors_name_by_another_device_is_refused(field: Field) -> None:
    audit = founded(field)
    forged = field.head.enter("amended", [audit], "auditor", field.as_auditor, note="in your name")
    assert_refused(field, audit, field.head, altered(forged, author=audit.author), "revision-author")


def test_a_revision_under_another_devices_number_is_refused(field: Field) -> None:
    audit = founded(field)
    forged = field.head.enter("amended", [audit], "head-of-service", field.as_head)
    key = altered(audit.key, seq=audit.key.seq + 500)
    assert_refused(field, audit, field.head, altered(forged, key=key), "revision-device")


def test_a_decision_on_heads_that_never_were_is_held(field: Field) -> None:
    audit = founded(field)
    never = RevisionRef(audit.key, "0" * 64)
    forged = altered(field.auditor.decide("finalised", [audit], "auditor", field.as_auditor), judged=(never,))
    assert_held(field, audit, field.auditor, forged, "names-another")


def test_a_decision_on_a_revision_that_never_came_waits(field: Field) -> None:
    audit = founded(field)
    never = RevisionRef(altered(audit.key, seq=audit.key.seq + 900), "0" * 64)
    forged = altered(field.auditor.decide("finalised", [audit], "auditor", field.as_auditor), judged=(never,))
    assert_held(field, audit, field.auditor, forged, "waits-for-another")


def test_an_amendment_of_something_else_under_a_known_key_is_held(field: Field) -> None:
    audit = founded(field)
    forged = field.auditor.enter("amended", [audit], "auditor", field.as_auditor, note="on another past")
    forged = altered(forged, parents=(RevisionRef(audit.key, "0" * 64),))
    assert_held(field, audit, field.auditor, forged, "names-another")


def test_another_methods_wider_rule_does_not_open_this_record(field: Field) -> None:
    """A head of service may add to an escalation, never to an audit."""
    audit = founded(field)
    forged = field.head.enter("amended", [audit], "head-of-service", field.as_head, overall__overall_grade="good")
    forged = altered(forged, method=ESCALATION, form=field.head.form(ESCALATION))
    assert_held(field, audit, field.head, forged, "another-method")


def test_another_methods_decision_does_not_judge_this_record(field: Field) -> None:
    """An observer may issue the feedback of an observation, an auditor never that of an audit."""
    audit = founded(field)
    done = field.auditor.decide("finalised", [audit], "auditor", field.as_auditor)
    merge_files(field.lead, field.auditor.pack([done]))
    forged = altered(field.auditor.decide("issued", [audit], "auditor", field.as_auditor, [done]), method=OBSERVATION)
    assert_held(field, audit, field.auditor, forged, "another-method")


def test_a_decision_that_slips_answers_into_another_record_is_held(field: Field) -> None:
    audit, own = founded(field), field.head.found(ESCALATION, "head-of-service", field.as_head)
    assert merge_files(field.lead, field.head.pack([own])).held == 0
    forged = field.head.decide("told", [own], "head-of-service", field.as_head)
    forged = altered(
        forged, record=audit.key, parents=references([audit]), fields={"overall/overall_grade": "outstanding"}
    )
    assert_held(field, audit, field.head, forged, "not-a-decision")


@pytest.mark.parametrize("extra", [{"fields": {"note": "x"}}, {"form": FormRef(AUDIT, "1", "0" * 64)}])
def test_a_decision_holds_no_answers(extra: dict[str, object], field: Field) -> None:
    audit = founded(field)
    forged = altered(field.auditor.decide("finalised", [audit], "auditor", field.as_auditor), **extra)
    assert_held(field, audit, field.auditor, forged, "not-a-decision")


def test_a_decision_holds_no_files(field: Field) -> None:
    audit = founded(field)
    file = Attachment("ab" * 16, "scan.pdf", "application/pdf", 1, "cd" * 16, "e" * 64)
    forged = altered(field.auditor.decide("finalised", [audit], "auditor", field.as_auditor), attachments=(file,))
    assert judge_of(field.lead)(forged, field.lead.store.revisions).code == "not-a-decision"


def test_an_entry_that_calls_itself_a_decision_step_is_held(field: Field) -> None:
    """Else the author could change answers without the reason an amendment asks for."""
    audit = founded(field)
    forged = field.auditor.enter("finalised", [audit], "auditor", field.as_auditor, reason="", note="unexplained")
    assert_held(field, audit, field.auditor, forged, "unknown-step")


def test_a_decision_that_calls_itself_an_entry_step_is_held(field: Field) -> None:
    audit = founded(field)
    forged = altered(field.auditor.decide("withdrawn", [audit], "auditor", field.as_auditor))
    assert_held(field, audit, field.auditor, forged, "unknown-step")


def test_an_amendment_without_a_reason_is_held(field: Field) -> None:
    audit = founded(field)
    forged = field.auditor.enter("amended", [audit], "auditor", field.as_auditor, reason="", note="unexplained")
    assert_held(field, audit, field.auditor, forged, "no-reason")


def test_a_record_that_hangs_on_nothing_is_held(field: Field) -> None:
    audit = founded(field)
    forged = field.auditor.enter("amended", [audit], "auditor", field.as_auditor, note="orphan")
    assert_held(field, audit, field.auditor, altered(forged, parents=()), "not-a-first-entry", "waits-for-another")


@pytest.mark.parametrize("step", ["amended", "resolved", "withdrawn", "restored"])
def test_a_record_that_begins_with_another_step_is_held(step: str, field: Field) -> None:
    audit = founded(field)
    forged = altered(field.auditor.found(AUDIT, "auditor", field.as_auditor), transition=step, reason="A reason.")
    assert_held(field, audit, field.auditor, forged, "not-a-first-entry")


def test_a_decision_about_nothing_is_held(field: Field) -> None:
    audit = founded(field)
    decision = field.auditor.decide("finalised", [audit], "auditor", field.as_auditor)
    assert_held(field, audit, field.auditor, altered(decision, judged=()), "judges-nothing")


def test_a_first_entry_after_others_is_not_allowed_whoever_read_the_package(field: Field) -> None:
    """The reader refuses such a package first; the judge says so for itself."""
    audit = founded(field)
    forged = altered(field.auditor.found(AUDIT, "auditor", field.as_auditor), parents=references([audit]))
    verdict = judge_of(field.lead)(forged, field.lead.store.revisions)
    assert (verdict.allowed, verdict.code) == (False, "not-a-first-entry")


def test_a_kind_of_record_nobody_knows_is_held(field: Field) -> None:
    audit = founded(field)
    forged = altered(field.auditor.found(AUDIT, "auditor", field.as_auditor), method="no-such-method")
    assert_held(field, audit, field.auditor, forged, "unknown-method")


@pytest.mark.parametrize("hidden", ["form-of-another-method", "form-of-another-name", "no-form"])
def test_a_record_on_another_methods_form_is_held(hidden: str, field: Field) -> None:
    """Else the form's critical questions could be got round by naming a form that has none."""
    audit, other = founded(field), field.auditor.form(ESCALATION)
    forms = {
        "form-of-another-method": other,
        "form-of-another-name": FormRef(AUDIT, other.version, other.digest),
        "no-form": None,
    }
    forged = altered(field.auditor.found(AUDIT, "auditor", field.as_auditor), form=forms[hidden])
    assert_held(field, audit, field.auditor, forged, "another-form")


def test_a_record_that_may_be_dangerous_on_a_form_nobody_knows_is_not_finalised(field: Field) -> None:
    unknown = FormRef(AUDIT, "9", "1" * 64)
    made = altered(field.auditor.found(AUDIT, "auditor", field.as_auditor, safety__unsafe_now="yes"), form=unknown)
    assert merge_files(field.lead, field.auditor.pack([made])).held == 0
    forged = field.auditor.decide("finalised", [made], "auditor", field.as_auditor)
    assert_held(field, made, field.auditor, forged, "unknown-form")


def test_an_entry_over_two_sides_waits_for_the_one_that_has_not_come(field: Field) -> None:
    audit = founded(field)
    here, late = (field.auditor.enter("amended", [audit], "auditor", field.as_auditor, note=n) for n in ("a", "b"))
    both = field.auditor.enter("resolved", [here, late], "auditor", field.as_auditor, note="a")
    assert merge_files(field.lead, field.auditor.pack([here])).held == 0
    assert_held(field, audit, field.auditor, both, "waits-for-another")
    assert merge_files(field.lead, field.auditor.pack([late])).held == 0
    assert field.lead.store.revisions.get(both.key).revision == both


def test_a_withdrawal_does_not_take_back_what_was_amended_apart(field: Field) -> None:
    audit = founded(field)
    amended = field.auditor.enter("amended", [audit], "auditor", field.as_auditor, note="apart")
    gone = field.auditor.enter("withdrawn", [audit], "auditor", field.as_auditor)
    further = field.auditor.enter("amended", [amended, gone], "auditor", field.as_auditor, note="on it goes")
    assert merge_files(field.lead, field.auditor.pack([amended, gone, further])).held == 0
    forged = field.auditor.enter("amended", [gone], "auditor", field.as_auditor, note="as if it were not gone")
    assert_held(field, audit, field.auditor, forged, "withdrawn")


def test_a_decision_that_relies_on_another_content_of_a_decision_is_held(field: Field) -> None:
    audit = founded(field)
    done = field.auditor.decide("finalised", [audit], "auditor", field.as_auditor)
    assert merge_files(field.lead, field.auditor.pack([done])).held == 0
    forged = field.head.decide("issued", [audit], "head-of-service", field.as_head)
    forged = altered(forged, parents=(RevisionRef(done.key, "0" * 64),))
    assert_held(field, audit, field.head, forged, "names-another")


def test_the_finalising_of_another_audit_does_not_serve(field: Field) -> None:
    audit, other = founded(field), founded(field)
    done = field.auditor.decide("finalised", [other], "auditor", field.as_auditor)
    assert merge_files(field.lead, field.auditor.pack([done])).held == 0
    forged = field.psw.decide("issued", [audit], PSW, field.as_psw, [done])
    assert_held(field, audit, field.psw, forged, "not-yet")
    rightful = field.psw.decide("issued", [other], PSW, field.as_psw, [done])
    assert merge_files(field.lead, field.psw.pack([rightful])).held == 0


def test_a_decision_that_is_part_of_the_record_it_judges_is_held(field: Field) -> None:
    audit = founded(field)
    forged = field.auditor.decide("finalised", [audit], "auditor", field.as_auditor)
    assert_held(field, audit, field.auditor, altered(forged, record=audit.key), "not-a-decision")


@pytest.mark.parametrize("digit", "2345")
def test_an_amendment_on_a_form_nobody_knows_keeps_the_record_from_being_finalised(digit: str, field: Field) -> None:
    """Whatever else of its past is on a form that is known."""
    audit = founded(field)
    amended = field.auditor.enter("amended", [audit], "auditor", field.as_auditor, safety__unsafe_now="yes")
    amended = altered(amended, form=FormRef(AUDIT, "9", digit * 64))
    assert merge_files(field.lead, field.auditor.pack([amended])).held == 0
    forged = field.auditor.decide("finalised", [amended], "auditor", field.as_auditor)
    assert_held(field, audit, field.auditor, forged, "unknown-form")


def test_a_dangerous_audit_whose_escalation_was_never_told_is_held(field: Field) -> None:
    audit = founded(field, safety__unsafe_now="yes")
    forged = field.auditor.decide("finalised", [audit], "auditor", field.as_auditor)
    assert_held(field, audit, field.auditor, forged, "escalation-open")


def test_an_escalation_of_another_danger_does_not_serve(field: Field) -> None:
    other = founded(field, ESCALATION)
    told = field.auditor.decide("told", [other], "auditor", field.as_auditor)
    assert merge_files(field.lead, field.auditor.pack([told])).held == 0
    audit = founded(field, safety__unsafe_now="yes")
    forged = field.auditor.decide("finalised", [audit], "auditor", field.as_auditor, [told])
    assert_held(field, audit, field.auditor, forged, "escalation-open")


def test_that_an_escalation_was_acknowledged_does_not_say_that_it_was_told(field: Field) -> None:
    own = founded(field, ESCALATION)
    told = field.auditor.decide("told", [own], "auditor", field.as_auditor)
    known = field.head.decide("acknowledged", [own], "head-of-service", field.as_head, [told])
    assert merge_files(field.lead, field.auditor.pack([told])).held == 0
    assert merge_files(field.lead, field.head.pack([known])).held == 0
    audit = field.auditor.found(AUDIT, "auditor", field.as_auditor, safety__unsafe_now="yes")
    audit = altered(audit, fields={**audit.fields, "safety/unsafe_now#escalation": str(own.key)})
    assert merge_files(field.lead, field.auditor.pack([audit])).held == 0
    forged = field.auditor.decide("finalised", [audit], "auditor", field.as_auditor, [known])
    assert_held(field, audit, field.auditor, forged, "escalation-open")


def test_the_escalation_that_the_answer_names_does_serve(field: Field) -> None:
    own = founded(field, ESCALATION)
    told = field.auditor.decide("told", [own], "auditor", field.as_auditor)
    audit = field.auditor.found(AUDIT, "auditor", field.as_auditor, safety__unsafe_now="yes")
    audit = altered(audit, fields={**audit.fields, "safety/unsafe_now#escalation": str(own.key)})
    done = field.auditor.decide("finalised", [audit], "auditor", field.as_auditor, [told])
    assert merge_files(field.lead, field.auditor.pack([told, audit, done])).held == 0
    assert field.lead.store.records.row(audit.key).state == "finalised"


def test_a_lead_who_has_just_opened_the_desk_judges_dangers_too(tmp_path: Path) -> None:
    """No form has been read yet when the first package is merged."""
    with project(tmp_path, auditors=1) as (stage, lead, [one]):
        hand = Hand(one, lead, tmp_path)
        roster = lead.rosters.version()
        audit = hand.found(AUDIT, "auditor", roster, safety__unsafe_now="yes")
        forged = hand.decide("finalised", [audit], "auditor", roster)
        package, folder = hand.pack([audit, forged]), lead.folder
        lead.close()
        again = stage.opening("lead").unlock(folder, PASSPHRASE)
        try:
            assert merge_files(again, package).held == 1
            assert held_codes(again) == {forged.key: "escalation-open"}
        finally:
            again.close()


def test_a_decision_is_never_an_entry(field: Field) -> None:
    audit = founded(field)
    forged = altered(field.auditor.decide("finalised", [audit], "auditor", field.as_auditor), kind=Kind.ENTRY)
    assert_held(field, audit, field.auditor, forged, "not-a-first-entry", "unknown-step", "another-form")


def test_a_second_laptop_may_not_act_under_a_roster_from_before_it_was_there(tmp_path: Path) -> None:
    """Its owner was in that roster, with the role; the laptop was not."""
    with project(tmp_path, auditors=1) as (stage, lead, [one]):
        before, member = lead.rosters.version(), Hand(one, lead, tmp_path).member
        opening, person = stage.opening("second"), PersonDetails("Auditor 1 Example", "auditor", "team-1", "Second")
        setup = JoinSetup(person, Enrolling(lead).join_file())
        second = opening.join_project(opening.begin(PASSPHRASE, founds=False), setup)
        try:
            now = Enrolling(lead).confirm(Enrolling(lead).read(second.request), ("auditor",), member)
            hand = Hand(second.desk, lead, tmp_path)
            early = hand.found(AUDIT, "auditor", before)
            good = hand.found(AUDIT, "auditor", now)
            assert (hand.member, early.author.person) == (member, good.author.person)
            collected = merge_files(lead, hand.pack([early, good]))
            assert (collected.new, collected.held) == (1, 1)
            assert held_codes(lead) == {early.key: "role-not-held"}
        finally:
            second.desk.close()


def test_nobody_has_a_role_on_another_persons_device(field: Field) -> None:
    """The reader refuses such a package first; the roster says so for itself."""
    rosters, device = field.lead.rosters, field.head.desk.keys.device
    assert rosters.roles_at(field.auditor.member, device, field.as_head) == frozenset()
    assert rosters.roles_at(field.head.member, device, field.as_head) == {"head-of-service"}
