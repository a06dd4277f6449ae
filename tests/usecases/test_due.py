"""What is due is said in My work; another record like one begins without anything about the child."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import audit, write
from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.record_history import RecordHistory
from qaf_desktop.work.recording import Recording
from tests.usecases.world import bank, collect, filled_draft, project, send


def after(desk: Desk, days: int) -> Desk:
    return replace(desk, clock=Clock(lambda: desk.clock.now() + timedelta(days=days), desk.clock.token))


def due(desk: Desk) -> list[str]:
    return [row.state for row in Listing(desk).my_work() if row.due]


def test_a_draft_that_nobody_went_on_with_is_due(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        filled_draft(auditor)
        assert due(auditor) == due(after(auditor, 6)) == []
        assert due(after(auditor, 9)) == ["Draft · untouched for 9 days"]


def test_a_letter_issued_is_due_until_it_is_handed_over(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = audit(auditor, bank(), 3)
        send(auditor)
        collect(lead)
        Deciding(lead).decide(record, "issued")
        send(lead)
        Fetching(auditor).from_share(Shares(auditor).open())
        [words] = due(auditor)
        assert words.endswith(" · hand it over")
        Deciding(auditor).decide(record, "handed_over")
        assert due(auditor) == []
        assert Listing(auditor).my_work()[0].state.startswith("Feedback handed over")


def test_an_escalation_is_due_as_long_as_a_limit_runs(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        audit(auditor, bank(), 3, danger=True)
        assert [" · " in words for words in due(auditor)] == [True]


def test_another_record_like_one_takes_team_and_people_and_nothing_about_the_child(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        for method, kept in (("case-file-audit", "about/team"), ("practice-observation", "about/worker")):
            record = write(auditor, bank(), method, 5, {})
            opened = Recording(auditor).open(Recording(auditor).duplicate(record))
            before = auditor.store.revisions.of_record(record)[0].fields
            answers = opened.session.answers()
            assert answers[kept] == before[kept]
            fresh = Recording(auditor).open(Recording(auditor).start(method)).session.answers()
            copied = {path for path, value in answers.items() if fresh.get(path) != value}
            said = {path for path in copied if "[" not in path and not path.startswith("meta")}
            assert said
            assert said <= {f"about/{who}{how}" for who in ("team", "worker", "manager")
                            for how in ("", "_written", "_name")}  # fmt: skip


def graded(desk: Desk, grade: str, child: str = "CH-7", day: str = "2026-03-02") -> RecordKey:
    answers = {"overall__overall_grade": grade, "about__child_reference": child, "about__audit_date": day}
    return Recording(desk).finalise(filled_draft(desk, seed=5, **answers))


def on(desk: Desk, day: str) -> Desk:
    """The desk on another day."""
    then = datetime.fromisoformat(f"{day}T09:00:00+00:00")
    return replace(desk, clock=Clock(lambda: then, desk.clock.token))


def test_an_inadequate_audit_is_followed_up_until_a_later_audit_of_the_child(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        record = graded(auditor, "inadequate")
        graded(auditor, "good", "CH-8")
        at_once = "Head of Service follow-up by 9 March 2026."
        assert RecordHistory(on(auditor, "2026-03-03")).read(record).follow_up == at_once
        [waiting] = due(on(auditor, "2026-03-10"))
        assert waiting.endswith(" · Head of Service follow-up was due by 9\xa0Mar\xa02026")
        assert "was due by 9 March 2026" in RecordHistory(on(auditor, "2026-06-01")).read(record).follow_up
        graded(auditor, "requires-improvement", day="2026-05-04")
        assert due(on(auditor, "2026-05-26")) == []
        assert RecordHistory(auditor).read(record).follow_up == ""


def test_an_audit_before_it_ends_no_follow_up_and_one_withdrawn_calls_for_none(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        graded(auditor, "good", day="2026-02-02")
        record = graded(auditor, "inadequate")
        assert len(due(on(auditor, "2026-05-26"))) == 1
        Deciding(auditor).withdraw(record, "Of another child.")
        assert due(on(auditor, "2026-05-26")) == []


def test_a_grade_of_another_scale_is_followed_up_by_what_it_stands_for(tmp_path: Path) -> None:
    with project(tmp_path, scale="practice-standards") as (_stage, _lead, [auditor]):
        graded(auditor, "standards-met", "CH-8")
        record = graded(auditor, "standards-not-met")
        assert RecordHistory(on(auditor, "2026-03-03")).read(record).follow_up.startswith("Head of Service follow-up")
        assert len(due(on(auditor, "2026-05-01"))) == 1
