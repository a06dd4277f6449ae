"""Contrast is computed, not trusted: WCAG 2.2 relative luminance of every pair the screens use."""

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from qaf_desktop.paths import resources
from qaf_desktop.ui.theme import ThemeChoice, apply_theme, current_tokens, high_contrast, palette_of, tokens_for
from qaf_desktop.ui.tokens import DARK, LIGHT, Tokens

GROUNDS = ("window", "surface", "rail", "selected")
TEXT_PAIRS = [
    *product(("text", "muted", "accent"), GROUNDS),
    *product(("ok", "warning", "stop"), ("window", "surface", "selected")),
    *product(("outstanding", "good", "requires_improvement", "inadequate"), ("window", "surface", "selected")),
    *product(("on_accent",), ("accent", "outstanding", "good", "requires_improvement", "inadequate")),
    ("warning", "warning_ground"),
    ("stop", "stop_ground"),
    ("text", "warning_ground"),
    ("text", "stop_ground"),
]
CONTROL_PAIRS = [
    *product(("control", "accent"), GROUNDS),
    ("accent", "warning_ground"),
    ("accent", "stop_ground"),
]


def contrast_theme(window: str, text: str, picked: str, on_picked: str) -> Tokens:
    """The tokens of a system whose own colours are these."""
    system = QPalette()
    colours = (window, text, picked, on_picked)
    roles = (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText, QPalette.ColorRole.Highlight,
             QPalette.ColorRole.HighlightedText)  # fmt: skip
    for role, colour in zip(roles, colours, strict=True):
        system.setColor(role, QColor(colour))
    return high_contrast(system)


THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast-dark": contrast_theme("#000000", "#ffffff", "#1aebff", "#000000"),
    "contrast-light": contrast_theme("#ffffff", "#000000", "#37006e", "#ffffff"),
}
every_theme = pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    q = QColor(colour)
    return 0.2126 * linear(q.redF()) + 0.7152 * linear(q.greenF()) + 0.0722 * linear(q.blueF())


def ratio(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@every_theme
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_is_at_least_four_and_a_half_to_one(tokens: Tokens, ink: str, ground: str):
    assert ratio(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@every_theme
@pytest.mark.parametrize(("ink", "ground"), CONTROL_PAIRS)
def test_controls_and_focus_are_at_least_three_to_one(tokens: Tokens, ink: str, ground: str):
    assert ratio(getattr(tokens, ink), getattr(tokens, ground)) >= 3


def test_black_on_white_is_twenty_one_to_one():
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)
def test_the_palette_tells_which_tokens_are_worn(qapp, tokens):
    apply_theme(qapp, tokens, resources())
    assert current_tokens() is tokens


def test_high_contrast_takes_the_systems_own_colours_and_survives_the_way_through_the_palette(qapp):
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#00ffff"))
    system.setColor(QPalette.ColorRole.HighlightedText, QColor("#000000"))
    tokens = high_contrast(system)
    apply_theme(qapp, tokens, resources())
    assert current_tokens() == tokens
    assert tokens_for(ThemeChoice.CONTRAST, palette_of(tokens)) == tokens


def test_a_standards_colour_token_names_a_grade_colour():
    assert LIGHT.colour("grade-requires-improvement") == LIGHT.requires_improvement
    assert LIGHT.colour("good") == LIGHT.good
    assert LIGHT.colour("something else") == LIGHT.muted
