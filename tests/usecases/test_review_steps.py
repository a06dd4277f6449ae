"""Steps taken long after the draft: the same gates, and nothing undone that nobody touched."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.recording import OpenDraft, Recording
from tests.usecases.test_escalations import DANGER, dangerous, told
from tests.usecases.world import collect, filled_draft, project, send

IMPROVE = "learning/improve"
WORDS = "What would make it better is to visit more often, as was said by the"


def amendment(desk: Desk, record: RecordKey, answers: Mapping[str, str]) -> OpenDraft:
    recording = Recording(desk)
    opened = recording.open(recording.amend(record, "Seen again."))
    for path, value in answers.items():
        opened.session.set(path, value)
    recording.save(opened.id, opened.session.answers())
    return recording.open(opened.id)


def told_audit(desk: Desk) -> RecordKey:
    opened = dangerous(desk)
    told(desk, opened)
    return Recording(desk).finalise(Recording(desk).open(opened.id))


def two_versions(desk: Desk, record: RecordKey) -> None:
    drafts = [amendment(desk, record, {IMPROVE: f"{WORDS} {who}"}) for who in ("mother", "father")]
    for draft in drafts:
        Recording(desk).finalise(draft)


def refused(desk: Desk, record: RecordKey) -> str:
    with pytest.raises(UserFacingError) as caught:
        Deciding(desk).decide(record, "finalised")
    return caught.value.code


def test_a_settled_audit_is_finalised_again_with_the_escalation_that_was_told(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = told_audit(auditor)
        two_versions(auditor, record)
        Deciding(auditor).settle(record, {IMPROVE: f"{WORDS} mother"})
        Deciding(auditor).decide(record, "finalised")
        send(auditor)
        assert collect(lead).held == 0
        assert lead.store.records.row(record).state == "finalised"


def test_a_settled_audit_with_an_answer_missing_is_not_finalised_again(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        record = Recording(auditor).finalise(filled_draft(auditor))
        two_versions(auditor, record)
        Deciding(auditor).settle(record, {IMPROVE: None})
        assert refused(auditor, record) == "incomplete"
        assert "finalised" not in {rule.id for rule in Deciding(auditor).steps(record)}


def test_a_settled_danger_whose_escalation_was_let_go_is_not_finalised_again(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        record = Recording(auditor).finalise(filled_draft(auditor))
        alone = "The children are alone at night and there is no heating at all."
        dangers = {DANGER: "yes", "safety/unsafe_what": alone}
        drafts = [amendment(auditor, record, dangers) for _twice in range(2)]
        for draft in drafts:
            told(auditor, draft)
        for draft in drafts:
            Recording(auditor).finalise(Recording(auditor).open(draft.id))
        Deciding(auditor).settle(record, {f"{DANGER}#escalation": None})
        assert refused(auditor, record) == "escalation-open"


def test_each_dangerous_answer_is_escalated_for_itself(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        opened = filled_draft(auditor, safety__unsafe_now="yes", safety__duty_unmet="yes")
        told(auditor, opened)
        refusal = Recording(auditor).refusal(Recording(auditor).open(opened.id))
        assert refusal is not None
        assert refusal.code == "escalation-open"


def test_an_amendment_leaves_alone_what_came_in_while_it_was_written(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = Recording(auditor).finalise(filled_draft(auditor))
        send(auditor)
        collect(lead)
        ours = amendment(lead, record, {IMPROVE: f"{WORDS} lead"})
        strength = f"{WORDS} grandmother"
        Recording(auditor).finalise(amendment(auditor, record, {"learning/service_learning": strength}))
        send(auditor)
        collect(lead)
        Recording(lead).finalise(ours)
        seen = view(lead.store.revisions.of_record(record))
        assert seen.conflicts == ()
        assert (seen.values[IMPROVE], seen.values["learning/service_learning"]) == (f"{WORDS} lead", strength)
