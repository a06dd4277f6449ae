"""Themes over all sources: counted by source, traced to records, how strong, and what came after an offer."""

import io
from collections.abc import Iterator
from datetime import timedelta

import pytest
from openpyxl import load_workbook

from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.theme_sources import load_theme_sources
from qaf_desktop.paths import resources
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.themes import ThemeLine, Themes, ThemeTable, quarter_of
from tests.usecases.world import collect, filled_draft, project, send

World = tuple[Desk, Desk]
RULES = load_theme_sources(resources())
ALERT = {"raise__raises": "concern", "raise__triggers": "planning"}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One project for all: each test looks at a theme of its own."""
    with project(tmp_path_factory.mktemp("themes"), 1) as (_stage, lead, [ann]):
        yield lead, ann


def finalised(desk: Desk, method: str, **answers: str) -> RecordKey:
    return Recording(desk).finalise(filled_draft(desk, method, seed=3, **answers))


def line_of(table: ThemeTable, theme: str) -> ThemeLine:
    return next(one for one in table.lines if one.theme == theme)


def test_a_theme_counts_every_source_by_itself_and_opens_its_records(world: World) -> None:
    lead, ann = world
    audit = finalised(ann, "case-file-audit", planning__planning_grade="inadequate")
    send(ann)
    collect(lead)
    alert = finalised(lead, "chair-alert", **ALERT)
    themes = Themes(lead)
    table = themes.read(themes.last(4))
    line = line_of(table, "planning")
    places = [one for one, _name, _n in table.sources]
    for source, record in (("audits", audit), ("alerts", alert)):
        behind = themes.behind(table, "planning", source)
        assert [one.key for one in behind] == [str(record)]
        assert line.cells[places.index(source)] == 1
    assert len(themes.behind(table, "planning")) == line.total == sum(line.quarters) == 2
    assert [n for one, _name, n in table.sources if one in ("audits", "alerts")] == [1, 1]
    book = load_workbook(io.BytesIO(themes.workbook(table)))
    assert book["Records"].max_row == len(table.found) + 1
    assert themes.read(themes.last(4), team="nowhere").lines == ()


def test_how_strong_the_evidence_is_depends_on_how_many_sources_of_which_kind() -> None:
    strength = {
        frozenset[str](): "", frozenset({"audits"}): "one", frozenset({"audits", "evaluations"}): "several",
        frozenset({"complaints", "voices", "audits"}): "several",
        frozenset({"audits", "voices", "data"}): "triangulated",
    }  # fmt: skip
    assert {sources: RULES.strength(sources) for sources in strength} == strength


def test_an_offer_is_begun_from_a_theme_and_what_came_after_it_is_counted(world: World) -> None:
    lead, _ann = world
    finalised(lead, "chair-alert", **{**ALERT, "raise__triggers": "home"})
    themes = Themes(lead)
    draft = Recording(lead).open(themes.begin_offer("permanence"))
    given = draft.session.answers()
    assert given["task/theme_of"] == "permanence"
    tomorrow = (lead.clock.local().date() + timedelta(days=20)).isoformat()
    said = {"task/about_what": "service", "task/owner_written": "Principal social worker", "task/priority": "soon",
            "task/due": tomorrow, "task/proof": "Plans say what is to change for the child."}  # fmt: skip
    for path, text in said.items():
        draft.session.set(path, text)
    Recording(lead).save(draft.id, draft.session.answers())
    action = Recording(lead).finalise(Recording(lead).open(draft.id))
    line = line_of(themes.read(themes.last(4)), "permanence")
    [offer] = line.offers
    assert offer.key == str(action)
    assert offer.title == "Learning and development offer: Permanence and stability"
    looked = sum(n for _id, _name, n in themes.read(themes.last(4)).sources)
    later = f"{line.total} in {looked} records"
    assert (offer.before, offer.after) == ("0 in 0 records", later), "all are of the day of the offer"


def test_every_source_names_methods_questions_and_themes_that_there_are(world: World) -> None:
    lead, _ann = world
    methods, known = lead.library.methods, lead.library.standards.themes
    for source in RULES.sources:
        assert source.methods <= set(methods), source.id
        forms = [lead.store.forms.current(methods[one].form) for one in source.methods]
        questions = {
            question.name: {one.value for one in question.choices}
            for form in forms
            if form is not None
            for question in lead.library.read(form.digest, form.xform).questions.values()
        }
        for name, meaning in source.means.items():
            assert set(meaning) <= questions[name], (source.id, name)
            assert set(meaning.values()) <= set(known), (source.id, name)
        for low in source.low:
            assert any(low.offers in choices and low.values <= choices for choices in questions.values()), source.id


def test_quarters_are_those_of_the_calendar() -> None:
    assert [quarter_of(one) for one in ("2026-01-31", "2026-03-31", "2026-04-01", "2026-12-31")] == [
        "2026-Q1", "2026-Q1", "2026-Q2", "2026-Q4",
    ]  # fmt: skip
