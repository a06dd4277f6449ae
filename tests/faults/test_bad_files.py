"""Files a person chooses that will not do: evidence, forms, registers. Each is said, and nothing is changed by it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.setup.form_shelf import FormShelf
from qaf_desktop.setup.registers_import import read_registers
from qaf_desktop.setup.shipped_forms import shipped_forms
from qaf_desktop.work.attaching import LARGEST, Attaching
from qaf_desktop.work.recording import Recording
from tests.usecases.world import project

PATH = "about/evidence"


@dataclass(frozen=True)
class Table:
    lead: Desk
    auditor: Desk
    draft: int


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    with project(tmp_path_factory.mktemp("files")) as (_stage, lead, [auditor]):
        draft = Recording(auditor).start("case-file-audit", {"about/child_reference": "CH-1"})
        yield Table(lead, auditor, draft)


def _too_large(path: Path) -> None:
    with path.open("wb") as stream:
        stream.write(b"%PDF-1.7\n")
        stream.truncate(LARGEST + 1)


def _wrong_kind(path: Path) -> None:
    path.write_bytes(b"MZ\x90\x00 this is a program that calls itself a picture")


def _half_picture(path: Path) -> None:
    path.write_bytes(b"RIFF\x00\x00\x00\x00WAVEfmt ")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _vanished(path: Path) -> None:
    path.unlink(missing_ok=True)


def _folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_too_large, "attachment-too-large"),
        (_wrong_kind, "attachment-kind"),
        (_half_picture, "attachment-kind"),
        (_empty, "attachment-empty"),
        (_vanished, "attachment-vanished"),
        (_folder, "attachment-vanished"),
    ],
)
def test_evidence_that_will_not_do_is_said_and_the_draft_stays(make, code: str, table: Table, tmp_path: Path) -> None:
    evidence = tmp_path / "evidence of a child.png"
    make(evidence)
    before = table.auditor.store.drafts.load(table.draft)
    with pytest.raises(UserFacingError) as caught:
        Attaching(table.auditor).attach(table.draft, PATH, evidence)
    assert caught.value.code == code
    assert "evidence of a child" not in str(caught.value)
    assert table.auditor.store.drafts.load(table.draft) == before


def test_evidence_may_vanish_once_it_was_taken(table: Table, tmp_path: Path) -> None:
    evidence, data = tmp_path / "evidence.pdf", b"%PDF-1.7\n" + b"scan" * 1000
    evidence.write_bytes(data)
    kept = Attaching(table.auditor).attach(table.draft, PATH, evidence)
    evidence.unlink()
    assert Attaching(table.auditor).content(kept.id) == data


def test_evidence_that_has_not_arrived_is_said(table: Table) -> None:
    with pytest.raises(UserFacingError) as caught:
        Attaching(table.lead).content("0" * 32)
    assert caught.value.code == "attachment-missing"


FORMS = {
    "empty": "",
    "prose": "This is no form at all.",
    "unknown type": "| survey |\n| | type | name | label |\n| | wizardry | a | A |\n",
    "unknown choices": "| survey |\n| | type | name | label |\n| | select_one nowhere | a | A |\n",
    "same name twice": "| survey |\n| | type | name | label |\n| | text | a | A |\n| | text | a | B |\n",
    "open group": "| survey |\n| | type | name | label |\n| | begin group | g | G |\n| | text | a | A |\n",
    "broken rule": "| survey |\n| | type | name | label | relevant |\n| | text | a | A | ${nowhere} = 1 |\n",
    "circle": "| survey |\n| | type | name | label | calculation |\n| | calculate | a | | ${b} |\n"
    "| | calculate | b | | ${a} |\n",
}


@pytest.mark.parametrize("name", list(FORMS))
def test_a_form_that_does_not_convert_is_told_in_words_and_not_kept(name: str, table: Table, tmp_path: Path) -> None:
    path = tmp_path / "form.md"
    path.write_text(FORMS[name], encoding="utf-8")
    before = table.lead.store.forms.list()
    found = FormShelf(table.lead).look_at(path)
    assert isinstance(found, tuple), name
    assert found
    assert all(problem.message and "Traceback" not in problem.message for problem in found)
    assert table.lead.store.forms.list() == before


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no zip", b"\xd0\xcf\x11\xe0 old", b"\0" * 5000])
def test_a_workbook_that_is_none_is_told(data: bytes, table: Table, tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(data)
    found = FormShelf(table.lead).look_at(path)
    assert isinstance(found, tuple)
    assert found
    with pytest.raises(UserFacingError) as caught:
        read_registers(path, {})
    assert caught.value.code == "not-a-workbook"


def test_a_form_that_went_away_is_told(table: Table, tmp_path: Path) -> None:
    found = FormShelf(table.lead).look_at(tmp_path / "gone.xlsx")
    assert isinstance(found, tuple)
    assert found


def test_a_shipped_form_that_was_damaged_is_said(tmp_path: Path) -> None:
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "case-file-audit.md").write_text(FORMS["unknown type"], encoding="utf-8")
    with pytest.raises(UserFacingError) as caught:
        shipped_forms(tmp_path)
    assert caught.value.code == "form-unreadable"
