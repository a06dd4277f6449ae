"""A second lead's desk, the pen that goes from one to the other, a lead who is gone, and people who leave."""

import shutil
from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE, Stage, join
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import JoinSetup, PersonDetails
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetched, Fetching
from qaf_desktop.exchanging.pen import Pen
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.exchanging.relaying import Relaying
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.exchanging.signing_list import ROOT
from qaf_desktop.exchanging.taking_over import TakingOver
from qaf_desktop.work.custody import Custody
from qaf_desktop.work.recording import Recording
from tests.usecases.world import collect, filled_draft, plan, project, send

DEPUTY = PersonDetails("Dora Deputy", "lead-auditor", "team-1", "Second laptop")


def second_lead(stage: Stage, lead: Desk, name: str = "second") -> Desk:
    return join(stage, lead, name, DEPUTY, ("lead-auditor",), "second-lead")


def audit(desk: Desk, seed: int) -> None:
    recording = Recording(desk)
    recording.finalise(filled_draft(desk, seed=seed))


def fetch(desk: Desk) -> Fetched:
    return Fetching(desk).from_share(Shares(desk).open())


def publish(lead: Desk) -> None:
    Publishing(lead).publish()
    Sending(lead).deliver(Shares(lead).open())


def state(desk: Desk) -> str:
    return desk.store.revisions.state_digest()


def test_a_second_lead_is_handed_what_came_before_and_holds_the_same(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, lead, [ann]):
        audit(ann, 3)
        send(ann)
        collect(lead)
        audit(lead, 4)
        send(lead)
        second = second_lead(stage, lead)
        try:
            assert not plan(second).to_merge, "older packages are sealed for others"
            assert Relaying(lead).waiting(second.keys.device) == 2
            handed = Relaying(lead).hand_on(second.keys.device)
            assert (handed.originals, handed.relays, handed.missing) == (2, 1, 0)
            Sending(lead).deliver(Shares(lead).open())
            found = fetch(second)
            assert (found.relayed, found.problems) == (2, ())
            assert state(second) == state(lead)
            assert Relaying(lead).waiting(second.keys.device) == 0
            audit(ann, 5)
            fetch(ann)
            send(ann)
            collect(second)
            collect(lead)
            assert state(second) == state(lead)
            assert second.store.ledger.cursor(ann.keys.device, 0).contiguous == 2, "no gap, though the first came round"
            assert "sealed for another lead" in Custody(lead).of_laptop()[0].act
        finally:
            second.close()


def test_an_auditors_laptop_is_not_handed_everything(tmp_path: Path) -> None:
    with project(tmp_path, 2) as (_stage, lead, [ann, _ben]), pytest.raises(UserFacingError, match="not-a-lead-desk"):
        Relaying(lead).hand_on(ann.keys.device)


def test_what_the_store_no_longer_holds_whole_is_read_on_the_share(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, lead, [ann]):
        audit(ann, 3)
        send(ann)
        collect(lead)
        with lead.store._database.writing() as driver:
            driver.execute("UPDATE revisions SET package_in = NULL")
        second = second_lead(stage, lead)
        try:
            assert Relaying(lead).hand_on(second.keys.device).missing == 1
            assert Relaying(lead).hand_on(second.keys.device, Shares(lead).open()).missing == 0
            Sending(lead).deliver(Shares(lead).open())
            fetch(second)
            assert state(second) == state(lead)
        finally:
            second.close()


def test_the_pen_is_handed_over_and_the_old_root_signs_no_more(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, lead, [ann]):
        second = second_lead(stage, lead)
        share = Shares(lead).open()
        try:
            with pytest.raises(UserFacingError, match="no-pen"):
                Enrolling(second).revoke(ann.keys.device)
            with pytest.raises(UserFacingError, match="no-pen"):
                Publishing(second).publish()
            Pen(second).ask(Shares(second).open())
            [asking] = Pen(lead).offers_on(share)
            assert asking.name == "Dora Deputy"
            Pen(lead).hand_over(asking.offer, share)
            with pytest.raises(UserFacingError, match="pen-given"):
                Enrolling(lead).revoke(ann.keys.device)
            assert Pen(lead).held
            assert not Pen(second).held
            assert fetch(second).rosters == 1
            assert Pen(second).held
            fetch(lead)
            assert not Pen(lead).held
            assert lead.store.vault.get(ROOT) is None, "an old root key is not kept"
            assert Pen(lead).offers_on(share) == ()
            Enrolling(second).put_on(share)
            publish(second)
            third = join(stage, second, "third", PersonDetails("Theo Third", "auditor", "", "Laptop 9"))
            third.close()
            assert fetch(lead).publications == 2
            assert fetch(ann).rosters == 3
            labels = {row["label"] for row in lead.store.registers.rows("people", 0)}
            assert {"Theo Third", "Dora Deputy"} <= labels, "the lead's own lists follow"
            audit(ann, 6)
            send(ann)
            collect(second)
            collect(lead)
            assert state(second) == state(lead)
        finally:
            second.close()


def test_a_deputy_has_the_pen_beside_the_lead(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, lead, [_ann]):
        second = second_lead(stage, lead)
        share = Shares(lead).open()
        try:
            Pen(second).ask(share)
            Pen(lead).hand_over(Pen(lead).offers_on(share)[0].offer, share, keep=True)
            fetch(second)
            fetch(lead)
            assert Pen(lead).held
            assert Pen(second).held
            publish(second)
            assert fetch(lead).publications == 1
            publish(lead)
            assert fetch(second).publications == 1
            assert second.store.registers.number() == lead.store.registers.number()
            assert Pen(lead).state().shared
            Pen(lead).hold_alone()
            Enrolling(lead).put_on(share)
            fetch(second)
            assert not Pen(lead).state().shared
            with pytest.raises(UserFacingError, match="no-pen"):
                Publishing(second).publish()
        finally:
            second.close()


def test_the_pen_is_taken_back_before_it_is_taken(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, lead, [_ann]):
        second = second_lead(stage, lead)
        share = Shares(lead).open()
        try:
            Pen(second).ask(share)
            Pen(lead).hand_over(Pen(lead).offers_on(share)[0].offer, share)
            Pen(lead).take_back()
            Enrolling(lead).put_on(share)
            fetch(second)
            assert not Pen(second).held
            assert Pen(lead).held
            assert Pen(lead).given_to == ""
        finally:
            second.close()


def test_the_pen_travels_by_files_too(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, lead, [ann]):
        second = second_lead(stage, lead)
        try:
            offer = Pen(lead).read_offer(Pen(second).ask())
            paper = Pen(lead).hand_over(offer.offer)
            bent = paper.replace(b'"version\\":', b'"version\\": ', 1)
            with pytest.raises(UserFacingError) as refused:
                Pen(second).take(bent)
            assert refused.value.code == "signature-wrong"
            Pen(second).take(paper)
            assert Pen(second).held
            with pytest.raises(UserFacingError, match="no-offer"):
                Pen(second).take(paper)
            with pytest.raises(UserFacingError, match="not-a-lead"):
                Pen(ann).ask()
        finally:
            second.close()


def test_the_leads_disk_is_lost_and_everything_is_built_again_from_the_share(tmp_path: Path) -> None:
    with project(tmp_path, 2) as (stage, lead, [ann, ben]):
        audit(ann, 3)
        audit(ben, 4)
        for desk in (ann, ben):
            send(desk)
        collect(lead)
        audit(lead, 5)
        send(lead)
        before, lost = state(lead), lead.keys.device
        new = fresh_lead_desk(stage, lead)
        key = (stage.folder / "recovery-key.txt").read_bytes()
        try:
            with pytest.raises(UserFacingError) as refused:
                TakingOver(new).take_over(b"no key", "", Shares(new).open())
            assert refused.value.code == "bad-key"
            taken = TakingOver(new).take_over(key, "", Shares(new).open(), (lost,))
            assert state(new) == before
            assert taken.collected.left.rows == ()
            assert Pen(new).held
            assert "recovery key" in " ".join(row.act for row in Custody(new).of_laptop())
            fetch(ann)
            audit(ann, 7)
            send(ann)
            assert len(plan(new).to_merge) == 1, "what is sent from now on is sealed for the new desk"
            collect(new)
            fetch(lead)
            audit(lead, 8)
            send(lead)
            [refused_row] = [row for row in plan(new).rows if row.verdict == "refused"]
            assert refused_row.code == "revoked", "the lost disk turns up with a thief"
            with pytest.raises(UserFacingError, match="no-pen"):
                Enrolling(lead).revoke(ann.keys.device)
            newcomer = join(stage, new, "newcomer", PersonDetails("Nia New", "auditor", "", "Laptop 8"))
            newcomer.close()
        finally:
            new.close()


def fresh_lead_desk(stage: Stage, lead: Desk) -> Desk:
    """A workspace made with the join file, which nobody has let in; the share is chosen."""
    opening = stage.opening("new-lead")
    begun = opening.begin(PASSPHRASE, founds=False)
    joined = opening.join_project(begun, JoinSetup(DEPUTY, Enrolling(lead).join_file(), "second-lead"))
    Shares(joined.desk).choose(stage.share)
    return joined.desk


def test_an_auditors_desk_cannot_take_the_project_over(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, _lead, [ann]):
        key = (stage.folder / "recovery-key.txt").read_bytes()
        with pytest.raises(UserFacingError, match="not-a-lead-desk"):
            TakingOver(ann).take_over(key, "", Shares(ann).open())


def test_a_person_leaves_and_what_they_sent_before_stays(tmp_path: Path) -> None:
    with project(tmp_path, 2) as (stage, lead, [ann, ben]):
        audit(ann, 3)
        send(ann)
        collect(lead)
        Enrolling(lead).leaves(ann.person)
        Enrolling(lead).put_on(Shares(lead).open())
        audit(ann, 4)
        send(ann)
        [row] = plan(lead).rows
        assert (row.verdict, row.code) == ("refused", "revoked")
        [device] = [one for one in Enrolling(lead).devices() if one.member == ann.person]
        assert device.left
        assert not device.active
        assert device.name == "Auditor 1 Example"
        fetch(ben)
        audit(ben, 5)
        send(ben)
        assert len(plan(lead).to_merge) == 1
        assert lead.store.records.count() >= 1
        shutil.rmtree(stage.share)


def test_names_and_reasons_are_never_in_clear_on_the_share(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, lead, [ann]):
        second = second_lead(stage, lead)
        share = Shares(lead).open()
        Pen(second).ask(share)
        Pen(lead).hand_over(Pen(lead).offers_on(share)[0].offer, share)
        fetch(second)
        Enrolling(second).leaves(ann.person)
        Enrolling(second).put_on(share)
        second.close()
        everything = b"".join(path.read_bytes() for path in stage.share.rglob("*") if path.is_file())
        for word in (b"Dora", b"Deputy", b"Auditor 1", b"Example", b"Second laptop"):
            assert word not in everything
