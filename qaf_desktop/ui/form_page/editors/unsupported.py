"""A kind of question this program has no editor for yet: the answer is typed as text, and a word says so."""

from qaf_desktop.ui.form_page.editors.line import LineEditor
from qaf_desktop.words import say


class UnsupportedEditor(LineEditor):
    """A place, a barcode and the like, as the text a phone would have stored."""

    def note(self) -> str:
        return say("Typed as text here; on a phone this would be taken by the device")
