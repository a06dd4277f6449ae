"""What is due is said in My work; another record like one begins without anything about the child."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import audit, write
from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.listing import Listing
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
