"""Received work leaves a laptop after the time chosen: wholly, without a number given twice, and nothing else goes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE, audit
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import Cancelled, UserFacingError
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.overview import Exchanging
from qaf_desktop.exchanging.removing import Removing
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.model import RecordKey
from qaf_desktop.setup.backing_up import back_up_today
from qaf_desktop.storage.keyslots import unlock_with_passphrase
from qaf_desktop.storage.removing import TO_SWEEP
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.attaching import Attaching
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.discarded import Discarded
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.record_history import RecordHistory
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.retention import Period, Stays
from tests.faults.mounts import small_disk
from tests.storage.dumps import dump, summary_and_recount
from tests.usecases.pages import found_in
from tests.usecases.test_allocating import allocate, finish
from tests.usecases.test_escalations import settle
from tests.usecases.world import CHEAP, bank, collect, filled_draft, project, send

CANARY = "Zephyrine Quillfeather (invented) was seen on her own"
QUARTER = Period(months=3)


@dataclass
class Team:
    """A lead and an auditor; `later` is the auditor's desk some days from now."""

    lead: Desk
    ann: Desk

    def received(self, *records: RecordKey) -> None:
        send(self.ann)
        collect(self.lead)
        Sending(self.ann).collect_receipts(Shares(self.ann).open())

    def later(self, days: int = 200) -> Desk:
        clock = self.ann.clock
        return replace(self.ann, clock=Clock(lambda: clock.now() + timedelta(days=days), clock.token))

    def fetch(self) -> tuple[RecordKey, ...]:
        send(self.lead)
        fetched = Fetching(self.ann).from_share(Shares(self.ann).open())
        assert fetched.problems == ()
        return fetched.heard


@pytest.fixture(scope="module")
def teams(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Team]]:
    """One project; each test has a laptop of its own."""
    with project(tmp_path_factory.mktemp("project"), auditors=10) as (_stage, lead, auditors):
        yield iter([Team(lead, one) for one in auditors])


@pytest.fixture
def team(teams: Iterator[Team]) -> Team:
    return next(teams)


def removed(desk: Desk) -> int:
    return Removing(desk, QUARTER).remove()


def stays(desk: Desk) -> dict[Stays, int]:
    plan = Removing(desk, QUARTER).plan()
    assert not plan.groups
    return dict(plan.staying)


def test_only_what_the_lead_signed_for_and_long_ago_goes(team: Team) -> None:
    first = audit(team.ann, bank(), 3)
    team.received()
    second = audit(team.ann, bank(), 4)
    assert not Removing(team.later(60), QUARTER).plan().groups, "too young"
    assert not Removing(team.later(), Period()).plan().groups, "kept for ever is the default"
    lead = replace(team.lead, clock=team.later().clock)
    assert not Removing(lead, QUARTER).plan().groups, "never where work is collected"
    plan = Removing(team.later(), QUARTER).plan()
    assert (plan.records, plan.keys, plan.staying) == (1, {first}, {Stays.NOT_RECEIVED: 1})
    assert removed(team.later()) == 1
    store = team.ann.store
    assert store.revisions.of_record(first) == store.revisions.decisions_about(first) == ()
    assert store.records.row(first) is None
    assert store.records.row(second) is not None
    assert team.lead.store.revisions.of_record(first), "the lead keeps it"
    assert Removing(team.later(), Period(days=30)).plan().keys == frozenset()
    [row] = Exchanging(team.ann).facts().packages
    assert (row.content, row.state) == ("Removed from this laptop", "received")


def test_nothing_of_it_is_left_in_any_file(team: Team) -> None:
    ann = team.ann
    key = unlock_with_passphrase(ann.folder.path, PASSPHRASE, CHEAP)
    opened = filled_draft(ann, overall__overall_rationale=f"{CANARY}. " * 40)
    record = Recording(ann).finalise(opened)
    stay = audit(ann, bank(), 5)
    team.received()
    back_up_today(ann)
    ann.store.backups.make("before-schema-20260101T000000")
    (ann.folder.backups / "store-replaced-1.db-wal").write_bytes(CANARY.encode())
    ann.store._database.empty_journal()
    before = found_in(ann.folder.path, CANARY.encode(), key)
    assert {"store.db", "backups/store-before-schema-20260101T000000.db"} <= set(before), before
    assert ann.store.records.row(record).method == "case-file-audit"
    packed = {path.name for path in ann.folder.outbox.iterdir()}
    assert removed(team.later()) == 2
    assert found_in(ann.folder.path, CANARY.encode(), key) == []
    today = f"store-daily-{team.later().clock.local():%Y-%m-%d}.db"
    assert [path.name for path in ann.folder.backups.iterdir()] == [today]
    assert packed
    assert list(ann.folder.outbox.iterdir()) == []
    assert ann.store.records.row(stay) is None
    assert ann.store.integrity.check() == ()
    assert ann.store.vault.get(TO_SWEEP) is None


def test_no_number_is_given_twice_and_projections_are_as_if_it_had_never_been(team: Team) -> None:
    audit(team.ann, bank(), 3)
    team.received()
    following = team.ann.store.revisions.next_key()
    removed(team.later())
    assert team.ann.store.revisions.next_key() == following
    again = audit(team.ann, bank(), 4)
    assert again.seq == following.seq
    team.received()
    assert team.lead.store.held.list() == ()
    assert team.lead.store.records.row(again) is not None
    audit(team.ann, bank(), 5, danger=True)
    removed(team.later())
    store = team.ann.store
    before = dump(store)
    one, two = summary_and_recount(store, "2026-11-26")
    assert one == two
    store.rebuild()
    assert dump(store) == before


def test_word_of_the_lead_about_it_alarms_nobody_and_is_told(team: Team) -> None:
    record = audit(team.ann, bank(), 3)
    team.received()
    removed(team.later())
    Deciding(team.lead).decide(record, "issued")
    assert team.fetch() == (record,)
    assert team.fetch() == (), "once"
    recording = Recording(team.lead)
    opened = recording.open(recording.amend(record, "A date was wrong."))
    recording.save(opened.id, {"learning/improve": "Visit more often, and say so in the plan, as the lead asked."})
    recording.finalise(recording.open(opened.id))
    assert team.fetch() == (record,)
    assert team.ann.store.held.list() == ()
    assert team.ann.store.records.counts().records == 0
    [row] = Listing(team.ann).my_work()
    assert row.delivery == "removed"
    assert row.state.startswith("Removed ")
    assert "; since then: " in row.state
    with pytest.raises(UserFacingError) as caught:
        RecordHistory(team.ann).read(record)
    assert caught.value.code == "record-removed"
    assert row.reference in caught.value.happened


def test_what_somebody_still_needs_stays(team: Team) -> None:
    record = audit(team.ann, bank(), 3)
    team.received()
    draft = Recording(team.ann).amend(record, "A date was wrong.")
    assert stays(team.later()) == {Stays.DRAFT: 1}
    with pytest.raises(ValueError, match="nowhere else"):
        team.ann.store.removals.remove((record,), "2026-11-26T00:00:00Z")
    Discarded(team.ann).discard(draft)
    assert stays(team.later()) == {Stays.DRAFT: 1}, "it can be brought back"
    Discarded(team.later(8)).list()
    Deciding(team.lead).decide(record, "issued")
    team.fetch()
    assert stays(team.later()) == {Stays.LETTER: 1}
    Deciding(team.ann).decide(record, "handed_over")
    assert stays(team.later()) == {Stays.NOT_RECEIVED: 1}
    team.received()
    assert removed(team.later()) == 1
    record = audit(team.ann, bank(), 3)
    team.received()
    recording = Recording(team.lead)
    opened = recording.open(recording.amend(record, "A date was wrong."))
    recording.save(opened.id, {"learning/improve": "Visit more often, and say so in the plan, as the lead asked."})
    recording.finalise(recording.open(opened.id))
    team.fetch()
    assert stays(team.later()) == {Stays.UNSETTLED: 1}


def test_an_audit_stays_as_long_as_its_escalation_is_open_and_goes_with_it(team: Team) -> None:
    audit(team.ann, bank(), 3, danger=True)
    team.received()
    assert stays(team.later()) == {Stays.ESCALATION: 1, Stays.LINKED: 1}
    [urgent] = Listing(team.ann).open_escalations()
    escalation = RecordKey.parse(urgent.key)
    Deciding(team.lead).decide(escalation, "acknowledged")
    settle(team.lead, escalation)
    Deciding(team.lead).decide(escalation, "closed")
    team.fetch()
    assert removed(team.later()) == 2
    assert team.ann.store.records.counts().records == 0
    assert Listing(team.later()).open_escalations() == ()


def test_an_allocation_stays_until_its_work_is_done_and_goes_with_it(team: Team) -> None:
    allocation = allocate(team.lead, team.ann, "CH-77")
    team.fetch()
    assert stays(team.later()) == {Stays.ALLOCATION: 1}
    record = finish(team.ann, Allocating(team.ann).accept(allocation))
    assert set(stays(team.later())) == {Stays.NOT_RECEIVED}
    team.received()
    plan = Removing(team.later(), QUARTER).plan()
    assert (plan.keys, plan.records) == ({allocation, record}, 1)
    assert removed(team.later()) == 1
    assert Allocating(team.later()).mine() == ()
    [row] = Listing(team.ann).my_work()
    assert row.key == str(record)


def test_what_is_cut_short_is_finished_the_next_time_and_old_backups_stay_until_a_new_one_is_there(team: Team) -> None:
    for seed in (3, 4):
        audit(team.ann, bank(), seed)
    team.received()
    desk = team.later()

    def once(_words: str, done: float) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        Removing(desk, QUARTER).remove(once)
    assert desk.store.records.counts().records == 1
    assert desk.store.vault.get(TO_SWEEP)
    assert removed(desk) == 1
    assert desk.store.vault.get(TO_SWEEP) is None
    assert len(desk.store.removals.list()) == 2
    audit(team.ann, bank(), 5)
    team.received()
    desk = team.later()
    with small_disk(desk.folder.backups, "64k"):
        with pytest.raises(UserFacingError) as caught:
            removed(desk)
        assert caught.value.code == "disk-full"
    assert desk.store.records.counts().records == 0
    old = desk.store.backups.make("daily-2026-01-01")
    Removing(desk, Period()).finish()
    assert not old.exists()
    assert len(desk.store.backups.list()) == 1
    assert desk.store.vault.get(TO_SWEEP) is None


def test_a_file_goes_with_its_record_and_one_that_no_record_names_with_its_draft(team: Team) -> None:
    kept = [_with_file(team.ann, "yes") for _ in range(2)]
    Recording(team.ann).finalise(Recording(team.ann).open(kept[0][0]))
    team.received()
    assert removed(team.later()) == 1
    assert [team.ann.store.attachments.has(name) for _draft, name in kept] == [False, True]
    draft, name = _with_file(team.ann, "no")
    assert team.ann.store.attachments.has(name)
    Recording(team.ann).finalise(Recording(team.ann).open(draft))
    assert not team.ann.store.attachments.has(name)


def _with_file(desk: Desk, wanted: str) -> tuple[int, str]:
    """A draft with a file, and the file's name; with "no" it is left out of what is finalised."""
    opened = filled_draft(desk)
    values = opened.session.set("files/files_wanted", "yes").values
    row = next(path for path in opened.session.answers() if path.startswith("files/evidence_file["))
    row = row[: row.index("]") + 1]
    Recording(desk).save(opened.id, {**values, f"{row}/evidence_shows": "A drawing of the house, 3 May."})
    name = Attaching(desk).attach_data(opened.id, f"{row}/evidence_kept", "scan.pdf", b"%PDF-1.7").id
    Recording(desk).save(opened.id, {"files/files_wanted": wanted})
    return opened.id, name


def test_the_policys_removal_is_announced_for_a_week_one_chosen_is_asked_about_each_month(team: Team) -> None:
    first = audit(team.ann, bank(), 3)
    team.received()
    days = Period(days=60)
    assert Removing(team.later(50), days).announcement().records == 0
    said = Removing(team.later(62), days).announcement()
    assert (said.records, said.now) == (1, False)
    assert Removing(team.later(68), days).announcement().on == said.on
    audit(team.ann, bank(), 4)
    assert Removing(team.later(69), days).announcement().now
    assert Removing(team.later(69), days).remove(announced=True) == 1
    assert team.ann.store.records.row(first) is None
    assert Removing(team.later(69), days).announcement().records == 0
    team.received()
    assert Removing(team.later(), QUARTER).announcement().on is None
    Removing(team.later(), QUARTER).keep_for_now()
    assert Removing(team.later(229), QUARTER).announcement().records == 0
    assert Removing(team.later(231), QUARTER).announcement().records == 1
