"""Desks as accessible/ walks through them, in a language that nobody speaks."""

import pytest
from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.translation import translate_window
from qaf_desktop.words import choose
from tests.ui.accessible.conftest import (  # noqa: F401
    author,
    lead,
    merged,
    merged_work,
    open_desk,
    room_of,
    settle,
    theatre,
    visited,
)
from tests.ui.translated.invented import invented_words


@pytest.fixture
def invented(qapp):
    """Every sentence of the catalogue in double brackets and a third longer."""
    choose(invented_words())
    translation = translate_window(qapp)
    yield
    QCoreApplication.removeTranslator(translation)
    choose({})
