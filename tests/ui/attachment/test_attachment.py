"""Evidence files: pictures and PDF files shown from memory, saved when asked, and damaged ones said to be so."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from staging import click, nameless, present

from qaf_desktop.ui.attachment.view import Evidence, derive, size_words
from qaf_desktop.wiring.attachment_screen import AttachmentScreen
from qaf_desktop.work.feedback import Feedback

KEY = "ab" * 16


@pytest.fixture(scope="module")
def picture(qapp):
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())


@pytest.fixture
def opened(lead, room_of, qtbot, executor):
    def open_(data=None, argument=KEY):
        if data is not None:
            lead.desk.store.attachments.put(KEY, data)
        screen = AttachmentScreen(room_of(lead.desk))
        present(qtbot, screen.page, executor)
        screen.page.enter(argument)
        executor.drain()
        return screen

    return open_


def test_a_picture_fits_its_place_and_can_be_looked_at_closely(opened, picture, qtbot):
    screen = opened(picture, f"{KEY} map of the home.png")
    image = screen.page.image
    assert image.isVisible()
    assert image.area.accessibleName() == "map of the home.png"
    before = image.zoom()
    qtbot.keyClick(image.area, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert image.zoom() > before
    qtbot.keyClick(image.area, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert image.zoom() == before


def test_a_pdf_is_shown(opened, lead):
    screen = opened(Feedback(lead.desk).pdf(lead.plain).data)
    assert screen.page.pdf.isVisible()
    assert screen.page.pdf.page() == 1


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\nbroken", b"%PDF-1.7 broken", b"anything"])
def test_a_damaged_file_is_said_to_be_so_and_can_still_be_saved(opened, messages, tmp_path, data, qtbot, executor):
    screen = opened(data)
    assert screen.page.empty.isVisible()
    messages.answer_path = tmp_path / "kept"
    click(qtbot, screen.page.save)
    executor.drain()
    assert messages.answer_path.read_bytes() == data
    assert "not encrypted" in messages.told[0]


def test_a_file_that_has_not_arrived_is_said_so(opened, visited, qtbot):
    screen = opened()
    assert screen.page.empty.isVisible()
    assert not screen.page.save.isVisible()
    qtbot.keyClick(screen.page, Qt.Key.Key_Escape)
    assert visited.went_back == 1


def test_what_a_file_is_called_when_saved():
    assert derive(Evidence(b"", "", "image/png")).suggested == "evidence.png"
    assert derive(Evidence(b"", "map.jpg", "image/jpeg")).suggested == "map.jpg"
    assert (size_words(10), size_words(340_400), size_words(2_400_000)) == ("1 kB", "340 kB", "2.4 MB")


def test_every_control_has_a_name(opened, picture):
    assert nameless(opened(picture).page) == []
