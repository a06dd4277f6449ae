"""Agreement: pairs of grades as both gave them, plain figures first, coefficients only where there are enough."""

from pathlib import Path

import pytest

from qaf_desktop.analysis.agreement.matrix import tally
from qaf_desktop.records.model import RevisionKey
from qaf_desktop.storage.figures import ModeratedRow
from qaf_desktop.work.agreeing import Agreeing, Asked, coefficients, plain_figures
from qaf_desktop.work.deciding import Deciding
from tests.usecases.moderated import amend, moderate, sent
from tests.usecases.world import project

ORDER = ("inadequate", "requires-improvement", "good", "outstanding")
WORDS = {"inadequate": "Inadequate", "requires-improvement": "Requires improvement", "good": "Good",
         "outstanding": "Outstanding"}  # fmt: skip


def test_pairs_are_the_auditors_grade_and_the_moderators_own(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        one = sent(ann, lead, "CH-1", "outstanding")
        two = sent(ann, lead, "CH-2", "inadequate")
        first = moderate(lead, one, own="good")
        moderate(lead, two, own="inadequate")
        found = Agreeing(lead).read(Asked())
        assert (found.n, found.few, found.heads) == (2, True, tuple(WORDS.values()))
        assert found.cells[3][2] == found.cells[0][0] == 1
        named = {figure.name: figure.value for figure in found.figures}
        assert named["The same grade"].startswith("50 % (1 of 2;")
        assert named["Shift"] == "-0.50"
        assert "Moved over the line below Good" in named
        assert [(line.name, line.n, line.raw) for line in found.severity] == [("Auditor 1 Example", 2, "-0.50")]
        assert found.severity[0].words == "No difference that the files could prove"
        assert Agreeing(lead).behind(Asked(), "Outstanding", "Good") == (str(first),)
        assert Agreeing(lead).read(Asked(team="nobody")).n == 0
        assert Agreeing(lead).read(Asked(since="2099-01")).n == 0
        assert b"Auditor 1" not in Agreeing(lead).workbook(Asked()), "nobody's name leaves"


def test_an_audit_amended_after_it_was_moderated_changes_no_pair(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        record = sent(ann, lead, "CH-1", "outstanding")
        moderate(lead, record, own="good")
        before = Agreeing(lead).read(Asked()).cells
        amend(lead, record, overall__overall_grade="good")
        assert Agreeing(lead).read(Asked()).cells == before


def test_a_cell_opens_what_it_counts(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        kept, gone = (moderate(lead, sent(ann, lead, child, "outstanding"), own="good") for child in ("CH-1", "CH-2"))
        Deciding(lead).withdraw(gone, "Begun on the wrong file.")
        assert Agreeing(lead).read(Asked()).n == 1
        assert Agreeing(lead).behind(Asked(), "Outstanding", "Good") == (str(kept),)


def test_coefficients_are_named_in_full_and_need_files() -> None:
    rows = (
        [_row("good", "good")] * 12
        + [_row("good", "requires-improvement")] * 4
        + [_row("inadequate", "inadequate")] * 6
    )
    made = tally(((one.facts["first"], one.facts["own"]) for one in rows), ORDER)
    figures = {one.name: one.value for one in coefficients(made, rows)}
    assert len(figures) == 4
    assert all("(" in name for name in figures), "each says whose it is"
    assert all(" to " in value for value in figures.values()), "each has its interval"
    assert plain_figures(tally([], ORDER), WORDS) == ()


@pytest.mark.parametrize("grade", ["not-applicable", "", "strong"])
def test_a_grade_of_another_scale_is_no_pair(grade: str) -> None:
    assert tally([(grade, "good"), ("good", "good")], ORDER).n == 1


def _row(first: str, own: str) -> ModeratedRow:
    key = RevisionKey("a" * 32, 0, 1)
    return ModeratedRow(key, {"first": first, "own": own}, "m", "t", "2026-11", "finalised", "a", "case-file-audit")
