"""Two authors of one observation: what each may see and change, who wrote what on whose laptop, and the family's no."""

import json
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.judging import judge_of
from qaf_desktop.forms.parts import FAMILY, PRACTITIONER, answers_for, parts_of
from qaf_desktop.records.hands import CHILD, Hand, Way, hand_field, hand_to_text, read_hand
from qaf_desktop.records.merging import view
from qaf_desktop.work.attaching import Attaching
from qaf_desktop.work.family_consent import FamilyConsent
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.hand_words import parts_in_words
from qaf_desktop.work.handing_over import HandedOver, HandingOver
from qaf_desktop.work.record_history import RecordHistory
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.two_authors import TwoAuthors
from tests.faults.forging import Hand as Forger
from tests.usecases.world import collect, filled_draft, project, send

OBSERVATION = "practice-observation"
REFLECTION = ("reflection", PRACTITIONER)
FAMILYS = ("family", FAMILY)
OPEN = {"agreement__consent": "given", "family__family_asked": "yes", "reflection__reflection_given": "yes",
        "about__worker": "practitioners-2", "about__interest": "no", "files__files_wanted": "no"}  # fmt: skip
SECRET = "The observer's own view of what was done well here is not for others"


@pytest.fixture(scope="module")
def desks(tmp_path_factory):
    with project(tmp_path_factory.mktemp("handing")) as (_stage, lead, [auditor]):
        yield lead, auditor


@pytest.fixture
def observed(desks):
    """A fresh draft with everything answered; the auditor's desk."""
    _lead, auditor = desks
    opened = filled_draft(auditor, OBSERVATION, 5, **OPEN, practice__risk__risk_seen=SECRET)
    assert not [problem for problem in opened.session.problems() if problem.severity == "stop"]
    return auditor, opened.id


def hand_over(desk, draft, part=REFLECTION, reader=""):
    handing = HandingOver(desk)
    given = HandedOver(draft, *part, reader=reader)
    handing.begin(given)
    return handing, given


def finished(desk, draft, part=REFLECTION, reader=""):
    handing, given = hand_over(desk, draft, part, reader)
    handing.finish(given)
    handing.take_back()


def two_authors(desk, draft, stops=None):
    opened = Recording(desk).open(draft)
    words = parts_in_words(opened.form, opened.hands, {}, "Ada Example")
    shut = {(field.partition("#by-")[0], field.partition("#by-")[2]) for field in opened.shut}
    return TwoAuthors(opened.session, words, shut=shut, in_order=opened.record is None, stops=stops)


def test_the_parts_of_an_observation_are_the_workers_and_the_familys(observed):
    desk, draft = observed
    parts = [(part.section, part.owner) for part in parts_of(Recording(desk).open(draft).form)]
    assert parts == [("before", PRACTITIONER), FAMILYS, REFLECTION, ("acknowledgement", PRACTITIONER)]


def test_no_answer_of_the_observer_reaches_the_page_for_somebody_else(observed):
    desk, draft = observed
    typed = Recording(desk).open(draft).session.answers()
    Recording(desk).save(draft, {path: f"{value} ({path})" for path, value in typed.items() if len(value) > 40})
    opened = Recording(desk).open(draft)
    for part in parts_of(opened.form):
        read = answers_for(opened.form, part, opened.session.answers())
        others = {path for path in read if path not in part.questions}
        assert others <= {"agreement/consent", "family/family_asked", "reflection/reflection_given",
                          "about/observed_on", "about/activity"}  # fmt: skip
        handing, given = hand_over(desk, draft, (part.section, part.owner), CHILD if part.owner == FAMILY else "")
        held = repr(handing.open(given).session.answers())
        told = (value for path, value in opened.session.answers().items() if path not in part.questions)
        assert not [value for value in told if len(value) > 12 and value in held]
        assert SECRET not in held
        handing.take_back()


def test_the_page_asks_what_the_whole_form_would_ask(observed):
    desk, draft = observed
    opened = Recording(desk).open(draft)
    for part in parts_of(opened.form):
        handing, given = hand_over(desk, draft, (part.section, part.owner))
        session = handing.open(given).session
        assert [session.view(p).relevant for p in part.questions] == [
            opened.session.view(p).relevant for p in part.questions
        ]
        handing.take_back()


def test_only_answers_of_the_part_are_kept_from_the_page(observed):
    desk, draft = observed
    handing, given = hand_over(desk, draft)
    handing.save(given, {"reflection/went_well": "They listened to me.", "discussion/strengths": "Forged."})
    answers = Recording(desk).open(draft).session.answers()
    assert answers["reflection/went_well"] == "They listened to me."
    assert answers["discussion/strengths"] != "Forged."


def test_a_laptop_handed_over_stays_so_until_it_is_taken_back(observed):
    desk, draft = observed
    handing, given = hand_over(desk, draft)
    handing.be_at(given, "reflection/differently")
    assert HandingOver(desk).now() == replace(given, question="reflection/differently")
    handing.take_back()
    assert HandingOver(desk).now() is None


def test_a_draft_that_is_gone_is_not_handed_over_any_more(observed):
    desk, draft = observed
    hand_over(desk, draft)
    Recording(desk).discard(draft)
    assert HandingOver(desk).now() is None


def test_a_part_that_was_finished_is_read_only_and_not_handed_over_again(observed):
    desk, draft = observed
    finished(desk, draft)
    session = two_authors(desk, draft)
    assert session.view("reflection/went_well").readonly
    before = session.view("reflection/went_well").value
    assert session.set("reflection/went_well", "Other words").values == {}
    assert session.view("reflection/went_well").value == before
    with pytest.raises(UserFacingError, match="part-closed"):
        hand_over(desk, draft)


def test_a_part_that_asks_nothing_yet_is_not_handed_over(desks):
    _lead, desk = desks
    draft = Recording(desk).start(OBSERVATION)
    with pytest.raises(UserFacingError, match="part-empty"):
        hand_over(desk, draft, FAMILYS)


def test_the_discussion_waits_for_the_reflection(observed):
    desk, draft = observed
    session = two_authors(desk, draft)
    [waiting] = session.nodes("discussion")
    assert "The worker’s own reflection" in waiting.title
    assert session.set("discussion/strengths", "Too early").values == {}
    assert [p.path for p in session.problems() if p.code == "waits"] == ["reflection/reflection_given"]
    finished(desk, draft)
    session = two_authors(desk, draft)
    assert not session.waits("discussion")
    assert not session.view("discussion/strengths").readonly


def test_the_discussion_goes_on_without_a_reflection_once_the_reason_is_given(observed):
    desk, draft = observed
    session = two_authors(desk, draft)
    session.set("reflection/reflection_given", "not-there")
    assert session.waits("discussion"), "the reason is missing"
    session.set("reflection/reflection_why", "Called away to another family.")
    assert not session.waits("discussion")


@pytest.mark.parametrize(
    ("close", "words"),
    [
        (lambda handing, draft: finished(handing._desk, draft), "Written by {worker} on Auditor 1 Example’s laptop"),
        (lambda handing, draft: handing.close(draft, *REFLECTION, Way.PAPER),
         "Entered by Auditor 1 Example for {worker}, from paper"),
        (lambda handing, draft: handing.close(draft, *REFLECTION, Way.TOLD),
         "Written down by Auditor 1 Example as {worker} said it"),
    ],
)  # fmt: skip
def test_the_revision_says_who_wrote_on_whose_laptop_and_the_merge_carries_it(desks, observed, close, words):
    lead, desk = desks
    _desk, draft = observed
    close(HandingOver(desk), draft)
    record = Recording(desk).finalise(Recording(desk).open(draft))
    send(desk)
    collect(lead)
    worker = next(row["label"] for row in lead.store.registers.people() if row["name"] == "practitioners-2")
    for one in (desk, lead):
        shown = RecordHistory(one).read(record)
        assert [part.words for part in shown.parts] == [words.format(worker=worker)]
        assert any(words.format(worker=worker) in line for step in shown.story for line in step.hands)


def test_a_later_change_names_who_made_it(desks, observed):
    lead, desk = desks
    _desk, draft = observed
    finished(desk, draft)
    record = Recording(desk).finalise(Recording(desk).open(draft))
    recording = Recording(desk)
    amending = recording.amend(record, "The worker asked for it.")
    assert not two_authors(desk, amending).view("reflection/went_well").readonly
    recording.save(amending, {"reflection/went_well": "Said anew."})
    recording.finalise(recording.open(amending))
    [part] = RecordHistory(desk).read(record).parts
    assert part.words.endswith("changed later by Auditor 1 Example")


def letter_of(desk, record):
    pages = PdfReader(BytesIO(Feedback(desk).pdf(record).data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_letter_says_whose_hand_wrote_the_reflection_and_nothing_of_the_family(observed):
    desk, draft = observed
    finished(desk, draft)
    finished(desk, draft, FAMILYS, CHILD)
    letter = letter_of(desk, Recording(desk).finalise(Recording(desk).open(draft)))
    assert "on Auditor 1 Example’s laptop." in letter
    assert "by the child" not in letter


def test_a_draft_begun_with_answers_from_elsewhere_claims_nobodys_hand(observed):
    desk, draft = observed
    finished(desk, draft)
    row = desk.store.drafts.load(draft)
    assert not Recording(desk).open(Recording(desk).start(OBSERVATION, row.answers)).hands


def test_a_claim_about_somebody_elses_laptop_is_held(desks, tmp_path):
    lead, desk = desks
    forger = Forger(desk, lead, tmp_path)
    field = hand_field(*REFLECTION)
    for claim in (
        hand_to_text(Hand(Way.WORKER, "practitioners-2", lead.person)),
        hand_to_text(Hand(Way.FAMILY, CHILD, forger.member)),
        hand_to_text(Hand(Way.WORKER, forger.member, forger.member)),
        json.dumps({"kind": "worker"}),
    ):
        first = forger.found(OBSERVATION, "auditor", lead.rosters.version())
        forged = replace(first, fields={**first.fields, field: claim})
        verdict = judge_of(lead)(forged, None)
        assert (verdict.allowed, verdict.code) == (False, "another-hand"), claim
    honest = replace(first, fields={field: hand_to_text(Hand(Way.WORKER, "practitioners-2", forger.member))})
    assert judge_of(lead)(honest, None).allowed


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"device":"a","kind":["worker"],"person":"b"}', "\ud800"])
def test_what_is_no_hand_is_read_as_none(text):
    assert read_hand(text) is None


def draft_rows(desk, draft):
    with desk.store.drafts._database.reading() as driver:
        return dict(driver.execute("SELECT path, value FROM draft_answers WHERE draft = ?", (draft,)).fetchall())


@pytest.mark.parametrize("answer", ["declined", "withdrawn"])
def test_a_family_that_says_no_leaves_nothing_behind(observed, tmp_path, answer):
    desk, draft = observed
    finished(desk, draft)
    finished(desk, draft, FAMILYS, CHILD)
    picture = tmp_path / "drawing.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n drawn by nobody")
    opened = Recording(desk).open(draft)
    Recording(desk).save(draft, opened.session.set("files/files_wanted", "yes").values)
    row = opened.session.add_row("files/evidence_file")
    Recording(desk).save(draft, row.values)
    path = f"{row.row}/evidence_kept"
    kept = Attaching(desk).attach(draft, path, picture)
    Recording(desk).save(draft, {"about/child_reference": "CH-77"})
    opened = Recording(desk).open(draft)
    gone = FamilyConsent(desk).withdraw(opened, "agreement/consent", answer)
    assert "Child’s local reference" in gone.words
    assert any(line.startswith("What the child and family say") for line in gone.words)
    rows = draft_rows(desk, draft)
    assert {path.split("/")[0].split("#")[0] for path in rows} <= {
        "about",
        "agreement",
        "safety",
        "meta",
        "reflection",
        "before",
        "acknowledgement",
    }
    assert not {"about/child_reference", "reflection/reflection_given"} & set(rows)
    assert rows["reflection/went_well"], "the worker's own words stay"
    assert hand_field(*REFLECTION) in rows
    assert hand_field(*FAMILYS) not in rows
    assert not desk.store.attachments.has(kept.id)
    session = Recording(desk).open(draft).session
    session.set("agreement/consent", "given")
    assert not [p for p in session.output() if p.startswith(("family/", "practice/", "about/child_reference"))]


def test_a_no_before_anything_was_written_takes_nothing(desks):
    _lead, desk = desks
    opened = Recording(desk).open(Recording(desk).start(OBSERVATION))
    gone = FamilyConsent(desk).would_discard(opened.form, opened.session.answers(), "agreement/consent", "declined")
    assert not gone.words


def test_a_child_who_would_rather_not_takes_back_what_they_said_and_the_worker_keeps_theirs(observed):
    desk, draft = observed
    handing, given = hand_over(desk, draft, FAMILYS, CHILD)
    assert handing.open(given).may_refuse
    handing.refuse(given)
    handing.take_back()
    rows = draft_rows(desk, draft)
    assert {path for path in rows if path.startswith("family/")} == {"family/family_asked"}
    assert rows["family/family_asked"] == "declined"
    assert rows["practice/risk/risk_seen"] == SECRET


def test_agreement_withdrawn_after_finalising_clears_the_answers_by_an_amendment(desks, observed):
    lead, desk = desks
    _desk, draft = observed
    finished(desk, draft)
    finished(desk, draft, FAMILYS, CHILD)
    Recording(desk).save(draft, {"about/child_reference": "CH-78"})
    record = Recording(desk).finalise(Recording(desk).open(draft))
    recording = Recording(desk)
    amending = recording.amend(record, "The family changed their mind.")
    FamilyConsent(desk).withdraw(recording.open(amending), "agreement/consent", "withdrawn")
    recording.finalise(recording.open(amending))
    values = view(desk.store.revisions.of_record(record)).values
    assert values["agreement/consent"] == "withdrawn"
    assert not [path for path in values if path.startswith(("family", "practice/")) or "child_reference" in path]
    send(desk)
    assert collect(lead).held == 0
