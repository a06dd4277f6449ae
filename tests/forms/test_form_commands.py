"""`qaf form check`, `convert` and `eval` as a person types them: words, files and exit codes."""

import io
import json
from pathlib import Path

import pytest

from qaf_desktop.cli import EVAL_EXAMPLE, main
from qaf_desktop.paths import resources

FORMS = resources() / "forms"
README = Path(__file__).resolve().parents[2] / "README.md"
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
    assert first.startswith("twice.md: name-twice, survey row 3, name: ")
    assert first.endswith("such as “a_2”.")
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
    assert second.startswith("odd.md: rule-unreadable, survey row 3, calculation: ")


HEAD = "| survey |\n| | type | name | label | relevant | constraint |\n"
LISTS = "| choices |\n| | list_name | name | label |\n| | yes_no | yes | Yes |\n| | yes_no | no | No |\n"


def told(path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    path.write_text(text, encoding="utf-8")
    code = main(["form", "check", str(path)])
    return code, capsys.readouterr().out.splitlines()


def test_five_mistakes_are_told_at_once_each_with_row_column_and_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (
        "| | select_one yesno | seen | Seen? | | |\n"
        "| | txet | why | Why? | ${sen} = 'no' | |\n"
        "| | text | how | How? | not(${seen} = 'no' | |\n"
        "| | text | what it is | What? | | string-lenght(.) > 3 |\n"
    )
    code, lines = told(tmp_path / "five.md", HEAD + rows + LISTS, capsys)
    assert code == 1
    assert [line.removeprefix("five.md: ").split(": ")[0] for line in lines] == [
        "list-unknown, survey row 2, type",
        "type-unknown, survey row 3, type",
        "name-unknown, survey row 3, relevant",
        "rule-unreadable, survey row 4, relevant",
        "name-misspelt, survey row 5, name",
        "function-unknown, survey row 5, constraint",
    ]
    assert "Write “text”." in lines[1]
    assert "string-length(…)" in lines[-1]


def test_a_head_misspelt_is_refused_although_the_form_converts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = HEAD.replace("relevant", "relevent") + "| | text | a | A | 1 | |\n"
    code, lines = told(tmp_path / "head.md", text, capsys)
    assert code == 1
    assert lines[1].startswith("head.md: header-misspelt, survey row 1, relevent: ")
    assert lines[1].endswith("Write “relevant” at the head of the column.")


def test_an_answer_no_list_has_is_a_warning_and_the_form_is_ok(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "| | select_one yes_no | seen | Seen? | | |\n| | text | why | Why? | ${seen} = 'yess' | |\n"
    code, lines = told(tmp_path / "odd.md", HEAD + rows + LISTS, capsys)
    assert code == 0
    assert lines[0].startswith("odd.md: ok, ")
    assert lines[1] == (
        "odd.md: warning, choice-unknown, survey row 3, relevant: “seen” is compared with “yess”, and its list "
        "“yes_no” has no such choice. Write “yes”."
    )
    assert len(lines) == 2


def test_a_mistake_in_a_column_of_our_own_names_the_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "| survey |\n| | type | name | label | bind::qaf:theme |\n| | text | a | A | saftey |\n"
        '| settings |\n| | namespaces |\n| | qaf="urn:qaf-desktop:form:1" |\n'
    )
    code, lines = told(tmp_path / "own.md", text, capsys)
    assert code == 1
    assert lines[1].startswith("own.md: own-column-word, survey row 2, bind::qaf:theme: ")


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
    assert main(["form", "eval", "--batch"]) == 1
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


def test_the_example_of_the_help_is_what_comes_of_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["form", "eval", "--help"])
    told = capsys.readouterr().out
    assert "Exit code 0 when every line has a value, 1 when any line failed." in told
    asked, answered = (part.split("$ ")[0] for part in EVAL_EXAMPLE.split("jsonl\n")[1:])
    assert asked in told
    assert answered in told
    monkeypatch.setattr("sys.stdin", io.StringIO(asked))
    assert main(["form", "eval", "--batch"]) == 1
    assert capsys.readouterr().out == answered
    assert asked in README.read_text(encoding="utf-8")
    assert answered in README.read_text(encoding="utf-8")
