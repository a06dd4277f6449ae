"""The administrator's policy: what it decides, and that a broken one is the strictest."""

import pytest

from qaf_desktop.paths import policy_file
from qaf_desktop.policy import Policy, policy_from, read_policy


def test_without_a_file_nothing_is_decided(tmp_path):
    assert read_policy(tmp_path / "policy.toml") == Policy()


def test_a_policy_decides_what_it_names_and_no_more(tmp_path):
    (tmp_path / "policy.toml").write_text('share_folder = "S:/QAF"\nlongest_lock_minutes = 5\n', encoding="utf-8")
    found = read_policy(tmp_path / "policy.toml")
    assert (found.share_folder, found.share_fixed, found.longest_lock_minutes) == ("S:/QAF", True, 5)
    assert (found.save_to_files, found.backup_days, found.problem) == (True, None, "")
    assert found.decides == {"share_folder", "longest_lock_minutes"}


@pytest.mark.parametrize(
    "text",
    [
        "not toml at all",
        "longest_lock_minutes = 0",
        "longest_lock_minutes = 61",
        "longest_lock_minutes = true",
        'longest_lock_minutes = "5"',
        "save_to_files = 0",
        'share_folder = ""',
        "backup_days = 9999",
        "lock = 5",
        "[share]\nfolder = 1",
    ],
)
def test_a_broken_policy_is_said_and_the_strictest_rules_hold(text):
    found = policy_from(text)
    assert found.problem
    assert (found.longest_lock_minutes, found.save_to_files, found.share_fixed) == (1, False, True)


def test_a_policy_that_cannot_be_read_is_the_strictest(tmp_path):
    (tmp_path / "policy.toml").write_bytes(b"\xff\xfe\x00")
    assert read_policy(tmp_path / "policy.toml").longest_lock_minutes == 1
    (tmp_path / "folder.toml").mkdir()
    assert read_policy(tmp_path / "folder.toml").problem


@pytest.mark.parametrize(
    ("system", "place"),
    [
        ("linux", "/etc/qaf-desktop/policy.toml"),
        ("darwin", "/Library/Application Support/QAF Desktop/policy.toml"),
        ("win32", "C:/ProgramData/QAF Desktop/policy.toml"),
    ],
)
def test_the_policy_lies_where_only_administrators_write(system, place):
    assert policy_file(system).as_posix() == place


def test_no_variable_of_the_user_moves_the_policy(monkeypatch):
    monkeypatch.setenv("PROGRAMDATA", "D:/elsewhere")
    monkeypatch.setenv("QAF_DATA_FOLDER", "D:/elsewhere")
    assert policy_file("win32").as_posix() == "C:/ProgramData/QAF Desktop/policy.toml"
    assert policy_file("linux").as_posix() == "/etc/qaf-desktop/policy.toml"
