"""Samples: drawn from a list that came from outside, signed, repeated, replaced; the list never leaves the desk."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.lists.mapping import guess, headed
from qaf_desktop.lists.model import Refused
from qaf_desktop.lists.reading import read_sheets
from qaf_desktop.lists.taking import take
from qaf_desktop.storage.datasets import NewDataset
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.fair_giving import Bar, Giver, Interest, bars, planned
from qaf_desktop.work.giving_register import Exemption, GivingRegister
from qaf_desktop.work.giving_samples import GivingSamples
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.sample_lists import Choice, SampleLists, wanted
from qaf_desktop.work.sampling import SAMPLED, SampledFile, Sampling
from tests.usecases.world import collect, filled_draft, project, send

EVERYBODY = Choice({}, "", 0)


def csv_list(count: int, extra: str = "") -> bytes:
    teams, states = ("North", "South", "Unborn children"), ("CIN", "CP")
    lines = [f"{1000 + n},{teams[n % 3]},Worker {n % 7},{states[n % 2]}" for n in range(count)]
    return ("Child Unique ID,Allocated Team,Allocated Worker,Case status\n" + "\n".join(lines) + extra).encode()


def keep(desk: Desk, data: bytes) -> int:
    found = read_sheets(data, ".csv")
    assert not isinstance(found, Refused)
    sheet = headed(found[0], wanted())
    taken = take(sheet, guess(sheet.headers, wanted()).columns, wanted(), once="child")
    return SampleLists(desk).keep("children.csv", "2026-11-01", taken)


def code(act) -> str:
    with pytest.raises(UserFacingError) as caught:
        act()
    return caught.value.code


def test_a_sample_is_signed_and_anybody_at_the_desk_draws_it_again(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        number = keep(lead, csv_list(60, "\n1001,North,Worker 1,CP\n ,North,Worker 2,CP\n"))
        sampling = Sampling(lead)
        choice = Choice({"status": frozenset({"CP"})}, "team", 12)
        prepared = sampling.prepare(number, choice)
        assert prepared.population == 30
        assert dict(prepared.left_out) == {"not among those chosen": 30}, "doubled and empty rows never came in"
        assert prepared.margin(12) == pytest.approx(0.2225, abs=0.001)
        sample = sampling.draw(number, choice, "Audits, October", "case-file-audit", 12, "DMT 1 April")
        found = sampling.read(sample)
        assert (len(found.files), found.seed, found.population) == (12, "DMT 1 April", 30)
        assert {one.team for one in found.files} == {"North", "South", "Unborn children"}
        assert [one.stratum for one in found.files].count("North") == 4
        assert "22.3 points" in found.said["draw/margin"]
        assert sampling.holds(sample)
        row = lead.store.records.row(sample)
        assert row is not None
        assert row.state == "finalised"
        send(lead)
        Fetching(ann).from_share(Shares(ann).open())
        assert ann.store.records.row(sample) is None, "nobody but leads sees who was drawn"


def test_a_replacement_is_the_next_ticket_of_its_part_with_its_reason(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        number = keep(lead, csv_list(30))
        sampling = Sampling(lead)
        sample = sampling.draw(number, Choice({}, "team", 0), "Clinic", "case-file-audit", 6, "s")
        gone = sampling.read(sample).files[0]
        came = sampling.replace(sample, gone.reference, "The file is closed")
        found = sampling.read(sample)
        assert gone.reference not in {one.reference for one in found.files}
        [one] = found.replacements
        assert (one.reference, one.stratum, one.instead_of, one.why) == (
            came, gone.stratum, gone.reference, "The file is closed",
        )  # fmt: skip
        again = sampling.replace(sample, came, "Nobody free of an interest can audit it")
        assert again not in {gone.reference, came}
        assert len(sampling.read(sample).files) == 6
        assert sampling.holds(sample)
        assert code(lambda: sampling.replace(sample, again, "  ")) == "no-reason"


def test_a_file_that_was_taken_out_is_no_file_of_the_sample_any_more(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        sampling, recording = Sampling(lead), Recording(lead)
        number = keep(lead, csv_list(30))
        sample = sampling.draw(number, EVERYBODY, "Clinic", "case-file-audit", 6, "s")
        gone = sampling.read(sample).files[2].reference
        opened = recording.open(recording.amend(sample, "The file was lost in a flood."))
        [row] = {path.rpartition("/")[0] for path, text in opened.session.answers().items() if text == gone}
        opened.session.remove_row(row)
        recording.save(opened.id, opened.session.answers())
        recording.finalise(recording.open(opened.id))
        left = [one.reference for one in sampling.read(sample).files]
        assert len(left) == 5
        assert not {gone, ""} & set(left)


def test_whoever_was_audited_within_a_year_is_not_drawn_and_the_check_holds_afterwards(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        number = keep(lead, csv_list(6))
        Recording(lead).finalise(filled_draft(lead, seed=3, about__child_reference="1002"))
        sampling = Sampling(lead)
        assert dict(sampling.prepare(number, Choice({}, "", 12)).left_out) == {"audited lately": 1}
        assert sampling.prepare(number, EVERYBODY).population == 6
        sample = sampling.draw(number, Choice({}, "", 12), "All", "case-file-audit", 5, "s")
        assert "1002" not in {one.reference for one in sampling.read(sample).files}
        drawn = sampling.read(sample).files[0].reference
        Recording(lead).finalise(filled_draft(lead, seed=4, about__child_reference=drawn))
        assert sampling.holds(sample), "that a file of the sample was read since changes nothing"
        assert code(lambda: sampling.replace(sample, drawn, "Closed")) == "used-up"


def test_what_cannot_be_drawn_says_why(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        number = keep(lead, csv_list(5))
        sampling = Sampling(lead)

        def draw(choice: Choice = EVERYBODY, purpose: str = "P", size: int = 2, seed: str = "s"):
            return sampling.draw(number, choice, purpose, "case-file-audit", size, seed)

        assert code(lambda: draw(size=6)) == "too-many"
        assert code(lambda: draw(size=0)) == "too-few"
        assert code(lambda: draw(purpose=" ")) == "no-purpose"
        assert code(lambda: draw(seed=" ")) == "no-seed"
        assert code(lambda: draw(Choice({"team": frozenset({"West"})}, "", 0))) == "too-few"
        assert code(lambda: draw(Choice({}, "shoe", 0))) == "too-few", "no row has a part of that column"
        sample = draw(seed=" two words ")
        assert sampling.read(sample).seed == "two words"
        SampleLists(lead).remove(number)
        assert code(lambda: sampling.holds(sample)) == "list-gone"
        assert code(lambda: draw()) == "no-list"
        assert len(sampling.read(sample).files) == 2, "what the sample says stays"


def test_the_list_goes_on_its_day(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        number = keep(lead, csv_list(5))
        [kept] = SampleLists(lead).all()
        assert (kept.id, kept.heights) == (number, {"children": 5})
        lead.store.datasets.purge("2099-01-01")
        assert SampleLists(lead).all() == ()


def sampled(lead: Desk, files: int = 8):
    number = keep(lead, csv_list(40))
    return Sampling(lead).draw(number, EVERYBODY, "Audits, October", "case-file-audit", files, "seed")


def test_the_files_of_a_sample_are_given_out_evenly_and_answered(tmp_path: Path) -> None:
    with project(tmp_path, 2) as (_stage, lead, [ann, ben]):
        sample, giving = sampled(lead), GivingSamples(lead)
        plan = giving.plan(sample)
        assert len(plan.given) == 8
        counts = Counter(plan.given.values())
        assert max(counts.values()) - min(counts.values()) <= 1
        assert giving.give(sample, plan, lead.clock.local().date() + timedelta(days=30), "Ring before you start") == 8
        assert giving.plan(sample).lines == (), "nothing is given twice"
        send(lead)
        Fetching(ann).from_share(Shares(ann).open())
        mine = Allocating(ann).mine()
        assert len(mine) == counts[ann.person]
        Allocating(ann).decline(mine[0][0].key, "I know the family.")
        send(ann)
        collect(lead)
        assert [line.file.reference for line in giving.plan(sample).lines] == [mine[0][0].subject]
        assert ben.person


def test_nobody_is_given_a_file_they_may_not_read(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        sample, giving = sampled(lead, 12), GivingSamples(lead)
        files = Sampling(lead).read(sample).files
        child = files[0].reference
        register = GivingRegister(lead)
        for person in (ann.person, lead.person):
            register.declare(Interest(person, f" {child} ", "My cousin"))
        plan = giving.plan(sample)
        [nobody] = [one for one in plan.lines if not one.person]
        assert nobody.file.reference == child
        assert nobody.why == "Nobody may take it: they declared an interest."
        moved = plan.moved([child], ann.person)
        assert [one.why for one in moved.lines if one.file.reference == child] == [
            "Overruled: they declared an interest"
        ]
        new = Exemption(ann.person, "2099-12-31", "New, shadows first")
        register.exempt(new)
        assert ann.person not in {one.person for one in giving.givers("case-file-audit", {})}
        register.end(new)
        assert code(lambda: register.exempt(Exemption(ann.person, "2020-01-01", "On leave"))) == "past-day"
        assert code(lambda: register.exempt(Exemption(ann.person, "2099-01-01", " "))) == "no-reason"
        assert code(lambda: register.declare(Interest(ann.person, " ", "My cousin"))) == "no-subject"
        assert code(lambda: register.declare(Interest("", child, "My cousin"))) == "no-person"
        for interest in register.interests():
            register.forget(interest)
        assert all(one.person for one in giving.plan(sample).lines)


FILES = st.lists(
    st.builds(SampledFile, st.integers(1, 99).map(str), st.just(""), st.sampled_from(["North", "South", ""]),
              st.sampled_from(["Ann", "Ben", ""])),
    max_size=12, unique_by=lambda one: one.reference,
)  # fmt: skip
GIVERS = st.lists(
    st.builds(Giver, st.sampled_from("abcd"), st.sampled_from(["Ann", "Ben", "Cat"]),
              st.sampled_from(["north", "West"]),
              st.integers(0, 3), st.integers(1, 6)),
    max_size=4, unique_by=lambda one: one.person,
)  # fmt: skip


@given(FILES, GIVERS)
def test_a_plan_breaks_no_rule_and_leaves_nothing_that_could_be_given(files, givers):
    plan = planned(files, givers)
    who = {one.person: one for one in givers}
    load = Counter({one.person: one.load for one in givers})
    load.update(plan.given.values())
    for line in plan.lines:
        if line.person:
            assert not bars(line.file, who[line.person], ())
        else:
            assert line.why
            assert all(bars(line.file, one, ()) or load[one.person] >= one.room for one in givers)
    assert {one.file.reference for one in plan.lines} == {file.reference for file in files}


def test_a_worker_or_manager_is_known_however_the_list_writes_them():
    ann = Giver("p-1", "Ann Green", "North")
    assert bars(SampledFile("1", "", "South", "Green, Ann"), ann, ()) == (Bar.OWN_CASE,)
    assert bars(SampledFile("1", "", "South", "P-1"), ann, ()) == (Bar.OWN_CASE,)
    assert bars(SampledFile("1", "", "South", "", manager="GREEN Ann"), ann, ()) == (Bar.MANAGES,)
    assert bars(SampledFile("1", "", " north ", "Bo"), ann, ()) == (Bar.OWN_TEAM,)
    close = [Interest("p-1", "south", "Worked there")]
    assert bars(SampledFile("1", "", "South", "Ann Greene"), ann, close) == (Bar.INTEREST,)


def test_a_replaced_file_is_taken_back_and_a_plan_signed_twice_gives_once(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        sample, giving = sampled(lead, 4), GivingSamples(lead)
        plan, due = giving.plan(sample), lead.clock.local().date() + timedelta(days=30)
        assert giving.give(sample, plan, due) == 4
        assert code(lambda: giving.give(sample, plan, due)) == "nobody"
        gone = Sampling(lead).read(sample).files[0].reference
        came, back_from = giving.replace(sample, gone, "The file is closed")
        assert back_from in {lead.identity.name, ann.identity.name}
        [withdrawn] = [line for line in Allocating(lead).lines() if line.about == gone]
        assert withdrawn.state == "Withdrawn: The file is closed"
        assert [line.file.reference for line in giving.plan(sample).lines] == [came]


def test_the_kind_goes_into_the_work_and_what_was_read_for_another_sample_is_not_done(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        first, giving = sampled(lead, 40), GivingSamples(lead)
        child = Sampling(lead).read(first).files[0].reference
        assert ("shadowing", "Shadowed by the Principal Social Worker") in giving.kinds(first)
        plan = giving.plan(first, 60).moved([child], lead.person)
        only = replace(plan, lines=tuple(one for one in plan.lines if one.file.reference == child))
        giving.give(first, only, lead.clock.local().date(), kind="shadowing")
        [given_out] = Allocating(lead).mine()
        opened = Recording(lead).open(Allocating(lead).accept(given_out[0].key))
        assert opened.session.answers()["about/audit_type"] == "shadowing"
        assert opened.session.answers()["about/child_reference"] == child
        Allocating(lead).mark_done(given_out[0].key)
        [again] = [line for line in giving.given(first) if line.about == child]
        assert again.stands == "received"
        assert giving.given(sampled(lead, 40)) == (), "a year later it is a file like any other"


def test_the_files_of_an_auditor_who_leaves_are_given_again(tmp_path: Path) -> None:
    with project(tmp_path, 2) as (_stage, lead, [ann, ben]):
        sample, giving = sampled(lead, 6), GivingSamples(lead)
        giving.give(sample, giving.plan(sample), lead.clock.local().date() + timedelta(days=30))
        lost = {line.about for line in giving.given(sample) if line.person == ben.identity.name}
        assert lost
        Enrolling(lead).revoke(ben.keys.device)
        plan = giving.plan(sample)
        assert {line.file.reference for line in plan.lines} == lost
        assert ben.person not in plan.given.values()
        assert ann.person in plan.given.values()


def test_whoever_finished_cannot_decline_any_more_and_the_file_stays(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        sample, giving = sampled(lead, 1), GivingSamples(lead)
        giving.give(sample, giving.plan(sample), lead.clock.local().date() + timedelta(days=3))
        [(row, _said)] = Allocating(lead).mine()
        Allocating(lead).mark_done(row.key)
        assert code(lambda: Allocating(lead).decline(row.key, "Too late")) == "too-late"
        [file] = Sampling(lead).read(sample).files
        assert code(lambda: giving.replace(sample, file.reference, "Closed")) == "done"


def test_identifiers_written_otherwise_twice_or_not_at_all_are_counted(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        number = keep(lead, b"Child ID,Team\n1001,North\n1001.0,North\n 10 02 ,South\n,South\n1003,\n")
        sampling = Sampling(lead)
        assert sampling.prepare(number, EVERYBODY).population == 3
        prepared = sampling.prepare(number, Choice({}, "team", 0))
        assert (prepared.population, dict(prepared.left_out)) == (2, {"in no part of the list": 1})
        empty = keep(lead, b"Child ID,Team\n,North\n")
        assert sampling.prepare(empty, EVERYBODY).population == 0
        assert code(lambda: sampling.draw(empty, EVERYBODY, "P", "case-file-audit", 1, "s")) == "too-few"


def test_every_method_that_is_sampled_can_be_named_by_sample_and_allocation(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        for form_id, path in (("sample", "about/method"), ("allocation", "work/method")):
            form = lead.store.forms.current(form_id)
            assert form is not None
            known = lead.library.read(form.digest, form.xform).questions[path]
            assert set(SAMPLED) <= {one.value for one in known.choices}
        assert set(SAMPLED) <= set(lead.library.methods)


def test_everybody_may_be_barred_and_nothing_is_signed_then(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        sample, giving = sampled(lead, 3), GivingSamples(lead)
        for team in ("North", "South", "Unborn children"):
            for person in (ann.person, lead.person):
                GivingRegister(lead).declare(Interest(person, team, "Worked there until May"))
        plan = giving.plan(sample)
        assert not plan.given
        assert code(lambda: giving.give(sample, plan, lead.clock.local().date())) == "nobody"
        assert Allocating(lead).lines() == ()


def test_500_files_to_80_auditors_are_all_given_and_evenly():
    teams = [f"Team {n}" for n in range(20)]
    files = [SampledFile(str(n), "", teams[n % 20], f"Worker {n % 90}", manager=f"Auditor {n % 80}")
             for n in range(500)]  # fmt: skip
    givers = [Giver(f"p{n}", f"Auditor {n}", teams[n % 20], n % 4, 20) for n in range(80)]
    interests = [Interest(f"p{n % 80}", str(n), "Kin") for n in range(400)]
    plan = planned(files, givers, interests)
    assert len(plan.given) == 500
    assert max(load.whole for load in plan.loads) - min(load.whole for load in plan.loads) <= 1


def test_a_list_whose_day_has_come_goes_when_the_workspace_is_opened(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (stage, lead, _nobody):
        late = NewDataset("sample-list", "old.csv", "2020-01-01", "2020-01-01T09:00:00Z", "", "2020-03-31", {})
        lead.store.datasets.put(late)
        kept = keep(lead, csv_list(5))
        lead.close()
        again = stage.opening("lead").unlock(lead.folder, PASSPHRASE)
        assert [one.id for one in again.store.datasets.list()] == [kept]
        again.close()
