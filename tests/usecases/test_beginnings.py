"""What a person may begin: by the roles they hold, group by group, and who begins the rest."""

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE, join
from qaf_desktop.desk.setup_details import JoinSetup, PersonDetails
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.methods.groups import GROUPS
from qaf_desktop.work.beginnings import Beginnings
from qaf_desktop.work.recording import Recording
from tests.usecases.world import project


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    with project(tmp_path_factory.mktemp("begin")) as (where, lead, (auditor,)):
        yield where, lead, auditor


def begun(desk):
    return {one.method: one for one in Beginnings(desk).list()}


def test_an_auditor_begins_audits_and_is_told_who_writes_up_complaints(house):
    _where, _lead, auditor = house
    found = begun(auditor)
    assert found["closure-audit"].may_begin
    assert found["child-feedback"].may_begin
    assert found["complaint-learning"].reason == "For: Lead auditor, Complaints manager, Keeper of complaints."
    assert not found["allocation"].may_begin


def test_what_may_be_begun_can_be_begun(house):
    for desk in house[1:]:
        may = [one for one in Beginnings(desk).list() if one.may_begin]
        assert may
        for one in may:
            assert Recording(desk).start(one.method)


def test_they_stand_group_by_group_each_with_a_sentence(house):
    _where, lead, _auditor = house
    found = Beginnings(lead).list()
    titles = list(dict.fromkeys(one.group for one in found))
    assert titles == [title for title in GROUPS.values() if title in titles]
    assert [one.method for one in found if not one.sentence.endswith((".", "?"))] == []
    assert {one.method for one in found} == {one.id for one in lead.library.methods.values() if not one.by_program}


def test_a_complaints_manager_begins_what_an_auditor_does_not(house):
    where, lead, _auditor = house
    desk = join(where, lead, "cm", PersonDetails("Cara Example", "complaints-manager", "team-1", "CM"),
                ("complaints-manager",))  # fmt: skip
    try:
        assert begun(desk)["complaint-learning"].may_begin
        assert begun(desk)["case-file-audit"].reason.startswith("For: Lead auditor, ")
    finally:
        desk.close()


def test_somebody_not_let_in_yet_may_draft_what_their_laptop_has_forms_for(house):
    where, lead, _auditor = house
    join_file = Enrolling(lead).join_file()
    opening = where.opening("waiting")
    person = PersonDetails("Wim Example", "auditor", "team-1", "Waiting")
    desk = opening.join_project(opening.begin(PASSPHRASE, founds=False), JoinSetup(person, join_file)).desk
    try:
        held = desk.store.forms.ids()
        for one in Beginnings(desk).list():
            assert one.may_begin == (one.method in held), one
    finally:
        desk.close()
