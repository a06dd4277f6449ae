"""Which question names the sources of which answer: the nearest of that name, and in a row the same row's."""

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.evidence import Evidence, in_row_of
from qaf_desktop.forms.reading import read_form

FORM = """
| survey |
| | type | name | label | bind::qaf:evidence |
| | begin_group | one | One | |
| | text | grade | Grade | |
| | text | source | Source | grade |
| | end_group | | | |
| | begin_repeat | two | Two | |
| | text | grade | Grade | |
| | text | source | Source | grade |
| | end_repeat | | | |
| settings |
| | namespaces |
| | qaf="urn:qaf-desktop:form:1" |
"""


def evidence() -> Evidence:
    content = convert_markdown(FORM, "evidence")
    assert isinstance(content, bytes), content
    form = read_form(content)
    assert isinstance(form, Form), form
    return Evidence(form)


def test_the_nearest_question_of_the_name_is_meant() -> None:
    assert evidence().sources == {"one/grade": ("one/source",), "two/grade": ("two/source",)}


def test_a_row_s_sources_bear_out_that_row_s_answer() -> None:
    found = evidence()
    assert found.of("two[k3]/grade") == ("two[k3]/source",)
    assert list(found.borne_out(["two[k3]/source", "one/grade"])) == ["two[k3]/grade"]
    assert found.of("one/source") == ()


def test_rows_are_shared_only_as_far_as_the_way_is() -> None:
    assert in_row_of("a[1]/b[2]/x", "a/b/y") == "a[1]/b[2]/y"
    assert in_row_of("a[1]/b[2]/x", "a/c/y") == "a[1]/c/y"
