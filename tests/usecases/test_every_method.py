"""Every method, filled by seeded chance and finalised by whoever may, printed whole, and refused to whoever may not."""

import shutil
from dataclasses import replace

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE, close_parts, found_lead, join
from qaf_desktop.desk.setup_details import PersonDetails
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.methods.authority import Refused
from qaf_desktop.methods.reading import load_methods
from qaf_desktop.methods.standards import load_standards
from qaf_desktop.paths import resources
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.form_papers import FormPapers
from qaf_desktop.work.giving import ALLOCATION, ISSUED_PAPER
from qaf_desktop.work.recording import Recording
from tests.reports.papers import complaints
from tests.usecases.world import bank, filled_draft, project, stage

METHODS = load_methods(resources() / "methods")
ROLES = tuple(load_standards(resources() / "standards").roles)
GO_ON = {"turn__stage": "both", "about__circumstances": "none", "agreement__consent": "given", "about__consent": "yes"}
"""What decides whether the record is whole, and chance would seldom choose."""
every_method = pytest.mark.parametrize("name", sorted(METHODS))
written_alone = pytest.mark.parametrize("name", sorted(METHODS.keys() - {ALLOCATION, ISSUED_PAPER}))
"""Methods whose record needs nobody but its author. Work is given only to somebody with a laptop: see
test_allocating.py; a paper is given with its file: test_issued_papers.py."""


@pytest.fixture(scope="module")
def desks(tmp_path_factory):
    """Somebody who holds every role but the practitioner's, and a practitioner."""
    with project(tmp_path_factory.mktemp("all"), auditors=0) as (where, lead, _none):
        able = [role for role in ROLES if role != "practitioner"]
        held = (("able", able), ("worker", ["practitioner"]))
        made = [
            join(where, lead, name, PersonDetails(f"{name.title()} Example", roles[0], "team-1", name), roles)
            for name, roles in held
        ]
        yield made
        for desk in made:
            desk.close()


@written_alone
def test_a_record_of_every_method_is_filled_by_chance_finalised_and_printed(desks, name, tmp_path):
    desk = desks[0]
    draft = filled_draft(desk, name, seed=len(name), **GO_ON)
    close_parts(desk, draft.id)
    record = Recording(desk).finalise(Recording(desk).open(draft.id))
    row = desk.store.records.row(record)
    assert row.state in METHODS[name].decisions
    makers = {"record": FormPapers(desk).completed}
    if "practitioner" in METHODS[name].audience:
        makers["letter"] = Feedback(desk).pdf
    for kind, make in makers.items():
        path = tmp_path / f"{kind}.pdf"
        path.write_bytes(make(record).data)
        assert complaints(path) == []


@every_method
def test_a_record_of_no_method_is_finalised_by_somebody_without_the_role(desks, name):
    desk = desks[1]
    draft = filled_draft(desk, name, seed=len(name), **GO_ON)
    refused = Recording(desk).refusal(draft)
    assert isinstance(refused, Refused)
    assert refused.code == "role-not-allowed"
    with pytest.raises(UserFacingError):
        Recording(desk).finalise(draft)


def test_a_newer_program_brings_the_lead_the_forms_of_its_new_methods(tmp_path):
    older = tmp_path / "older"
    shutil.copytree(resources(), older)
    for path in ("forms/re-audit.md", "methods/re-audit.toml"):
        (older / path).unlink()
    before = replace(stage(tmp_path), resources=older)
    lead = found_lead(before, bank())
    assert lead.store.forms.newest("re-audit") is None
    lead.close()
    lead = replace(before, resources=resources()).opening("lead").unlock(lead.folder, PASSPHRASE)
    assert lead.store.forms.newest("re-audit") is not None
    Publishing(lead).publish()
    assert Recording(lead).start("re-audit")
    lead.close()
