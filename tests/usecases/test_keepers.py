"""Restricted records: sealed for their keeper's desk alone; the lead's store, share and recovery key show nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import zstandard

from qaf_desktop.demo.demonstration import Stage, join
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import PersonDetails, Secret, Way
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange import age, tar
from qaf_desktop.exchange.project import RecoveryKey
from qaf_desktop.exchange.verdicts import Refusal
from qaf_desktop.exchanging.arrivals import Arrivals
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.relaying import Relaying
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.exchanging.taking_over import TakingOver
from qaf_desktop.records.model import RecordKey
from qaf_desktop.setup.unlocking import data_key
from qaf_desktop.work.beginnings import Beginnings
from qaf_desktop.work.custody import Custody
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.sources import Sources
from tests.faults.forging import give_roles
from tests.usecases.test_pen import fresh_lead_desk, second_lead
from tests.usecases.world import collect, filled_draft, plan, project, send

SECRET = "Bartholomew pelican teapot"
COMPLAINT = "complaint-learning"
KIM = PersonDetails("Kim Keeper (invented)", "complaints-keeper", "", "Laptop of complaints")


@contextmanager
def house(folder: Path) -> Iterator[tuple[Stage, Desk, Desk, Desk]]:
    """A lead, an auditor who manages complaints, and the keeper's desk, all up to date."""
    with project(folder, 1) as (stage, lead, [ann]):
        give_roles(lead, ann.person, "auditor", "complaints-manager")
        keeper = join(stage, lead, "keeper", KIM, ("complaints-keeper",), "keeper")
        try:
            Fetching(ann).from_share(Shares(ann).open())
            yield stage, lead, ann, keeper
        finally:
            keeper.close()


def complaint(desk: Desk) -> RecordKey:
    opened = filled_draft(desk, COMPLAINT, seed=5)
    questions = opened.form.questions
    texts = {path for path, question in questions.items() if question.kind == "text" and not question.readonly}
    said = ((path, value) for path, value in opened.session.answers().items() if path in texts and " " in value)
    answers = {path: f"{value} {SECRET}" for path, value in said}
    Recording(desk).save(opened.id, answers)
    assert answers
    return Recording(desk).finalise(Recording(desk).open(opened.id))


def says(desk: Desk) -> bool:
    with desk.store._database.reading() as driver:
        tables = [name for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = (row for table in tables for row in driver.execute(f"SELECT * FROM {table}"))
        values = (value if isinstance(value, bytes) else str(value).encode() for row in rows for value in row)
        return any(SECRET.encode() in value for value in values)


def test_a_restricted_record_is_with_its_keeper_and_nowhere_else(tmp_path: Path) -> None:
    with house(tmp_path) as (stage, lead, ann, keeper):
        key = complaint(ann)
        Recording(ann).finalise(filled_draft(ann, seed=3))
        send(ann)
        assert len(plan(lead).to_merge) == 1
        assert len(plan(lead).rows) == 1, "what is sealed for others is nobody's trouble"
        assert len(plan(lead).elsewhere) == 1
        Arrivals(lead).look(Shares(lead).open())
        collect(lead)
        collect(keeper)
        assert keeper.store.records.row(key) is not None
        assert says(keeper)
        assert lead.store.records.row(key) is None
        assert not says(lead)
        assert lead.store.ledger.cursor(ann.keys.device, 0).contiguous == 2, "no gap where a package is another's"
        assert keeper.store.ledger.cursor(ann.keys.device, 0).contiguous == 2
        Fetching(ann).from_share(Shares(ann).open())
        assert {one.state for one in ann.store.outbox.packages()} == {"received"}, "each receiver signed for its own"
        identities = [lead.keys.identity, recovery(stage).identity]
        for path in stage.share.rglob("*.qafpkg"):
            for identity in identities:
                assert SECRET.encode() not in opened(path.read_bytes(), identity)
        Deciding(keeper).decide(key, "shared")
        send(keeper)
        Fetching(ann).from_share(Shares(ann).open())
        row = ann.store.records.row(key)
        assert row is not None
        assert row.state == "shared", "word of the keeper comes back to the author"
        assert not plan(lead).rows
        assert not says(lead)


def recovery(stage: Stage) -> RecoveryKey:
    found = RecoveryKey.from_file((stage.folder / "recovery-key.txt").read_bytes())
    assert isinstance(found, RecoveryKey)
    return found


def opened(package: bytes, identity: str) -> bytes:
    """Every age file of a package that this identity opens, decompressed."""
    found = b""
    for member in tar.members(package):
        data = package[member.start : member.start + member.size]
        if member.name.endswith(".age"):
            try:
                plain = age.decrypt(data, [identity])
            except Refusal:
                continue
            found += zstandard.ZstdDecompressor().decompress(plain) if member.name == "payload.age" else plain
    return found


def test_whoever_begins_one_is_told_who_will_open_it(tmp_path: Path) -> None:
    with house(tmp_path) as (_stage, _lead, ann, _keeper):
        said = {one.method: one.sentence for one in Beginnings(ann).list()}
        assert said[COMPLAINT].endswith("Sealed for its keeper alone.")
        assert "keeper" not in said["supervision-check"], "nobody keeps those here"


def test_without_a_keeper_it_goes_to_the_lead_as_before(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        give_roles(lead, ann.person, "auditor", "complaints-manager")
        Enrolling(lead).put_on(Shares(lead).open())
        Fetching(ann).from_share(Shares(ann).open())
        key = complaint(ann)
        send(ann)
        collect(lead)
        assert lead.store.records.row(key) is not None


def test_what_is_handed_on_or_taken_over_holds_nothing_of_it(tmp_path: Path) -> None:
    with house(tmp_path) as (stage, lead, ann, keeper):
        complaint(ann)
        send(ann)
        complaint(lead)
        send(lead)
        collect(lead)
        collect(keeper)
        second = second_lead(stage, lead)
        new = fresh_lead_desk(stage, lead)
        try:
            assert Relaying(lead).hand_on(second.keys.device, Shares(lead).open()).missing == 0
            Sending(lead).deliver(Shares(lead).open())
            Fetching(second).from_share(Shares(second).open())
            key = (stage.folder / "recovery-key.txt").read_bytes()
            TakingOver(new).take_over(key, "", Shares(new).open())
            assert not says(second)
            assert not says(new)
        finally:
            second.close()
            new.close()


def test_the_projects_recovery_key_does_not_open_the_keepers_laptop(tmp_path: Path) -> None:
    with house(tmp_path) as (stage, _lead, ann, keeper):
        key = recovery(stage)
        text = key.to_file().decode()
        with pytest.raises(UserFacingError) as refused:
            data_key(keeper.folder.path, Secret(Way.RECOVERY, text), stage.costs)
        assert refused.value.code in ("no-recovery", "wrong-recovery-key")
        data_key(ann.folder.path, Secret(Way.RECOVERY, text), stage.costs)


def test_a_lead_decides_nothing_about_what_a_keeper_holds(tmp_path: Path) -> None:
    with house(tmp_path) as (_stage, lead, ann, keeper):
        key = complaint(ann)
        send(ann)
        collect(keeper)
        with pytest.raises(UserFacingError):
            Deciding(lead).decide(key, "shared")
        assert not says(lead)


def test_looking_at_a_restricted_record_is_noted(tmp_path: Path) -> None:
    with house(tmp_path) as (_stage, _lead, ann, keeper):
        key = complaint(ann)
        send(ann)
        collect(keeper)
        Custody(keeper).viewed(key)
        assert Custody(keeper).of_record(key)[0].act == "Opened to read"


def test_a_keeper_sees_what_is_kept_there_and_the_lead_hears_who_holds_it(tmp_path: Path) -> None:
    with house(tmp_path) as (_stage, lead, ann, keeper):
        complaint(ann)
        send(ann)
        collect(keeper)
        assert [name for name, _words in Sources(keeper).names()] == ["complaints"]
        assert len(Sources(keeper).board("complaints").lines) == 1
        seen = Sources(lead).board("complaints")
        assert (seen.lines, seen.held_by) == ((), "Keeper of complaints")
        assert Sources(lead).board("supervision").held_by == "", "nobody keeps these: they come to the lead"
