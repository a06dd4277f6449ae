"""The catalogue as Qt asks for it: the window's own sentences, and those that Qt says itself (Undo, Copy, Yes, No)."""

from PySide6.QtCore import QCoreApplication, QTranslator

from qaf_desktop.words import Language


class Translation(QTranslator):
    """Looks a sentence up in the language chosen, whatever the screen: one sentence has one translation."""

    def translate(self, _context: str, source: str, _comment: str | None = None, _n: int = -1) -> str:
        return Language.words.get(source, source)

    def isEmpty(self) -> bool:
        return False


def translate_window(app: QCoreApplication) -> Translation:
    """Let every sentence of the window go through the catalogue; called once, before anything is shown."""
    translation = Translation(app)
    app.installTranslator(translation)
    return translation
