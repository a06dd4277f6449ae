"""Forms that mean harm, or that nobody could have meant: each is refused or harmless, soon and in little memory."""

import os
import resource
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import openpyxl
import pytest

from qaf_desktop.forms.converting import convert_markdown, convert_workbook
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession, QuestionView, RowView
from qaf_desktop.forms.submission import read_submission
from qaf_desktop.forms.workbooks import read_sheets, workbook_of
from tests.forms.samples import session
from tests.forms.test_reading import refused, two, xform

SOON = 60
"""Times a plain loop of this machine's own, in the same moment; the slowest test here takes about twenty of them."""
LITTLE_MB = 400
MANY = 100_000 if os.environ.get("QAF_SOAK") == "1" else 30_000
A_LIST = "<instance id='l'><rows>{}</rows></instance>"
FROM_LIST = (
    '<select1 ref="/data/a"><itemset nodeset="instance(\'l\')/rows/item{}"><value ref="name"/><label ref="label"/>'
    "</itemset></select1>"
)


@contextmanager
def soon() -> Iterator[None]:
    """Within some plain loops' time of the processor, and without the process growing by much."""
    before, started, size = _plain_loop_s(), time.process_time(), _size_mb()
    yield
    taken = time.process_time() - started
    assert taken < SOON * max(before, _plain_loop_s())
    assert _size_mb() - size < LITTLE_MB


def _plain_loop_s() -> float:
    started = time.process_time()
    kept = {number % 1000: str(number) for number in range(300_000)}
    assert len(kept) == 1000
    return time.process_time() - started


def _size_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def visit(content: bytes) -> FormSession:
    form = read_form(content)
    assert isinstance(form, Form), form
    return session(form)


def bomb(levels: int) -> str:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, levels))
    return f'<!DOCTYPE x [<!ENTITY e0 "boom">{entities}]>'


@pytest.mark.parametrize(
    "before",
    [
        bomb(12),
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://example.invalid/p.dtd">%p;]>',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_entities_are_refused_in_forms_and_in_submissions(before: str) -> None:
    with soon():
        assert refused(xform("<instance><data><a/></data></instance>", "", before)).code == "xml-doctype"
        form = read_form(two())
        assert isinstance(form, Form)
        found = read_submission(form, f"{before}<data><a>x</a></data>".encode())
        assert not isinstance(found, dict)
        assert found.code == "xml-doctype"


@pytest.mark.parametrize("form", ["default", "label", "hint", "choice"])
def test_ten_megabytes_in_one_place_are_held_and_no_more(form: str) -> None:
    long = "x" * 9_900_000
    body = {
        "label": f'<input ref="/data/a"><label>{long}</label></input>',
        "hint": f'<input ref="/data/a"><hint>{long}</hint></input>',
        "choice": f'<select1 ref="/data/a"><item><value>v</value><label>{long}</label></item></select1>',
        "default": '<input ref="/data/a"/>',
    }[form]
    text = long if form == "default" else ""
    with soon():
        opened = visit(xform(f'<instance><data id="t"><a>{text}</a></data></instance>', body))
        view = opened.view("a")
        assert len(view.label + view.hint + view.value + "".join(choice.label for choice in view.choices)) > 9_000_000


@pytest.mark.parametrize("depth", [101, 10_000])
@pytest.mark.parametrize("where", ["instance", "body", "itext"])
def test_what_is_nested_too_deep_is_refused(depth: int, where: str) -> None:
    nested = "<group>" * depth + "</group>" * depth
    instance = f"<instance><data><a/>{nested if where == 'instance' else ''}</data></instance>"
    itext = f"<itext><translation lang='en'>{nested}</translation></itext>" if where == "itext" else ""
    with soon():
        code = refused(xform(instance + itext, nested if where == "body" else "")).code
        assert code in ("xml-too-deep", "xml-broken")


@pytest.mark.parametrize(
    "expression",
    [
        "(" * 5_000 + "1" + ")" * 5_000,
        "-" * 20_000 + "1",
        "1" + "+1" * 20_000,
        "1" + "=1" * 4_000,
        "count(/data/b" + "|/data/b" * 4_000 + ")",
        "concat(" * 5_000 + ")" * 5_000,
        "[" * 5_000,
        "'" + "x" * 200_000 + "'",
    ],
)
def test_an_expression_that_leads_too_far_is_named(expression: str) -> None:
    text = expression.replace("&", "&amp;").replace("<", "&lt;")
    with soon():
        problem = refused(two(f'<bind nodeset="/data/a" calculate="{text}"/>'))
        assert problem.code.startswith("expression-")
        assert problem.where.startswith("a calculate")


def test_long_sums_and_conditions_of_equal_parts_are_run() -> None:
    adding = f'<bind nodeset="/data/a" calculate="1{"+ /data/b" * 4_000}"/>'
    asking = f'<bind nodeset="/data/b" relevant="{"false() or " * 4_000}true()"/>'
    with soon():
        opened = visit(two(adding + asking))
        opened.set("b", "2")
        assert opened.view("a").value == "8001"


def test_a_condition_that_looks_at_all_for_each_of_all_stops() -> None:
    many = "".join(f"<q{n}/>" for n in range(4_000))
    bind = '<bind nodeset="/data/z" calculate="count(//*[count(//*[count(//*) &gt; 1]) &gt; 1])"/>'
    with soon():
        opened = visit(xform(f'<instance><data id="t">{many}<z/></data></instance>{bind}', '<input ref="/data/q1"/>'))
        assert opened.view("z").value == ""
        opened.set("q1", "still works")
        (told,) = opened.problems()
    assert (told.path, told.code, told.severity) == ("z", "expression-too-far", "look")
    assert "“z” looks at more than 1,000,000" in told.message


def test_everything_below_the_root_can_be_counted() -> None:
    bind = '<bind nodeset="/data/b" calculate="count(//a) + count(//*)"/>'
    assert visit(two(bind)).view("b").value == "4"


@pytest.mark.parametrize(
    ("binds", "ring"),
    [
        ('<bind nodeset="/data/a" calculate="/data/b"/><bind nodeset="/data/b" calculate="/data/a"/>', {"a", "b"}),
        ('<bind nodeset="/data/a" relevant="/data/b = 1"/><bind nodeset="/data/b" calculate="/data/a"/>', {"a", "b"}),
        ('<bind nodeset="/data/a" relevant="/data/a = 1"/>', {"a"}),
    ],
)
def test_a_ring_of_calculations_is_named_not_followed(binds: str, ring: set[str]) -> None:
    with soon():
        problem = refused(two(binds))
        assert problem.code == "cycle"
        assert ring <= set(problem.message.split(": ")[1].split(" → "))


def test_rules_that_set_each_other_off_come_to_an_end() -> None:
    actions = "".join(
        f'<input ref="/data/{one}"><setvalue event="xforms-value-changed" ref="/data/{other}"'
        f" value=\"concat(/data/{one}, 'x')\"/></input>"
        for one, other in (("a", "b"), ("b", "a"))
    )
    with soon():
        opened = visit(two(body=actions))
        opened.set("a", "1")
        assert len(opened.view("a").value) < 100


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|aa)*b", "(.*)*x", "((a{0,99}){0,99}){0,99}b", "(a|b|ab)*c" * 20])
def test_a_pattern_that_would_explode_is_bounded(pattern: str) -> None:
    with soon():
        opened = visit(two(f'<bind nodeset="/data/a" constraint="regex(., \'{pattern}\')"/>'))
        opened.set("a", "a" * 2_000)
        assert opened.view("a").problem


def test_a_very_long_list_of_choices_is_filtered_and_offered() -> None:
    items = "".join(f"<item><name>c{n}</name><label>Choice {n}</label></item>" for n in range(MANY))
    model = f'<instance><data id="t"><a/></data></instance>{A_LIST.format(items)}'
    content = xform(model, FROM_LIST.format("[name != 'c5']"))
    with soon():
        opened = visit(content)
    with soon():
        opened.set("a", f"c{MANY - 7}")
        assert len(opened.view("a").choices) == MANY - 1


def test_five_thousand_questions_each_hanging_on_the_one_before_open_and_answer() -> None:
    many = range(5_000)
    instance = "".join(f"<q{n}/>" for n in many)
    binds = "".join(f'<bind nodeset="/data/q{n}" relevant="/data/q{n - 1} != \'x\'"/>' for n in many[1:])
    body = "".join(f'<input ref="/data/q{n}"><label>Question {n}</label></input>' for n in many)
    with soon():
        opened = visit(xform(f'<instance><data id="t">{instance}</data></instance>{binds}', body))
        assert "q1" in opened.set("q0", "x").paths
        assert opened.problems() == ()


@pytest.mark.parametrize("count", ["1000000000", "1 div 0", "'many'", "-5", "0 div 0"])
def test_an_absurd_number_of_rows_stays_small(count: str) -> None:
    inner = f'<repeat nodeset="/data/r/s" jr:count="{count}"><input ref="/data/r/s/x"/></repeat>'
    body = f'<repeat nodeset="/data/r" jr:count="{count}">{inner}</repeat>'
    model = '<instance><data id="t"><r jr:template=""><s jr:template=""><x/></s></r></data></instance>'
    with soon():
        opened = visit(xform(model, body))
        assert len([node for node in opened.nodes("r") if isinstance(node, RowView)]) <= 10_000


def test_rows_that_are_not_made_are_told_until_they_need_not_be() -> None:
    body = (
        '<input ref="/data/n"/><group ref="/data/r"><label>Visits</label>'
        '<repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/x"/></repeat></group>'
    )
    opened = visit(xform('<instance><data id="t"><n/><r jr:template=""><x/></r></data></instance>', body))
    assert opened.problems() == ()
    opened.set("n", "2001")
    (told,) = opened.problems()
    assert (told.path, told.section, told.code, told.severity) == ("r", "r", "rows-capped", "look")
    assert told.message.startswith("“Visits” asks for more rows than are made: 2,000 are here.")
    opened.set("n", "2000")
    assert opened.problems() == ()


def test_rows_that_come_and_go_do_not_use_the_number_up() -> None:
    inner = '<repeat nodeset="/data/r/s" jr:count="400"><input ref="/data/r/s/x"/></repeat>'
    body = f'<input ref="/data/n"/><repeat nodeset="/data/r" jr:count="/data/n">{inner}</repeat>'
    model = '<instance><data id="t"><n/><r jr:template=""><s jr:template=""><x/></s></r></data></instance>'
    opened = visit(xform(model, body))
    for _ in range(8):
        opened.set("n", "0")
        opened.set("n", "5")
    assert len([node for node in opened.nodes("r") if isinstance(node, QuestionView)]) == 5 * 400


@pytest.mark.parametrize(
    "source",
    ["jr://file/../../etc/passwd", "jr://file-csv/../../../secret.csv", "file:///etc/passwd", "http://example.invalid/x.csv",
     "jr://file-csv/C:\\secret.csv", "jr://instance/last-saved"],
)  # fmt: skip
def test_a_list_from_elsewhere_is_a_register_by_name_and_never_a_file(
    source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_files: list[object] = []
    monkeypatch.setattr(Path, "open", lambda self, *_a, **_k: opened_files.append(self))
    model = f'<instance><data id="t"><a/></data></instance><instance id="l" src="{source}"/>'
    form = read_form(xform(model, FROM_LIST.format("")))
    assert isinstance(form, Form)
    assert all("/" not in name and ".." not in name for name in form.lists.registers)
    assert session(form).view("a").choices == ()
    assert opened_files == []


def test_markup_in_labels_is_words() -> None:
    label = "&lt;img src=x onerror=alert(1)&gt; &lt;a href='file:///'&gt;here&lt;/a&gt; **bold**"
    opened = visit(two(body=f'<input ref="/data/a"><label>{label}</label></input>'))
    assert opened.view("a").label.startswith("<img src=x onerror=alert(1)> <a href=")


def _packed(path: Path, name: str, size: int) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as part:
        for _ in range(size // 1_000_000):
            part.write(b" " * 1_000_000)
    return path


@pytest.mark.parametrize("read", [convert_workbook, read_sheets])
def test_a_workbook_that_unpacks_too_far_is_not_opened(read: Callable[[Path], object], tmp_path: Path) -> None:
    path = _packed(tmp_path / "bomb.xlsx", "xl/worksheets/sheet1.xml", 200_000_000)
    assert path.stat().st_size < 1_000_000
    with soon():
        found = read(path)
    problem = found[0] if isinstance(found, tuple) else found
    assert problem.code == "workbook-bomb"


def test_a_cell_at_the_end_of_the_world_is_passed_over(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "survey"
    for row in (("type", "name", "label"), ("text", "a", "A")):
        sheet.append(row)
    sheet.cell(1_048_576, 16_384, "far")
    book.save(tmp_path / "far.xlsx")
    with soon():
        assert isinstance(convert_workbook(tmp_path / "far.xlsx"), bytes)


def test_a_formula_in_a_cell_is_neither_run_nor_written(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "survey"
    linked = '=HYPERLINK("http://example.invalid","A")'
    for row in (("type", "name", "label"), ("text", "a", linked), ("text", "b", "B")):
        sheet.append(row)
    book.save(tmp_path / "formula.xlsx")
    found = convert_workbook(tmp_path / "formula.xlsx")
    assert b"HYPERLINK" not in (found if isinstance(found, bytes) else found[0].message.encode())
    content = workbook_of({"survey": (("type", "name", "label"), ("text", "a", "=1+1"))})
    (tmp_path / "out.xlsx").write_bytes(content)
    assert openpyxl.load_workbook(tmp_path / "out.xlsx")["survey"]["C2"].data_type == "s"


@pytest.mark.parametrize(
    "text",
    [
        "| survey |\n| | type | name | label |\n" + "| | begin_group | g | G |\n" * 500,
        "| survey |\n| | type | name | label |\n" + "".join(f"| | text | q{n} | {'x' * 300} |\n" for n in range(1_000)),
        "|" * 100_000,
    ],
)
def test_a_form_in_markdown_that_goes_on_and_on_is_told_or_taken(text: str) -> None:
    with soon():
        found = convert_markdown(text, "long")
        assert isinstance(found, bytes) or found[0].code
