"""A year in small, from the plan to the reports, between real desks and a real shared folder."""

from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import Stage
from qaf_desktop.demo.year import SMALL, Year
from qaf_desktop.paths import resources
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts

TINY = KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1))


def test_a_year_is_played_from_the_plan_to_the_reports(tmp_path: Path):
    seen: list[float] = []
    played = Year(Stage(tmp_path, resources(), Clock(), costs=TINY), SMALL).play(lambda _words, done: seen.append(done))
    assert len(played.desks) == SMALL.auditors + 1
    assert played.audits >= SMALL.files - 2
    assert played.observations == SMALL.observations
    assert played.moderated > 0
    assert all(path.read_bytes()[:5] == b"%PDF-" for path in played.reports if path.suffix == ".pdf")
    assert len(played.reports) >= 6
    assert seen == sorted(seen)
    assert played.voices == 7 * SMALL.voices
