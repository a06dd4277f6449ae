"""A small form with everything that can depend on something, and sessions on it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import count

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TEAMS = (
    {"name": "north", "label": "North team", "service": "safeguarding"},
    {"name": "south", "label": "South team", "service": "care"},
)

VISIT = """
| survey |
| | type | name | label | hint | guidance_hint | relevant | required | required_message | constraint | constraint_message | calculation | choice_filter | repeat_count | default | trigger | bind::qaf:soft | bind::qaf:soft-message | bind::qaf:critical | bind::qaf:minwords |
| | begin_group | about | About | | | | | | | | | | | | | | | | |
| | select_one_from_file teams.csv | team | Team | Yours | The team at the time. | | yes | Which team was it? | | | | | | | | | | | |
| | integer | age | Age | | | | | | . >= 0 and . < 26 | From 0 to 25 | | | | | | . > 0 | Under one year? | | |
| | select_one yn | unsafe | Is a child unsafe? | | | | yes | | | | | | | no | | | | yes | |
| | text | why | Why is ${age} right? | | | ${age} > 17 | ${unsafe} = 'yes' | | | | | | | | | | | | 3 |
| | date | seen | Seen on | | | | | | . <= today() | Not in the future | | | | | | | | | |
| | calculate | months | | | | | | | | | ${age} * 12 | | | | | | | | |
| | note | told | That is ${months} months | | | | | | | | | | | | | | | | |
| | end_group | | | | | | | | | | | | | | | | | | |
| | begin_group | voice | Voice | | | ${unsafe} != 'yes' | | | | | | | | | | | | | |
| | select_one size | size | Size | | | | | | | | | grown = if(${age} > 17, 'yes', 'no') | | | | | | | |
| | select_multiple yn | both | Both | | | | | | | | | | | | | | | | |
| | begin_group | inner | Inner | | | selected(${both}, 'yes') | | | | | | | | | | | | | |
| | text | words | Words | | | | | | | | | | | | | | | | |
| | end_group | | | | | | | | | | | | | | | | | | |
| | end_group | | | | | | | | | | | | | | | | | | |
| | begin_repeat | actions | Actions | | | | | | | | | | | | | | | | |
| | text | what | What of ${team} | | | | yes | | | | | | | | | | | | |
| | integer | weight | Weight | | | | | | | | | | | | | | | | |
| | calculate | share | | | | | | | | | ${weight} div ${total} | | | | | | | | |
| | calculate | at | | | | | | | | | position(..) | | | | | | | | |
| | text | big | Why so big? | | | ${weight} > 5 and ${at} > 1 | | | | | | | | | | | | | |
| | begin_repeat | steps | Steps | | | | | | | | | | | | | | | | |
| | text | step | Step | | | ${what} != 'none' | | | | | | | | | | | | | |
| | end_repeat | | | | | | | | | | | | | | | | | | |
| | end_repeat | | | | | | | | | | | | | | | | | | |
| | calculate | total | | | | | | | | | sum(${weight}) | | | | | | | | |
| | begin_repeat | people | People | | | | | | | | | | ${age} | | | | | | |
| | text | person | Person | | | | | | | | | | | | | | | | |
| | end_repeat | | | | | | | | | | | | | | | | | | |
| | begin_group | ending | Ending | | | ${total} > 3 or count(${people}) > 1 | | | | | | | | | | | | | |
| | text | last | Last, of ${total} | | | | | | | | | | | | | | | | |
| | text | copy | Copy | | | | | | | | concat(${last}, '!') | | | | ${last} | | | | |
| | calculate | stamp | | | | | | | | | once(${last}) | | | | | | | | |
| | calculate | twice | | | | | | | | | ${age} * 2 | | | | | | | | |
| | end_group | | | | | | | | | | | | | | | | | | |
| choices |
| | list_name | name | label | grown |
| | yn | yes | Yes | |
| | yn | no | No | |
| | size | small | Small | no |
| | size | large | Large | yes |
| settings |
| | form_title | form_id | version | namespaces |
| | Visit | visit | 7 | qaf="urn:qaf-desktop:form:1" |
"""  # noqa: E501


def visit_form() -> Form:
    xform = convert_markdown(VISIT, "visit")
    assert isinstance(xform, bytes), xform
    form = read_form(xform)
    assert isinstance(form, Form), form
    return form


def session(form: Form, answers: Mapping[str, str] | None = None, **more: object) -> FormSession:
    """A session with a still clock, two teams, and row ids r1, r2 …"""
    numbers = count(1)
    return FormSession(
        form, answers, now=lambda: NOW, registers={"teams": TEAMS}, new_row_id=lambda: f"r{next(numbers)}", **more
    )
