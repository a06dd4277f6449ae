"""History: earlier audits out of a list, with a dry run, where they come from, and a way back."""

from datetime import timedelta
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.session import FormSession
from qaf_desktop.lists.mapping import guess, headed
from qaf_desktop.lists.model import Refused
from qaf_desktop.lists.reading import read_sheets
from qaf_desktop.lists.taking import take
from qaf_desktop.records.merging import view
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.history import Dry, History
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.sampling import Sampling
from tests.usecases.world import filled_draft, project

LIST = """Audit log 2025
Child ID;Audit date;Audit type;Team;Completed by;Judgement;Action;By whom;By when;Action completed
100234;3/11/25;Case file audit;Assessment team 1;A. Nother (invented);Good;Ring the school;Worker;1/12/25;
100234;3/11/25;Case file audit;Assessment team 1;A. Nother (invented);Good;Visit the aunt;Manager;8/12/25;5/12/25
100 234.0;3/11/25;Case file audit;;;Good;;;;
100235;4/11/2025;Dip sample;Old North;;RI;;;;
;4/11/2025;Dip sample;Old North;;Good;;;;
100236;some day;Dip sample;Old North;;Good;;;;
100237;4/11/2099;Dip sample;Old North;;Good;;;;
100238;4/11/1925;Dip sample;Old North;;Good;;;;
100239;5/11/2025;Dip sample;Old North;;Marvellous;;;;
"""


def dry(desk: Desk, text: str = LIST) -> Dry:
    found = read_sheets(text.encode(), ".csv")
    assert not isinstance(found, Refused)
    history = History(desk)
    sheet = headed(found[0], history.wanted())
    taken = take(sheet, guess(sheet.headers, history.wanted()).columns, history.wanted())
    return history.dry_run(taken)


def test_the_dry_run_says_what_comes_and_why_the_rest_does_not(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        Recording(lead).finalise(
            filled_draft(lead, seed=3, about__child_reference="100235", about__audit_date="2025-11-04")
        )
        found = dry(lead)
        assert [(one.row, one.values["child"], len(one.actions)) for one in found.audits] == [
            (3, "100234", 2),
            (11, "100239", 0),
        ]
        assert found.actions == 2
        told = {(one.place, one.code) for one in found.left_out}
        assert told == {(5, "doubled"), (6, "here-already"), (7, "missing"), (8, "not-a-date"), (8, "missing"),
                        (9, "future"), (10, "long-ago"), (11, "not-a-choice")}  # fmt: skip


def test_earlier_audits_are_there_for_trends_exclusions_and_open_actions(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        history = History(lead)
        batch = history.take_in(dry(lead), "log.csv")
        rows = {row.subject: row for row in lead.store.records.list() if row.method == "earlier-audit"}
        assert set(rows) == {"100234", "100235", "100239"}
        assert (rows["100235"].overall, rows["100235"].team, rows["100234"].team) == (
            "Requires improvement", "Old North", "team-1",
        )  # fmt: skip
        assert {row.state for row in rows.values()} == {"finalised"}
        line = history.batches()[0]
        assert (line.key, line.file, line.audits) == (batch, "log.csv", 3)
        assert [one.what for one in lead.store.figures.overdue("2026-11-27")] == ["Ring the school"]
        assert "100234" in Sampling(lead).lately_until(24, "2026-11-27")
        lately = lead.clock.local().date() - timedelta(days=30)
        history.take_in(dry(lead, f"Child ID;Audit date;Grade\n100777;{lately:%d/%m/%Y};Good\n"), "late.csv")
        assert "earlier-audit" not in {one.method.id for one in Figuring(lead).first_page().methods}
        assert "earlier-audit" in {one.method.id for one in Figuring(lead).first_page(with_imported=True).methods}
        assert dry(lead).audits == (), "a second time nothing comes"
        bare = dry(lead, "Child ID;Audit date;Grade\n100234;3/11/25;Good\n")
        assert [one.code for one in bare.left_out] == ["here-already"], "of whatever kind it was"
        other = dry(lead, "Child ID;Audit date;Audit type;Grade\n100234;3/11/25;Dip sample;Good\n")
        assert len(other.audits) == 1, "another kind on that day is another audit"


def test_what_was_taken_in_reads_as_its_form_would_write_it(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        History(lead).take_in(dry(lead), "log.csv")
        row = next(row for row in lead.store.records.list() if row.subject == "100234")
        opened = Deciding(lead).read(row.key)
        assert opened.session.problems() == ()
        values = view(lead.store.revisions.of_record(row.key)).values
        assert isinstance(opened.session, FormSession)
        output = opened.session.output()
        assert {path: text for path, text in output.items() if not path.startswith("meta/")} == dict(values)


def test_an_import_is_taken_back_whole_and_can_come_again(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        history = History(lead)
        batch = history.take_in(dry(lead), "log.csv")
        with pytest.raises(UserFacingError, match="no-reason"):
            history.take_back(batch, " ")
        assert history.take_back(batch, "The wrong year.") == 3
        assert history.batches() == ()
        assert len(dry(lead).audits) == 3
        assert lead.store.figures.overdue("2026-11-27") == ()
        with pytest.raises(UserFacingError, match="nothing-to-take"):
            history.take_in(Dry((), ()), "empty.csv")


def test_a_stop_half_way_leaves_what_is_signed_and_can_be_taken_back(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(_words: str, done: float) -> None:
        if done > 0:
            raise Stopped

    text = "Child ID;Audit date\n" + "\n".join(f"{200000 + n};3/11/25" for n in range(600))
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        history = History(lead)
        with pytest.raises(Stopped):
            history.take_in(dry(lead, text), "long.csv", stop)
        [line] = history.batches()
        assert line.audits == 250
        assert len(dry(lead, text).audits) == 350, "the rest comes when it is begun again"
        assert lead.store.integrity.check() == ()
