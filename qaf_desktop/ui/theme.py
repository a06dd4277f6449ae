"""Which theme is worn, and how the application puts it on: Fusion, one palette, one stylesheet, our own typeface."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from qaf_desktop.ui.stylesheet import stylesheet
from qaf_desktop.ui.tokens import BODY, DARK, LIGHT, Tokens

DRESSED = "dressed"
FAMILY = "Atkinson Hyperlegible Next"
FACES = ("400Regular", "400Regular_Italic", "600SemiBold")


class ThemeChoice(StrEnum):
    """What the person chose in settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


def tokens_for(choice: ThemeChoice, system: QPalette | None = None) -> Tokens:
    """The tokens of a choice; `SYSTEM` asks the desktop for its contrast preference first, then light or dark."""
    hints = QGuiApplication.styleHints()
    wants_contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    if choice is ThemeChoice.SYSTEM and wants_contrast:
        choice = ThemeChoice.CONTRAST
    if choice is ThemeChoice.CONTRAST:
        return high_contrast(system or QPalette())
    if choice is ThemeChoice.SYSTEM:
        choice = ThemeChoice.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else ThemeChoice.LIGHT
    return DARK if choice is ThemeChoice.DARK else LIGHT


def high_contrast(system: QPalette) -> Tokens:
    """Tokens of the system's own colours: no shades between, no colour that carries meaning alone."""
    text = system.color(QPalette.ColorRole.WindowText).name()
    ground = system.color(QPalette.ColorRole.Window).name()
    picked, on_picked = (
        system.color(QPalette.ColorRole.Highlight).name(),
        system.color(QPalette.ColorRole.HighlightedText).name(),
    )
    return Tokens(
        name="contrast", window=ground, surface=ground, rail=ground, text=text, muted=text, line=text, control=text,
        accent=picked, on_accent=on_picked, selected=ground, ok=text, warning=text, warning_ground=ground, stop=text,
        stop_ground=ground, outstanding=text, good=text, requires_improvement=text, inadequate=text,
    )  # fmt: skip


def current_tokens() -> Tokens:
    """The tokens the application wears now, told by its palette; what a painted widget asks for each time it paints."""
    palette = QGuiApplication.palette()
    accent, window = palette.color(QPalette.ColorRole.Link), palette.color(QPalette.ColorRole.Window)
    for tokens in (LIGHT, DARK):
        if QColor(tokens.accent) == accent and QColor(tokens.window) == window:
            return tokens
    return high_contrast(palette)


def palette_of(tokens: Tokens) -> QPalette:
    """The palette that says the tokens to Fusion and to everything that is not styled by the sheet."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window, role.WindowText: tokens.text, role.Base: tokens.surface,
        role.AlternateBase: tokens.window, role.Text: tokens.text, role.Button: tokens.surface,
        role.ButtonText: tokens.text, role.BrightText: tokens.stop, role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent, role.Link: tokens.accent, role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.surface, role.ToolTipText: tokens.text, role.PlaceholderText: tokens.muted,
        role.Accent: tokens.accent, role.Mid: tokens.control, role.Dark: tokens.control,
        role.Light: tokens.surface, role.Midlight: tokens.line, role.Shadow: tokens.line,
    }  # fmt: skip
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.muted))
    return palette


@cache
def load_typeface(folder: Path) -> bool:
    """Make the shipped faces known to Qt; false when a file is missing, and the system's face serves."""
    return all(
        QFontDatabase.addApplicationFont(str(folder / f"AtkinsonHyperlegibleNext_{face}.ttf")) >= 0 for face in FACES
    )


def make_application(name: str, arguments: Sequence[str] = ()) -> QApplication:
    """The application in Fusion. Asked for so, the style comes without its class being made known to Python, which
    takes some milliseconds of the first paint."""
    app = QApplication([name, "-style", "Fusion", *arguments])
    app.setProperty(DRESSED, True)
    return app


def apply_theme(app: QApplication, tokens: Tokens, resources: Path, percent: int = 100) -> None:
    """Dress the whole application, its words `percent` of their usual size; may be called again at any time, open
    windows follow. An old sheet is taken off first: Qt puts one on the bare style in a third of the time in which it
    changes one for another."""
    if not app.property(DRESSED):
        app.setStyle("Fusion")
        app.setProperty(DRESSED, True)
    app.setStyleSheet("")
    font = QFont(app.font())
    if load_typeface(resources / "fonts"):
        font.setFamilies([FAMILY])
    font.setPointSizeF(BODY * percent / 100)
    app.setFont(font)
    app.setPalette(palette_of(tokens))
    app.setStyleSheet(stylesheet(tokens, resources / "icons", percent / 100))
