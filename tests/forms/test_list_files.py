"""Lists that lie beside a workbook: CSV, XML and GeoJSON become part of the form; nothing else is looked for."""

import json
from pathlib import Path

import pytest

from qaf_desktop.forms.converting import convert_workbook
from qaf_desktop.forms.definition import Form, FormProblem
from qaf_desktop.forms.embedding import embed_lists
from qaf_desktop.forms.list_files import read_list
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession
from tests.forms.samples import session

FEATURES = {
    "type": "FeatureCollection",
    "features": [
        {"type": "Feature", "id": "o1", "geometry": {"type": "Point", "coordinates": [-2.1, 51.5]},
         "properties": {"title": "North office", "floor": 2}},
        {"type": "Feature", "properties": {"id": "o2", "title": "South office"},
         "geometry": {"type": "Polygon", "coordinates": [[[0, 1], [2, 3], [0, 1]]]}},
    ],
}  # fmt: skip
FILES = {
    "offices.csv": "name,label,service\nnorth,North office,care\nsouth,South & “west”,\n",
    "offices.xml": "<list><item><name>north</name><label>North office</label></item></list>",
    "offices.geojson": json.dumps(FEATURES),
}
SURVEY = (
    "| survey |\n| | type | name | label | calculation |\n| | select_one_from_file {file} | office | Office | |\n"
    "| | calculate | place | | instance('offices')/*/item[{key} = ${{office}}]/{column} |\n"
)


def opened(folder: Path, file: str, key: str, column: str) -> FormSession:
    (folder / "form.md").write_text(SURVEY.format(file=file, key=key, column=column), encoding="utf-8")
    content = convert_workbook(folder / "form.md")
    assert isinstance(content, bytes), content
    form = read_form(content)
    assert isinstance(form, Form), form
    return session(form)


@pytest.mark.parametrize(
    ("file", "key", "column", "choice", "label", "looked_up"),
    [
        ("offices.csv", "name", "service", "north", "North office", "care"),
        ("offices.csv", "name", "label", "south", "South & “west”", "South & “west”"),
        ("offices.xml", "name", "label", "north", "North office", "North office"),
        ("offices.geojson", "id", "geometry", "o1", "North office", "51.5 -2.1 0 0"),
        ("offices.geojson", "id", "geometry", "o2", "South office", "1.0 0.0 0 0;3.0 2.0 0 0;1.0 0.0 0 0"),
    ],
)
def test_a_list_beside_the_workbook_is_offered_and_looked_up(
    file: str, key: str, column: str, choice: str, label: str, looked_up: str, tmp_path: Path
) -> None:
    (tmp_path / file).write_text(FILES[file], encoding="utf-8")
    visit = opened(tmp_path, file, key, column)
    assert {one.value: one.label for one in visit.view("office").choices}[choice] == label
    visit.set("office", choice)
    assert visit.view("place").value == looked_up


def test_without_the_file_the_list_is_a_register(tmp_path: Path) -> None:
    visit = opened(tmp_path, "offices.csv", "name", "label")
    assert visit.form.lists.registers == {"offices"}
    assert visit.view("office").choices == ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", b"\xff\xfe\x00broken"),
        ("a.geojson", b"{}"),
        ("a.geojson", b"[" * 100_000),
        ("a.geojson", b'{"features": [{"geometry": {"type": "Point", "coordinates": ["x"]}}]}'),
        ("a.xml", b"<root><item>"),
        ("a.xml", b'<!DOCTYPE x [<!ENTITY e "boom">]><root><item><a>&e;</a></item></root>'),
        ("a.txt", b""),
    ],
)
def test_a_broken_list_is_refused_with_a_code(name: str, content: bytes) -> None:
    found = read_list(name, content)
    assert isinstance(found, FormProblem)
    assert found.code in ("list-unreadable", "xml-broken", "xml-doctype")


@pytest.mark.parametrize(
    "source", ["jr://file/../secret.csv", "jr://file-csv/a/b.csv", "file:///secret.csv", "../secret.csv"]
)
def test_only_plain_names_beside_the_form_are_read(source: str, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "secret.csv").write_text("name,label\nsecret,Secret\n", encoding="utf-8")
    xform = f'<model xmlns="http://www.w3.org/2002/xforms"><instance id="l" src="{source}"/><a>jr://file</a></model>'
    found = embed_lists(xform.encode(), inner)
    assert isinstance(found, bytes)
    assert b"secret<" not in found
