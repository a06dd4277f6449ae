"""What an audience may not see is in no byte of what it is given: text, metadata, names of files, however packed."""

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.definition import Form
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.choosing import OPEN, shown_questions
from qaf_desktop.reports.form_paper import PaperFacts, completed_form
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.exporting_figures import ExportingFigures
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.subject_access import CHILD, WORKER, SubjectAccess
from tests.exchange.programs import needs
from tests.usecases.world import collect, filled_draft, project, send

METHODS = ("case-file-audit", "thematic-audit", "closure-audit")
LONG = "and more is said about it here, so that it is long enough for every question that asks for a whole sentence."


def token(kind: str) -> str:
    """Words that stand in answers of one class of sensitivity and nowhere else."""
    return f"Quorbleworth{kind.replace('-', '').title()}"


def classes_of(form: Form, all_classes: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """Of every question by path that its author answers: its class, and those of the groups it stands in; its reader
    has to see each."""
    found = shown_questions(form, "everybody", {"everybody": list(all_classes)})
    return {
        question.path: frozenset(str(one.extras.get("sensitivity", OPEN)) for one in (question, *groups))
        for question, groups in found
        if not any(one.extras.get("owner") for one in (question, *groups))
    }


@pytest.fixture(scope="module", params=METHODS)
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, RecordKey]]:
    """A lead's desk with a record in whose every text stands the class of its question."""
    with project(tmp_path_factory.mktemp("told"), 1) as (_stage, lead, [ann]):
        opened = filled_draft(ann, request.param, seed=3)
        questions = opened.form.questions
        texts = {path: one for path, one in questions.items() if one.kind == "text" and not one.readonly}
        said = {path: value for path, value in opened.session.answers().items() if path in texts and " " in value}
        kinds = classes_of(opened.form, lead.library.standards.sensitivity.classes)
        marked = {
            path: f"{value} {' '.join(map(token, kinds[path]))} {LONG}" for path, value in said.items() if path in kinds
        }
        assert set().union(*(kinds[path] for path in marked)) >= {OPEN, "practitioner"}
        Recording(ann).save(opened.id, marked)
        key = Recording(ann).finalise(Recording(ann).open(opened.id))
        send(ann)
        collect(lead)
        yield lead, key


def laid_open(data: bytes, folder: Path) -> bytes:
    """The bytes, and all that is packed in them: streams of a PDF, its text, members of a zip and their names."""
    found = data
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                found += name.encode() + laid_open(archive.read(name), folder)
    if data[:5] == b"%PDF-":
        file = folder / "one.pdf"
        file.write_bytes(data)
        for command in (["qpdf", "--qdf", "--object-streams=disable", str(file), "-"], ["pdftotext", str(file), "-"]):
            found += subprocess.run(command, capture_output=True, check=True).stdout
        info = subprocess.run(["pdfinfo", "-meta", str(file)], capture_output=True, check=True).stdout
        found += info
    return found + re.sub(rb"\s+", b"", found)


def outputs(lead: Desk, key: RecordKey) -> Mapping[str, tuple[str, bytes]]:
    """Everything that can be made of it for somebody: (audience, bytes) by name."""
    standards, opened = lead.library.standards, Deciding(lead).read(key)
    made: dict[str, tuple[str, bytes]] = {}
    for audience in standards.sensitivity.audiences:
        letter = completed_form(
            opened.form, opened.session.output(), PaperFacts("REF-1", "Example Council", "", "", ()), audience,
            sensitivity=standards.sensitivity.audiences, registers=lead.store.registers.tables(),
        )  # fmt: skip
        made[f"paper for {audience}"] = audience, letter_pdf(letter) + letter.file_name.encode()
    feedback, _opened, _facts = Feedback(lead)._letter(key)
    made["feedback letter"] = "practitioner", letter_pdf(feedback) + feedback.file_name.encode()
    figures = ExportingFigures(lead)
    made["figures, Excel"] = "dmt", figures.excel()
    made["figures, CSV"] = "dmt", b"".join(name.encode() + data for name, data in figures.csv().items())
    for audience in (CHILD, WORKER):
        made[f"answer to {audience}"] = audience, SubjectAccess(lead).answer([key], audience, ()).data
    return made


def test_no_output_holds_what_its_reader_may_not_see(told: tuple[Desk, RecordKey], tmp_path: Path) -> None:
    needs("qpdf", "pdftotext", "pdfinfo")
    lead, key = told
    sensitivity = lead.library.standards.sensitivity
    seen: set[str] = set()
    for name, (audience, data) in outputs(lead, key).items():
        everything = laid_open(data, tmp_path)
        for kind in sensitivity.classes:
            stands = token(kind).encode() in everything
            assert not stands or sensitivity.sees(audience, kind), f"{name} holds what is {kind}"
            seen |= {kind} if stands else set()
    assert {OPEN, "practitioner"} <= seen, "where they may be seen they are there"
