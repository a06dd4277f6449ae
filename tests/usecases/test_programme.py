"""The year's plan: cycles agreed by the management team, which records belong to each, and who was reached."""

import io
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.programme import CycleLine, Programme, Year, financial_year
from qaf_desktop.work.recording import Recording
from tests.usecases.world import collect, filled_draft, project, send


def cycle(desk: Desk, **answers: str) -> RecordKey:
    today = desk.clock.local().date()
    said = {
        "about/title": "Case file audits, autumn",
        "about/kind": "case-file-audit",
        "about/way": "planned",
        "about/teams": "team-1",
        "about/first_day": (today - timedelta(days=30)).isoformat(),
        "about/last_day": (today + timedelta(days=30)).isoformat(),
        "about/files": "12",
        "about/report_due": (today + timedelta(days=60)).isoformat(),
        "about/lead_written": "Lena Example",
        "why/commissioner": "dmt",
        "why/scope": "Files open for more than three months; not those of disabled children.",
        "why/focus": "Is the plan one that the child would recognise?",
        **{path.replace("__", "/"): text for path, text in answers.items()},
    }
    recording = Recording(desk)
    opened = recording.open(recording.start("audit-cycle"))
    for path, text in said.items():
        opened.session.set(path, text)
    for row in [path.removesuffix("#order") for path in opened.session.answers() if path.endswith("#order")]:
        opened.session.remove_row(row)
    recording.save(opened.id, opened.session.answers())
    return recording.finalise(recording.open(opened.id))


def line(desk: Desk, key: RecordKey) -> CycleLine:
    return next(one for one in Programme(desk).cycles() if one.key == str(key))


def test_a_cycle_goes_from_proposed_to_closed_and_counts_what_belongs_to_it(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        key = cycle(lead)
        for seed, team in ((3, "team-1"), (4, "team-1"), (5, "team-2")):
            Recording(ann).finalise(filled_draft(ann, seed=seed, about__team=team))
        send(ann)
        collect(lead)
        found = line(lead, key)
        assert (found.done, found.files, found.state, found.lead) == (2, 12, "finalised", "Lena Example")
        assert found.late.startswith("not agreed, was to begin")
        deciding = Deciding(lead)
        with pytest.raises(UserFacingError, match="not-yet"):
            deciding.decide(key, "begun")
        with pytest.raises(UserFacingError, match="no-reason"):
            deciding.decide(key, "agreed")
        deciding.decide(key, "agreed", "Met on 3 November; at most twelve files.")
        assert line(lead, key).late == ""
        deciding.decide(key, "begun")
        deciding.decide(key, "reported", "RPT-1")
        deciding.decide(key, "closed")
        assert (line(lead, key).state, line(lead, key).is_open) == ("closed", False)
        draft = Recording(lead).amend(key, "More files.")
        Recording(lead).save(draft, {"about/files": "20"})
        Recording(lead).finalise(Recording(lead).open(draft))
        again = line(lead, key)
        assert (again.files, again.state, again.words) == (20, "finalised", "Proposed"), "agreed once more, or not"


def test_what_is_overdue_says_so_and_overlaps_are_told(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        today = lead.clock.local().date()
        past = {"about__first_day": (today - timedelta(days=90)).isoformat(),
                "about__last_day": (today - timedelta(days=40)).isoformat()}  # fmt: skip
        one = cycle(lead, **past, about__report_due=(today - timedelta(days=10)).isoformat(), about__title="First")
        two = cycle(lead, **past, about__report_due="", about__title="Second")
        for key in (one, two):
            Deciding(lead).decide(key, "agreed", "Met.")
        assert line(lead, one).late.startswith("report due")
        assert line(lead, two).late.startswith("ended")
        assert Programme(lead).overlapping(line(lead, one)) == ("Second",)
        assert Programme(lead).overlapping(line(lead, two)) == ("First",)
        Deciding(lead).decide(two, "stopped", "The team was closed.")
        assert Programme(lead).overlapping(line(lead, one)) == ()


def test_a_cycle_that_ends_before_it_begins_is_not_signed(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody), pytest.raises(UserFacingError, match="incomplete"):
        cycle(lead, about__first_day="2026-11-03", about__last_day="2026-10-03", about__report_due="")


def test_teams_that_nothing_reached_and_auditors_behind_stand_first(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        Recording(ann).finalise(filled_draft(ann, seed=3, about__team="team-1"))
        send(ann)
        collect(lead)
        programme, year = Programme(lead), financial_year(lead.clock.local().date())
        teams = programme.teams(year)
        reached = [one for one in teams if not one.gap]
        assert [(one.key, one.audits) for one in reached] == [("team-1", 1)]
        assert teams[-1].key == "team-1"
        people = {one.key: one for one in programme.auditors(year)}
        own = people[lead.person]
        assert own.expected > own.done == 0
        assert own.missing == own.expected
        assert programme.auditors(year, {lead.person: "2099-01-01"})[-1].missing == 0
        assert ann.person not in people, "of an auditor nothing is expected by this standard"
        rows = _auditors_sheet(programme.workbook(year))
        assert (own.name, own.missing, None) in rows
        freed = _auditors_sheet(programme.workbook(year, {lead.person: "2099-01-01"}))
        assert (own.name, 0, datetime(2099, 1, 1)) in freed, "on paper as on the screen"  # noqa: DTZ001 (a cell's day)
        assert programme.cycles(Year("2031-04")) == ()


def _auditors_sheet(data: bytes) -> list[tuple[object, object, object]]:
    """(name, missing, exempt until)."""
    sheet = load_workbook(io.BytesIO(data))["Auditors"]
    return [(row[0], row[4], row[5]) for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_a_team_that_is_in_no_register_is_shown_as_it_was_written(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        key = cycle(lead, about__teams="", about__teams_written="Old North, Old South")
        assert line(lead, key).teams == ("Old North", "Old South")
