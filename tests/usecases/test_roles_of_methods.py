"""A council's own escalation: another file that plays the part, and everything knows it for one."""

import shutil
from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import Stage, audit, found_lead, join
from qaf_desktop.desk.setup_details import PersonDetails
from qaf_desktop.paths import resources
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.listing import Listing
from tests.usecases.world import CHEAP, bank, collect, plan, send


def test_the_method_that_plays_the_part_of_an_escalation_is_one_whatever_its_name(tmp_path: Path) -> None:
    own = tmp_path / "resources"
    shutil.copytree(resources(), own, ignore=shutil.ignore_patterns("fonts", "spelling", "icons"))
    shipped = own / "methods" / "escalation.toml"
    shipped.write_text(shipped.read_text().replace('id = "escalation"', 'id = "alarm"', 1))
    stage = Stage(tmp_path, own, Clock(), 1, CHEAP)
    stage.share.mkdir()
    lead = found_lead(stage, bank())
    auditor = join(stage, lead, "auditor-1", PersonDetails("Ann Example", "auditor", "team-1", "Laptop"))
    try:
        assert lead.library.escalations == {"alarm"}
        audit(auditor, bank(), 3, danger=True)
        assert len(Listing(auditor).open_escalations()) == 1
        send(auditor)
        assert sum(row.escalations for row in plan(lead).rows) == 1
        assert dict(collect(lead).by_method) == {"escalation": 1, "audit": 1}
        assert [line.reference[:3] for line in Browsing(lead).escalations()] == ["ESC"]
        assert Figuring(lead).first_page().counts.open_escalations == 1
    finally:
        auditor.close()
        lead.close()
