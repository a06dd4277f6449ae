"""Several people audit one file blind: sealed until all are in, opened early only for good, compared as it came in."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.custody import Custody
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.paneling import Paneling
from qaf_desktop.work.record_lines import RecordsWanted
from qaf_desktop.work.recording import Recording
from tests.usecases.test_allocating import fetch, finish
from tests.usecases.world import collect, project, send

AUDIT, CHILD = "case-file-audit", "CH-7001"


def set_up(lead: Desk, *auditors: Desk) -> str:
    due = lead.clock.local().date() + timedelta(days=14)
    token = Paneling(lead).set_up(AUDIT, CHILD, [one.person for one in auditors], due)
    send(lead)
    for one in auditors:
        fetch(one)
    return token


def audit(auditor: Desk, lead: Desk, seed: int) -> RecordKey:
    [(row, _said)] = Allocating(auditor).mine()
    record = finish(auditor, Allocating(auditor).accept(row.key), seed)
    send(auditor)
    collect(lead)
    return record


def code(act: Callable[[], object]) -> str:
    with pytest.raises(UserFacingError) as caught:
        act()
    return caught.value.code


def test_a_panel_is_sealed_until_all_are_in_and_then_compared(tmp_path: Path) -> None:
    with project(tmp_path, 2) as (_stage, lead, [ann, bea]):
        panels = Paneling(lead)
        token = set_up(lead, ann, bea)
        first = audit(ann, lead, 5)
        assert (panels.lines()[0].came_in, panels.lines()[0].all_in) == (1, False)
        assert Browsing(lead).line(first).grade_word == ""
        graded = RecordsWanted(sort="grade")
        assert str(first) not in {one.key for one in Browsing(lead).part(graded).lines}
        assert code(lambda: Deciding(lead).read(first)) == "sealed"
        assert code(lambda: panels.compare(token)) == "sealed"
        assert Deciding(ann).read(first).form
        second = audit(bea, lead, 6)
        assert str(first) in {one.key for one in Browsing(lead).part(graded).lines}
        assert Browsing(lead).line(first).grade_word
        assert Browsing(lead).line(second).grade_word
        found = panels.compare(token)
        assert found.line.counts
        assert len(found.rows) > 5
        assert found.same.denominator == len(found.rows)
        assert found.same.numerator == sum(not row.differs for row in found.rows)
        recording = Recording(ann)
        opened = recording.open(recording.amend(first, "After we talked"))
        changed = next(row for row in found.rows if row.differs)
        grade = next(path for path in opened.session.output() if path == changed.path)
        values = {opened.session.output()[grade], "good", "inadequate"}
        recording.save(opened.id, {grade: sorted(values - {opened.session.output()[grade]})[0]})
        recording.finalise(recording.open(opened.id))
        send(ann)
        collect(lead)
        assert panels.compare(token).rows == found.rows


def test_opening_early_is_said_with_a_reason_and_for_good(tmp_path: Path) -> None:
    with project(tmp_path, 2) as (_stage, lead, [ann, bea]):
        panels = Paneling(lead)
        token = set_up(lead, ann, bea)
        first = audit(ann, lead, 5)
        assert code(lambda: panels.open_early(token, " ")) == "no-reason"
        panels.open_early(token, "A child may be unsafe")
        assert Deciding(lead).read(first).form
        assert {"Panel opened before all had finished", "Opened to read"} <= {
            one.act for one in Custody(lead).of_record(first)
        }
        audit(bea, lead, 6)
        [line] = panels.lines()
        assert line.all_in
        assert line.opened_by
        assert not line.counts


def test_nothing_is_given_where_one_of_the_panel_cannot_have_it(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        due = lead.clock.local().date()
        assert code(lambda: Paneling(lead).set_up(AUDIT, CHILD, [ann.person, ann.person], due)) == "too-few"
        assert code(lambda: Paneling(lead).set_up(AUDIT, CHILD, [ann.person, "nobody"], due)) == "no-laptop"
        assert Allocating(lead).lines() == ()
