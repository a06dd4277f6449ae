"""A project that grades by another scale, from the wizard to the letter; and one that grades as ever."""

import random
from contextlib import closing
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import Stage, join
from qaf_desktop.demo.moderated import moderate
from qaf_desktop.demo.plausible import PlausibleAuthor, read_bank
from qaf_desktop.desk.setup_details import JoinSetup, KeyFile, PersonDetails
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.paths import resources
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts
from qaf_desktop.ui.first_start.state import Step
from qaf_desktop.wiring.first_start import FirstStartDoor
from qaf_desktop.wiring.whole_wizard import wizard
from qaf_desktop.work.browsing import Browsing, RecordsWanted
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.exporting_figures import ExportingFigures
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.recording import Recording

PASSPHRASE = "copper lantern walrus bicycle"
MET, PARTLY, NOT_MET = "Standards met", "Standards partly met", "Standards not met"
OFSTED = ("Outstanding", "Requires improvement", "Inadequate")
ANN = PersonDetails("Ann Archer (invented)", "auditor", "North", "Laptop 1")


@pytest.fixture
def stage(tmp_path):
    made = Stage(tmp_path, resources(), Clock(), 1, KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1)))
    made.share.mkdir()
    return made


@pytest.fixture
def found(stage, qtbot, messages, jobs, executor, tmp_path):
    """Founds a project in the wizard, with the scale named; the lead's desk."""
    desks = []

    def by_wizard(scale):
        page = wizard(resources(), messages, can_cancel=False)
        qtbot.addWidget(page)
        door = FirstStartDoor(page, stage.opening("lead"), jobs, desks.append)
        page.show()
        page.page().kinds["lead"].click()
        page.next()
        _write(qtbot, page, name="Lee Example", team="QA", laptop="Red laptop")
        page.page().role.setCurrentIndex(1)
        page.next()
        _write(qtbot, page, passphrase=PASSPHRASE, repeated=PASSPHRASE)
        page.next()
        executor.drain()
        page.next()
        groups = page.view().code_groups
        first, second = (groups[at] for at in page.inputs().asked_groups)
        _write(qtbot, page, first_group=first, second_group=second)
        page.next()
        assert page.inputs().step is Step.PROJECT
        _write(qtbot, page, council="Exampleshire", services="Assessment")
        page.page().scales.buttons[scale].click()
        page.next()
        page.next()
        page.recovery_save_asked.emit(KeyFile(tmp_path / "key.recovery"))
        executor.drain()
        page.recovery_proof_asked.emit(KeyFile(tmp_path / "key.recovery"))
        executor.drain()
        page.next()
        executor.drain()
        page.close()
        assert door.page is page
        Shares(desks[0]).choose(stage.share)
        return desks[0]

    yield by_wizard
    for desk in desks:
        desk.close()


def _write(qtbot, page, **texts):
    for name, text in texts.items():
        control = page.page().fields[name].control
        line = getattr(control, "line", control)
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(line, text)


def finalise(desk, seed, **grades):
    recording = Recording(desk)
    draft = recording.open(recording.start("case-file-audit"))
    paths = {name: path for path in draft.form.questions if (name := path.split("/")[-1]) in grades}
    known = {"about/child_reference": f"CH-{seed}", **{paths[name]: value for name, value in grades.items()}}
    bank, today = read_bank(resources()), desk.clock.local().date()
    PlausibleAuthor(bank, random.Random(seed).randrange(1000), today, known).fill(draft.session)
    recording.save(draft.id, draft.session.answers())
    return recording.finalise(recording.open(draft.id))


def collect(lead):
    collecting = Collecting(lead)
    return collecting.merge(collecting.plan(collecting.look_on_share(Shares(lead).open())))


def text_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_the_scale_chosen_in_the_wizard_is_used_from_the_first_draft_to_the_letter(found, stage):
    lead = found("practice-standards")
    settings = {row["name"]: row["label"] for row in lead.store.registers.rows("settings")}
    assert settings["grade-scale"] == lead.project.grade_scale == "practice-standards"
    with closing(join(stage, lead, "auditor-1", ANN)) as auditor:
        ours, theirs = (desk.store.forms.current("case-file-audit") for desk in (lead, auditor))
        assert (ours.digest, ours.version) == (theirs.digest, "2026.1-practice-standards")
        team = {"worker": auditor.person, "manager": auditor.person}
        record = finalise(auditor, 3, safety_grade="standards-partly-met", overall_grade="standards-met", **team)
        Sending(auditor).send(Shares(auditor).open())
        assert Listing(auditor).my_work()[0].grade_word == MET
        collect(lead)

        [figures] = [one for one in Figuring(lead).first_page().methods if one.method.id == "case-file-audit"]
        assert [part.label for part in figures.mix.kinds()][:3] == [MET, PARTLY, NOT_MET]
        assert (figures.from_grade, figures.only_best) == (MET, True)
        assert {PARTLY: 1}.items() <= next(
            {part.label: part.value for part in bar.parts}.items() for bar in figures.mix.bars if "afe" in bar.label
        )
        sheets = load_workbook(BytesIO(ExportingFigures(lead).excel())).worksheets
        cells = {str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row}
        assert any(MET in cell for cell in cells)
        assert not any(word in cell for cell in cells for word in OFSTED)
        flat = Figuring(lead).export_answers(Browsing(lead).filters(RecordsWanted()), as_csv=True)
        assert any(PARTLY in data.decode("utf-8-sig") for data in flat.values())
        assert [word for word, _ in Browsing(lead).choices().grades if word in (MET, *OFSTED)] == [MET]

        moderate(lead, read_bank(resources()), record, 3)
        Deciding(lead).decide(record, "issued")
        letter = text_of(Feedback(lead).pdf(record).data)
        assert MET in letter
        assert PARTLY in letter
        assert not [word for word in OFSTED if word in letter]


def test_the_usual_scale_makes_the_project_it_always_made(found, stage):
    lead = found("case-grade")
    file = lead.store.vault.get("project")
    assert b"grades" not in file
    assert lead.project.grade_scale == ""
    with closing(join(stage, lead, "auditor-1", ANN)) as auditor:
        finalise(auditor, 3, overall_grade="good")
        assert Listing(auditor).my_work()[0].grade_word == "Good"
        assert auditor.case_scale.id == "case-grade"


def test_a_laptop_begins_its_first_draft_in_the_projects_grades_before_anything_was_fetched(found, stage):
    lead = found("practice-standards")
    opening = stage.opening("early")
    joined = opening.join_project(opening.begin(PASSPHRASE, founds=False), JoinSetup(ANN, Enrolling(lead).join_file()))
    with closing(joined.desk) as desk:
        draft = Recording(desk).open(Recording(desk).start("case-file-audit"))
        assert draft.session.view("safety/safety_grade").choices[0].label == MET
