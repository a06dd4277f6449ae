"""CSV files as ODK's own export tool makes them, byte for byte."""

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.odk_csv import export_csv, read_submissions
from qaf_desktop.forms.reading import read_form

WHOLE = ("all-data-types", "nested-repeats", "choice-lists", "choice-lists-predicate", "choice-lists-randomize",
         "choice-lists-predicate-relative-repeat", "simple-form-case-sensitivity")  # fmt: skip
TEXTS = {"simple": "some text", "commas": "some , text", "double-quotes": 'some " text', "newlines": "some \n text",
         "empty": ""}  # fmt: skip


@pytest.fixture
def folder(vectors: Path) -> Path:
    return vectors / "odk-export"


def form_of(folder: Path, name: str) -> Form:
    form = read_form((folder / f"{name}.xml").read_bytes())
    assert isinstance(form, Form), form
    return form


def exported(folder: Path, name: str, *submissions: bytes) -> list[str]:
    """The contents of all files, the form's own first."""
    read, problems = read_submissions(submissions)
    assert problems == ()
    return list(export_csv(form_of(folder, name), read).values())


def expected(folder: Path, *names: str) -> list[str]:
    return [(folder / f"{name}.csv.expected").read_bytes().decode() for name in names]


def simple(folder: Path, key: str, day: datetime, text: str) -> bytes:
    stamp = day.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    filled = (folder / "simple-form-submission.xml.tpl").read_text() % (key, stamp, stamp, text)
    return filled.encode()


@pytest.mark.parametrize("name", WHOLE)
def test_the_main_file_is_the_expected_one(name: str, folder: Path) -> None:
    main, *_rest = exported(folder, name, (folder / f"{name}-submission.xml").read_bytes())
    assert [main] == expected(folder, name)


def test_every_repeat_has_a_file_of_its_own(folder: Path) -> None:
    nested = (folder / "nested-repeats-submission.xml").read_bytes()
    names = ("nested-repeats", "nested-repeats-g1", "nested-repeats-g2", "nested-repeats-g3")
    assert exported(folder, "nested-repeats", nested) == expected(folder, *names)
    relative = "choice-lists-predicate-relative-repeat"
    assert exported(folder, relative, (folder / f"{relative}-submission.xml").read_bytes()) == expected(
        folder, relative, f"{relative}-group"
    )


def test_empty_answers_are_told_from_missing_ones(folder: Path) -> None:
    empty = (folder / "all-data-types-submission-empty-tags.xml").read_bytes()
    assert exported(folder, "all-data-types", empty) == expected(folder, "all-data-types-empty")


def test_without_submissions_there_are_headers_alone(folder: Path) -> None:
    assert exported(folder, "nested-repeats")[:1] == expected(folder, "nested-repeats-no-subs")


@pytest.mark.parametrize("kind", TEXTS)
def test_text_is_quoted_only_where_it_has_to_be(kind: str, folder: Path) -> None:
    day = datetime(2018, 1, 1, tzinfo=UTC)
    one = simple(folder, "uuid00000000-0000-0000-0000-000000000000", day, TEXTS[kind])
    assert exported(folder, "simple-form", one) == expected(folder, f"simple-form-{kind}")


def test_submissions_stand_in_the_order_they_came(folder: Path) -> None:
    wanted = expected(folder, "simple-form")
    rows = list(csv.DictReader(io.StringIO(wanted[0])))
    days = [datetime.strptime(row["SubmissionDate"], "%b %d, %Y %I:%M:%S %p").replace(tzinfo=UTC) for row in rows]
    given = [simple(folder, row["KEY"], day, row["some_text"]) for row, day in zip(rows, days, strict=True)]
    assert exported(folder, "simple-form", *reversed(given)) == wanted
