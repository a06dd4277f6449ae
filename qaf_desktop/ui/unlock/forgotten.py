"""A forgotten passphrase: paper code or recovery key opens the workspace, and a new passphrase locks it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qaf_desktop.desk.setup_details import LOCKED_KEY, Secret, Way
from qaf_desktop.ui.tokens import S2, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.new_passphrase import NewPassphrase
from qaf_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from qaf_desktop.ui.widgets.state_label import StateLabel, Tone


class Forgotten(QWidget):
    """`key_wanted`: the person wants to choose the recovery key's file; answer with `show_key`. `entered` by Enter."""

    key_wanted = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way, self._key = Way.PAPER, ""
        self.code = QLineEdit(placeholderText="XXXXX-XXXXX-XXXXX-…")
        self.choose = button(self.tr("Choose the file…"), self.key_wanted.emit)
        self.chosen = StateLabel()
        hint = self.tr("The code on paper from the day this workspace was made. Capitals and dashes do not matter.")
        self.by_paper = Field(self.tr("Paper &code"), self.code, hint)
        self.by_key = Field(self.tr("&Recovery key of the project"), self._file_row(), self._about_key())
        self.key_passphrase = PassphraseEdit(self.tr("Passphrase of the key’s file"))
        self.by_key_passphrase = Field(self.tr("Passphrase of the &key’s file"), self.key_passphrase)
        self.other = button("", self._switch, look="link")
        self.new = NewPassphrase()
        self._lay_out()
        self.code.returnPressed.connect(self.new.setFocus)
        self.new.entered.connect(self.entered)
        self._show_way()

    def secret(self) -> Secret | None:
        """What was given, once all of it is there; what is missing is said otherwise."""
        given = self.code.text().strip() if self._way is Way.PAPER else self._key
        missing = {Way.PAPER: self.tr("Type the paper code."), Way.RECOVERY: self.tr("Choose the key’s file first.")}
        field = self.by_paper if self._way is Way.PAPER else self.by_key
        field.say_problem("" if given else missing[self._way])
        new = self.new.chosen()
        if not given:
            self.focus_first()
        return Secret(self._way, given, new, self._key_passphrase()) if given and new else None

    def show_key(self, name: str, text: str) -> None:
        """The file that was chosen, by its name, and what it holds."""
        self._key = text
        self.chosen.say(Tone.OK, name)
        self.by_key.say_problem("")
        self._show_way()
        (self.by_key_passphrase if self._is_locked() else self.new).setFocus()

    def focus_first(self) -> None:
        (self.code if self._way is Way.PAPER else self.choose).setFocus()

    def forget(self) -> None:
        self._key = ""
        self.code.clear()
        self.key_passphrase.line.clear()
        self.new.forget()

    def _about_key(self) -> str:
        return self.tr("The lead auditor keeps its file on a memory stick since the project was made.")

    def _file_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        row.addWidget(self.choose)
        row.addWidget(self.chosen)
        row.addStretch(1)
        holder.setFocusProxy(self.choose)
        return holder

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S2)
        words = self.tr("Open the workspace another way, and give it a new passphrase. Nothing in it is lost.")
        column.addWidget(label(words, wrap=True))
        column.addSpacing(S4 - S2)
        column.addWidget(self.by_paper)
        column.addWidget(self.by_key)
        column.addWidget(self.by_key_passphrase)
        row = QHBoxLayout()
        row.addWidget(self.other)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(S2)
        column.addWidget(self.new)

    def _is_locked(self) -> bool:
        return self._way is Way.RECOVERY and self._key.lstrip().startswith(LOCKED_KEY)

    def _key_passphrase(self) -> str:
        return self.key_passphrase.line.text() if self._is_locked() else ""

    def _switch(self) -> None:
        self._way = Way.RECOVERY if self._way is Way.PAPER else Way.PAPER
        self._show_way()
        self.focus_first()

    def _show_way(self) -> None:
        paper = self._way is Way.PAPER
        self.by_paper.setVisible(paper)
        self.by_key.setVisible(not paper)
        self.by_key_passphrase.setVisible(self._is_locked())
        key, code = self.tr("The paper is lost: use the recovery key"), self.tr("Use the paper code")
        self.other.setText(key if paper else code)
