"""A new key for the workspace: what it does, the new paper code, and the work itself."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qaf_desktop.code_signs import groups, signs_of
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.text_size import keep_fitted, scaled
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.code_card import CodeCard
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.screen_body import ScreenBody

WIDTH = 620
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Size:
    """What is encrypted anew: backups, and bytes in all."""

    backups: int
    size: int


class KeyPage(Page):
    """`code_asked(passphrase)`; answer by `show_code(code, place)`, `place` (from 0) being the group that is
    asked back, or `refused(words)`. Then `change_asked`; answer by `strip`'s progress and `done()`, `failed(words)` or
    `called_off()`. `stop_asked` while it works. `left`: back to the settings."""

    entered = Signal()
    code_asked = Signal(str)
    change_asked = Signal()
    stop_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code, self._place, self._works = "", 0, False
        self.notice, self.strip = Notice(), ProgressStrip()
        self.amount = label("", wrap=True)
        self.passphrase = PassphraseEdit(self.tr("Passphrase"))
        self._passphrase = Field(self.tr("&Passphrase"), self.passphrase, self.tr("The one you unlock with. It stays."))
        self.go_on = PrimaryButton(self.tr("Show the new paper code"), self._ask_code)
        self.code = CodeCard()
        self.group = QLineEdit(maxLength=12)
        self._group = Field("", self.group)
        self.change = PrimaryButton(self.tr("Change the key"), self._ask_change)
        self.back = button(self.tr("Back   Esc"), self._go_back)
        self.first, self.second = self._first_card(), self._second_card()
        self._lay_out()
        self.passphrase.line.returnPressed.connect(self._ask_code)
        self.group.returnPressed.connect(self._ask_change)
        self.strip.cancelled.connect(self.stop_asked)
        leave = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._go_back)
        self.forget()

    def enter(self, argument: str) -> None:
        if not self._works:
            self.notice.say(Severity.INFO, "")
        self.entered.emit()

    def leave(self) -> bool:
        """A code that was not taken into use is gone; while it works, the work goes on."""
        if not self._works:
            self.forget()
        return True

    def show_size(self, size: Size) -> None:
        said = self.tr(
            "Encrypted anew: the workspace and {n} backups, {size} MB in all. As much again is needed on the disk "
            "until it is done."
        )
        self.amount.setText(said.format(n=size.backups, size=f"{size.size / MEGABYTE:,.0f}"))

    def show_code(self, code: str, place: int) -> None:
        self._code, self._place = code, place
        self.passphrase.line.clear()
        self.passphrase.hide_again()
        self.code.show_groups(groups(code))
        self._group.rename(self.tr("&Group {n}, read from your paper").format(n=place + 1))
        self.first.hide()
        self.second.show()
        self.code.setFocus()

    def refused(self, words: str) -> None:
        self.go_on.setEnabled(True)
        self._passphrase.say_problem(words)
        self.passphrase.line.setFocus()

    def working(self) -> None:
        self._works = True
        self.second.setEnabled(False)
        self.back.setEnabled(False)
        self.notice.say(Severity.INFO, "")
        self.strip.begin(self.tr("Encrypting everything anew…"))

    def done(self) -> None:
        self._stop()
        self.forget()
        said = self.tr(
            "The key is changed. The passphrase is as before. Keep the new paper code and destroy the old one: it "
            "opens nothing any more."
        )
        self.notice.say(Severity.INFO, said)
        self.back.setFocus()

    def failed(self, words: str) -> None:
        """Nothing is changed; the code that was shown is not in use and is shown still, for another try."""
        self._stop()
        said = self.tr("The key was not changed; the old paper code holds. {why}")
        self.notice.say(Severity.STOP, said.format(why=words))

    def called_off(self) -> None:
        self._stop()
        self.forget()
        self.notice.say(Severity.INFO, self.tr("Called off. The key was not changed; the old paper code holds."))
        self.passphrase.line.setFocus()

    def forget(self) -> None:
        """As when first come to."""
        self._code = ""
        self.code.show_groups(())
        self.group.clear()
        self._group.say_problem("")
        self.passphrase.line.clear()
        self.passphrase.hide_again()
        self._passphrase.say_problem("")
        self.go_on.setEnabled(True)
        self.first.show()
        self.second.hide()
        self.setFocusProxy(self.passphrase)

    def _stop(self) -> None:
        self._works = False
        self.strip.end()
        self.second.setEnabled(True)
        self.back.setEnabled(True)

    def _first_card(self) -> Card:
        card = Card()
        why = self.tr(
            "Everything on this computer is encrypted by one key, which the passphrase, the paper code and the "
            "project’s recovery key unlock. Change it when somebody may have had a copy of this workspace together "
            "with its passphrase or paper code, or when your rules ask for it."
        )
        backups = self.tr(
            "The backups in this workspace are encrypted anew as well and stay. Copies kept elsewhere, on a stick or "
            "by your IT, open with the old passphrase and the old paper code only: destroy those that you do not need."
        )
        more = self.tr("If others may know the passphrase, change that first, under Settings.")
        for words in (why, backups):
            card.body.addWidget(label(words, wrap=True))
        card.body.addWidget(label(more, "muted", wrap=True))
        card.body.addWidget(self.amount)
        card.body.addWidget(self._passphrase)
        card.body.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _second_card(self) -> Card:
        card = Card(self.tr("The new paper code"))
        words = self.tr(
            "It opens the workspace if you forget the passphrase, and is shown only now. Write it on paper and keep "
            "the paper away from this computer. It holds as soon as the key is changed."
        )
        card.body.addWidget(label(words, wrap=True))
        card.body.addWidget(self.code)
        card.body.addWidget(self._group)
        card.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        for part in (self.notice, self.first, self.second, self.strip):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(S2)
        foot.addWidget(self.back)
        foot.addStretch(1)
        column.addLayout(foot)
        holder = QWidget()
        keep_fitted(holder, lambda: holder.setMaximumWidth(scaled(WIDTH)))
        holder.setLayout(column)
        row = QHBoxLayout()
        row.setSpacing(S3)
        row.addWidget(holder, 1)
        row.addStretch(0)
        body = ScreenBody()
        body.column.addLayout(row)
        body.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(body)

    def _ask_code(self) -> None:
        typed = self.passphrase.line.text()
        self._passphrase.say_problem("" if typed else self.tr("Type the passphrase."))
        if typed:
            self.go_on.setEnabled(False)
            self.code_asked.emit(typed)
        else:
            self.passphrase.line.setFocus()

    def _ask_change(self) -> None:
        if self._works or not self._code:
            return
        right = signs_of(self.group.text()) == groups(self._code)[self._place]
        self._group.say_problem("" if right else self.tr("That is not what the code says there."))
        if right:
            self.change_asked.emit()
        else:
            self.group.setFocus()

    def _go_back(self) -> None:
        if not self._works:
            self.left.emit()
