"""A method's file is read whole or not at all, and each mistake has a code and a place."""

import pytest

from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.model import Method, Need
from qaf_desktop.methods.reading import load_methods, read_method
from tests.methods.making import RESOURCES

GOOD = (RESOURCES / "methods" / "case-file-audit.toml").read_text(encoding="utf-8")


def problems(text):
    found = read_method(text.encode())
    assert not isinstance(found, Method)
    return {(problem.code, problem.where) for problem in found}


def test_a_whole_method_is_read():
    method = read_method(GOOD.encode())
    assert isinstance(method, Method)
    assert method.decisions["finalised"].needs == (Need.ESCALATIONS_TOLD, Need.COMPLETE)
    assert tuple(method.decisions) == (
        "finalised", "remarked", "resubmitted", "moderation_asked", "in_moderation", "returned", "agreed", "disputed",
        "dispute_settled", "issued", "handed_over", "responded", "issue_withdrawn",
    )  # fmt: skip
    assert method.decisions["remarked"].silent
    assert method.decisions["issued"].not_in == (
        "resubmitted", "moderation_asked", "in_moderation", "returned", "disputed",
    )  # fmt: skip
    assert [one.weeks for one in method.follow_ups] == [(0, 1), (8, 12)]
    assert method.rule("nothing") is None


@pytest.mark.parametrize("data", [b"\xff\xfe", b"id = ", b"<xml/>"])
def test_what_is_not_toml_is_said_to_be_so(data):
    found = read_method(data)
    assert [problem.code for problem in found] == ["not-toml"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('prefix = "CFA"\n', "", ("missing-key", "prefix")),
        ('prefix = "CFA"', "prefix = 7", ("wrong-type", "prefix")),
        ('prefix = "CFA"', 'prefix = "CFA"\nprefox = "CFA"', ("unknown-key", "prefox")),
        ("asks_reason = true", 'asks_reason = "yes"', ("wrong-type", "entry.amended.asks_reason")),
        ('needs = ["escalations-told"', 'needs = ["everybody-happy"', ("unknown-need", "decision.finalised.needs")),
        ('after = ["finalised"]', 'after = ["finished"]', ("unknown-decision", "resubmitted")),
        ('not_in = ["resubmitted"', 'not_in = ["asked"', ("unknown-decision", "issued")),
        ('not_by = ["author", "manager"', 'not_by = ["author", "boss"', ("wrong-type", "in_moderation.not_by")),
        ('title = "Amend the audit"', 'title = "Amend the audit"\nsilent = true', ("silent-entry", "amended.silent")),
        ("[entry.restored]", "[entry.revived]", ("unknown-entry", "entry.revived")),
        ("[decision.finalised]", "[decision.amended]", ("doubled-step", "decision.amended")),
        ('by = ["lead-auditor", "principal-social-worker"]', "by = []", ("nobody-may", "issued")),
        ('state = "Feedback issued"\n', "", ("no-state", "issued")),
        ('title = "Amend the audit"', 'title = "Amend the audit"\nkeeps = ["x"]', ("entry-keeps", "amended.keeps")),
        ("weeks = [8, 12]", "weeks = 8", ("wrong-type", "follow_up[2].weeks")),
        ('when = "overall/overall_grade"', 'when = "safety/safety_grade"', ("follow-up-when", "follow_up.when")),
        ("done_by = [", "ended_by = [", ("missing-key", "follow_up[1].done_by")),
        ('prefix = "CFA"', 'prefix = "CFA"\nrole = "oracle"', ("unknown-role", "role")),
        ('group = "audits"', 'group = "songs"', ("unknown-group", "group")),
        ("author = [", "author = [1, ", ("wrong-type", "author")),
        ("[summary]", "[summery]", ("missing-key", "summary.subject")),
    ],
)
def test_each_mistake_has_its_code_and_place(old, new, problem):
    assert old in GOOD
    assert problem in problems(GOOD.replace(old, new, 1))


def test_a_folder_with_an_unusable_method_is_refused_with_the_files_name(tmp_path):
    (tmp_path / "torn.toml").write_text(GOOD[:200], encoding="utf-8")
    with pytest.raises(UserFacingError) as caught:
        load_methods(tmp_path)
    assert "torn.toml" in caught.value.happened
    assert caught.value.code == "method-unreadable"
