"""Settings survive whatever is found in their file."""

import json

import pytest

from qaf_desktop.settings import Settings, SettingsFile, settings_from


def test_what_is_changed_is_there_next_time(tmp_path):
    path = tmp_path / "deeper" / "settings.json"
    first = SettingsFile(path)
    first.change(theme="dark", lock_minutes=5)
    first.remember_columns("my-work", "{}")
    first.remember_splitter("form", "300 280")
    kept = Settings(theme="dark", lock_minutes=5, columns={"my-work": "{}"}, splitters={"form": "300 280"})
    assert SettingsFile(path).current == kept


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "\x00\xff", '{"theme": 3, "lock_minutes": true}'])
def test_nonsense_gives_the_first_settings(text):
    assert settings_from(text) == Settings()


@pytest.mark.parametrize(("minutes", "kept"), [(0, 10), (1, 1), (60, 60), (61, 10), ("5", 10)])
def test_the_lock_cannot_be_turned_off_by_editing_the_file(minutes, kept):
    assert settings_from(json.dumps({"lock_minutes": minutes})).lock_minutes == kept


def test_one_bad_field_does_not_take_the_others_with_it():
    kept = settings_from(json.dumps({"theme": "dark", "columns": ["x"], "splitters": {"form": 3}, "unknown": 1}))
    assert kept == Settings(theme="dark")


def test_a_file_that_is_not_text_or_cannot_be_written_stops_nobody(tmp_path):
    path = tmp_path / "settings.json"
    path.write_bytes(b"\xff\xfe\x00")
    assert SettingsFile(path).current == Settings()
    (tmp_path / "file").write_text("in the way")
    blocked = SettingsFile(tmp_path / "file" / "settings.json")
    assert blocked.change(theme="light").theme == "light"
