"""Complaints, voice, supervision, chairs and reviewing officers: what waits, what they say, what may leave."""

from datetime import date, timedelta
from pathlib import Path

from qaf_desktop.demo.written import finished
from qaf_desktop.work.reporting import Reporting
from qaf_desktop.work.source_figures import for_outside, source_figures_from
from qaf_desktop.work.source_papers import SourcePapers
from qaf_desktop.work.sources import SourceBoard, Sources, periods
from tests.usecases.voices import ALERT, CHECK, COMPLAINT, VOICE, said
from tests.usecases.world import bank, project

OPEN_COMPLAINT = {
    "about/route": "statutory", "stages/stage": "1", "stages/s1_extended": "no", "stages/s1_answered": "",
    "result/outcome": "open", "about/team": "team-1",
}  # fmt: skip
CONCERN = {
    "about/meeting": "review-care", "raise/raises": "concern", "raise/level": "informal", "answer/answered": "no",
    "outcome/went_up": "no", "outcome/ended": "open", "about/team": "team-1",
}  # fmt: skip


def stands(board: SourceBoard) -> list[tuple[str, str]]:
    return [(line.look, line.stands) for line in board.lines]


def card(board: SourceBoard, chip: str) -> str:
    return next(one.figure for one in board.cards if one.chip == chip)


def test_complaints_wait_by_their_clocks_and_more_time_moves_the_last_day(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        today = lead.clock.local().date()
        late = {**OPEN_COMPLAINT, "about/received_on": (today - timedelta(days=40)).isoformat()}
        said(lead, COMPLAINT, 1, late)
        said(lead, COMPLAINT, 2, {**late, "about/received_on": (today - timedelta(days=20)).isoformat()})
        more = {"about/received_on": (today - timedelta(days=20)).isoformat(), "stages/s1_extended": "yes"}
        said(lead, COMPLAINT, 3, {**OPEN_COMPLAINT, **more})
        said(lead, COMPLAINT, 4, {"about/route": "compliment", "about/team": "team-1"})
        board = Sources(lead).board("complaints")
        assert [line.look for line in board.lines] == ["late", "late", "open", "ended"]
        assert "working days late" in board.lines[0].stands
        assert board.lines[0].left < board.lines[1].left < 0 < board.lines[2].left
        assert (card(board, "open"), card(board, "late"), card(board, "praise")) == ("3", "2", "1")


def test_figures_count_a_period_and_withhold_small_numbers_outside(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        today = lead.clock.local().date()
        for seed in range(7):
            team = "team-1" if seed else "team-2"
            said(lead, COMPLAINT, seed, {"about/route": "statutory", "about/team": team,
                                         "about/received_on": (today - timedelta(days=9)).isoformat()})  # fmt: skip
        since, until = (today - timedelta(days=30)).isoformat(), today.isoformat()
        whole = Sources(lead).figures("complaints", since, until)
        teams = next(one for one in whole.tables if one.title == "By team")
        assert [line.n for line in teams.lines] == [6, 1]
        assert teams.total == whole.records == len(whole.references) == 7
        assert source_figures_from(whole.to_text()) == whole
        outside = for_outside(whole)
        hidden = next(one for one in outside.tables if one.title == "By team")
        assert [line.n for line in hidden.lines] == [None, None], "one alone could be worked out from the total"
        assert (hidden.total, outside.references) == (7, ())
        assert Sources(lead).figures("complaints", "2001-01-01", "2001-12-31").records == 0


def test_a_concern_climbs_the_ladder_by_its_days_and_good_practice_is_seen(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        today = lead.clock.local().date()
        old = (today - timedelta(days=18)).isoformat()
        raised = {"raise/raised_on": old, "raise/answer_due": today.isoformat(), "about/meeting_on": old}
        said(lead, ALERT, 1, {**CONCERN, **raised})
        said(lead, ALERT, 2, {**CONCERN, **raised, "raise/level": "head"})
        said(lead, ALERT, 3, {"about/meeting": "review-care", "raise/raises": "good"})
        board = Sources(lead).board("chairs")
        words = {line.stands for line in board.lines if "with:" in line.stands}
        assert any("by its time for: Service manager" in one for one in words)
        assert any("with: Head of service" in one and "by its time" not in one for one in words)
        assert (card(board, "late"), card(board, "praise")) == ("2", "1")


def test_supervision_is_held_against_the_standard_of_the_workers_stage(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        for seed, career, gap in ((1, "social-worker", "27"), (2, "new", "27"), (3, "experienced", "41")):
            said(lead, CHECK, seed, {"about/career": career, "often/gap_days": gap, "often/due": "6",
                                     "often/held": "5", "about/team": "team-1"})  # fmt: skip
        board = Sources(lead).board("supervision")
        assert sorted(line.look for line in board.lines) == ["ended", "late", "late"]
        today = lead.clock.local().date()
        figures = Sources(lead).figures("supervision", "", today.isoformat())
        shares = {one.words: (one.part, one.whole) for one in figures.shares}
        assert shares["Within the standard"] == (1, 3)
        assert shares["Sessions held, of those due"] == (15, 18)
        people = {row["label"] for row in lead.store.registers.people()}
        assert not any(name in for_outside(figures).to_text() for name in people)


def test_you_said_we_did_is_followed_and_told_back(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        today = lead.clock.local().date()
        said(lead, VOICE, 1, {"about/held_on": (today - timedelta(days=10)).isoformat(), "about/invited": "20",
                              "about/answered": "9", "you_said/promised": "yes", "told/told_back": "no"})  # fmt: skip
        (line,) = Sources(lead).board("engagement").lines
        assert line.look in ("open", "late")
        assert "you said, we did:" in line.stands
        assert "Told back:" in line.stands


def test_periods_begin_in_april_and_reach_as_far_as_today() -> None:
    found = periods(date(2026, 11, 27))
    assert found[0] == ("Year 2026/27", "2026-04-01", "2027-03-31")
    assert found[1] == ("Quarter 3 of 2026/27", "2026-10-01", "2026-12-31")
    assert len(found) == 4 + 5


def test_a_report_of_a_source_keeps_figures_as_they_may_leave_and_says_what_changed(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        today = lead.clock.local().date()
        answers = {"about/route": "statutory", "about/team": "team-1", "learning/learnt": "yes",
                   "about/received_on": today.isoformat()}  # fmt: skip
        name = next(row["label"] for row in lead.store.registers.people() if " " in row["label"])
        for seed in range(5):
            words = f"Ring {name} back" if seed == 4 else "Tell families on the same day who rings them back"
            said(lead, COMPLAINT, seed, {**answers, "learning/learning_what": f"{words}, and say so in the letter."})
        since, until = (today - timedelta(days=5)).isoformat(), today.isoformat()
        kept = SourcePapers(lead).outside("complaints", since, until)
        assert (len(kept.said), kept.left_out) == (4, 1), "a name of the register is left out, and counted"
        draft = Reporting(lead).begin_source("complaints", since, until, "this week")
        report = finished(lead, bank(), draft, 9, {"next/follow_up": (today + timedelta(days=90)).isoformat()})
        contents = Reporting(lead).contents(report)
        assert contents.kind == "Complaints: quarterly or annual learning report"
        assert ("Records in the period", "5") in contents.counts
        assert contents.tables[0].rows[0][0].startswith("Tell families")
        assert Reporting(lead).pdf(report).startswith(b"%PDF")
        assert Reporting(lead).word(report)[:2] == b"PK"
        assert Reporting(lead).changed_since(report) == ()
        said(lead, COMPLAINT, 8, answers)
        assert Reporting(lead).changed_since(report) == ("The figures of this period have changed since.",)


def test_the_page_of_engagement_says_what_was_said_and_done(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        today = lead.clock.local().date()
        said(lead, VOICE, 1, {"about/held_on": today.isoformat(), "you_said/promised": "yes", "about/team": "team-1"})
        period = (today.isoformat(), today.isoformat(), "today")
        found = SourcePapers(lead).outside("engagement", *period[:2])
        assert len(found.said) == 3
        assert all(row[-1] for row in found.said), "each promise says how far it is"
        assert found.records is None, "one alone is withheld"
        assert SourcePapers(lead).pdf("engagement", *period).startswith(b"%PDF")
