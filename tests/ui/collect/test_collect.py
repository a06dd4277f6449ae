"""Collect: the plan in words, and real packages looked at, merged, stopped, held, refused and receipted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from staging import BEN, click, nameless, present

from qaf_desktop.demo.demonstration import audit
from qaf_desktop.exchanging.arrivals import Arrived
from qaf_desktop.exchanging.collect_plan import HELD, HERE, LATER, NEW, REFUSED, Collected, CollectPlan, PlanRow, Source
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import ShareState
from qaf_desktop.ui.collect.view import Inputs, derive
from qaf_desktop.wiring.collect_screen import CollectScreen

READY = ShareState("ready", "Shared folder ready", "somewhere")


def row(verdict, records=0, seq=1):
    return PlanRow(Source(f"{verdict}{seq}", 1, bytes), verdict, "", "why", "d", "Ann", seq, records, records, 0)


def plan(*rows, gaps=()):
    return CollectPlan(rows, gaps)


@pytest.mark.parametrize(
    ("rows", "heading", "merge", "can_merge"),
    [
        ((row(NEW, 1),), "1 record in 1 package can be merged", "Merge 1 record", True),
        ((row(NEW, 5), row(NEW, 7, 2), row(HELD)), "12 records in 2 packages can be merged", "Merge 12 records", True),
        ((row(HERE), row(LATER)), "Nothing to merge", "Merge", False),
        ((row(REFUSED),), "Nothing to merge", "Tell the senders", True),
    ],
)
def test_the_plan_in_words(rows, heading, merge, can_merge):
    view = derive(Inputs(READY, plan(*rows)))
    assert (view.heading, view.merge, view.can_merge) == (heading, merge, can_merge)


def test_chips_count_verdicts_and_narrow_the_table():
    inputs = Inputs(READY, plan(row(NEW, 1), row(NEW, 1, 2), row(HELD)), chip=HELD)
    view = derive(inputs)
    assert [(chip.word, chip.count) for chip in view.chips] == [("All", 3), ("New", 2), ("Held", 1)]
    assert [one.verdict for one in view.rows] == [HELD]


def test_the_result_says_only_what_happened():
    done = Collected(2, 4, 0, 1, 0, 0, ("a", "b", "c"), by_method=(("escalation", 1), ("audits", 2)))
    assert derive(Inputs(READY, plan(), done=done)).result == "1 escalation merged, 2 audits merged, 1 held."


def test_what_has_come_by_itself_is_said_before_anybody_looks():
    assert derive(Inputs(READY)).heading == "Not looked yet"
    assert derive(Inputs(READY, arrived=Arrived(3))).heading == "3 packages have arrived"
    assert derive(Inputs(READY, arrived=Arrived(1, 1))).heading == "1 package has arrived, with an escalation"


def test_what_has_come_since_the_last_look_is_not_said_to_be_nothing():
    looked = CollectPlan((), (), before=1)
    assert derive(Inputs(READY, looked, arrived=Arrived(1), seen=Arrived(1))).heading == "Nothing new was found"
    came = derive(Inputs(READY, looked, arrived=Arrived(1)))
    assert came.heading == "1 package has arrived"
    assert came.empty[0] == "What your auditors sent will be listed here"
    beside = derive(Inputs(READY, plan(row(NEW, 1)), arrived=Arrived(2), seen=Arrived(1)))
    assert "More has arrived since" in beside.words


@pytest.mark.parametrize(("by_files", "words"), [(False, "Put in the shared folder"), (True, "Save receipts…")])
def test_receipts_go_back_the_way_the_packages_came(by_files, words):
    assert derive(Inputs(READY, plan(), by_files=by_files, receipts=2)).hand_out == words


@pytest.fixture
def opened(qtbot, room_of, executor):
    def open_(desk):
        screen = CollectScreen(room_of(desk))
        present(qtbot, screen.page, executor)
        return screen

    return open_


def verdicts(screen):
    return [one.verdict for one in screen.page.table.rows_model.rows()]


def test_look_merge_and_the_sender_learns_of_it(theatre, opened, executor, qtbot, messages):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    for seed in (3, 4):
        audit(ann, theatre.bank, seed)
    theatre.send(ann)
    screen = opened(lead)
    click(qtbot, screen.page.look)
    executor.drain()
    assert verdicts(screen) == [NEW]
    assert lead.store.records.count() == 0, "a plan changes nothing"
    assert screen.page.merge.text() == "Merge 2 records"
    click(qtbot, screen.page.merge)
    executor.drain()
    assert screen.page.result.text() == "2 audits merged."
    assert lead.store.records.count() == 2
    assert not screen.page.receipts.isVisible(), "receipts went to the folder by themselves"
    assert theatre.fetch(ann).receipts == 1
    assert not messages.failures


def test_by_keyboard_alone(theatre, opened, executor, qtbot):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    theatre.send(ann)
    screen = opened(lead)
    screen.page.look.setFocus()
    qtbot.keyClick(screen.page.look, Qt.Key.Key_Space)
    executor.drain()
    assert screen.page.table.hasFocus()
    assert screen.page.why.isVisible()
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Escape)
    assert screen.page.merge.hasFocus()
    qtbot.keyClick(screen.page.merge, Qt.Key.Key_Space)
    executor.drain()
    assert lead.store.records.count() == 1


def test_an_absent_folder_is_said_and_files_are_offered(theatre, opened, executor, qtbot, messages):
    lead = theatre.lead()
    theatre.stage.share.rename(theatre.stage.folder / "away")
    screen = opened(lead)
    assert not screen.page.look.isEnabled()
    assert screen.page.view().empty == (
        "The shared folder is not there",
        "Connect it or choose it under Exchange. Packages on a memory stick can be read now.",
        "Read files…",
    )
    screen.page.empty.acted.emit()
    assert messages.asked == ["Packages to read"]
    assert not messages.failures


def test_bad_packages_stop_nothing_and_each_says_why(theatre, opened, executor, qtbot, messages, tmp_path):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    (good,) = Sending(ann).save_to(tmp_path / "stick")
    data = good.read_bytes()
    (tmp_path / "flipped.qafpkg").write_bytes(data[:-2000] + bytes([data[-2000] ^ 1]) + data[-1999:])
    (tmp_path / "short.qafpkg").write_bytes(data[: len(data) // 2])
    (tmp_path / "other.qafpkg").write_bytes(b"no package at all" * 100)
    screen = opened(lead)
    messages.answer_paths = (*sorted(tmp_path.glob("*.qafpkg")), good)
    click(qtbot, screen.page.files)
    executor.drain()
    assert verdicts(screen).count(NEW) == 1
    assert len(verdicts(screen)) == 4
    assert all(one.sentence for one in screen.page.table.rows_model.rows())
    click(qtbot, screen.page.merge)
    executor.drain()
    assert lead.store.records.count() == 1
    assert screen.page.receipts.isVisible(), "files came by hand, so receipts go by hand"

    messages.answer_path = tmp_path / "receipts"
    screen.page.receipts.acted.emit()
    executor.drain()
    assert len(list((tmp_path / "receipts").iterdir())) == 1
    assert not screen.page.receipts.isVisible()


def test_the_same_package_again_is_already_here(theatre, opened, executor, qtbot, messages, tmp_path):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    (good,) = Sending(ann).save_to(tmp_path / "stick")
    theatre.send(ann)
    theatre.collect(lead)
    screen = opened(lead)
    messages.answer_paths = (good,)
    click(qtbot, screen.page.files)
    executor.drain()
    assert verdicts(screen) == [HERE]
    assert not screen.page.merge.isEnabled()


def test_a_receipt_lost_on_its_way_can_be_saved_again(theatre, opened, executor, qtbot, messages, tmp_path):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    (good,) = Sending(ann).save_to(tmp_path / "stick")
    screen = opened(lead)
    messages.answer_paths = (good,)
    click(qtbot, screen.page.files)
    executor.drain()
    click(qtbot, screen.page.merge)
    executor.drain()
    for name in ("lost", "again"):
        messages.answer_path = tmp_path / name
        screen.page.receipts.acted.emit()
        executor.drain()
        click(qtbot, screen.page.files)
        executor.drain()
        assert "once more" in screen.page.receipts.text()
    (lost,), (again,) = ((tmp_path / name).iterdir() for name in ("lost", "again"))
    assert (again.name, again.read_bytes()) == (lost.name, lost.read_bytes())
    assert Sending(ann).take_receipts([again.read_bytes()]) == 1
    assert not messages.failures


def test_a_published_set_is_not_taken_for_work(theatre, opened, executor, qtbot, messages, tmp_path):
    lead = theatre.lead()
    messages.answer_paths = Sending(lead).save_to(tmp_path / "sets")
    screen = opened(lead)
    click(qtbot, screen.page.files)
    executor.drain()
    assert set(verdicts(screen)) == {HERE}
    assert not screen.page.merge.isEnabled()
    assert not screen.page.receipts.isVisible(), "nobody waits for a receipt of a set"


def test_a_gap_is_told_in_words(theatre, opened, executor, qtbot, messages, tmp_path):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    for seed in (3, 4):
        audit(ann, theatre.bank, seed)
        Sending(ann).make_packages()
    packages = Sending(ann).save_to(tmp_path / "stick")
    screen = opened(lead)
    messages.answer_paths = packages[1:]
    click(qtbot, screen.page.files)
    executor.drain()
    assert screen.page.gaps.text() == "Waiting for package 1 from Ann Archer (invented)."


def test_a_package_of_another_project_is_never_merged(theatre, opened, executor, qtbot, messages, tmp_path):
    lead, other = theatre.lead(), theatre.other_lead()
    ben = theatre.asking(Enrolling(other).join_file(), "ben", BEN).desk
    theatre.let_in_by_files(other, ben, tmp_path / "files")
    audit(ben, theatre.bank, 5)
    messages.answer_paths = Sending(ben).save_to(tmp_path / "stick")
    screen = opened(lead)
    click(qtbot, screen.page.files)
    executor.drain()
    assert set(verdicts(screen)) <= {HELD, REFUSED}
    assert not screen.page.merge.isEnabled(), "nobody is certain to have sent it: there is nobody to tell"
    assert lead.store.records.count() == 0
    assert not messages.failures


def test_a_laptop_shut_out_sends_no_more(theatre, opened, executor, qtbot, messages, tmp_path):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    Enrolling(lead).revoke(ann.keys.device)
    audit(ann, theatre.bank, 5)
    messages.answer_paths = Sending(ann).save_to(tmp_path / "stick")
    screen = opened(lead)
    click(qtbot, screen.page.files)
    executor.drain()
    assert verdicts(screen) == [REFUSED]
    assert "revoked" in screen.page.table.rows_model.row(0).sentence


def test_stopping_between_packages_keeps_what_was_merged(theatre, opened, executor, qtbot, messages, monkeypatch):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    for seed in (3, 4, 5):
        audit(ann, theatre.bank, seed)
        Sending(ann).make_packages()
    theatre.send(ann)
    screen = opened(lead)
    click(qtbot, screen.page.look)
    executor.drain()
    assert verdicts(screen) == [NEW, NEW, NEW]
    applied = lead.store.merge.apply

    def apply_then_cancel(package, judge, *more):
        outcome = applied(package, judge, *more)
        screen.page.strip.cancelled.emit()
        return outcome

    monkeypatch.setattr(lead.store.merge, "apply", apply_then_cancel)
    click(qtbot, screen.page.merge)
    executor.drain()
    monkeypatch.undo()
    assert messages.told == ["Stopped. What was merged stays; the rest is shown again."]
    assert lead.store.records.count() == 1
    assert NEW in verdicts(screen)
    click(qtbot, screen.page.merge)
    executor.drain()
    assert lead.store.records.count() == 3


def test_what_was_not_taken_in_stays_in_sight_with_whose_folder_it_lies_in(theatre, opened, executor, qtbot, messages):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    for seed in (3, 4):
        audit(ann, theatre.bank, seed)
        theatre.send(ann)
    first, second = sorted(path for path in theatre.stage.share.rglob("*.qafpkg") if "in" in path.parts)
    second.write_bytes(second.read_bytes()[:-5000])
    screen = opened(lead)
    click(qtbot, screen.page.look)
    executor.drain()
    click(qtbot, screen.page.merge)
    executor.drain()
    assert screen.page.head.heading.text() == "1 package was not taken in"
    assert screen.page.result.text() == "1 audit merged."
    assert verdicts(screen) == [LATER]
    assert screen.page.why.text().startswith(f"A file in {ann_words(lead)}’s folder. The file ends early")
    assert first.name != screen.page.why.toolTip() == second.name
    click(qtbot, screen.page.copy)
    assert QGuiApplication.clipboard().text() == second.name
    click(qtbot, screen.page.look)
    executor.drain()
    assert "1 more was merged before." in screen.page.head.words.text()
    assert not messages.failures


def ann_words(lead):
    return next(row["label"] for row in lead.store.registers.people() if row["label"].startswith("Ann"))


def test_a_sound_copy_is_merged_whatever_damaged_one_lies_beside_it(theatre, opened, executor, qtbot):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    theatre.send(ann)
    (good,) = (path for path in theatre.stage.share.rglob("*.qafpkg") if "in" in path.parts)
    data = good.read_bytes()
    for name in ("00000000 copy.qafpkg", "zz copy.qafpkg"):
        (good.parent / name).write_bytes(data[:-2000] + bytes([data[-2000] ^ 1]) + data[-1999:])
    screen = opened(lead)
    click(qtbot, screen.page.look)
    executor.drain()
    assert verdicts(screen) == [NEW]
    click(qtbot, screen.page.merge)
    executor.drain()
    assert lead.store.records.count() == 1


def test_conflicts_are_counted_once_before_the_merge(theatre, opened, executor, qtbot):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    record = audit(ann, theatre.bank, 3)
    theatre.send(ann)
    theatre.collect(lead)
    theatre.amend(lead, record, "by the lead")
    for words in ("by the author", "by the author again"):
        theatre.amend(ann, record, words)
        theatre.send(ann)
    screen = opened(lead)
    click(qtbot, screen.page.look)
    executor.drain()
    assert verdicts(screen) == [NEW, NEW]
    said = screen.page.head.words.text()
    click(qtbot, screen.page.merge)
    executor.drain()
    assert f" {lead.store.records.row(record).conflicts} answers will have two versions." in said


def test_everything_here_and_nothing_sent_are_told_apart(theatre, opened, executor, qtbot):
    lead = theatre.lead()
    screen = opened(lead)
    click(qtbot, screen.page.look)
    executor.drain()
    assert screen.page.view().empty[0] == "Nobody has sent anything yet"
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    theatre.send(ann)
    theatre.collect(lead)
    click(qtbot, screen.page.look)
    executor.drain()
    assert screen.page.view().empty[1] == "The 1 package in the shared folder is merged."


def test_two_versions_lead_to_settling(theatre, opened, visited, qtbot):
    lead = theatre.lead()
    record = theatre.conflict(lead, theatre.joined(lead, "ann"))
    screen = opened(lead)
    assert "changed by two people apart" in screen.page.settle.text()
    screen.page.settle.acted.emit()
    assert visited.places == [("settle", str(record))]


def test_every_control_has_a_name(theatre, opened):
    assert not nameless(opened(theatre.lead()).page)
