"""The six words of a laptop that is not let in yet, and the ways to hand its request over again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ButtonFlow


class WordsCard(Card):
    """Hidden while there are no words to show."""

    file_asked = Signal()
    share_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        heading = self.tr("Not let in yet: read these words to the lead auditor")
        self.setAccessibleName(heading)
        self.six = label("", "title", wrap=True)
        self.six.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.file = button(self.tr("Save the request again…"), self.file_asked.emit)
        self.share = button(self.tr("Put the request in the shared folder"), self.share_asked.emit)
        words = self.tr("When the lead sees the same six words, this laptop is let in. Then choose Fetch now.")
        self.body.addWidget(label(heading, "heading", wrap=True))
        self.body.addWidget(self.six)
        self.body.addWidget(label(words, "muted", wrap=True))
        self.body.addWidget(ButtonFlow(self.file, self.share))
        self.hide()

    def show_words(self, six: tuple[str, ...], *, can_share: bool, can_act: bool) -> None:
        self.setVisible(bool(six))
        self.six.setText("   ".join(six))
        self.six.setAccessibleName(", ".join(six))
        self.share.setEnabled(can_share)
        self.file.setEnabled(can_act)
