"""A place, a barcode and the like: what a phone would take by itself is typed, and a word says so."""

from qaf_desktop.ui.form_page.editors.line import LineEditor


class UnsupportedEditor(LineEditor):
    """The text that a phone would have stored; the editor's note says what to type."""
