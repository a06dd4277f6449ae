"""Settings worth having: how the program looks, when it locks, the passphrase; and what this installation is."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.new_passphrase import NewPassphrase
from qaf_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from qaf_desktop.ui.widgets.screen_body import ScreenBody

THEMES = ("system", "light", "dark", "contrast")
WIDTH = 560


@dataclass(frozen=True, slots=True)
class About:
    """What this installation is, as pairs of words: name and value."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PassphraseChange:
    """A wish to change the passphrase."""

    current: str
    new: str


class SettingsPage(Page):
    """`theme_chosen(theme)`, `lock_chosen(minutes)`, `passphrase_asked(PassphraseChange)`; answer the last with
    `passphrase_changed()` or `passphrase_refused(words)`."""

    theme_chosen = Signal(str)
    lock_chosen = Signal(int)
    passphrase_asked = Signal(object)

    def __init__(self, theme: str, lock_minutes: int, about: About, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = self._themes(theme)
        self.lock = QSpinBox(minimum=1, maximum=60, value=lock_minutes, suffix=self.tr(" minutes"))
        self.lock.lineEdit().setTextMargins(S2, 0, 0, 0)
        self.current = PassphraseEdit(self.tr("Passphrase now"))
        self.new = NewPassphrase()
        self.change = button(self.tr("Change passphrase"), self._ask)
        self.answer = label("", "ok", wrap=True)
        self.answer.hide()
        self._current = Field(self.tr("&Passphrase now"), self.current)
        self._lay_out(about)
        self.new.entered.connect(self._ask)
        self.theme.currentIndexChanged.connect(lambda _at: self.theme_chosen.emit(self.theme.currentData()))
        self.lock.valueChanged.connect(self.lock_chosen)

    def passphrase_changed(self) -> None:
        self.current.line.clear()
        self.current.hide_again()
        self.new.forget()
        self.change.setEnabled(True)
        self.answer.setText(self.tr("The passphrase is changed. The paper code stays as it was."))
        self.answer.show()

    def passphrase_refused(self, words: str) -> None:
        self.change.setEnabled(True)
        self._current.say_problem(words)
        self.current.line.setFocus()

    def _themes(self, theme: str) -> QComboBox:
        box = QComboBox()
        words = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"), self.tr("High contrast"))
        for key, word in zip(THEMES, words, strict=True):
            box.addItem(word, key)
        box.setCurrentIndex(max(0, box.findData(theme)))
        return box

    def _lay_out(self, about: About) -> None:
        looks = Card(self.tr("Look and lock"))
        looks.body.addWidget(Field(self.tr("&Theme"), self.theme))
        looks.body.addWidget(Field(self.tr("&Lock when nobody has touched it for"), self.lock))
        secret = Card(self.tr("Passphrase"))
        secret.body.addWidget(self._current)
        secret.body.addWidget(self.new)
        secret.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        secret.body.addWidget(self.answer)
        self._stack(looks, secret, self._about(about))

    def _stack(self, *cards: Card) -> None:
        holder = QWidget()
        holder.setMaximumWidth(WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        for card in cards:
            column.addWidget(card)
        row = QHBoxLayout()
        row.addWidget(holder, 1)
        row.addStretch(0)
        body = ScreenBody()
        body.column.addLayout(row)
        body.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(body)
        self.setFocusProxy(self.theme)

    def _about(self, about: About) -> Card:
        card = Card(self.tr("About"))
        rows = QFormLayout()
        rows.setHorizontalSpacing(S4)
        rows.setVerticalSpacing(S3)
        for name, value in about.rows:
            rows.addRow(label(name, "muted"), label(value, wrap=True))
        card.body.addLayout(rows)
        return card

    def _ask(self) -> None:
        now = self.current.line.text()
        new = self.new.chosen()
        self._current.say_problem("" if now else self.tr("Type the passphrase you use now."))
        self.answer.hide()
        if not now:
            self.current.setFocus()
        elif new:
            self.change.setEnabled(False)
            self.passphrase_asked.emit(PassphraseChange(now, new))
