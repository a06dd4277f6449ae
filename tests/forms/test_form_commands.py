"""`qaf form check`, `convert` and `eval` as a person types them: words, files and exit codes."""

import io
import json
from pathlib import Path

import pytest

from qaf_desktop.cli import main
from qaf_desktop.paths import resources

FORMS = resources() / "forms"
BROKEN = "| survey |\n| | type | name | label |\n| | text | a | A |\n| | text | a | Again |\n"


def test_sound_forms_are_ok_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    shipped = sorted(FORMS.glob("*.md"))
    assert main(["form", "check", *map(str, shipped)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == [path.name for path in shipped]
    assert all(": ok, " in line for line in lines)


def test_a_broken_form_is_told_with_code_place_and_mend(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "twice.md"
    broken.write_text(BROKEN, encoding="utf-8")
    assert main(["form", "check", str(broken), str(FORMS / "escalation.md"), str(tmp_path / "gone.xml")]) == 1
    first, second, third = capsys.readouterr().out.splitlines()
    assert first.startswith("twice.md: xlsform-")
    assert "survey row " in first
    assert ": ok, " in second
    assert third.startswith("gone.xml: form-unreadable, ")


def test_a_form_is_converted_by_the_ending_of_its_target(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book, xform = tmp_path / "escalation.xlsx", tmp_path / "escalation.xml"
    assert main(["form", "convert", str(FORMS / "escalation.md"), str(book)]) == 0
    assert main(["form", "convert", str(book), str(xform)]) == 0
    assert main(["form", "check", str(xform)]) == 0
    assert "escalation.xml: ok, " in capsys.readouterr().out


def test_an_xform_is_converted_too(tmp_path: Path) -> None:
    xform, text, again = (tmp_path / name for name in ("escalation.xml", "escalation.md", "again.xml"))
    assert main(["form", "convert", str(FORMS / "escalation.md"), str(xform)]) == 0
    assert main(["form", "convert", str(xform), str(text)]) == 0
    assert main(["form", "convert", str(text), str(again)]) == 0
    assert main(["form", "check", str(again)]) == 0


def test_a_form_that_opens_with_an_unreadable_expression_is_not_ok_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd.md"
    path.write_text(
        "| survey |\n| | type | name | label | calculation |\n"
        "| | text | a | A | |\n| | calculate | b | | what is this |\n"
    )
    assert main(["form", "check", str(path)]) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("odd.md: opens, but")
    assert second.startswith("odd.md: expression-unreadable, survey row 3, calculation: b calculate")


def test_half_a_letter_in_an_instance_is_no_fault_of_the_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('{"expression": "1", "instance": "<a>\\ud800</a>"}\n'))
    assert main(["form", "eval", "--batch"]) == 0
    assert json.loads(capsys.readouterr().out) == {"type": "number", "value": 1}


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [("escalation.md", "a.pdf", "not-a-target"), ("gone.md", "a.xml", "workbook-unreadable")],
)
def test_what_cannot_be_converted_leaves_nothing(
    source: str, target: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["form", "convert", str(FORMS / source), str(tmp_path / target)]) == 1
    assert code in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_expressions_are_answered_line_by_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('{"expression": "2 * 21"}\n{"expression": "nothing("}\n'))
    assert main(["form", "eval", "--batch"]) == 0
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert said[0] == {"type": "number", "value": 42}
    assert said[1]["error"] == "expression-unreadable"


def test_a_form_that_asks_for_more_than_is_given_is_not_ok(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "many.md"
    path.write_text(
        "| survey |\n| | type | name | label | repeat_count |\n| | begin_repeat | rows | Rows | 5000 |\n"
        "| | text | a | A | |\n| | end_repeat | | | |\n"
    )
    assert main(["form", "check", str(path)]) == 1
    assert "many.md: rows-capped, " in capsys.readouterr().out
