"""A language is a file in resources/i18n: window and command line speak it, and no code is touched."""

import re
import shutil
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from qaf_desktop.app import speak_language, surroundings
from qaf_desktop.cli import main
from qaf_desktop.paths import AppPaths, catalogues, default_paths, resources
from qaf_desktop.settings import SettingsFile
from qaf_desktop.words import choose, language_name, languages, say
from tests.ui.translated.invented import Data, untranslated

OF_THE_PARSER = ("positional arguments", "options", "show this help message and exit")
"""What the standard library says by itself."""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installation as the one-folder build lies there, with a file for the language xx put into it."""
    shutil.copytree(resources(), tmp_path / "resources")
    english = tmp_path / "resources" / "i18n" / "qaf_en.ts"
    tree = ElementTree.parse(english)
    tree.getroot().set("language", "xx")
    for message in tree.iter("message"):
        text, spoken = message.findtext("source", ""), message.find("translation")
        assert spoken is not None
        spoken.text = "Xxish" if text == "English" else f"⟦{text}⟧"
        del spoken.attrib["type"]
    tree.write(english.with_name("qaf_xx.ts"), encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    yield tmp_path
    choose({})
    QLocale.setDefault(QLocale.system())


def test_a_file_put_into_the_folder_is_a_language_that_can_be_chosen(installed: Path) -> None:
    assert languages(catalogues()) == ("en", "xx")
    assert language_name(catalogues(), "xx") == "Xxish"


def test_the_window_speaks_the_language_of_the_settings_from_its_first_page(qapp, installed, tmp_path) -> None:
    SettingsFile(AppPaths(tmp_path).settings).change(language="xx")
    translation = speak_language(qapp, "xx", catalogues())
    assert say("January") == "⟦January⟧"
    assert QCoreApplication.translate("Whatever", "Unlock") == "⟦Unlock⟧"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "⟦Cancel⟧"
    QCoreApplication.removeTranslator(translation)
    around = surroundings(qapp, AppPaths(tmp_path))
    assert say("February") == "⟦February⟧"
    around.jobs.shutdown()
    around.window.close()


def qaf(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with suppress(SystemExit):
        main(arguments)
    said = capsys.readouterr()
    return said.out + said.err


def left(text: str, *names: str) -> list[str]:
    """What is not in the language, of an answer: names that are typed, and how to type them, are nobody's words."""
    typed = re.compile(r"(?m)^usage: .*(\n +\S.*)*|(?<!\S)-[-\w]+|^  +[\w-]+(  +|$)")
    data = Data((*OF_THE_PARSER, *names))
    return list(untranslated(" ".join(typed.sub(" ", text).split()), data))


@pytest.mark.parametrize("arguments", [("--help",), ("demo", "--help"), ("verify", "--help"), ("collect", "--help")])
def test_the_command_line_helps_in_it(installed, capsys, arguments) -> None:
    SettingsFile(default_paths().settings).change(language="xx")
    said = qaf(capsys, *arguments)
    assert "⟦" in said
    assert left(said) == []


def test_a_command_and_its_trouble_are_said_in_it(installed, capsys, tmp_path) -> None:
    SettingsFile(default_paths().settings).change(language="xx")
    assert left(qaf(capsys, "demo", str(tmp_path))) == ["folder-not-empty"]
    assert left(qaf(capsys, "export", str(tmp_path / "out"))) == ["which-workspace"]
