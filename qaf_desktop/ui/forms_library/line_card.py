"""The question that is chosen, to be changed: its words, hint, guidance, whether it is required, its choices."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from qaf_desktop.ui.forms_library.edit_view import Details
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label

LABEL, HINT, GUIDANCE = "label", "hint", "guidance_hint"
AREA_HEIGHT = 76


class LineCard(Card):
    """`worded(column, text)`, `required(on)`, `chosen(lines)` (the choices, one a line) as the person types."""

    worded = Signal(str, str)
    required = Signal(bool)
    chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._row = -1
        self.heading = label("", "caption", wrap=True)
        self.problems = label("", "alarm", wrap=True)
        self.label_, self.hint, self.guidance = _area(), QLineEdit(), _area()
        self.must = QCheckBox(self.tr("An answer is required"))
        self.rule = label("", "muted", wrap=True)
        self.choices = _area()
        self.choices.setFixedHeight(AREA_HEIGHT * 2)
        self._hint = Field(self.tr("Hint under the question"), self.hint)
        self._guidance = Field(self.tr("Guidance beside it"), self.guidance)
        self._choices = Field(self.tr("Choices"), self.choices, self.tr("One choice a line."))
        self._shared = label("", "muted", wrap=True)
        self.stored = label("", "muted", wrap=True)
        for part in (self.heading, self.problems, Field(self.tr("Wording"), self.label_), self.must, self.rule,
                     self._choices, self._shared, self.stored, self._hint, self._guidance):  # fmt: skip
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._connect()

    def show_details(self, details: Details | None) -> None:
        """The chosen line; what is being typed in is left alone while it says the same."""
        self.setEnabled(details is not None)
        if details is None:
            return
        other = details.row != self._row
        self._row = details.row
        self.heading.setText(details.heading)
        self.problems.setText("\n".join(details.problems))
        self.problems.setVisible(bool(details.problems))
        _put(self.label_, details.label, always=other)
        _put(self.guidance, details.guidance, always=other)
        _put(self.choices, "\n".join(details.choices or ()), always=other)
        if self.hint.text() != details.hint:
            with QSignalBlocker(self.hint):
                self.hint.setText(details.hint)
        self._show_must(details)
        self._choices.setVisible(details.choices is not None)
        self._shared.setText(details.shared)
        self._shared.setVisible(details.choices is not None and details.shared != self.tr("One choice a line."))
        self.stored.setText(self.tr("Stored in answers as: {names}").format(names=", ".join(details.names)))
        self.stored.setVisible(bool(details.names))
        for part in (self._hint, self._guidance):
            part.setVisible(details.asked)

    def _show_must(self, details: Details) -> None:
        with QSignalBlocker(self.must):
            self.must.setChecked(details.required)
        self.must.setVisible(details.asked and not details.rule)
        self.rule.setVisible(bool(details.rule))
        self.rule.setText(self.tr("Required by a rule: {rule}").format(rule=details.rule))

    def _connect(self) -> None:
        self.label_.textChanged.connect(lambda: self.worded.emit(LABEL, _text(self.label_)))
        self.guidance.textChanged.connect(lambda: self.worded.emit(GUIDANCE, _text(self.guidance)))
        self.hint.textEdited.connect(lambda text: self.worded.emit(HINT, text))
        self.must.toggled.connect(self.required)
        self.choices.textChanged.connect(lambda: self.chosen.emit(lines(self.choices.toPlainText())))


def lines(text: str) -> tuple[str, ...]:
    """The choices that stand in a text, one a line; empty lines are none."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _area() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setMinimumHeight(AREA_HEIGHT)
    made.setMaximumHeight(AREA_HEIGHT)
    return made


def _text(area: QPlainTextEdit) -> str:
    return area.toPlainText().strip()


def _put(area: QPlainTextEdit, text: str, *, always: bool) -> None:
    """White space at the ends, and empty lines, are no difference while one types."""
    if always or lines(area.toPlainText()) != lines(text):
        with QSignalBlocker(area):
            area.setPlainText(text)
