"""The annual report, put together from what stands, and the papers for inspectors without anybody's name."""

import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from qaf_desktop.demo.written import finished
from qaf_desktop.desk.desk import Desk
from qaf_desktop.work.annual import Annual
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.for_inspectors import INDEX, ForInspectors
from qaf_desktop.work.programme import CycleScope
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.reporting import Reporting
from tests.ready import ready
from tests.usecases.test_reporting import paper_text, word_text
from tests.usecases.world import bank, filled_draft, stage


@pytest.fixture(scope="module")
def lead(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk, _nobody = ready(stage(tmp_path_factory.mktemp("annual")), 0)
    said = {"planning__planning_grade": "inadequate", "overall__overall_grade": "requires-improvement"}
    Recording(desk).finalise(filled_draft(desk, seed=3, about__child_reference="CH-98765", **said))
    alert = {"raise__raises": "concern", "raise__triggers": "planning"}
    Recording(desk).finalise(filled_draft(desk, "chair-alert", seed=3, **alert))
    yield desk
    desk.close()


def year(desk: Desk) -> CycleScope:
    today = desk.clock.local().date()
    since, until = (today - timedelta(days=364)).isoformat(), today.isoformat()
    return CycleScope("Annual report of the year", frozenset(), frozenset(), since, until)


def test_the_annual_report_is_put_together_from_what_stands(lead: Desk, tmp_path: Path) -> None:
    draft = Annual(lead).begin(year(lead))
    begun = Recording(lead).open(draft).session.answers()
    assert begun["annual/known_what"].startswith("1 audits, observations and evaluations stand behind this report.")
    assert "Requires improvement" in begun["annual/known_what"]
    assert "Audits: 1; Chairs’ alerts: 1" in begun["annual/known_how"]
    assert "Nothing came from: Observations, Complaints" in begun["annual/known_how"]
    assert begun["annual/known_next"].startswith("No cycle after")
    follow = {"next/follow_up": (lead.clock.local().date() + timedelta(days=200)).isoformat()}
    report = finished(lead, bank(), draft, 3, follow)
    reporting = Reporting(lead)
    contents = reporting.contents(report)
    assert contents.kind == "Annual report and self-assessment"
    planning = next(one for one in contents.findings if one.theme == "Planning and review")
    assert planning.what.startswith("Raised by 2 records.")
    assert (planning.strength, planning.sources) == ("Several sources", "Audits (1), Chairs’ alerts (1)")
    for text in (paper_text(reporting.pdf(report), tmp_path), word_text(reporting.word(report))):
        for words in ("What we know about the quality and impact of practice", "How we know it", "What comes next"):
            assert words in text
    traced = load_workbook(io.BytesIO(reporting.figures_workbook(report)))["Themes"]
    rows = [tuple(str(cell.value) for cell in row) for row in traced.iter_rows(min_row=2)]
    audits = [row for row in rows if row[:2] == ("Planning and review", "Audits")]
    assert len(audits) == 1
    assert audits[0][2].startswith("CFA-")
    for step in ("considered", "agreed", "issued"):
        Deciding(lead).decide(report, step, "Met.")
    assert reporting.all()[0].code == "issued"


def test_papers_for_inspectors_hold_what_was_issued_and_nobodys_name(lead: Desk, tmp_path: Path) -> None:
    inspectors = ForInspectors(lead)
    issued = [one for one in Reporting(lead).all() if one.code == "issued"]
    files = inspectors.files()
    assert set(files) == {
        INDEX, "plan.xlsx", "audits.xlsx", "figures.xlsx", "themes.xlsx", "agreement.xlsx",
        *(f"report {one.reference}.pdf" for one in issued),
    }  # fmt: skip
    index = paper_text(files[INDEX], tmp_path)
    assert all(name in index for name in files if name != INDEX)
    people = {row["label"] for row in lead.store.registers.people()}
    for name in [one for one in files if one.endswith(".xlsx")]:
        book = load_workbook(io.BytesIO(files[name]))
        cells = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
        assert not cells & (people | {"CH-98765"}), name
    audits = load_workbook(io.BytesIO(files["audits.xlsx"]))["Audits"]
    assert [row[4].value for row in audits.iter_rows(min_row=2)] == ["Requires improvement"]
    assert len(inspectors.keys()) == 1 + len(issued)
