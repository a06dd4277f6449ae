"""Holds and erasures: decided by a lead, done on every desk in any order, and found nowhere afterwards."""

import io
import json
import unicodedata
import zipfile
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.keeping import Keeping, Reason, _document
from qaf_desktop.exchanging.pruning import Pruning
from qaf_desktop.exchanging.relaying import Relaying
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.exchanging.taking_over import TakingOver
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.storage.removing import Erasure
from qaf_desktop.work.custody import Custody
from qaf_desktop.work.held_on import HeldOn
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.subject_access import CHILD, SubjectAccess
from tests.storage.dumps import dump, summary_and_recount
from tests.usecases.test_pen import fresh_lead_desk, second_lead
from tests.usecases.world import collect, filled_draft, plan, project, send

WORDS = "Xanthippe heron marmalade"
TUBA = "He plays the tuba, is fond of maps, walks to school with two friends, and has a dog that laughs when he does."
ANSWER = f"{WORDS}; she likes drawing, is good at sums, has two friends next door, and laughs when her dog does."


def audit(desk: Desk, seed: int, **answers: str) -> RecordKey:
    return Recording(desk).finalise(filled_draft(desk, seed=seed, **answers))


def marked(desk: Desk, seed: int = 3) -> RecordKey:
    """An audit that holds words found nowhere else."""
    return audit(desk, seed, story__who=ANSWER, about__child_reference=f"CH-{seed}")


def out(lead: Desk) -> None:
    Sending(lead).deliver(Shares(lead).open())


def fetch(desk: Desk) -> int:
    return Fetching(desk).from_share(Shares(desk).open()).erased


def says(desk: Desk) -> bool:
    """Whether anything in the store says the words; decrypted, since a file never does."""
    with desk.store._database.reading() as driver:
        tables = [name for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = (row for table in tables for row in driver.execute(f"SELECT * FROM {table}"))
        values = (value if isinstance(value, bytes) else str(value).encode() for row in rows for value in row)
        return any(WORDS.encode() in value for value in values)


def test_an_erased_record_is_gone_from_every_desk_and_the_rest_stands(tmp_path: Path) -> None:
    with project(tmp_path, 2) as (_stage, lead, [ann, ben]):
        gone, stays = marked(ann), audit(ann, 4)
        audit(ben, 5)
        for desk in (ann, ben):
            send(desk)
        collect(lead)
        assert says(lead)
        assert says(ann)
        before = lead.store.revisions.state_digest()
        assert Keeping(lead).erase([gone], Reason.REQUEST) == 1
        assert not says(lead)
        assert lead.store.revisions.state_digest() == before, "keys and digests stay, so the history stays whole"
        out(lead)
        assert (fetch(ann), fetch(ben)) == (1, 1)
        assert not says(ann)
        assert ann.store.records.row(gone) is None
        assert ann.store.records.row(stays) is not None
        first, again = summary_and_recount(lead.store, "2026-11-27")
        assert first == again
        [left] = [one for one in lead.store.removals.list() if one.reason]
        assert (left.key, left.reason) == (gone, "request")
        assert Custody(lead).of_record(gone)[0].act == "Erased everywhere"
        audit(ann, 6)
        send(ann)
        collect(lead)
        assert lead.store.ledger.cursor(ann.keys.device, 0).contiguous == 2


def test_an_erasure_that_comes_before_the_record_keeps_it_out(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, lead, [ann]):
        gone = marked(ann)
        send(ann)
        collect(lead)
        second = second_lead(stage, lead)
        try:
            Keeping(lead).erase([gone], Reason.ORDER)
            out(lead)
            assert fetch(second) == 1
            Relaying(lead).hand_on(second.keys.device, Shares(lead).open())
            out(lead)
            fetch(second)
            assert not says(second)
            assert second.store.revisions.state_digest() == lead.store.revisions.state_digest()
        finally:
            second.close()


def test_word_of_an_erased_record_that_comes_later_is_not_kept(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        gone = marked(ann)
        send(ann)
        collect(lead)
        recording = Recording(ann)
        draft = recording.open(recording.amend(gone, "More was seen."))
        recording.save(draft.id, {"story/who": f"Once more: {ANSWER}"})
        recording.finalise(recording.open(draft.id))
        Keeping(lead).erase([gone], Reason.MISTAKE)
        send(ann)
        collect(lead)
        assert not says(lead)
        out(lead)
        fetch(ann)
        assert not says(ann)
        assert ann.store.drafts.list() == ()


def test_what_is_on_hold_is_not_erased_until_the_hold_is_lifted(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, lead, [ann]):
        gone = marked(ann)
        send(ann)
        collect(lead)
        second = second_lead(stage, lead)
        try:
            subject = lead.store.records.row(gone)
            assert subject is not None
            for kind, what in (("record", str(gone)), ("subject", subject.subject)):
                hold = Keeping(lead).hold(kind, what, "A court asked for it.")
                with pytest.raises(UserFacingError, match="on-hold"):
                    Keeping(lead).erase([gone], Reason.RETENTION)
                out(lead)
                Fetching(second).from_share(Shares(second).open())
                assert [key for key, _hold in Keeping(second).held([gone])] == ([] if kind == "subject" else [gone])
                Keeping(lead).lift(hold)
                out(lead)
                Fetching(second).from_share(Shares(second).open())
                assert Keeping(second).held([gone]) == ()
            with pytest.raises(UserFacingError, match="no-reason"):
                Keeping(lead).hold("record", str(gone), " ")
            assert Keeping(lead).erase([gone], Reason.RETENTION) == 1
            assert [row.act for row in Custody(lead).of_record(gone)[:3]] == [
                "Erased everywhere", "Hold lifted", "Put on hold",
            ]  # fmt: skip
        finally:
            second.close()


def test_a_hold_outweighs_the_erasure_of_a_lead_who_did_not_know_of_it(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, lead, [ann]):
        second = second_lead(stage, lead)
        try:
            Fetching(ann).from_share(Shares(ann).open())
            gone = marked(ann)
            send(ann)
            collect(lead)
            collect(second)
            Keeping(second).hold("record", str(gone), "An inquest asked for it.")
            Keeping(lead).erase([gone], Reason.RETENTION)
            out(lead)
            found = Fetching(second).from_share(Shares(second).open())
            assert found.erased == 0
            assert "An inquest asked for it." in found.problems[0]
            assert says(second)
            assert not says(lead)
        finally:
            second.close()


def test_a_stolen_leads_key_erases_nothing_that_was_never_sent(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        sent = marked(ann)
        send(ann)
        collect(lead)
        own = marked(ann, 4)
        coming = RevisionKey(ann.keys.device, 0, 999)
        for keys in ((sent, own), (coming,)):
            forged = Erasure("request", tuple((key, "case-file-audit") for key in keys), ())
            Sending(lead).publish((_document(forged),))
        out(lead)
        found = Fetching(ann).from_share(Shares(ann).open())
        assert found.erased == 0
        assert found.problems == ("A lead’s package would erase work that was never sent; nothing was erased.",) * 2
        assert ann.store.records.row(own) is not None
        assert ann.store.records.row(sent) is not None
        send(ann)
        assert collect(lead).merged == 1


def test_an_auditor_decides_nothing_of_it(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, _lead, [ann]):
        gone = marked(ann)
        with pytest.raises(UserFacingError, match="not-the-lead"):
            Keeping(ann).erase([gone], Reason.REQUEST)
        with pytest.raises(UserFacingError, match="not-the-lead"):
            Keeping(ann).hold("record", str(gone), "Because.")


def test_an_erasure_that_an_auditor_signed_erases_nothing_anywhere(tmp_path: Path) -> None:
    with project(tmp_path, 2) as (_stage, lead, [ann, ben]):
        key = marked(ann)
        send(ann)
        collect(lead)
        forged = _document(lead.store.removals.erasure([key], "request"))
        Sending(ben).publish((forged,))
        Sending(ben).deliver(Shares(ben).open())
        collect(lead)
        assert fetch(ann) == 0
        for desk in (lead, ann):
            assert says(desk)
            assert desk.store.records.row(key) is not None


def test_the_share_is_cleaned_and_rebuilds_everything_but_what_was_erased(tmp_path: Path) -> None:
    with project(tmp_path, 2) as (stage, lead, [ann, ben]):
        gone = marked(ann)
        audit(ben, 5)
        for desk in (ann, ben):
            send(desk)
        collect(lead)
        audit(lead, 6)
        send(lead)
        share = Shares(lead).open()
        Keeping(lead).erase([gone], Reason.REQUEST)
        pruned = Pruning(lead).prune(share)
        assert (pruned.kept, pruned.files) == (3, 3)
        assert not list(stage.share.rglob("in/*/*.qafpkg"))
        audit(ann, 7)
        send(ann)
        collect(lead)
        again = Pruning(lead).prune(share)
        assert again.kept == 4
        assert again.files == 2, "the new package and the relay of the first time"
        state = lead.store.revisions.state_digest()
        new = fresh_lead_desk(stage, lead)
        try:
            key = (stage.folder / "recovery-key.txt").read_bytes()
            TakingOver(new).take_over(key, "", Shares(new).open(), (lead.keys.device,))
            assert new.store.revisions.state_digest() == state
            assert not says(new)
            assert {k: v for k, v in dump(new.store).items() if k == "summary"} == {
                k: v for k, v in dump(lead.store).items() if k == "summary"
            }
        finally:
            new.close()
        with pytest.raises(UserFacingError, match="no-pen"):
            Pruning(ann).prune(Shares(ann).open())


def test_the_plan_of_a_lead_does_not_bring_an_erased_record_back(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        gone = marked(ann)
        send(ann)
        collect(lead)
        Keeping(lead).erase([gone], Reason.RETENTION)
        assert not plan(lead).to_merge
        assert Keeping(lead).erase([gone], Reason.RETENTION) == 0


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Z\u00e1rquon W\u00e9ft", unicodedata.normalize("NFD", "Z\u00e1rquon W\u00e9ft")),
        ("Zarquon Weft", "Z\u00e1rquon W\u00e9ft"),
        ("Z\u00e1rquon Weft", "ZARQUON  WEFT"),
        ("Ottoline O'Weft", "Ottoline O\u2019Weft"),
        ("Ottoline O\u2019Weft", "ottoline OWeft"),
        ("Ann-Marie Weft", "Ann\u2011Marie\u00a0Weft"),
        ("Ann Marie", "Ann-\u200bMarie"),
    ],
)
def test_a_name_is_blacked_out_however_it_is_spelt(tmp_path: Path, typed: str, stored: str) -> None:
    said = f"She was seen with {stored} at the heron pond, and drew what she liked there for a whole afternoon."
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        key = audit(ann, 3, story__who=said)
        send(ann)
        collect(lead)
        assert [line.key for line in HeldOn(lead).find(typed)] == [str(key)]
        given = SubjectAccess(lead).answer([key], CHILD, [typed])
        assert given.blacked_out == 1
        with zipfile.ZipFile(io.BytesIO(given.data)) as archive:
            told = json.dumps(json.loads(archive.read("001.json")), ensure_ascii=False)
        assert stored not in told
        assert "seen with [removed] at the heron pond" in told


def test_where_one_of_a_batch_is_on_hold_the_others_are_erased(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (stage, lead, [ann]):
        second = second_lead(stage, lead)
        try:
            Fetching(ann).from_share(Shares(ann).open())
            held, gone = marked(ann), audit(ann, 4)
            send(ann)
            collect(lead)
            collect(second)
            row = second.store.records.row(held)
            assert row is not None
            Keeping(second).hold("subject", row.subject, "An inquest asked for it.")
            assert Keeping(lead).erase([held, gone], Reason.RETENTION) == 2
            out(lead)
            assert Fetching(second).from_share(Shares(second).open()).erased == 1
            assert second.store.records.row(held) is not None
            assert second.store.records.row(gone) is None
        finally:
            second.close()


def test_a_hold_on_a_worker_keeps_what_is_about_their_work(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        held = marked(ann)
        send(ann)
        collect(lead)
        row = lead.store.records.row(held)
        assert row is not None
        assert row.worker
        Keeping(lead).hold("subject", row.worker, "A tribunal asked for it.")
        assert [key for key, _hold in Keeping(lead).held([held])] == [held]
        with pytest.raises(UserFacingError, match="on-hold"):
            Keeping(lead).erase([held], Reason.RETENTION)


def test_whoever_asks_is_told_earlier_versions_steps_and_lists_too(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        first = f"{ANSWER} He was there with Ottoline Weft."
        key = audit(ann, 3, story__who=first, about__child_reference="CH-3")
        amendment = Recording(ann).amend(key, "Ottoline Weft asked for it.")
        Recording(ann).save(amendment, {"story/who": TUBA})
        Recording(ann).finalise(Recording(ann).open(amendment))
        send(ann)
        collect(lead)
        lead.store.registers.put(
            lead.store.registers.number(), {"children": ({"name": "CH-3", "label": "CH-3 (case 7)"},)}
        )
        given = SubjectAccess(lead).answer([key], CHILD, ["Ottoline Weft"], terms="CH-3")
        with zipfile.ZipFile(io.BytesIO(given.data)) as archive:
            said = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".json")}
        assert set(said) == {"001.json", "001-earlier-1.json", "001-story.json", "index.json"}
        assert "tuba" in said["001.json"]
        assert WORDS not in said["001.json"]
        assert WORDS in said["001-earlier-1.json"]
        assert "Amended" in said["001-story.json"]
        assert "[removed] asked for it." in said["001-story.json"]
        assert "CH-3 (case 7)" in said["index.json"]
        assert not any("Ottoline" in text for text in said.values())
        assert given.blacked_out == 2
