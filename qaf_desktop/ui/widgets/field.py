"""A control with its name above, a hint below, and what is wrong with it in words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S1
from qaf_desktop.ui.widgets.labels import label


class Field(QWidget):
    """Names the control for eye and ear; `say_problem` puts words under it."""

    def __init__(self, name: str, control: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._hint_text = hint
        control.setAccessibleName(name.replace("&", ""))
        control.setAccessibleDescription(hint)
        self._hint = label(hint, "muted", wrap=True)
        self._problem = label("", "alarm", wrap=True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S1)
        self._name = label(name, buddy=control)
        column.addWidget(self._name)
        column.addWidget(control)
        column.addWidget(self._hint)
        self._hint.setVisible(bool(hint))
        column.addWidget(self._problem)
        self.setFocusProxy(control)

    def rename(self, name: str) -> None:
        self._name.setText(name)
        self.control.setAccessibleName(name.replace("&", ""))

    def problem(self) -> str:
        return self._problem.text()

    def say_problem(self, text: str) -> None:
        """Empty words take the problem away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.control.setAccessibleDescription(text or self._hint_text)
