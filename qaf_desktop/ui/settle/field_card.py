"""One answer that was given differently: its values as radio buttons, who gave each and when, and another by hand."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLabel, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from qaf_desktop.ui.settle.view import COMMON, OTHER, SIDE, Choice
from qaf_desktop.ui.tokens import S1, S3
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.work.settling import CHOOSE, FIXED, SideWords, Unsettled

translate = QCoreApplication.translate
INDENT = 26


class FieldCard(Card):
    """`chosen(field, Choice)` by the person; `show_choice` shows what is chosen."""

    chosen = Signal(str, object)

    def __init__(self, unsettled: Unsettled, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.unsettled = unsettled
        self.setAccessibleName(unsettled.label)
        if unsettled.section:
            self.body.addWidget(label(unsettled.section, "caption"))
        self.body.addWidget(label(unsettled.label, "strong", wrap=True))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.radios: dict[tuple[str, str], QRadioButton] = {}
        for side in unsettled.sides:
            self._offer((SIDE, side.origin), side.words, _who(side), Choice(SIDE, side.value, side.origin))
        if all(side.value != unsettled.common_value for side in unsettled.sides):
            before = translate("Settle", "As it was before both")
            self._offer((COMMON, ""), unsettled.common, before, Choice(COMMON, unsettled.common_value))
        self.other = self._other_editor()
        self.problem: QLabel = label("", "alarm", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)

    def show_choice(self, choice: Choice | None) -> None:
        if choice is None:
            return
        with QSignalBlocker(self._group):
            self.radios[choice.kind, choice.origin].setChecked(True)
        self.problem.setText(choice.problem)
        self.problem.setVisible(bool(choice.problem))
        if self.other is not None:
            self.other.setEnabled(choice.kind == OTHER)

    def _offer(self, key: tuple[str, str], words: str, who: str, choice: Choice) -> None:
        radio = self._radio(key, who)
        radio.setAccessibleName(f"{self.unsettled.label}: {who}: {words}")
        radio.clicked.connect(lambda: self.chosen.emit(self.unsettled.field, choice))
        self._below(label(words, wrap=True))

    def _other_editor(self) -> QComboBox | QPlainTextEdit | None:
        manner = self.unsettled.manner
        if manner == FIXED:
            return None
        words = translate("Settle", "Another answer") if manner == CHOOSE else translate("Settle", "Write it again")
        radio = self._radio((OTHER, ""), words)
        editor = self._combo() if manner == CHOOSE else self._text()
        radio.setAccessibleName(f"{self.unsettled.label}: {words}")
        editor.setAccessibleName(f"{words}: {self.unsettled.label}")
        editor.setEnabled(False)
        self._below(editor)
        radio.clicked.connect(self._choose_other)
        return editor

    def _combo(self) -> QComboBox:
        made = QComboBox()
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(18)
        for value, words in self.unsettled.choices:
            made.addItem(words, value)
        made.setCurrentIndex(-1)
        made.activated.connect(lambda _at: self._tell_other())
        return made

    def _text(self) -> QPlainTextEdit:
        made = QPlainTextEdit(tabChangesFocus=True)
        made.setFixedHeight(84)
        made.textChanged.connect(self._tell_other)
        return made

    def _choose_other(self) -> None:
        assert self.other is not None
        self.other.setEnabled(True)
        self._tell_other()
        self.other.setFocus()

    def _tell_other(self) -> None:
        if isinstance(self.other, QComboBox):
            value = self.other.currentData() or ""
        elif self.other is not None:
            value = self.other.toPlainText().strip()
        self.chosen.emit(self.unsettled.field, Choice(OTHER, value or None))

    def _radio(self, key: tuple[str, str], words: str) -> QRadioButton:
        radio = QRadioButton(words)
        self._group.addButton(radio)
        self.radios[key] = radio
        self.body.addWidget(radio)
        return radio

    def _below(self, widget: QWidget) -> None:
        around = QVBoxLayout()
        around.setContentsMargins(INDENT, 0, 0, S1)
        around.addWidget(widget)
        self.body.setSpacing(S3 - S1 - 2)
        self.body.addLayout(around)


def _who(side: SideWords) -> str:
    return ", ".join(part for part in (side.by, side.when) if part)
