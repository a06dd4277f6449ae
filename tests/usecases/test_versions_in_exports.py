"""Records on two versions of a form: one table for both, and what was asked in another way in a column of its own."""

import csv
import io

import pytest

from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.reports.flat import FlatRecord, flat_versions
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.recording import Recording
from tests.reports.shipped import standards
from tests.usecases.versions import AGREED, PLACE, ROLE, TIME, publish_newer
from tests.usecases.world import collect, filled_draft, project, send


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    """What the lead exports of one escalation on each version: main table by record, and the table of columns."""
    folder = tmp_path_factory.mktemp("versions")
    with project(folder / "world", 1) as (_, lead, (ann,)):
        finalise(ann, {ROLE: "Team manager", TIME: "10:30:00.000Z", AGREED: "She goes today."}, 4)
        publish_newer(lead, folder)
        Fetching(ann).from_share(Shares(ann).open())
        finalise(ann, {TIME: "about noon", PLACE: "At the office", AGREED: "She goes at once."}, 5)
        send(ann)
        collect(lead)
        files = Figuring(lead).export_answers(Filters(), as_csv=True)
        tables = {name: list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")))) for name, data in files.items()}
        recount = lead.store.figures
        assert recount.first_page("2026-11-26") == recount.full_recount("2026-11-26")
    explained = next(table for name, table in tables.items() if "columns" in name)
    main = next(table for table in tables.values() if table and "Record" in table[0] and "Row" not in table[0])
    return tables, main, explained


def finalise(ann, answers, seed):
    opened = filled_draft(ann, "escalation", seed)
    Recording(ann).save(opened.id, answers)
    Recording(ann).finalise(Recording(ann).open(opened.id))


def test_both_versions_stand_in_one_table(rows):
    _, main, _ = rows
    assert len(main) == 2
    assert {row[AGREED] for row in main} == {"She goes today.", "She goes at once."}


def test_a_question_that_was_taken_out_keeps_its_column_and_a_new_one_has_one(rows):
    _, main, _ = rows
    assert sorted(row[ROLE] for row in main) == ["", "Team manager"]
    assert sorted(row[PLACE] for row in main) == ["", "At the office"]


def test_a_question_of_another_kind_is_kept_apart_and_says_until_when(rows):
    _, main, _ = rows
    apart = next(name for name in main[0] if name.startswith(f"{TIME} ("))
    assert apart.startswith(f"{TIME} (time until 2026.")
    assert sorted(row[TIME] for row in main) == ["", "about noon"]
    assert sorted(row[apart] for row in main) == ["", "10:30"]


def test_each_record_says_on_which_form_and_version_it_was_written(rows):
    _, main, _ = rows
    versions = {row[AGREED]: row["Form version"] for row in main}
    assert {row["Form"] for row in main} == {"escalation"}
    assert versions["She goes at once."] == "2099.1"
    assert versions["She goes today."].startswith("2026.")


def test_the_columns_say_which_versions_ask_them(rows):
    _, main, explained = rows
    asked = {row["Column"]: row["Versions"] for row in explained}
    assert asked[PLACE] == "2099.1"
    assert asked[ROLE].startswith("2026.")
    assert "2099" not in asked[ROLE]
    assert asked[AGREED].endswith(", 2099.1")
    facts = {"Record", "Form", "Form version", "State", "Date", "Answers in conflict", "Grade agreed in moderation"}
    assert set(main[0]) - facts <= set(asked)


def test_a_repeat_that_became_a_group_and_a_scale_that_changed_are_kept_apart():
    from tests.forms.test_upgrading import form_of

    question = ("text", "what", "What", "", "")
    ends = lambda kind: (f"end_{kind}", "", "", "", "")  # noqa: E731
    older = form_of([("begin_repeat", "acts", "Acts", "", ""), question, ends("repeat")])
    newer = form_of([("begin_group", "acts", "Acts", "", ""), question, ends("group")])
    sheets = flat_versions(
        (newer, older),
        [(older, FlatRecord("A", (), {"acts[k]#order": "V", "acts[k]/what": "call"})),
         (newer, FlatRecord("B", (), {"acts/what": "visit"}))],
        "lead", sensitivity=standards().sensitivity.audiences,
    )  # fmt: skip
    main, acts = sheets[0], sheets[1]
    at = main.headers.index("acts/what")
    assert [(row[0], row[at]) for row in main.rows] == [("A", None), ("B", "visit")]
    assert [row[0] for row in acts.rows] == ["A"]
    assert "call" in acts.rows[0]
