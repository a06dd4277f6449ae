"""The bar at the foot: is it saved, what is left, and where to go next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from qaf_desktop.ui.form_page.derive import View
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.announce import announce
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.labels import label, set_look
from qaf_desktop.words import say


class BottomBar(QFrame):
    """Shows a `View`; its buttons say what is wanted."""

    retry = Signal()
    previous = Signal()
    following = Signal()
    check = Signal()
    finalise = Signal()

    def __init__(self, view: View, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.saved = label("", "muted")
        self.retry_button = button(say("Try again"), self.retry.emit, look="link")
        self.look_at = button("", self.check.emit, look="link")
        self.blocked = label("", "stop", wrap=True)
        self.previous_button = button(say("Previous section"), self.previous.emit)
        self.next_button = button(say("Next section"), self.following.emit)
        self.check_button = button(say("Check  F8"), self.check.emit)
        self.check_button.setAccessibleName(say("Check"))
        self.finalise_button = PrimaryButton(say("Amend…") if view.read_only else say("Finalise…"), self.finalise.emit)
        self._narrow = True
        self._lay_out()
        self.make_narrow(True)
        self.show_view(view)

    def show_view(self, view: View) -> None:
        if self.saved.text() != view.save.text:
            self.saved.setText(view.save.text)
            set_look(self.saved, view.save.tone)
            if view.save.can_retry:
                announce(self, view.save.text)
        self.retry_button.setVisible(view.save.can_retry)
        self.look_at.setText(view.look_at)
        self.look_at.setVisible(bool(view.look_at) and not view.read_only)
        self.blocked.setText("" if view.read_only else view.finalise_blocked)
        self.blocked.setVisible(bool(self.blocked.text()) and not self._narrow)
        self.previous_button.setEnabled(bool(view.previous))
        self.next_button.setEnabled(bool(view.following))
        self.check_button.setVisible(not view.read_only)
        self.finalise_button.setEnabled(view.read_only or not view.finalise_blocked)
        self.finalise_button.setAccessibleDescription(view.finalise_blocked)

    def ways_on(self) -> tuple[QWidget, ...]:
        """Where Tab goes from the last question."""
        return (self.next_button, self.check_button, self.finalise_button)

    def others(self) -> tuple[QWidget, ...]:
        return (self.previous_button, self.retry_button, self.look_at)

    def make_narrow(self, narrow: bool) -> None:
        """Shorter words where there is little room; accessible names stay whole, the band says why Finalise waits."""
        self._narrow = narrow
        self.blocked.setVisible(bool(self.blocked.text()) and not narrow)
        self.previous_button.setText(say("Previous") if narrow else say("Previous section"))
        self.next_button.setText(say("Next") if narrow else say("Next section"))
        self.check_button.setText(say("Check") if narrow else say("Check  F8"))
        self.previous_button.setAccessibleName(say("Previous section"))
        self.next_button.setAccessibleName(say("Next section"))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(S4, S2 + 2, S4, S2 + 2)
        layout.setSpacing(S2)
        layout.addWidget(self.saved)
        layout.addWidget(self.retry_button)
        layout.addWidget(self.look_at)
        layout.addSpacing(S3)
        layout.addWidget(self.blocked, 4)
        layout.addStretch(1)
        for made in (self.previous_button, self.next_button, self.check_button, self.finalise_button):
            layout.addWidget(made)
