"""What has come is seen before anybody looks: how many packages, and whether an escalation is among them."""

from pathlib import Path

from qaf_desktop.demo.demonstration import audit
from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.arrivals import Arrivals, Arrived
from qaf_desktop.exchanging.shares import Shares
from tests.usecases.world import bank, collect, plan, project, send


def look(lead: Desk) -> Arrived:
    return Arrivals(lead).look(Shares(lead).open())


def test_packages_and_escalations_are_counted_until_they_are_merged(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        assert look(lead) == Arrived()
        audit(auditor, bank(), 3)
        send(auditor)
        assert look(lead) == Arrived(1, 0)
        audit(auditor, bank(), 4, danger=True)
        send(auditor)
        assert look(lead) == Arrived(3, 1), "an escalation goes in a package of its own"
        assert Arrivals(lead).waiting() == Arrived(3, 1)
        assert lead.store.records.count() == 0, "nothing is taken in by looking"
        assert plan(lead).escalations == 1
        assert dict(collect(lead).by_method) == {"escalation": 1, "audits": 2}
        assert Arrivals(lead).waiting() == look(lead) == Arrived()


def test_a_package_seen_is_not_opened_again_and_one_still_being_copied_is(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        audit(auditor, bank(), 3)
        send(auditor)
        [file] = stage.share.rglob("in/*/*.qafpkg")
        whole = file.read_bytes()
        file.write_bytes(whole[:-512])
        assert look(lead) == Arrived()
        file.write_bytes(whole)
        assert look(lead) == Arrived(1, 0)
        file.write_bytes(b"")
        assert look(lead) == Arrived(1, 0), "its name is known: it is not read again"
