"""Help where one stands: every guide, its pictures and headings; the page for a screen and for an error; the tour."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.desks import load_desk_kinds
from qaf_desktop.paths import guide_pictures, resources
from qaf_desktop.ui.frame.tour import Stop, Tour
from qaf_desktop.ui.help_page.guides import read_guides
from qaf_desktop.ui.help_page.help_page import HelpPage
from qaf_desktop.ui.help_page.topics import read_topics
from qaf_desktop.ui.messages import DialogMessages

HELP = resources() / "help"
GUIDES = sorted(HELP.glob("*.md"))
PICTURE = re.compile(r"!\[[^]]+\]\(\.\./\.\./docs/guide/images/([a-z-]+)-light\.png\)")


@pytest.fixture
def page(qtbot):
    made = HelpPage(read_guides(HELP, "en"), guide_pictures())
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitActive(made):
        made.show()
    return made


def headings(path):
    return [line.lstrip("# ") for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]


def guide_of(name):
    [path] = [path for path in GUIDES if path.stem.partition("-")[2] == name]
    return path


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_every_picture_of_a_guide_is_there_in_both_themes_and_has_words(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("![") == len(PICTURE.findall(text)), "a picture without words, or from elsewhere"
    for name in PICTURE.findall(text):
        for theme in ("light", "dark"):
            assert (guide_pictures() / f"{name}-{theme}.png").exists()


def test_every_screen_and_every_trouble_leads_to_a_page_and_heading_that_are_there():
    topics = read_topics(HELP)
    for page in (*topics.screens.values(), *topics.troubles.values()):
        guide, _hash, heading = page.partition("#")
        assert not heading or heading in headings(guide_of(guide))


@pytest.mark.parametrize("kind", ["lead", "auditor"])
def test_every_screen_of_a_desk_has_its_page(kind):
    screens = [screen.id for screen in load_desk_kinds(resources() / "desks")[kind].screens() if not screen.method]
    assert set(screens) <= set(read_topics(HELP).screens)


def test_help_opens_at_the_heading_and_shows_pictures_of_the_page_width(page):
    page.enter("lead#Figures")
    assert page.guide() == "lead"
    assert page.text.textCursor().block().text() == "Figures"
    assert page.text.verticalScrollBar().value() > 0
    picture = page.text.loadResource(QTextDocument.ResourceType.ImageResource.value, "x/figures-light.png")
    assert not picture.isNull()
    assert picture.deviceIndependentSize().width() <= page.text.viewport().width()
    page.enter("audit")
    assert page.text.verticalScrollBar().value() == 0


def test_escape_leaves_help_from_the_list_and_from_the_text(page):
    left = []
    page.left.connect(lambda: left.append(True))
    for widget in (page.guides, page.text):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Escape)
    assert left == [True, True]


def test_titles_of_guides_are_never_cut(page):
    for at in range(page.guides.count()):
        assert page.guides.visualItemRect(page.guides.item(at)).width() <= page.guides.viewport().width()
    assert page.guides.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_an_error_that_has_a_page_offers_it(monkeypatch):
    messages, shown = DialogMessages(lambda: None), []
    messages.explain({"not-mounted": "messages#Gone"}, shown.append)

    def press_help(box):
        buttons = [b for b in box.buttons() if box.buttonRole(b) is QMessageBox.ButtonRole.HelpRole]
        if buttons:
            assert buttons[0].text() == "What this means"
            monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: buttons[0])
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press_help)
    messages.failed(UserFacingError("something-else", "No.", "Try again."))
    assert shown == []
    messages.failed(UserFacingError("not-mounted", "Gone.", "Connect it."))
    assert shown == ["messages#Gone"]


@pytest.fixture
def tour(qtbot):
    window, button = QWidget(), QPushButton("New audit")
    button.setParent(window)
    button.setGeometry(10, 100, 120, 30)
    gone = QPushButton("gone")
    gone.setParent(window)
    gone.hide()
    made = Tour((Stop("One", "First.", lambda: button), Stop("Two", "Second.", lambda: gone)), window)
    qtbot.addWidget(window)
    window.resize(800, 500)
    with qtbot.waitActive(window):
        window.show()
    button.setFocus()
    return made


def test_the_tour_stands_beside_what_it_speaks_of_takes_no_focus_and_can_be_skipped(tour):
    ended = []
    tour.ended.connect(lambda: ended.append(True))
    tour.start()
    assert tour.words() == "One. First."
    assert tour.geometry().left() > 130
    assert tour.window().focusWidget().text() == "New audit"
    tour.after.click()
    assert tour.words() == "Two. Second."
    assert tour.parentWidget().rect().contains(tour.geometry())
    tour.after.click()
    assert ended == [True]
    assert tour.isHidden()
    tour.start()
    tour.skip.setFocus()
    QTest.keyClick(tour.skip, Qt.Key.Key_Escape)
    assert ended == [True, True]
