"""What ODK forms say to servers and phones: read, kept out of the way, and never in the way of filling the form in."""

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession
from tests.forms.samples import session


def opened(markdown: str) -> FormSession:
    content = convert_markdown(markdown, "sample")
    assert isinstance(content, bytes), content
    form = read_form(content)
    assert isinstance(form, Form), form
    return session(form)


def test_entities_are_left_alone() -> None:
    visit = opened(
        "| survey |\n| | type | name | label | save_to |\n| | text | a | Name | known_as |\n"
        "| entities |\n| | dataset | label |\n| | people | ${a} |\n"
    )
    visit.set("a", "Ada Example")
    assert visit.problems() == ()
    assert visit.view("a").value == "Ada Example"
    assert b"Ada Example" in visit.submission()


def test_the_audit_row_and_the_device_s_own_data_ask_nothing() -> None:
    visit = opened(
        "| survey |\n| | type | name | label | parameters |\n| | audit | audit | | track-changes=true |\n"
        "| | deviceid | device | | |\n| | phonenumber | phone | | |\n| | start | begun | | |\n| | text | a | Name | |\n"
    )
    assert [node.path for section in visit.sections() for node in visit.nodes(section.path)] == ["a"]
    assert visit.output()["begun"].startswith("2026-11-22")


def test_choices_of_choices_follow_the_answers_above() -> None:
    visit = opened(
        "| survey |\n| | type | name | label | choice_filter |\n"
        "| | select_one place | county | County | kind = 'county' |\n"
        "| | select_one place | town | Town | of = ${county} and kind = 'town' |\n"
        "| choices |\n| | list_name | name | label | kind | of |\n| | place | kent | Kent | county | |\n"
        "| | place | devon | Devon | county | |\n| | place | deal | Deal | town | kent |\n"
        "| | place | dawlish | Dawlish | town | devon |\n"
    )
    assert [one.value for one in visit.view("county").choices] == ["kent", "devon"]
    assert visit.view("town").choices == ()
    visit.set("county", "kent")
    assert [one.label for one in visit.view("town").choices] == ["Deal"]
    visit.set("town", "deal")
    visit.set("county", "devon")
    assert [problem.code for problem in visit.problems()] == ["not-a-choice"]
