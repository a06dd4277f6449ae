"""Six words that both sides read to each other, and the request to hand over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.state_label import StateLabel, Tone


class WordsPage(WizardPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr(
                "Hand the request to the lead auditor, then ring them up. Read these words to each other: when both "
                "see the same six, the lead lets this computer in. You can start work at once; sending waits for it."
            )
        )
        self.words = label("", "title", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        around = Card()
        around.body.addWidget(self.words)
        self.body.addWidget(around)
        self.save = button(self.tr("Save the request…"), lambda: self.asked.emit("save-request"))
        self.share = button(self.tr("Put it in the shared folder…"), lambda: self.asked.emit("share-request"))
        self.state = StateLabel()
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        row.addWidget(self.save)
        row.addWidget(self.share)
        row.addStretch(1)
        self.place("request", Field(self.tr("Request to join"), buttons))
        self.body.addWidget(self.state)

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        self.words.setText("   ".join(inputs.joined_words))
        self.words.setAccessibleName(", ".join(inputs.joined_words))
        self.state.say(Tone.OK, inputs.request_at)

    def focus_first(self, problems: tuple[str, ...] = ()) -> None:
        self.save.setFocus()
