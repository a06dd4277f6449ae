"""Text typed into a question of every kind, in the window, with files, a search, a look at the paper and an end without
closing: found in no file but the encrypted store, wherever the program, Qt and the system keep theirs."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from desk_window.test_a_form_of_ones_own import FORM, Desk, begin, give_method, open_form, preview_and_add
from forms_made import publish, workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from staging import theatre  # noqa: F401

from qaf_desktop.forms.definition import Kind
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.ui.private_copy import MARKS, copy_privately
from qaf_desktop.work.attaching import Attaching
from qaf_desktop.work.exporting_figures import ExportingFigures
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.recording import Recording

CANARY = "Zq7Kanarien"
SURVEY = (
    ("type", "name", "label", "required", "parameters", "choice_filter"),
    ("begin_group", "visit", "The visit", "", "", ""),
    ("text", "child", "Child", "yes", "", ""),
    ("text", "words", "In words", "", "", ""),
    ("integer", "whole", "Whole", "", "", ""),
    ("decimal", "parts", "Parts", "", "", ""),
    ("date", "day", "Day", "", "", ""),
    ("time", "hour", "Hour", "", "", ""),
    ("dateTime", "moment", "Moment", "", "", ""),
    ("select_one seen", "one", "One", "", "", ""),
    ("select_multiple seen", "many", "Many", "", "", ""),
    ("rank seen", "order", "Order", "", "", ""),
    ("range", "scale", "Scale", "", "start=0 end=918273999 step=1", ""),
    ("acknowledge", "sure", "Sure", "", "", ""),
    ("geopoint", "point", "Point", "", "", ""),
    ("geotrace", "way", "Way", "", "", ""),
    ("geoshape", "field", "Field", "", "", ""),
    ("barcode", "code", "Code", "", "", ""),
    ("file", "scan", "Scan", "", "", ""),
    ("image", "picture", "Picture", "", "", ""),
    ("audio", "sound", "Sound", "", "", ""),
    ("video", "film", "Film", "", "", ""),
    ("end_group", "", "", "", "", ""),
)
CHOICES = (("seen", "zq7gewaehlt", "Yes"), ("seen", "zq7anderes", "No"))
PLACE = "51.91827364 -0.64591827 0 0"
TYPED = {
    "child": f"CH-{CANARY}",
    "words": f"{CANARY} was said by the one who came",
    "whole": "918273645",
    "parts": "91827.36455",
    "day": "1987-03-19",
    "hour": "03:19:47.123",
    "moment": "1987-03-19T04:19:47",
    "one": "zq7gewaehlt",
    "many": "zq7gewaehlt zq7anderes",
    "order": "zq7anderes zq7gewaehlt",
    "scale": "918273646",
    "sure": "OK",
    "point": PLACE,
    "way": f"{PLACE}; 51.91827365 -0.64591828 0 0",
    "field": f"{PLACE}; 51.91827365 -0.64591828 0 0; 51.91827366 -0.64591828 0 0; {PLACE}",
    "code": f"{CANARY}-bar",
}
PDF, PNG = ("pdf", b"%PDF-1.7\n"), ("png", b"\x89PNG\r\n\x1a\n")
FILES = {"scan": PDF, "picture": PNG, "sound": PDF, "film": PNG}
"""The program takes pictures and PDF files alone, whatever a question asks for."""
SOUGHT = (
    CANARY, "918273645", "91827.36455", "1987-03-19", "03:19:47.123", "zq7gewaehlt", "zq7anderes", "918273646",
    "51.91827364", "51.91827366",
)  # fmt: skip
HIDDEN_KINDS = {Kind.HIDDEN, Kind.NOTE}


def found(*places: Path) -> set[tuple[str, str]]:
    """Files that hold anything typed, as UTF-8 or UTF-16 and in either case, or are named so."""
    hits = set()
    for file in (path for place in places for path in place.rglob("*") if path.is_file()):
        data, name = file.read_bytes().lower(), file.name.lower()
        for word in SOUGHT:
            forms = [word.lower().encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
            if word.lower() in name or any(form in data for form in forms):
                hits.add((file.name, word))
    return hits


@pytest.fixture
def machine(tmp_path: Path, monkeypatch) -> Path:
    """Where a program of this user may write: home, caches, settings, recent files, temporary files."""
    machine = tmp_path / "machine"
    for name in (
        "HOME",
        "XDG_CACHE_HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_STATE_HOME",
        "TMPDIR",
        "TEMP",
        "TMP",
    ):
        place = machine / name.lower()
        place.mkdir(parents=True)
        monkeypatch.setenv(name, str(place))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return machine


def test_every_kind_of_question_is_among_them_and_the_search_would_find_each(tmp_path: Path) -> None:
    kinds = {row[0].split()[0].lower() for row in SURVEY[1:]} - {"begin_group", "end_group"}
    named = {"select_one": "select-one", "select_multiple": "select-multiple"}
    assert {named.get(kind, kind) for kind in kinds} == {kind.value for kind in Kind if kind not in HIDDEN_KINDS}
    assert {row[1] for row in SURVEY[1:] if row[1] not in ("", "visit")} == {*TYPED, *FILES}
    for name, value in TYPED.items():
        (tmp_path / name).write_text(value)
    assert {name for name, _word in found(tmp_path)} == {*TYPED} - {"sure"}


def test_what_was_typed_is_in_no_file_but_the_encrypted_ones(
    theatre,  # noqa: F811
    qtbot,
    jobs,
    messages,
    executor,
    tmp_path_factory,
    data_folder,
    machine,
):
    lead = theatre.lead()
    tools = (qtbot, executor, jobs, messages, machine)
    people = [Desk("lead", lead, tools), Desk("auditor", theatre.joined(lead, "ann"), tools)]
    places = (theatre.stage.folder, machine, data_folder)
    given = tmp_path_factory.mktemp("given")
    _offer(people[0], executor, qtbot, messages, given)
    auditor = people[1]
    theatre.fetch(auditor.desk)
    draft = begin(auditor)
    form = open_form(auditor, draft)
    for name, value in TYPED.items():
        form.state.go_to_question(f"visit/{name}")
        form.state.set(f"visit/{name}", value)
    form.flush()
    _attach(auditor, draft, given)
    auditor.settle()
    kept = Recording(auditor.desk).open(draft).session.answers()
    assert {name: kept.get(f"visit/{name}") for name in TYPED} == TYPED
    killed = shutil.copytree(auditor.desk.folder.path, machine / "as-if-killed")
    assert (killed / "store.db-wal").stat().st_size > 0
    assert found(*places) == set()

    auditor.go("form", str(draft))
    auditor.go("my-work")
    record = Recording(auditor.desk).finalise(Recording(auditor.desk).open(draft))
    auditor.settle()
    for screen, argument in (("record", str(record)), ("paper", str(record)), ("my-work", ""), ("exchange", "")):
        _look_and_search(auditor, screen, argument)
    theatre.send(auditor.desk)
    theatre.collect(lead)
    _look_and_search(people[0], "records")
    exports = {**Figuring(lead).export_answers(Filters(), as_csv=True), "figures.xlsx": ExportingFigures(lead).excel()}
    assert any(CANARY.encode() in data for data in exports.values())
    lead.store.backups.make("2026-11-22")
    assert found(*places) == set()
    for one in people:
        one.window.stop()
    assert found(*places) == set()
    assert not messages.failures


def _look_and_search(person: Desk, screen: str, argument: str = "") -> None:
    """The screen drawn, and the canary typed into each line there is on it."""
    page = person.go(screen, argument)
    for line in page.findChildren(QLineEdit):
        line.setText(CANARY)
    person.settle()
    page.grab()


def _offer(lead: Desk, executor, qtbot, messages, folder: Path) -> None:
    """The lead adds the form, makes it a kind of work, and publishes it."""
    shelf = lead.go("forms")
    preview_and_add(lead, shelf, workbook(folder / "visit.xlsx", SURVEY, "1", FORM, CHOICES), executor, qtbot, messages)
    give_method(lead, shelf, qtbot, executor)
    publish(shelf, executor, qtbot, messages)


def _attach(auditor: Desk, draft: int, folder: Path) -> None:
    for name, (ending, beginning) in FILES.items():
        file = folder / f"{CANARY}-{name}.{ending}"
        file.write_bytes(beginning + f"{CANARY} inside".encode() * 50)
        Attaching(auditor.desk).attach(draft, f"visit/{name}", file)


def test_what_is_copied_about_a_child_asks_clipboard_histories_to_leave_it_out(qapp) -> None:
    copy_privately(CANARY)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == CANARY
    assert set(MARKS) <= set(data.formats())
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_a_crash_leaves_no_picture_of_the_memory(tmp_path: Path) -> None:
    script = (
        "import os, resource, signal\nfrom qaf_desktop.no_dumps import leave_no_dumps\n"
        "most = resource.getrlimit(resource.RLIMIT_CORE)[1]\nresource.setrlimit(resource.RLIMIT_CORE, (most, most))\n"
        f"leave_no_dumps()\nassert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)\ntyped = '{CANARY}'\n"
        "os.kill(os.getpid(), signal.SIGSEGV)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env={"PYTHONPATH": str(root)}, check=False)
    assert done.returncode == -11
    assert list(tmp_path.iterdir()) == []
