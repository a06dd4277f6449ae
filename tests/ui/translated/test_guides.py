"""Help in another language: page by page, headings found by their place, and a word where a page is still English."""

import shutil

import pytest

from qaf_desktop.paths import guide_pictures, resources
from qaf_desktop.ui.help_page.guides import read_guides
from qaf_desktop.ui.help_page.help_page import HelpPage
from qaf_desktop.words import ENGLISH
from tests.ui.translated.invented import Data, untranslated

HELP = resources() / "help"
EMPTY = Data(())


def bracketed(line):
    """A line of Markdown in double brackets, its marks and pictures as they were."""
    if not line.strip() or line.startswith(("![", "|", ">")):
        return line
    marks, _space, words = line.partition(" ")
    return f"{marks} ⟦{words}⟧" if marks.strip("#-0123456789.") == "" else f"⟦{line}⟧"


@pytest.fixture
def folder(tmp_path):
    """The guides, with the audit's in an invented language."""
    for path in HELP.glob("*.md"):
        shutil.copy(path, tmp_path / path.name)
    (tmp_path / "qx").mkdir()
    lines = (HELP / "03-audit.md").read_text(encoding="utf-8").splitlines()
    (tmp_path / "qx" / "03-audit.md").write_text("\n".join(map(bracketed, lines)), encoding="utf-8")
    return tmp_path


def guide(folder, name, language="qx"):
    return next(one for one in read_guides(folder, language) if one.name == name)


def test_a_translated_page_takes_the_place_of_the_english_one(folder):
    found = guide(folder, "audit")
    assert found.title.startswith("⟦")
    assert "in English" not in found.text
    assert list(untranslated(found.title, EMPTY)) == []


def test_a_page_that_is_missing_is_english_and_says_so(invented, folder):
    found = guide(folder, "lead")
    assert found.title.startswith("⟦")
    english = guide(folder, "lead", ENGLISH)
    assert found.text != english.text
    assert "⟦This guide has not been translated yet: it is in English." in found.text.splitlines()[2]
    assert found.text.splitlines()[3:] == english.text.splitlines()[1:]


def test_in_english_nothing_is_said(folder):
    assert all(one.text == one.english for one in read_guides(folder, ENGLISH))


def test_a_heading_is_found_by_its_place(qtbot, folder):
    headings = [line.lstrip("# ") for line in (HELP / "03-audit.md").read_text(encoding="utf-8").splitlines()
                if line.startswith("##")]  # fmt: skip
    found = guide(folder, "audit")
    assert found.heading(headings[-1]) == f"⟦{headings[-1]}⟧"
    page = HelpPage(read_guides(folder, "qx"), guide_pictures())
    qtbot.addWidget(page)
    page.resize(1100, 500)
    page.show()
    page.enter(f"audit#{headings[-1]}")
    assert page.guide() == "audit"
    assert page.text.verticalScrollBar().value() > 0


def test_a_page_whose_headings_are_not_the_same_number_opens_at_its_beginning(folder):
    (folder / "qx" / "05-lead.md").write_text("# ⟦Lead⟧\n\n## ⟦One⟧\n", encoding="utf-8")
    assert guide(folder, "lead").heading("Collect") == "Collect"
