"""A set of forms, methods, standards and registers: taken whole or not at all, and each record judged by its own."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.kept_editions import work_by_kept
from qaf_desktop.exchange.manifest import PackageKind
from qaf_desktop.exchange.package_reader import Package
from qaf_desktop.exchange.package_writer import PackageContents, build_package
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.exchanging.reading_packages import PackageDoor
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.exchanging.spreading import publish_set
from qaf_desktop.methods.editions import METHOD, Part
from qaf_desktop.paths import resources
from qaf_desktop.setup.own_parts import OwnParts
from qaf_desktop.work.recording import Recording
from tests.faults.forging import held_codes
from tests.usecases.world import collect, filled_draft, project, send

AUDIT = (resources() / "methods" / "case-file-audit.toml").read_text(encoding="utf-8")
ONLY_OBSERVERS = AUDIT.replace('version = "2026.1"', 'version = "2026.2"').replace(
    '"auditor", "lead-auditor"', '"lead-auditor"'
)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory):
    with project(tmp_path_factory.mktemp("sets")) as made:
        yield made


def fetch(desk: Desk):
    return Fetching(desk).from_share(Shares(desk).open())


def own_file(folder: Path, text: str, name: str = "ours.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def bring(lead: Desk, folder: Path, text: str) -> int:
    parts = OwnParts(lead)
    part = parts.look_at(own_file(folder, text))
    assert isinstance(part, Part), part
    parts.take(part)
    return publish_set(lead).number


def documents(desk: Desk) -> list[dict[str, Any]]:
    return [dict(one) for one in Publishing(desk)._documents(desk.store.registers.number() + 1)]


def forged(maker: Desk, given: list[dict[str, Any]], lead: Desk) -> bytes:
    last = maker.store.outbox.last()
    contents = PackageContents(
        project=maker.project.id,
        roster=maker.rosters.version(),
        epoch=0,
        seq=maker.store.outbox.next_seq(),
        prev=last.manifest_digest if last else None,
        recipients=lead.rosters.view.recipients(),
        created=maker.clock.stamp(),
        documents=tuple(given),
        kind=PackageKind.PUBLICATION,
    )
    return build_package(contents, maker.keys).data


def test_the_set_brings_methods_and_standards_to_a_laptop(world, tmp_path):
    _, lead, (ann,) = world
    number = bring(lead, tmp_path, AUDIT.replace('version = "2026.1"', 'version = "2026.1.1"').replace(
        'name = "Case file audit"', 'name = "Our file audit"'))  # fmt: skip
    assert lead.library.methods["case-file-audit"].name == "Our file audit"
    assert ann.library.methods["case-file-audit"].name == "Case file audit"
    assert fetch(ann).publications == 1
    assert ann.library.methods["case-file-audit"].name == "Our file audit"
    assert ann.store.registers.number() == number
    work_by_kept(ann.library, ann.store)
    assert ann.library.methods["case-file-audit"].name == "Our file audit"
    assert [part.waits for part in OwnParts(lead).list()] == [False]


def test_a_record_is_judged_by_the_set_it_names_whatever_is_current(tmp_path):
    """Ann's laptop still has the older set; under the newer one auditors may not audit any more."""
    with project(tmp_path / "world", 1) as (_, lead, (ann,)):
        early = ann.store.registers.number()
        newer = bring(lead, tmp_path, ONLY_OBSERVERS)
        assert newer == early + 1
        first = Recording(ann).finalise(filled_draft(ann, "case-file-audit", 5))
        send(ann)
        assert collect(lead).merged == 1
        assert held_codes(lead) == {}
        entry = lead.store.revisions.of_record(first)[0]
        assert entry.author.publication == early
        fetch(ann)
        refusal = Recording(ann).refusal(filled_draft(ann, "case-file-audit", 6))
        assert refusal is not None
        assert refusal.code == "role-not-allowed"
        row = lead.store.records.row(first)
        lead.store.rebuild()
        assert lead.store.records.row(first) == row


def test_a_record_of_a_newer_set_waits_for_it_and_is_let_in_then(tmp_path):
    with project(tmp_path / "world", 1) as (_, lead, (ann,)):
        made = lead.store.registers.number()
        ann.store.registers.put(made + 1, ann.store.registers.tables())
        record = Recording(ann).finalise(filled_draft(ann, "case-file-audit", 5))
        send(ann)
        collect(lead)
        assert set(held_codes(lead).values()) == {"newer-set"}
        publish_set(lead)
        assert held_codes(lead) == {}
        assert lead.store.records.row(record) is not None


def test_a_set_from_somebody_who_is_no_lead_is_refused(world):
    _, lead, (ann,) = world
    found = PackageDoor(lead).read(forged(ann, documents(lead), lead))
    assert isinstance(found, Bad)
    assert found.code == "not-allowed"


def torn_method(given: list[dict[str, Any]]) -> None:
    parts = given[1]["parts"]
    next(p for p in parts if p["name"] == "escalation").update(text='id = "escalation"')
    from qaf_desktop.methods.editions import Part as Made

    renamed = [Made(p["kind"], p["name"], p["text"], p["own"]).digest for p in parts]
    given[1]["since"] = [{"number": given[0]["number"], "parts": renamed}]


def swapped_form(given: list[dict[str, Any]]) -> None:
    next(one for one in given if one["type"] == "form")["xform"] = "AAAA"


def no_registers(given: list[dict[str, Any]]) -> None:
    given[:] = [one for one in given if one["type"] != "register"]


def strange_register(given: list[dict[str, Any]]) -> None:
    next(one for one in given if one["type"] == "register")["rows"] = [{"name": 3}]


def no_editions(given: list[dict[str, Any]]) -> None:
    given[1] = {"type": "knowledge"}


@pytest.mark.parametrize(("spoil", "code"), [
    (torn_method, "set-method"),
    (no_editions, "set-method"),
    (swapped_form, "set-form"),
    (no_registers, "set-misshapen"),
    (strange_register, "set-misshapen"),
])  # fmt: skip
def test_a_set_with_anything_broken_is_refused_whole(world, spoil: Callable[[Any], None], code: str):
    """Signed by the lead, with good forms and registers beside the broken part: none of it is taken."""
    _, lead, (ann,) = world
    fetch(ann)
    before = (ann.store.registers.number(), ann.store.registers.tables(), ann.store.forms.list(), ann.library.methods)
    given = documents(lead)
    given[0]["number"] += 5
    spoil(given)
    package = PackageDoor(ann).read(forged(lead, given, lead))
    assert isinstance(package, Package)
    answer = Publishing(ann).take(package)
    assert isinstance(answer, Bad)
    assert answer.code == code
    assert "stays in use" in answer.sentence
    after = (ann.store.registers.number(), ann.store.registers.tables(), ann.store.forms.list(), ann.library.methods)
    assert after == before


def test_fetching_says_what_was_wrong_with_a_set_and_says_it_once(tmp_path, monkeypatch):
    with project(tmp_path, 1) as (_, lead, (ann,)):
        sound, given = Publishing._documents, documents(lead)
        torn_method(given)
        monkeypatch.setattr(Publishing, "_documents", lambda *_: tuple(given))
        with suppress(Exception):
            publish_set(lead)
        Sending(lead).deliver(Shares(lead).open())
        monkeypatch.setattr(Publishing, "_documents", sound)
        found = fetch(ann)
        assert found.publications == 0
        assert len(found.problems) == 1
        assert "cannot be used" in found.problems[0]
        assert fetch(ann).problems == ()


@pytest.mark.parametrize(("text", "code"), [
    ("id = ", "not-toml"),
    (AUDIT, "not-later"),
    (AUDIT.replace('version = "2026.1"', 'version = "2026.2"').replace('form = "case-file-audit"', 'form = "nowhere"'),
     "no-form"),
    (AUDIT.replace("[decision.issued]", "[decision.issued]\nrule = 3"), "unknown-key"),
])  # fmt: skip
def test_what_cannot_be_the_councils_own_is_said_before_it_is_taken(world, tmp_path, text, code):
    _, lead, _ = world
    found = OwnParts(lead).look_at(own_file(tmp_path, text))
    assert isinstance(found, tuple)
    assert code in {problem.code for problem in found}


def test_a_method_taken_out_gives_way_to_what_ships(tmp_path):
    with project(tmp_path / "world", 0) as (_, lead, _none):
        bring(lead, tmp_path, ONLY_OBSERVERS)
        OwnParts(lead).take_out(METHOD, "case-file-audit")
        assert [part.leaves for part in OwnParts(lead).list()] == [True]
        publish_set(lead)
        assert lead.library.methods["case-file-audit"].version == "2026.1"
        assert OwnParts(lead).list() == ()


def test_a_program_that_brings_newer_methods_says_so_until_they_are_published(tmp_path):
    with project(tmp_path, 0) as (_, lead, _none):
        assert Publishing(lead).changed() == 0
        lead.library.shipped = tuple(
            replace(part, text=part.text.replace("2026.1", "2027.1")) if part.kind == METHOD else part
            for part in lead.library.shipped
        )
        newer = [part for part in lead.library.shipped if '"2027.1"' in part.text]
        assert newer
        assert Publishing(lead).changed() == len(newer)
        publish_set(lead)
        assert Publishing(lead).changed() == 0
