"""A form without its workbook gets one that converts to the same form again."""

from pathlib import Path

import pytest

from qaf_desktop.forms.converting import convert_markdown, convert_workbook
from qaf_desktop.forms.definition import Form, FormProblem
from qaf_desktop.forms.differing import differences
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.unconverting import workbook_sheets
from qaf_desktop.forms.workbooks import workbook_of
from qaf_desktop.paths import resources
from tests.forms.public import converted
from tests.forms.samples import VISIT

SHIPPED = sorted((resources() / "forms").glob("*.md"))
NOT_THE_SAME = {"attribute_columns_test", "case_insensitivity", "flat_xlsform_test", "xlsform_spec_test"}
"""Their `osm` files, and headings that are no groups, have no place in what is written back."""
LOGGED = """
| survey |
| | type | name | label | parameters |
| | audit | audit | | track-changes=true identify-user=true |
| | text | a | A | |
"""
LANGUAGES = """
| survey |
| | type | name | label::English (en) | label::Cymraeg (cy) | hint::English (en) | guidance_hint::English (en) |
| | select_one yn | seen | Seen? | Wedi gweld? | Ask | Look at the file |
| | text | why | Why ${seen}? | Pam ${seen}? | | |
| choices |
| | list_name | name | label::English (en) | label::Cymraeg (cy) |
| | yn | yes | Yes | Ie |
| | yn | no | No | Na |
"""


def read(xform: object) -> Form:
    assert isinstance(xform, bytes), xform
    form = read_form(xform)
    assert isinstance(form, Form), form
    return form


def there_and_back(xform: bytes, folder: Path) -> bytes:
    found = workbook_sheets(xform)
    assert not isinstance(found, FormProblem)
    path = folder / "back.xlsx"
    path.write_bytes(workbook_of(found.sheets))
    again = convert_workbook(path)
    assert isinstance(again, bytes), again
    return again


@pytest.mark.parametrize("shipped", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_form_comes_back_the_same(shipped: Path, tmp_path: Path) -> None:
    xform = converted(shipped)
    before, after = read(xform), read(there_and_back(xform, tmp_path))
    assert differences(before, after) == ()
    assert (after.id, after.version, after.languages) == (before.id, before.version, before.languages)


@pytest.mark.parametrize("text", [VISIT, LANGUAGES], ids=["rules", "languages"])
def test_rules_triggers_counts_filters_and_languages_come_back(text: str, tmp_path: Path) -> None:
    xform = convert_markdown(text, "sample")
    assert differences(read(xform), read(there_and_back(xform, tmp_path))) == ()


def test_the_entry_log_comes_back(tmp_path: Path) -> None:
    xform = convert_markdown(LOGGED, "sample")
    assert isinstance(xform, bytes)
    assert there_and_back(xform, tmp_path) == xform


def test_names_are_written_for_paths_as_an_author_would() -> None:
    xform = convert_markdown(VISIT, "visit")
    assert isinstance(xform, bytes)
    found = workbook_sheets(xform)
    assert not isinstance(found, FormProblem)
    head, *rows = found.sheets["survey"]
    cells = {row[head.index("name")]: dict(zip(head, row, strict=True)) for row in rows if row[head.index("name")]}
    assert cells["why"]["relevant"] == "${age} > 17"
    assert cells["why"]["label"] == "Why is ${age} right?"
    assert cells["people"]["repeat_count"] == "${age}"
    assert cells["copy"]["trigger"] == "${last}"
    assert cells["size"]["choice_filter"] == "grown = if(${age} > 17, 'yes', 'no')"
    assert "/data/" not in str(found.sheets)


def test_public_workbooks_come_back_the_same(vectors: Path, tmp_path: Path) -> None:
    checked = 0
    for path in sorted((vectors / "xlsforms").glob("*.xlsx")):
        xform = converted(path)
        form = read_form(xform) if isinstance(xform, bytes) else None
        if isinstance(xform, bytes) and isinstance(form, Form) and path.stem not in NOT_THE_SAME:
            assert differences(form, read(there_and_back(xform, tmp_path))) == (), path.name
            checked += 1
    assert checked >= 15


@pytest.mark.parametrize("content", [b"", b"<a/>", b"<h:html xmlns:h='x'><model/><body/></h:html>"])
def test_what_is_no_form_is_a_problem(content: bytes) -> None:
    assert isinstance(workbook_sheets(content), FormProblem)


def test_what_has_no_place_in_a_workbook_is_said() -> None:
    xform = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
      <model><instance><data id="loose"><a/></data></instance></model></h:head>
      <h:body><group><label>Only words</label><input ref="/data/a"/></group></h:body></h:html>"""
    found = workbook_sheets(xform)
    assert not isinstance(found, FormProblem)
    assert any("Only words" in loss for loss in found.losses)
    assert any("a" in loss for loss in found.losses[1:])
