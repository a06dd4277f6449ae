"""What is seen before a desk is open, and what is printed, in an invented language."""

import pytest

from qaf_desktop.exchange.verdicts import CODES, bad
from qaf_desktop.paths import resources
from qaf_desktop.ui.first_start.state import steps
from qaf_desktop.ui.unlock.unlock_page import Door, UnlockPage
from qaf_desktop.wiring.whole_wizard import wizard
from qaf_desktop.work.feedback import Feedback
from tests.reports.papers import tree
from tests.ui.translated.invented import Data, untranslated
from tests.ui.translated.test_every_word import seen, written

OURS = ("QAF Desktop", "Ada Example", "Excel", "CSV", "PDF", "XXXXX-XXXXX-XXXXX-…")


@pytest.fixture
def shown(qtbot):
    def show(page):
        qtbot.addWidget(page)
        page.resize(1366, 768)
        page.show()
        return page

    return show


def left(texts, data):
    return sorted({words for text in texts for words in untranslated(text, data)})


@pytest.mark.parametrize("kind", ["lead", "auditor"])
def test_the_wizard(invented, shown, messages, kind):
    made = shown(wizard(resources(), messages, can_cancel=True))
    made.page().kinds[kind].click()
    texts = []
    for step in steps(made.inputs().founds):
        made._go(step)
        made._change(tried=frozenset({step}), busy="")
        texts += [text for text, _widget in seen(made)]
    assert left(texts, Data(OURS)) == []


def test_the_locked_door(invented, shown):
    page = shown(UnlockPage((Door("a", "Ada Example"),), "a"))
    texts = [text for text, _widget in seen(page)]
    page.other.click()
    assert left([*texts, *(text for text, _widget in seen(page))], Data(OURS)) == []


def test_verdicts_and_what_the_person_is_told_of_a_package(invented):
    assert left([bad(code).sentence for code in CODES], Data(())) == []


def test_the_letter(invented, lead):
    data = written(lead)
    for name in ("issued", "observation"):
        paper = tree(Feedback(lead.desk).pdf(lead.keys[name]).data)
        texts = [node.text for role in ("H1", "H2", "P", "TH", "Lbl", "Caption") for node in paper.all(role)]
        assert len(texts) > 10
        assert left((text for text in texts if "⟦" in text), data) == []
        assert any(text.startswith("⟦Feedback on") for text in texts)
