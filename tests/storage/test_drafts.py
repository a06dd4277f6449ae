"""Drafts: every answer is on the disk when the call returns, and the draft goes when its revision is made."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from qaf_desktop.records.canonical import reference
from qaf_desktop.storage.drafts import NewDraft
from qaf_desktop.storage.store import Store
from tests.storage.invented import FORM, PLAN, Author, answers, new_store, open_again

NOW, LATER, LATEST = "2026-11-03T09:00:00Z", "2026-11-03T09:05:00Z", "2026-11-03T09:10:00Z"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return new_store(tmp_path / "workspace", own=1)


def test_a_draft_comes_back_as_it_was_left(store: Store) -> None:
    number = store.drafts.start(NewDraft(PLAN.method, FORM, answers(), reason="first look"), NOW)
    store.drafts.save_answer(number, "voice/grade", "inadequate", LATER)
    store.drafts.save_answer(number, "about/worker", None, LATER)
    store.drafts.save_many(number, {"plan/grade": "good", "overall/grade": ""}, LATEST)
    store.drafts.set_place(number, "plan", "plan/grade")
    store.close()
    again = open_again(store._database.path.parent)
    draft = again.drafts.load(number)
    assert draft is not None
    assert draft.answers["voice/grade"] == "inadequate"
    assert draft.answers["plan/grade"] == "good"
    assert "about/worker" not in draft.answers
    assert "overall/grade" not in draft.answers
    assert (draft.section, draft.question, draft.started, draft.changed) == ("plan", "plan/grade", NOW, LATEST)
    assert (draft.form, draft.method, draft.reason) == (FORM, PLAN.method, "first look")
    again.close()


def test_a_draft_of_an_amendment_knows_what_it_amends(store: Store) -> None:
    first = Author(1).write(answers())
    store.revisions.append([first])
    new = NewDraft(PLAN.method, FORM, answers(), first.record, (reference(first),), about=first.record)
    draft = store.drafts.load(store.drafts.start(new, NOW))
    assert draft is not None
    assert (draft.record, draft.parents, draft.about) == (first.record, (reference(first),), first.record)
    store.close()


def test_the_list_shows_the_last_changed_first(store: Store) -> None:
    old = store.drafts.start(NewDraft(PLAN.method, FORM, answers("child-1")), NOW)
    new = store.drafts.start(NewDraft(PLAN.method, FORM, answers("child-2")), LATER)
    assert [(row.id, row.subject, row.team) for row in store.drafts.list()] == [
        (new, "child-2", "north"),
        (old, "child-1", "north"),
    ]
    store.drafts.save_answer(old, "voice/grade", "good", LATEST)
    assert [row.id for row in store.drafts.list()] == [old, new]
    store.close()


def test_a_discarded_draft_leaves_no_answers(store: Store) -> None:
    number = store.drafts.start(NewDraft(PLAN.method, FORM, answers()), NOW)
    store.drafts.discard(number)
    assert store.drafts.load(number) is None
    assert store.drafts.list() == ()
    with store._database.reading() as driver:
        assert driver.execute("SELECT count(*) FROM draft_answers").fetchone() == (0,)
    store.close()


def test_finishing_takes_the_draft_and_brings_the_revision_together(store: Store) -> None:
    author = Author(1)
    number = store.drafts.start(NewDraft(PLAN.method, FORM, answers()), NOW)
    first = author.write(answers())
    store.revisions.append([first], finishes_draft=number)
    assert store.drafts.list() == ()
    other = store.drafts.start(NewDraft(PLAN.method, FORM, answers()), NOW)
    with pytest.raises(ValueError, match="key"):
        store.revisions.append([first], finishes_draft=other)
    assert [row.id for row in store.drafts.list()] == [other]
    store.close()


SAVING = """
import sys
from pathlib import Path
from qaf_desktop.storage.drafts import NewDraft
from tests.storage.invented import FORM, PLAN, open_again
store = open_again(Path(sys.argv[1]))
number = store.drafts.start(NewDraft(PLAN.method, FORM), "2026-11-03T09:00:00Z")
count = 0
while True:
    store.drafts.save_answer(number, "voice/text", f"words {count}", f"2026-11-03T09:00:00.{count:09d}Z")
    store.drafts.save_answer(number, f"row/{count}", "kept", f"2026-11-03T09:00:00.{count:09d}Z")
    print(count, flush=True)
    count += 1
"""


@pytest.mark.parametrize("answers_before_the_kill", [1, 17, 60])
def test_every_acknowledged_answer_survives_kill_9(store: Store, answers_before_the_kill: int) -> None:
    store.close()
    folder = store._database.path.parent
    command = [sys.executable, "-c", SAVING, str(folder)]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        acknowledged = -1
        for line in process.stdout:
            acknowledged = int(line)
            if acknowledged >= answers_before_the_kill:
                process.send_signal(signal.SIGKILL)
                break
        acknowledged = max([acknowledged, *(int(line) for line in process.stdout if line.endswith("\n"))])
    again = open_again(folder)
    (row,) = again.drafts.list()
    draft = again.drafts.load(row.id)
    assert draft is not None
    assert {f"row/{count}" for count in range(acknowledged + 1)} <= set(draft.answers)
    assert int(draft.answers["voice/text"].split()[1]) >= acknowledged
    assert again.integrity.check() == ()
    again.close()
