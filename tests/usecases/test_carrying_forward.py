"""What an earlier audit said stands beside the questions of a re-audit, and is never copied by itself."""

import pytest

from qaf_desktop.work.last_time import LastTimes
from qaf_desktop.work.recording import Recording
from tests.usecases.world import filled_draft, project


@pytest.fixture(scope="module")
def lead(tmp_path_factory):
    with project(tmp_path_factory.mktemp("carry"), auditors=0) as (_where, lead, _none):
        yield lead


def finalised(lead, method="case-file-audit", **answers):
    return Recording(lead).finalise(filled_draft(lead, method, about__child_reference="CH-9", **answers))


def beside(lead, subject="CH-9"):
    recording = Recording(lead)
    opened = recording.open(recording.start("re-audit", {"about/child_reference": subject}))
    return opened, LastTimes(lead).beside(subject, opened.form, None)


def test_the_grades_of_the_earlier_audit_stand_beside_those_of_the_re_audit(lead):
    finalised(lead, safety__safety_grade="inadequate", overall__overall_grade="inadequate")
    opened, said = beside(lead)
    assert said["now_safety/safety_before"].startswith("Last time (CFA-")
    assert said["now_safety/safety_before"].endswith(": Inadequate.")
    assert said["overall/overall_before"].endswith(": Inadequate.")
    assert "now_safety/safety_before" not in opened.session.answers()


def test_of_several_audits_the_newest_speaks(lead):
    finalised(lead, "joint-audit", turn__stage="both", agreed__safe__safe_grade="good")
    _opened, said = beside(lead)
    assert said["now_safety/safety_before"].startswith("Last time (JNT-")
    assert said["now_safety/safety_before"].endswith(": Good.")
    assert "now_drift/drift_before" not in said


def test_a_child_without_an_earlier_audit_has_nothing_beside(lead):
    assert beside(lead, "CH-404")[1] == {}
    assert beside(lead, "")[1] == {}
