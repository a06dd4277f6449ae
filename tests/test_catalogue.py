"""The catalogue holds every sentence of the program, as `make words` writes it."""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from qaf_desktop.words import names_in

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import words  # noqa: E402

ENGLISH = words.CATALOGUES / "qaf_en.ts"


def _sources(path: Path) -> list[str]:
    return [message.findtext("source", "") for message in ElementTree.parse(path).iter("message")]


def test_the_catalogue_is_what_make_words_would_write_now() -> None:
    wanted, kept = set(words.sentences()), set(_sources(ENGLISH))
    assert (sorted(wanted - kept), sorted(kept - wanted)) == ([], []), "run `make words`"
    assert ENGLISH.read_bytes() == words.catalogue("en_GB", words.sentences(), {})


def test_every_sentence_has_words_and_names_that_can_be_filled_in() -> None:
    for text in _sources(ENGLISH):
        assert all(name.isidentifier() for name in names_in(text)), text


@pytest.mark.parametrize("path", sorted(words.CATALOGUES.glob("qaf_*.ts")), ids=lambda path: path.stem)
def test_every_finished_translation_fills_in_what_the_english_does(path: Path) -> None:
    for message in ElementTree.parse(path).iter("message"):
        spoken = message.find("translation")
        if spoken is not None and spoken.text and not spoken.get("type"):
            assert names_in(spoken.text) == names_in(message.findtext("source", ""))


def test_sentences_are_found_however_they_are_said() -> None:
    source = 'say("A {n}", n=1); self.tr("B" " c"); mark("D"); translate("X", "E")'
    source += '; say("F" if x else "G"); say(H); tr("X", "I")'
    assert list(words.in_source(source)) == ["A {n}", "B c", "D", "E", "F", "G", "I"]


def test_a_translation_begun_is_kept_when_sentences_come_and_go(tmp_path: Path) -> None:
    path = tmp_path / "qaf_xx.ts"
    path.write_bytes(
        words.catalogue("xx", ("Gone", "Stays"), {}).replace(b' type="unfinished" />', b">Syats</translation>")
    )
    path.write_bytes(words.renewed(path, ("New", "Stays")))
    assert _sources(path) == ["New", "Stays"]
    spoken = [message.findtext("translation") for message in ElementTree.parse(path).iter("message")]
    assert spoken == ["", "Syats"]
