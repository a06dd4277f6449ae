"""Forms made to measure, as XForm bytes, without pyxform: the 300-question form of the benchmarks among them."""

from collections.abc import Iterator

_HEAD = (
    '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"'
    ' xmlns:jr="http://openrosa.org/javarosa" xmlns:qaf="urn:qaf-desktop:form:1">'
)
_KINDS = ("select1", "text", "int", "note", "date", "multiline")


def generated_xform(questions: int = 300, sections: int = 12) -> bytes:
    """A form of about `questions` questions in `sections` groups. For 300 it has some 170 expressions: every section
    but the first is relevant by a question of the first, every third question by the one before it, numbers have
    constraints and sum up. The first question, `s0/q0`, decides on 20 others at once."""
    each = questions // sections
    instance, binds, body = [], [], []
    for section in range(sections):
        instance.append(f"<s{section}>" + "".join(f"<q{at}/>" for at in range(each)) + f"<sum{section}/></s{section}>")
        binds += _binds(section, each)
        inner = "".join(_control(section, at) for at in range(each))
        body.append(f'<group ref="/data/s{section}"><label>Section {section}</label>{inner}</group>')
    return (
        f"{_HEAD}<h:head><h:title>Generated</h:title><model><instance>"
        f'<data id="generated-{questions}" version="1">{"".join(instance)}<meta><instanceID/></meta></data></instance>'
        f"{_choices()}{''.join(binds)}"
        '<bind nodeset="/data/meta/instanceID" type="string" jr:preload="uid"/></model></h:head>'
        f"<h:body>{''.join(body)}</h:body></h:html>"
    ).encode()


def _choices() -> str:
    grades = ("outstanding", "good", "ri", "inadequate", "na")
    items = "".join(f"<item><name>{grade}</name><label>{grade.title()}</label></item>" for grade in grades)
    return f'<instance id="grades"><rows>{items}</rows></instance>'


def _binds(section: int, each: int) -> Iterator[str]:
    here = f"/data/s{section}"
    if section:
        yield f'<bind nodeset="{here}" relevant="/data/s0/q2 &gt;= {section} or /data/s0/q2 = \'\'"/>'
    numbers = " + ".join(f"coalesce({here}/q{at}, 0)" for at in range(2, each, len(_KINDS)))
    yield f'<bind nodeset="{here}/sum{section}" type="string" calculate="{numbers or 0}"/>'
    for at in range(each):
        yield f'<bind nodeset="{here}/q{at}" {_facts(section, at)}/>'


def _facts(section: int, at: int) -> str:
    kind = _KINDS[at % len(_KINDS)]
    type_ = {"int": "int", "date": "date"}.get(kind, "string")
    said = [f'type="{type_}"']
    if kind == "note":
        said.append('readonly="true()"')
    if kind == "int":
        said.append('constraint=". &gt;= 0 and . &lt; 100" jr:constraintMsg="From 0 to 99"')
    if at % 3 == 1:
        said.append(f"relevant=\"../q{at - 1} != 'na'\"")
    if section and at == 0:
        said.append("required=\"/data/s0/q0 = 'good'\"")
    if section and at == 5:
        said.append("relevant=\"/data/s0/q0 != 'inadequate'\"")
    if section == 0 and 6 <= at < 15:
        said.append("required=\"/data/s0/q0 = 'good'\"")
    return " ".join(said)


def _control(section: int, at: int) -> str:
    kind = _KINDS[at % len(_KINDS)]
    ref, label = (
        f"/data/s{section}/q{at}",
        f"<label>Question {at} of section {section}</label><hint>Look in the file.</hint>",
    )
    if kind == "select1":
        itemset = '<itemset nodeset="instance(\'grades\')/rows/item"><value ref="name"/><label ref="label"/></itemset>'
        return f'<select1 ref="{ref}">{label}{itemset}</select1>'
    if kind == "multiline":
        return f'<input ref="{ref}" appearance="multiline">{label}</input>'
    if kind == "note":
        return f'<input ref="{ref}"><label>So far: <output value="/data/s{section}/sum{section}"/></label></input>'
    return f'<input ref="{ref}">{label}</input>'
