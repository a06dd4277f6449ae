"""The calendar: what the role matrix asks for, what does it, what is late; and packs at each audience's redaction."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.governance import read_governance
from qaf_desktop.paths import resources
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.obligations import DONE, DUE, LATE, Obligation, Obligations, month_counts
from qaf_desktop.work.packs import Packs
from qaf_desktop.work.programme import Programme, Year, financial_year
from qaf_desktop.work.recording import Recording
from tests.usecases.acting import later
from tests.usecases.test_programme import cycle
from tests.usecases.test_reporting import SAID, paper_text, write
from tests.usecases.world import filled_draft, project

MATRIX = (resources() / "standards" / "governance.toml").read_bytes()


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Desk]:
    with project(tmp_path, 0) as (_stage, desk, _none):
        yield desk


def year(desk: Desk) -> Year:
    return financial_year(desk.clock.local().date())


def one(desk: Desk, duty: str, number: int = 0) -> Obligation:
    return [line for line in Obligations(desk).of(year(desk)) if line.duty == duty][number]


def test_a_duty_is_due_then_late_and_a_decision_that_says_so_does_it(lead: Desk) -> None:
    cycle(lead)
    month = lead.clock.local().date().isoformat()[:7]
    dashboard = next(line for line in Obligations(lead).of(year(lead)) if line.key.startswith(f"dashboard {month}"))
    assert dashboard.stands == DUE
    months = later(lead, 60)
    late = next(line for line in Obligations(months).of(year(lead)) if line.key == dashboard.key)
    assert (late.stands, late.state.endswith("days late")) == (LATE, True)

    recording = Recording(lead)
    for outcome, stands in (("back", DUE), ("noted", DONE)):
        opened = recording.open(Obligations(lead).begin(dashboard))
        assert opened.session.output()["about/audience"] == "Divisional Management Team"
        recording.save(opened.id, {"about/outcome": outcome, "about/decided": "Two teams come again in May."})
        made = recording.finalise(recording.open(opened.id))
        found = next(line for line in Obligations(lead).of(year(lead)) if line.key == dashboard.key)
        assert found.stands == stands
    assert found.record == str(made)
    done, _open, _late = month_counts(Obligations(lead).of(year(lead)), year(lead))[found.month]
    assert done >= 1


def test_a_cycle_asks_for_its_scope_to_be_agreed_and_for_its_report(lead: Desk) -> None:
    key = cycle(lead)
    agree, report = one(lead, "cycle-agreed"), one(lead, "cycle-reported")
    assert (agree.record, agree.stands != DONE, report.stands != DONE) == (str(key), True, True)
    Deciding(lead).decide(key, "agreed", "The management team, 3 March.")
    assert one(lead, "cycle-agreed").stands == DONE
    line = next(line for line in Programme(lead).cycles() if line.key == str(key))
    written = write(lead, about__cycle=line.reference)
    Deciding(lead).decide(written, "agreed", "The management team, 9 June.")
    assert (one(lead, "cycle-reported").stands, one(lead, "cycle-reported").record) == (DONE, str(written))


def test_everybody_who_must_audit_stands_there_with_what_is_done(lead: Desk) -> None:
    audits = one(lead, "audits")
    assert (audits.stands, audits.audience_word) == (LATE, "Lead auditor")
    before = audits.state
    Recording(lead).finalise(filled_draft(lead, seed=3, about__audit_date=lead.clock.local().date().isoformat()))
    assert one(lead, "audits").state != before


def test_a_pack_holds_each_report_as_its_audience_is_given_it_and_says_what_is_left_out(
    lead: Desk, tmp_path: Path
) -> None:
    span = (year(lead).first, "2099-12-31")
    with pytest.raises(UserFacingError) as caught:
        Packs(lead).make("dmt", tmp_path, *span)
    assert caught.value.code == "no-reports"
    for words in (SAID["next/learning"], "Ask at CH-3 how it went; see CFA-0000-1."):
        report = write(lead, next__learning=words)
        Deciding(lead).decide(report, "agreed", "9 June")
        Deciding(lead).decide(report, "issued", "To everybody")
    said = {}
    for audience in ("dmt", "chief-executive", "scrutiny"):
        folder = tmp_path / audience
        folder.mkdir()
        pack = Packs(lead).make(audience, folder, *span)
        assert sorted(folder.iterdir()) == sorted(pack.files)
        said[audience] = {path.name: paper_text(path.read_bytes(), tmp_path) for path in pack.files}
        assert f"{audience}-index.pdf" in said[audience]
    assert [len(files) for files in said.values()] == [3, 3, 2]
    example = "who visits, and not what for"
    full, summary = ("\n".join(said[name].values()) for name in ("dmt", "chief-executive"))
    for words in (example, "Team manager,"):
        assert words in full
        assert words not in summary
    assert "Plans say what is done" in summary
    index = said["scrutiny"]["scrutiny-index.pdf"]
    assert "could be recognised" in index
    assert "CH-3" not in index
    assert "CFA-0000-1" not in index
    assert "Write down what changed" in "\n".join(said["scrutiny"].values())


def test_a_matrix_with_a_duty_of_nobody_is_refused() -> None:
    for old, new, code in (
        (b'audience = "dmt"', b'audience = "nobody"', "unknown-audience"),
        (b'every = "month"', b'every = "fortnight"', "unknown-word"),
    ):
        found = read_governance(MATRIX.replace(old, new))
        assert isinstance(found, tuple)
        assert code in {problem.code for problem in found}
