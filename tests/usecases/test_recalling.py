"""A record taken back before the lead has collected it: nothing of it goes, or the word of it goes after."""

from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import audit
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.overview import Exchanging
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.recording import Recording
from tests.usecases.world import bank, collect, plan, project, send


def again(desk: Desk, draft: int) -> RecordKey:
    recording = Recording(desk)
    recording.save(draft, {"learning/improve": "Visit more often, and write down what the children say to you then."})
    return recording.finalise(recording.open(draft))


def offered(desk: Desk, record: RecordKey) -> set[str]:
    return {rule.id for rule in Deciding(desk).steps(record)}


def test_what_is_recalled_before_it_was_packed_stays_here_until_it_is_finalised_again(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = audit(auditor, bank(), 3)
        assert "recalled" in offered(auditor, record)
        draft = Recording(auditor).recall(record)
        assert Exchanging(auditor).waiting() == Sending(auditor).make_packages() == 0
        [row] = Listing(auditor).my_work()
        assert (row.is_draft, row.about) == (True, "CH-1003"), "it is a draft again, and in the list once"
        assert again(auditor, draft) == record
        send(auditor)
        assert plan(lead).rows[0].records == 1
        collect(lead)
        assert lead.store.records.row(record).state == "finalised"


def test_what_is_recalled_on_its_way_is_shown_in_the_plan_and_counts_nowhere(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record, other = audit(auditor, bank(), 3), audit(auditor, bank(), 4)
        send(auditor)
        draft = Recording(auditor).recall(record)
        send(auditor)
        rows = plan(lead).rows
        assert [row.records for row in rows] == [1, 0]
        assert all(row.sentence.endswith("1 record was recalled by its author.") for row in rows)
        collected = collect(lead)
        assert collected.by_method == (("audit", 1),)
        row = lead.store.records.row(record)
        assert (row.state, row.withdrawn) == ("recalled", True)
        assert [one.key for one in lead.store.records.list()] == [other]
        again(auditor, draft)
        send(auditor)
        assert collect(lead).held == 0
        assert (lead.store.records.row(record).state, lead.store.records.count()) == ("finalised", 2)


def test_once_the_lead_has_signed_for_it_nothing_is_recalled(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = audit(auditor, bank(), 3)
        send(auditor)
        collect(lead)
        Fetching(auditor).from_share(Shares(auditor).open())
        assert "recalled" not in offered(auditor, record)
        with pytest.raises(UserFacingError) as caught:
            Recording(auditor).recall(record)
        assert caught.value.code == "collected"


def test_an_escalation_cannot_be_recalled(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        audit(auditor, bank(), 3, danger=True)
        [urgent] = Listing(auditor).open_escalations()
        assert "recalled" not in offered(auditor, RecordKey.parse(urgent.key))
