"""The program's sentences: English in the code, any other language from a catalogue beside it."""

from collections.abc import Iterator

import pytest

from qaf_desktop.words import choose, language_for, language_name, languages, read_catalogue, say

TS = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="xx"><context><name></name>
<message><source>Package {n} is gone.</source><translation>Nog si {n} egakcaP.</translation></message>
<message><source>English</source><translation>Xxish</translation></message>
<message><source>Half done</source><translation type="unfinished">Flah</translation></message>
<message><source>Not begun</source><translation></translation></message>
</context></TS>"""


@pytest.fixture
def folder(tmp_path) -> Iterator:
    (tmp_path / "qaf_xx.ts").write_text(TS, encoding="utf-8")
    yield tmp_path
    choose({})


def test_english_is_spoken_until_a_language_is_chosen(folder) -> None:
    assert languages(folder) == ("en", "xx")
    assert say("Package {n} is gone.", n=3) == "Package 3 is gone."


def test_a_catalogue_gives_the_words_that_are_finished_and_english_the_rest(folder) -> None:
    choose(read_catalogue(folder, "xx"))
    assert say("Package {n} is gone.", n=3) == "Nog si 3 egakcaP."
    assert say("Half done") == "Half done"
    assert say("Not begun") == "Not begun"


def test_a_sentence_without_values_may_hold_braces(folder) -> None:
    assert say("Write {name} here") == "Write {name} here"


def test_a_language_without_a_catalogue_speaks_english(folder) -> None:
    assert read_catalogue(folder, "cy") == {}
    assert read_catalogue(folder, "en") == {}


def test_a_translation_that_lost_a_name_or_took_another_is_not_spoken(folder) -> None:
    told = "".join(
        f"<message><source>{n} of {{n}}</source><translation>{spoken}</translation></message>"
        for n, spoken in enumerate(("fo", "fo {m}", "fo {n", "{n.real} fo", "{n} fo"))
    )
    (folder / "qaf_yy.ts").write_text(f"<TS><context>{told}</context></TS>", encoding="utf-8")
    assert read_catalogue(folder, "yy") == {"4 of {n}": "{n} fo"}


def test_the_language_is_the_one_chosen_else_the_systems_else_english(folder) -> None:
    assert language_for("xx", "en_GB", folder) == "xx"
    assert language_for("", "xx_GB", folder) == "xx"
    assert language_for("en", "xx_GB", folder) == "en"
    assert language_for("zz", "xx_GB", folder) == "en"
    assert language_for("", "", folder) == "en"


def test_a_language_is_called_what_it_calls_itself(folder) -> None:
    assert language_name(folder, "en") == "English"
    assert language_name(folder, "xx") == "Xxish"
