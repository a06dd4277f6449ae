"""Forms that are whole, broken or hostile: read, or refused with a code and a place."""

import pytest

from qaf_desktop.forms.definition import Form, FormProblem, Kind
from qaf_desktop.forms.reading import open_form, read_form
from tests.forms.generated import generated_xform
from tests.forms.samples import session

HEAD = (
    '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"'
    ' xmlns:jr="http://openrosa.org/javarosa">'
)
MUTUAL = '<bind nodeset="/data/a" relevant="/data/b = 1"/><bind nodeset="/data/b" relevant="/data/a = 1"/>'


def xform(model: str, body: str, before: str = "") -> bytes:
    head = f"<h:head><h:title>T</h:title><model>{model}</model></h:head>"
    return f"{before}{HEAD}{head}<h:body>{body}</h:body></h:html>".encode()


def two(binds: str = "", body: str = '<input ref="/data/a"/><input ref="/data/b"/>') -> bytes:
    return xform(f'<instance><data id="t"><a/><b/></data></instance>{binds}', body)


def refused(content: bytes) -> FormProblem:
    problems = read_form(content)
    assert not isinstance(problems, Form)
    return problems[0]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "xml-broken"),
        (b"no xml at all", "xml-broken"),
        (two()[:-20], "xml-broken"),
        (b"<html/>", "model-missing"),
        (f"{HEAD}<h:head><model/></h:head></h:html>".encode(), "body-missing"),
        (xform("", ""), "instance-missing"),
        (xform("<instance/>", ""), "instance-missing"),
        (two(body='<input ref="/data/nowhere"/>'), "question-without-node"),
        (two(body='<hologram ref="/data/a"/>'), "control-unknown"),
        (two(body='<repeat nodeset="/data/nowhere"/>'), "repeat-without-node"),
        (two('<bind nodeset="/data/a" relevant="1 +"/>'), "expression-unreadable"),
        (two('<bind nodeset="/data/a" calculate="frobnicate(1)"/>'), "function-unknown"),
        (two('<setvalue event="full-moon" ref="/data/a" value="1"/>'), "event-unknown"),
        (two('<bind nodeset="/data/a" calculate="/data/b"/><bind nodeset="/data/b" calculate="/data/a"/>'), "cycle"),
        (two(MUTUAL), "cycle"),
        (two('<bind nodeset="/data/a" relevant=". = 1"/>'), "cycle"),
        (xform("<instance><data>" + "<g>" * 150 + "</g>" * 150 + "</data></instance>", ""), "xml-too-deep"),
    ],
)  # fmt: skip
def test_a_broken_form_is_refused_with_a_code(content: bytes, code: str) -> None:
    found = refused(content)
    assert found.code == code
    assert found.where
    assert found.message
    assert found.mend


def test_a_cycle_is_named() -> None:
    ring = '<bind nodeset="/data/a" calculate="/data/b + 1"/><bind nodeset="/data/b" calculate="/data/a + 1"/>'
    assert "a → b → a" in refused(two(ring)).message or "b → a → b" in refused(two(ring)).message


def test_all_problems_are_told_at_once_with_their_places() -> None:
    binds = '<bind nodeset="/data/a" relevant="1 +"/><bind nodeset="/data/b" constraint="nope(.)"/>'
    problems = read_form(two(binds))
    assert [problem.where for problem in problems] == ["a relevant (4)", "b constraint (1)"]


def test_a_form_in_use_opens_without_the_expressions_that_cannot_be_read_and_names_them() -> None:
    binds = (
        '<bind nodeset="/data/a" relevant="1 +" constraint="nope(.)"/>'
        '<bind nodeset="/data/b" calculate="I do not know"/>'
    )
    form = open_form(two(binds))
    assert isinstance(form, Form)
    assert [fault.where for fault in form.faults] == ["a relevant (4)", "a constraint (1)", "b calculate (3)"]
    visit = session(form)
    visit.set("a", "anything")
    assert visit.view("a").relevant
    assert visit.problems() == ()
    assert refused(two(binds)).where == "a relevant (4)"


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd">',
    ],
)
def test_document_types_and_entities_are_refused(before: str) -> None:
    label = "<label>&b;</label>" if "ENTITY b" in before else "<label>&e;</label>" if "ENTITY e" in before else ""
    body = f'<input ref="/data/a">{label}</input>'
    assert refused(xform("<instance><data><a/></data></instance>", body, before)).code in ("xml-doctype", "xml-broken")


def test_a_form_too_large_is_refused_before_it_is_parsed() -> None:
    assert refused(b"<a>" + b" " * (33 * 1024 * 1024)).code == "form-too-large"


def test_a_huge_label_is_refused_or_harmless() -> None:
    found = read_form(two(body=f'<input ref="/data/a"><label>{"x" * 11_000_000}</label></input>'))
    assert isinstance(found, Form) or found[0].code == "xml-broken"


def test_html_in_labels_is_text() -> None:
    form = read_form(two(body='<input ref="/data/a"><label>&lt;script&gt;x&lt;/script&gt; <b>bold</b></label></input>'))
    assert isinstance(form, Form)
    assert form.questions["a"].label == "<script>x</script> bold"


@pytest.mark.parametrize(
    ("control", "bind", "kind"),
    [
        ('<input ref="/data/a"/>', "", Kind.TEXT),
        ('<input ref="/data/a"/>', 'type="int"', Kind.INTEGER),
        ('<input ref="/data/a"/>', 'type="xsd:decimal"', Kind.DECIMAL),
        ('<input ref="/data/a"/>', 'type="date"', Kind.DATE),
        ('<input ref="/data/a"/>', 'type="dateTime"', Kind.DATETIME),
        ('<input ref="/data/a"/>', 'type="geoshape"', Kind.GEOSHAPE),
        ('<input ref="/data/a"/>', 'type="string" readonly="true()"', Kind.NOTE),
        ('<input ref="/data/a"/>', 'readonly="true()" calculate="1"', Kind.TEXT),
        ('<select1 ref="/data/a"/>', "", Kind.SELECT_ONE),
        ('<select ref="/data/a"/>', "", Kind.SELECT_MULTIPLE),
        ('<rank ref="/data/a"/>', "", Kind.RANK),
        ('<range ref="/data/a" start="1" end="5" step="1"/>', 'type="int"', Kind.RANGE),
        ('<trigger ref="/data/a"/>', "", Kind.ACKNOWLEDGE),
        ('<upload ref="/data/a" mediatype="image/*"/>', 'type="binary"', Kind.IMAGE),
        ('<upload ref="/data/a" mediatype="application/*"/>', 'type="binary"', Kind.FILE),
    ],
)
def test_the_kind_comes_from_control_and_type(control: str, bind: str, kind: Kind) -> None:
    form = read_form(two(f'<bind nodeset="/data/a" {bind}/>', control))
    assert isinstance(form, Form)
    assert form.questions["a"].kind is kind
    assert form.questions["b"].kind is Kind.HIDDEN


def test_labels_come_in_the_language_asked_for() -> None:
    itext = (
        '<itext><translation lang="English" default="true()"><text id="a:label"><value>Name</value></text>'
        "</translation>"
        '<translation lang="Cymraeg"><text id="a:label"><value>Enw <output value="/data/b"/></value></text>'
        "</translation></itext>"
    )
    form = read_form(
        two(itext, '<input ref="/data/a"><label ref="jr:itext(\'a:label\')"/></input><input ref="/data/b"/>')
    )
    assert isinstance(form, Form)
    assert form.languages == ("English", "Cymraeg")
    assert session(form).view("a").label == "Name"
    assert session(form, {"b": "3"}, language="Cymraeg").view("a").label == "Enw 3"


def test_repeats_may_look_at_the_row_before() -> None:
    model = (
        '<instance><data><r jr:template=""><n/><sum/></r></data></instance>'
        '<bind nodeset="/data/r/sum"'
        ' calculate="../n + coalesce(/data/r[position() = position(current()/..) - 1]/sum, 0)"/>'
    )
    form = read_form(xform(model, '<repeat nodeset="/data/r"><input ref="/data/r/n"/></repeat>'))
    assert isinstance(form, Form)
    visit = session(form)
    rows = [visit.add_row("r").row for _ in range(4)]
    for row in rows:
        visit.set(f"{row}/n", "2")
    assert [visit.output()[f"{row}/sum"] for row in rows] == ["2", "4", "6", "8"]
    visit.set(f"{rows[0]}/n", "10")
    assert [visit.output()[f"{row}/sum"] for row in rows] == ["10", "12", "14", "16"]
    visit.move_row(rows[3], -3)
    assert [visit.output()[f"{row}/sum"] for row in [rows[3], *rows[:3]]] == ["2", "12", "14", "16"]


def test_rows_may_be_counted_by_what_stands_in_the_last_of_them() -> None:
    last = "indexed-repeat(/data/r/more, /data/r, count(/data/r))"
    number = f"if(count(/data/r) = 0 or {last} != 'no', count(/data/r) + 1, count(/data/r))"
    model = (
        '<instance><data><n/><r jr:template=""><more/></r></data></instance>'
        f'<bind nodeset="/data/n" calculate="{number}"/>'
    )
    form = read_form(xform(model, '<repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/more"/></repeat>'))
    assert isinstance(form, Form)
    visit = session(form)
    assert visit.view("r[n1]/more").value == ""
    visit.set("r[n1]/more", "yes")
    assert visit.view("r[n2]/more").value == ""
    visit.set("r[n2]/more", "no")
    assert [path for path in visit.output() if path.startswith("r[")] == ["r[n1]/more", "r[n2]/more"]
    with pytest.raises(KeyError):
        visit.view("r[n3]/more")


def test_the_generated_form_is_as_large_as_it_says() -> None:
    form = read_form(generated_xform(300))
    assert isinstance(form, Form)
    assert len([question for question in form.questions.values() if question.kind is not Kind.HIDDEN]) == 300
    assert len(session(form).set("s0/q0", "good").paths) > 20
