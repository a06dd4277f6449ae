"""The first page: which kind of desk, or a look at the example."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from qaf_desktop.ui.first_start.state import Choice, Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.tokens import S1, S2, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label


class WelcomePage(WizardPage):
    def __init__(self, desks: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr(
                "QAF Desktop helps you audit case files and observe practice without a network, send the work sealed, "
                "and give feedback that people can use. Everything stays encrypted on this computer."
            )
        )
        self.kinds: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S2)
        for desk in desks:
            column.addWidget(self._choice(desk))
        self.place("kind", Field(self.tr("What will you do here?"), choices))
        self.body.addSpacing(S4)
        looking = self.tr("Only looking around? The example holds invented people and records.")
        self.body.addWidget(label(looking, "muted", wrap=True))
        self.example = button(self.tr("Open the example project"), lambda: self.asked.emit("example"))
        self.body.addWidget(self.example, 0, Qt.AlignmentFlag.AlignLeft)

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        chosen = self.kinds.get(inputs.kind)
        if chosen is not None and not chosen.isChecked():
            with QSignalBlocker(chosen):
                chosen.setChecked(True)

    def focus_first(self, problems: tuple[str, ...] = ()) -> None:
        chosen = self._group.checkedButton() or next(iter(self.kinds.values()))
        chosen.setFocus()

    def _choice(self, desk: Choice) -> Card:
        card = Card()
        card.body.setSpacing(S1)
        radio = QRadioButton(desk.word)
        radio.setAccessibleDescription(desk.about)
        radio.toggled.connect(lambda on: self.typed.emit("kind", desk.id) if on else None)
        self._group.addButton(radio)
        self.kinds[desk.id] = radio
        about = label(desk.about, "muted", wrap=True)
        about.setContentsMargins(29, 0, 0, 0)
        card.body.addWidget(radio)
        card.body.addWidget(about)
        return card
