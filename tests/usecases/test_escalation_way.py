"""The way of an escalation: limits that run, what is late, and a clock that was set back."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from qaf_desktop.clock import Clock
from qaf_desktop.desk.desk import Desk
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.escalating import COPIED, Escalating
from qaf_desktop.work.escalation_way import ANSWER, TELL_HEAD, Escalation, Standing, escalation_way, span
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.recording import Recording
from tests.usecases.test_escalations import amend, dangerous, escalation
from tests.usecases.world import project

NOON = datetime(2026, 11, 3, 12, 0).astimezone()
TOLD = {
    "concern/seen_date": "2026-11-03", "concern/seen_time": "09:00:00.000+00:00", "told/told_person_name": "managers-1",
    "told/told_date": "2026-11-03", "told/told_time": "11:00:00.000+00:00",
}  # fmt: skip
TAKEN = {"answer/acknowledged": "yes", "answer/acknowledged_by": "Mo, manager", "answer/action_agreed": "Visit today."}
HEAD = {"answer/head_knows": "yes", "answer/head_knows_date": "2026-11-03"}
SETTLED = {"outcome/resolved": "yes", "outcome/resolved_on": "2026-11-04", COPIED: "2026-11-04"}


def way(values=TOLD, decided=(), in_force=(), hours=0):
    given = Escalation(
        values, dict.fromkeys(decided, "Lena, 4 Nov 2026 10:00"), frozenset(in_force), {TELL_HEAD: 24, ANSWER: 48},
        {"managers-1": "Mo Manager"},
    )  # fmt: skip
    return escalation_way(given, NOON + timedelta(hours=hours))


@pytest.mark.parametrize(
    ("values", "hours", "stands", "clock", "late"),
    [
        (TOLD, 0, "Told, waiting for an answer", "head of service to know in 21 h", False),
        (TOLD, 23, "Told, waiting for an answer", "head of service should have known 2 h ago", True),
        (TOLD | HEAD, 0, "Told, waiting for an answer", "answer due in 47 h", False),
        (TOLD | HEAD, 46.5, "Told, waiting for an answer", "answer due in 30 min", False),
        (TOLD | HEAD, 49, "Told, waiting for an answer", "answer overdue by 2 h", True),
        (TOLD | HEAD, 47 + 72, "Told, waiting for an answer", "answer overdue by 3 days", True),
        (TOLD | HEAD | TAKEN, 100, "Taken on", "", False),
        (TOLD | HEAD | TAKEN | SETTLED, 100, "Settled, to be closed", "", False),
    ],
)
def test_what_is_due_is_counted_in_words(values, hours, stands, clock, late):
    found = way(values, hours=hours)
    assert (found.stands, found.clock, found.late) == (stands, clock, late)


def test_the_steps_stand_in_their_order_and_say_who_and_when():
    steps = {step.title: step for step in way(TOLD | TAKEN, hours=30).steps}
    assert steps["Told"].words == "Mo Manager, 3\u00a0Nov\u00a02026 11:00"
    standings = [step.standing for step in steps.values()]
    done, ahead = Standing.DONE, Standing.AHEAD
    assert standings == [done, done, Standing.LATE, done, done, ahead, ahead, ahead]


def test_a_decision_of_the_lead_takes_it_on_too():
    found = way(TOLD | HEAD, decided=("acknowledged",), hours=100)
    assert (found.stands, found.late) == ("Taken on", False)
    assert next(step for step in found.steps if step.title == "Taken on").words == "Lena, 4 Nov 2026 10:00"


def test_closed_stops_every_clock_and_a_further_entry_reopens():
    assert way(TOLD, decided=("closed",), in_force=("closed",), hours=1000).clock == ""
    assert way(TOLD, decided=("closed",), hours=1).stands == "Reopened: added to since it was closed"


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "1 min"), (59, "59 min"), (60, "1 h"), (2879, "47 h"), (2880, "2 days")]
)
def test_spans(minutes, words):
    assert span(timedelta(minutes=minutes)) == words


def told_days_ago(desk: Desk, days: int) -> RecordKey:
    day = (desk.clock.local().date() - timedelta(days=days)).isoformat()
    draft = escalation(desk, dangerous(desk), concern__seen_date=day, told__told_date=day, answer__acknowledged="no",
                       answer__head_knows="no", outcome__resolved="no")  # fmt: skip
    return Recording(desk).finalise(draft)


def test_lists_say_what_is_overdue_first_and_a_clock_set_back_hides_nothing(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        told_days_ago(auditor, 4)
        [urgent] = Listing(auditor).open_escalations()
        assert "overdue" in urgent.words or "should have known" in urgent.words
        [line] = Browsing(auditor).escalations()
        assert line.late
        back = Clock(lambda: auditor.clock.now() - timedelta(days=30), auditor.clock.token)
        later = replace(auditor, clock=back)
        assert Listing(later).open_escalations() == (urgent,)


def test_the_council_sets_its_own_limits(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, _none):
        assert Escalating(lead).limits() == {TELL_HEAD: 24, ANSWER: 48}
        settings = [*lead.store.registers.rows("settings"), {"name": ANSWER, "label": "24"}]
        lead.store.registers.put(lead.store.registers.number(), {"settings": tuple(settings)})
        assert Escalating(lead).limits() == {TELL_HEAD: 24, ANSWER: 24}


def test_the_text_for_the_childs_record_and_the_day_it_was_put_there(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        record = told_days_ago(auditor, 0)
        text = Escalating(auditor).text(record)
        assert text.startswith("Safety escalation ESC-")
        assert "What worries you?" in text
        today = auditor.clock.local().date()
        Escalating(auditor).copied(record, today)
        entries = auditor.store.revisions.of_record(record)
        assert [entry.transition for entry in entries] == ["recorded", "amended"]
        assert entries[-1].fields[COPIED] == today.isoformat()
        steps = {step.title: step.standing for step in Escalating(auditor).way(record).steps}
        assert steps["In the child’s own record"] is Standing.DONE


def test_an_acknowledgement_outlives_what_is_added_later(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, _none):
        record = told_days_ago(lead, 0)
        amend(lead, record, answer__acknowledged="yes", outcome__resolved="no")
        assert Escalating(lead).way(record).stands == "Taken on"
        with pytest.raises(Exception, match="not-by-author"):
            Deciding(lead).decide(record, "acknowledged")
