"""What the frame expects of a screen."""

from PySide6.QtCore import Signal

from qaf_desktop.ui.widgets.first_focus import FirstFocus


class Page(FirstFocus):
    """A screen. It tells its own heading and hears when it is entered and left."""

    heading_changed = Signal(str, str)

    def enter(self, argument: str) -> None:
        """The person came here; `argument` says what to show, if anything."""

    def stands_in_rail(self, _argument: str) -> bool:
        """Whether what is shown for `argument` is what the entry of the rail promises."""
        return True

    def leave(self) -> bool:
        """The person wants to go; keep what was typed. False stays here."""
        return True
