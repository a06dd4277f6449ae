"""Reports: figures taken when they are begun, papers in PDF and Word that say the same, and nobody recognisable."""

import io
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.programme import CycleScope
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.reporting import Reporting
from qaf_desktop.work.scope_figures import CountingScope, figures_from
from tests.usecases.world import collect, filled_draft, project, send

EXECUTIVE = " ".join(["What was found is told here in plain words so that the management team can decide on it."] * 3)
SAID = {
    "about/governance": "Agreed by the management team on 3 March.",
    "about/scope": "Twelve files of two teams, drawn by seed from the list of 1 November.",
    "summary/executive": EXECUTIVE,
    "findings/families": "Children say that they are asked, and that it changes little.",
    "findings/good_practice": "Later life letters that a child can read.",
    "next/learning": "Write down what changed for the child, and when.",
    "actions/actions_needed": "yes",
}
ROWS = {
    "summary/strength": {"strength_what": "Children are seen often, as the plan says."},
    "summary/area": {"area_what": "Plans say what is done, and not what is to change."},
    "findings/finding": {
        "finding_theme": "Planning", "finding_what": "Plans name tasks.", "finding_strength": "triangulated",
        "finding_sources": "Audits, complaints", "finding_words": "The plan says who visits, and not what for.",
        "finding_record": "CFA-0000-1",
    },
    "next/recommendation": {"recommendation_what": "Head of Service: plans begin with what the child wants."},
    "actions/action": {
        "action_what": "Try the new plan with two teams", "action_owner_written": "Team manager, north",
        "action_due": "2027-01-31", "action_proof": "Ten plans read by children",
    },
}  # fmt: skip


def scope(desk: Desk, **changes: object) -> CycleScope:
    today = desk.clock.local().date()
    parts = {"title": "Audits, autumn", "methods": frozenset({"case-file-audit"}), "teams": frozenset({"team-1"}),
             "since": (today - timedelta(days=60)).isoformat(), "until": today.isoformat()}  # fmt: skip
    return CycleScope(**{**parts, **changes})  # type: ignore[arg-type]


def write(desk: Desk, kind: str = "cycle", where: CycleScope | None = None, **answers: str) -> RecordKey:
    recording = Recording(desk)
    opened = recording.open(Reporting(desk).begin(where or scope(desk), kind))
    session = opened.session
    follow = (desk.clock.local().date() + timedelta(days=90)).isoformat()
    said = {**SAID, "next/follow_up": follow, **{path.replace("__", "/"): text for path, text in answers.items()}}
    for path, text in said.items():
        session.set(path, text)
    for repeat, values in ROWS.items():
        known = session.answers()
        rows = [one.removesuffix("#order") for one in known if one.startswith(f"{repeat}[") and one.endswith("#order")]
        row = rows[0] if rows else session.add_row(repeat).row
        for name, text in values.items():
            session.set(f"{row}/{name}", text)
    recording.save(opened.id, session.answers())
    return recording.finalise(recording.open(opened.id))


@pytest.fixture
def worlds(tmp_path: Path):
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        for seed, team, grade in ((3, "team-1", "good"), (4, "team-1", "good"), (5, "team-1", "inadequate"),
                                  (6, "team-2", "good")):  # fmt: skip
            said = {"about__team": team, "overall__overall_grade": grade}
            Recording(ann).finalise(filled_draft(ann, seed=seed, **said))
        send(ann)
        collect(lead)
        yield lead, ann


def paper_text(data: bytes, folder: Path) -> str:
    (folder / "paper.pdf").write_bytes(data)
    found = subprocess.run(["pdftotext", "-layout", str(folder / "paper.pdf"), "-"], capture_output=True, check=True)
    return " ".join(found.stdout.decode().split())


def word_text(data: bytes) -> str:
    paper = Document(io.BytesIO(data))
    cells = (cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    return " ".join(" ".join((*(one.text for one in paper.paragraphs), *cells)).split())


def test_pdf_and_word_say_the_same_figures(worlds, tmp_path: Path) -> None:
    lead, _ann = worlds
    record = write(lead)
    reporting = Reporting(lead)
    pdf, word = paper_text(reporting.pdf(record), tmp_path), word_text(reporting.word(record))
    for words in ("Records in scope", "Assessment team 1", "Plans name tasks.", "Sources of different kinds",
                  "Head of Service: plans begin with what the child wants.", "Ten plans read by children",
                  "What is in these figures, and what is not", "case-file-audit 2026.1: 3"):  # fmt: skip
        assert words in pdf, words
        assert words in word, words
    assert "CFA-0000-1" not in pdf + word, "which record an example is from is not printed"
    contents = reporting.contents(record)
    assert contents.counts[0] == ("Records in scope", "3")
    parts = {part.label: part.value for part in contents.overall[0].bars[0].parts}
    assert (parts["Good"], parts["Inadequate"]) == (2, 1)
    book = load_workbook(io.BytesIO(reporting.figures_workbook(record)))
    assert book["Records"].max_row == 4, "a header and three records"


def test_the_word_document_has_styles_headers_language_and_a_page_field(worlds) -> None:
    lead, _ann = worlds
    paper = Document(io.BytesIO(Reporting(lead).word(write(lead))))
    styles = {one.style.name for one in paper.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "List Bullet"} <= styles
    assert paper.core_properties.title == "Audits, autumn"
    assert (paper.core_properties.language, paper.core_properties.author) == ("en-GB", "")
    whole = paper.element.xml
    assert "TOC \\o" in whole
    assert "w:bidi/" not in whole
    assert "w:tblHeader" in whole
    assert "w:tblDescription" in whole
    assert "PAGE" in paper.sections[0].footer._element.xml


def test_the_management_team_considers_agrees_and_it_is_issued_and_an_amendment_makes_it_stale(worlds) -> None:
    lead, _ann = worlds
    record, deciding = write(lead), Deciding(lead)
    for step in ("considered", "agreed", "issued"):
        deciding.decide(record, step, "Met on 3 March.")
    assert Reporting(lead).all()[0].state == "Issued"
    draft = Recording(lead).amend(record, "One word.")
    Recording(lead).save(draft, {"next/learning": "Another message."})
    Recording(lead).finalise(Recording(lead).open(draft))
    [line] = Reporting(lead).all()
    assert line.state == "Draft with the management team"
    with pytest.raises(UserFacingError):
        deciding.decide(record, "issued", "To everybody")


def test_its_actions_are_counted_and_a_withdrawal_since_is_told(worlds) -> None:
    lead, _ann = worlds
    record = write(lead)
    [action] = [one for one in lead.store.figures.overdue("2027-02-01") if one.record == record]
    assert (action.what, action.owner) == ("Try the new plan with two teams", "Team manager, north")
    assert Reporting(lead).changed_since(record) == ()
    audit = next(row for row in lead.store.records.list() if row.method == "case-file-audit" and row.team == "team-1")
    Deciding(lead).withdraw(audit.key, "It was another child's file.")
    [told] = Reporting(lead).changed_since(record)
    assert audit.reference in told
    assert Reporting(lead).contents(record).counts[0][1] == "3", "the report says what it said"


def test_late_actions_of_a_scope_are_those_of_its_own_records(worlds) -> None:
    lead, _ann = worlds
    of_reports = scope(lead, methods=frozenset({"report"}), teams=frozenset(), until="2099-01-01")
    write(lead)
    counting = CountingScope(lead)
    before = counting.count(of_reports)
    assert (before.actions, before.overdue) == (1, 0), "its day is still to come"
    late = (lead.clock.local().date() - timedelta(days=1)).isoformat()
    ROWS["actions/action"]["action_due"], kept = late, ROWS["actions/action"]["action_due"]
    try:
        write(lead)
    finally:
        ROWS["actions/action"]["action_due"] = kept
    after = counting.count(of_reports)
    assert (after.actions, after.overdue) == (2, 1)
    assert counting.count(scope(lead)).overdue == 0, "nobody else’s"


def test_a_scope_too_large_to_be_counted_whole_is_not_counted_in_part(worlds) -> None:
    lead, _ann = worlds
    assert CountingScope(lead, most=3).count(scope(lead)).records == 3
    with pytest.raises(UserFacingError, match="scope-too-large"):
        CountingScope(lead, most=2).count(scope(lead))


def test_an_empty_scope_makes_a_report_that_says_so(worlds, tmp_path: Path) -> None:
    lead, _ann = worlds
    nothing = scope(lead, since="2020-01-01", until="2020-02-01")
    record = write(lead, "thematic", nothing, about__trigger="rapid")
    text = paper_text(Reporting(lead).pdf(record), tmp_path)
    assert "Nothing lies in this scope" in text
    assert Reporting(lead).contents(record).sections == ()
    few = Reporting(lead).contents(write(lead))
    assert "3 files are too few for shares" in few.limits[0]


def test_a_learning_message_that_names_somebody_is_not_made(worlds) -> None:
    lead, _ann = worlds
    record = write(lead, next__learning="As CH-3 showed (CFA-1a2b-7), and Lena Example said: write it down.")
    with pytest.raises(UserFacingError) as caught:
        Reporting(lead).learning(record)
    assert caught.value.code == "recognisable"
    for words in ("CFA-1a2b-7", "Lena Example", "Learning message: what we found"):
        assert words in caught.value.happened
    fine = write(lead)
    assert Reporting(lead).learning(fine)[:5] == b"%PDF-"
    assert "Write down what changed" in word_text(Reporting(lead).learning(fine, as_word=True))
    with pytest.raises(UserFacingError, match="no-message"):
        Reporting(lead).learning(write(lead, next__learning=""))


def test_figures_come_back_as_they_were_written(worlds) -> None:
    lead, _ann = worlds
    figures = CountingScope(lead).count(scope(lead))
    assert figures_from(figures.to_text()) == figures
    assert figures_from("{").records == 0
    assert figures.actions > 0


def test_outside_the_service_no_small_number_is_shown(worlds, tmp_path: Path) -> None:
    lead, _ann = worlds
    record = write(lead, next__learning="In 3 of 14 files.", next__learning_do="Ask what changed.")
    reporting = Reporting(lead)
    contents = reporting.contents(record, outside=True)
    assert contents.counts[0] == ("Records in scope", "withheld")
    text = paper_text(reporting.outside(record), tmp_path)
    assert "Numbers below five are withheld" in text
    assert "case-file-audit 2026.1: withheld" in text
    message = word_text(reporting.learning(record, as_word=True))
    for words in ("What we found In some of 14 files.", "What to do Ask what changed."):
        assert words in message, words


def test_a_paper_is_refused_while_a_finding_names_somebody(worlds) -> None:
    lead, _ann = worlds
    ROWS["findings/finding"]["finding_what"], kept = (
        "Lena Example plans well.",
        ROWS["findings/finding"]["finding_what"],
    )
    try:
        record = write(lead)
    finally:
        ROWS["findings/finding"]["finding_what"] = kept
    for make in (Reporting(lead).pdf, Reporting(lead).word, Reporting(lead).outside):
        with pytest.raises(UserFacingError, match="recognisable") as caught:
            make(record)
        assert "Finding 1: what was found: Lena Example" in caught.value.happened


def test_an_evaluation_has_its_own_headings_and_languages_from_the_right_are_set_so(worlds) -> None:
    lead, _ann = worlds
    criteria = "Ofsted, 2026: children in need of help."
    record = write(lead, "evaluation", about__criteria=criteria, next__training="A day on plans.",
                   findings__families="تم الاستماع إلى الأطفال")  # fmt: skip
    word = Reporting(lead).word(record)
    text = word_text(word)
    for words in ("Ofsted’s criteria", "Strengths of the team", "Recommended action for the team", criteria):
        assert words in text, words
    assert Document(io.BytesIO(word)).element.xml.count("<w:bidi/>") == 1
