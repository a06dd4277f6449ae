"""A line for a passphrase, hidden unless the person wants to see it."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.buttons import button


class PassphraseEdit(QWidget):
    """`line` is the field itself; the button beside it shows and hides what is typed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(name)
        self.reveal = button(self.tr("Show"), self._toggle)
        self._name_reveal()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        row.addWidget(self.line, 1)
        row.addWidget(self.reveal)
        self.setFocusProxy(self.line)

    def setAccessibleDescription(self, text: str) -> None:
        self.line.setAccessibleDescription(text)

    def hide_again(self) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.reveal.setText(self.tr("Show"))
        self._name_reveal()

    def _toggle(self) -> None:
        shown = self.line.echoMode() == QLineEdit.EchoMode.Normal
        self.line.setEchoMode(QLineEdit.EchoMode.Password if shown else QLineEdit.EchoMode.Normal)
        self.reveal.setText(self.tr("Show") if shown else self.tr("Hide"))
        self._name_reveal()

    def _name_reveal(self) -> None:
        """Which passphrase, and what the button does now."""
        self.reveal.setAccessibleName(f"{self.reveal.text()} {self.line.accessibleName()}")
