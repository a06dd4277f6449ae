"""The entry log: what was done and answered, timed by a clock nobody can set, kept with the answer, read by few."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.clock import Clock
from qaf_desktop.records.entry_log import HEADERS, NAME, Entry, read_log, write_log
from qaf_desktop.storage.draft_log import FULL, LONGEST, MOST_LINES, LogLine
from qaf_desktop.work.entry_log import CHECK, EXIT, Sitting, is_logged
from qaf_desktop.work.entry_logs import EntryLogs
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.log_positions import Positions
from qaf_desktop.work.recording import Recording
from tests.reports.papers import tree, unpacked
from tests.usecases.logged import logged_form
from tests.usecases.world import collect, filled_draft, project, send

AGREED, ROLE = "told/told_agreed", "told/told_role"
SECRET = "Aunt Invented rang at nine"


class TwoClocks:
    """A wall clock that somebody sets, and one that nobody can."""

    def __init__(self):
        self.wall, self.seconds = datetime(2026, 11, 26, 9, 0, tzinfo=UTC), 100.0

    def clock(self):
        return Clock(now=lambda: self.wall, elapsed=lambda: self.seconds)


@pytest.fixture
def desks(tmp_path):
    with project(tmp_path / "world", 1) as (_, lead, (ann,)):
        for desk in (lead, ann):
            desk.store.forms.put(logged_form())
        yield lead, ann


def opened_draft(ann):
    opened = filled_draft(ann, "escalation", 4)
    return opened, Sitting(ann, opened.id, opened.form)


def answer(desk, sitting, opened, **values):
    given = {path.replace("__", "/"): value for path, value in values.items()}
    Recording(desk).save(opened.id, given, sitting.answered(given))


def lines(desk, opened):
    return [(line.event, line.node, line.old, line.new) for line in desk.store.draft_log.lines(opened.id)]


def test_only_a_form_that_asks_for_it_has_a_log(desks):
    _, ann = desks
    opened = filled_draft(ann, "case-file-audit", 4)
    assert not is_logged(opened.form)
    sitting = Sitting(ann, opened.id, opened.form)
    sitting.begin()
    answer(ann, sitting, opened, overall__overall_rationale="so")
    assert lines(ann, opened) == []
    assert is_logged(filled_draft(ann, "escalation", 4).form)


def test_an_answer_is_told_with_what_it_was_and_typing_on_is_one_line(desks):
    _, ann = desks
    opened, sitting = opened_draft(ann)
    answer(ann, sitting, opened, told__told_role="Duty")
    before = lines(ann, opened)[-1][2]
    answer(ann, sitting, opened, told__told_role="Duty wor")
    answer(ann, sitting, opened, told__told_role="Duty worker")
    answer(ann, sitting, opened, told__told_agreed="She goes today.")
    answer(ann, sitting, opened, told__told_role="")
    assert [(line[1], line[3]) for line in lines(ann, opened)] == [
        (ROLE, "Duty worker"), (AGREED, "She goes today."), (ROLE, ""),
    ]  # fmt: skip
    assert before
    assert lines(ann, opened)[-1][2] == "Duty worker"


def test_an_answer_given_again_as_it_was_and_a_comment_are_no_lines(desks):
    _, ann = desks
    opened, sitting = opened_draft(ann)
    kept = opened.session.answers()[AGREED]
    answer(ann, sitting, opened, **{"told__told_agreed": kept, "told__told_agreed#comment": SECRET})
    assert lines(ann, opened) == []


def test_whoever_sets_the_clock_changes_only_the_start(desks):
    _, ann = desks
    clocks = TwoClocks()
    ann = replace(ann, clock=clocks.clock())
    opened, sitting = opened_draft(ann)
    start = round(clocks.wall.timestamp() * 1000)
    sitting.begin()
    clocks.seconds += 61.5
    clocks.wall -= timedelta(days=400)
    answer(ann, sitting, opened, told__told_role="Duty worker")
    first, second = ann.store.draft_log.lines(opened.id)
    assert (first.start, second.start, second.end) == (start, start, start + 61_500)


def test_steps_are_told_by_odks_names(desks):
    _, ann = desks
    opened, sitting = opened_draft(ann)
    sitting.begin()
    for section in ("concern", "told", "told", "concern", "answer"):
        sitting.entered(section)
    sitting.note(CHECK)
    sitting.note(EXIT)
    Sitting(ann, opened.id, opened.form).begin()
    assert [event for event, *_ in lines(ann, opened)] == [
        "form start", "group questions", "group questions", "group questions", "jump", "group questions", "check",
        "form exit", "form resume",
    ]  # fmt: skip


def test_the_log_goes_with_the_record_and_is_read_by_its_author_and_the_lead_alone(desks):
    lead, ann = desks
    opened, sitting = opened_draft(ann)
    sitting.begin()
    answer(ann, sitting, opened, told__told_agreed=SECRET)
    record = Recording(ann).finalise(Recording(ann).open(opened.id))
    assert ann.store.draft_log.lines(opened.id) == ()
    send(ann)
    collect(lead)
    for desk in (ann, lead):
        rows = EntryLogs(desk).read(record)
        assert [row.event for row in rows] == ["Form opened", "Answered", "Finalised"]
        assert (rows[1].question, rows[1].after, rows[1].section) == (
            "What did you agree there and then?", SECRET, "Who was told")  # fmt: skip
        assert rows[1].who == "Auditor 1 Example"
    table = list(csv.reader(io.StringIO(EntryLogs(lead).csv(record).decode("utf-8-sig"))))
    assert tuple(table[0]) == (*HEADERS, "row-id")
    assert table[2][:2] == ["question", "/data/told/told_agreed"]
    stranger = replace(ann, rosters=_Nobody())
    assert EntryLogs(stranger).read(record) == ()


class _Nobody:
    def person(self):
        return "somebody else"


def test_the_reason_of_an_amendment_stands_in_its_log(desks):
    _, ann = desks
    opened, _ = opened_draft(ann)
    record = Recording(ann).finalise(Recording(ann).open(opened.id))
    draft = Recording(ann).open(Recording(ann).amend(record, "The name was another"))
    sitting = Sitting(ann, draft.id, draft.form)
    sitting.begin()
    answer(ann, sitting, draft, told__told_role="Duty worker")
    Recording(ann).finalise(Recording(ann).open(draft.id))
    rows = EntryLogs(ann).read(record)
    assert [row.reason for row in rows if row.reason] == ["The name was another"]
    (change,) = [row for row in rows if row.kind == "answers"]
    assert change.before
    assert change.after == "Duty worker"


def test_what_is_discarded_or_forgotten_leaves_the_log_too(desks):
    _, ann = desks
    opened, sitting = opened_draft(ann)
    answer(ann, sitting, opened, told__told_agreed=SECRET, told__told_role="Duty worker")
    ann.store.drafts.forget(opened.id, [AGREED], {}, [], ann.clock.stamp())
    assert SECRET not in str(lines(ann, opened))
    assert len(lines(ann, opened)) == 1
    Recording(ann).discard(opened.id)
    assert lines(ann, opened) == []


def test_a_log_has_an_end_and_long_answers_are_cut(desks):
    _, ann = desks
    opened, _ = opened_draft(ann)
    log = ann.store.draft_log
    log.add(opened.id, [LogLine("question", "x", new="y" * 9_999)])
    assert len(log.lines(opened.id)[0].new) == LONGEST + 1
    log.add(opened.id, [LogLine("check", start=n, end=n) for n in range(MOST_LINES + 50)])
    log.add(opened.id, [LogLine("check")])
    kept = log.lines(opened.id)
    assert len(kept) == MOST_LINES + 1
    assert kept[-1].event == FULL


def test_no_letter_holds_the_log(desks):
    """The letter about an audit is made from answers: what was typed before them is in none of its words."""
    _, ann = desks
    ann.store.forms.put(logged_form("case-file-audit"))
    opened = filled_draft(ann, "case-file-audit", 4)
    sitting = Sitting(ann, opened.id, opened.form)
    for words in (SECRET, "The worker read every one of her letters to her, and it shows in the plan."):
        answer(ann, sitting, opened, learning__good_practice=words)
        answer(ann, sitting, opened, learning__improve=f"{words} Meet once more.")
    record = Recording(ann).finalise(Recording(ann).open(opened.id))
    assert SECRET in str(EntryLogs(ann).read(record))
    letter = Feedback(ann).pdf(record).data
    said = tree(letter).words()
    assert "read every one of her letters" in said
    assert SECRET not in said
    assert SECRET.encode() not in unpacked(letter).encode()


def test_rows_stand_by_position_as_odk_has_them_with_their_ids_beside():
    values = {
        "acts[b]#order": "m",
        "acts[a]#order": "c",
        "acts[c]#gone": "yes",
        "acts[d]#order": "z",
    }
    lines = [
        Entry("question", "acts[c]/what"), Entry("question", "acts[a]/what"), Entry("delete repeat", "acts[c]"),
        Entry("add repeat", "acts[b]"), Entry("question", "acts[b]/steps[n2]/step"), Entry("question", "told/role"),
        Entry("question", "acts[d]/what"),
    ]  # fmt: skip
    positions = Positions(values, lines)
    assert [positions.of(line) for line in lines] == [
        ("acts[3]/what", "c"), ("acts[1]/what", "a"), ("acts[3]", "c"), ("acts[2]", "b"),
        ("acts[2]/steps[1]/step", "b/n2"), ("told/role", ""), ("acts[3]/what", "d"),
    ]  # fmt: skip


def plain_text(text):
    """Lines end in one way, and no letter is missing from the alphabet."""
    return text.replace("\0", "").replace("\r", "")


ENTRIES = st.builds(
    Entry,
    event=st.sampled_from(("question", "jump")),
    node=st.sampled_from(("", "told/told_role", "acts[k1]/what")),
    start=st.integers(0, 10**14),
    end=st.integers(0, 10**14),
    old=st.text(max_size=40).map(plain_text),
    new=st.text(max_size=40).map(plain_text),
    user=st.sampled_from(("", "ab" * 16)),
    reason=st.text(max_size=20).map(plain_text),
)


@given(st.lists(ENTRIES, max_size=6))
def test_a_log_reads_as_it_was_written(entries):
    assert read_log(write_log(entries)) == tuple(entries)


@given(st.binary(max_size=400))
def test_whatever_came_in_its_place_is_no_log_and_no_crash(data):
    assert read_log(data) is None
    assert read_log(write_log([]) + data) is None or isinstance(read_log(write_log([]) + data), tuple)


def test_the_name_is_odks():
    assert NAME == "audit.csv"
