"""A server in the shared folder’s place: what kind, where, and what opens it. Tried before it is used."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from qaf_desktop.ui.widgets.screen_body import ButtonFlow

KEY_HEIGHT = 90


@dataclass(frozen=True, slots=True)
class PlaceInputs:
    """What was typed; `kind` is sftp, webdav, s3 or smb."""

    kind: str = "webdav"
    address: str = ""
    user: str = ""
    secret: str = ""
    fingerprint: str = ""
    region: str = ""


class PlaceCard(Card):
    """`confirmed(PlaceInputs)`: try it and use it. `left`: not now."""

    confirmed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A server in the shared folder’s place"), parent)
        self.kind = QComboBox()
        for kind, words in self._kinds().items():
            self.kind.addItem(words, kind)
        self.address, self.user, self.fingerprint, self.region = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.secret = PassphraseEdit(self.tr("Password"))
        self.key = QPlainTextEdit(tabChangesFocus=True)
        self.fingerprint.setPlaceholderText(self.tr("SHA256:…"))
        self.key.setFixedHeight(scaled(KEY_HEIGHT))
        self.take = PrimaryButton(self.tr("Try it and use it"), self._confirm)
        self.back = button(self.tr("Not now"), self.left.emit)
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda _at: self._show())
        self._show()

    def ask(self, known: PlaceInputs) -> None:
        """Begin with what is used now; a secret that is kept is asked for again."""
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(max(0, self.kind.findData(known.kind)))
        for edit, text in ((self.address, known.address), (self.user, known.user), (self.region, known.region),
                           (self.fingerprint, known.fingerprint)):  # fmt: skip
            edit.setText(text)
        self.secret.line.clear()
        self.key.clear()
        self._where.say_problem("")
        self._show()
        self.kind.setFocus()

    def inputs(self) -> PlaceInputs:
        secret = self.key.toPlainText() if self.key.toPlainText().strip() else self.secret.line.text()
        return PlaceInputs(
            str(self.kind.currentData()), self.address.text().strip(), self.user.text().strip(), secret,
            self.fingerprint.text().strip(), self.region.text().strip(),
        )  # fmt: skip

    def _kinds(self) -> dict[str, str]:
        return {
            "webdav": self.tr("Web folder (WebDAV)"),
            "sftp": self.tr("SSH server (SFTP)"),
            "s3": self.tr("Bucket (S3)"),
            "smb": self.tr("Windows file server, spoken to directly"),
        }

    def _lay_out(self) -> None:
        words = self.tr(
            "For councils whose laptops have no network drive. Packages are sealed before they leave, so whoever runs "
            "the server reads nothing; what opens it is kept in this workspace, encrypted. Your administrator knows "
            "these entries."
        )
        self._where = Field(self.tr("&Address"), self.address)
        self._print = Field(self.tr("Server’s key, as the &administrator told it"), self.fingerprint)
        self._key = Field(self.tr("Or a private &key"), self.key, self.tr("Ed25519, the text of the file."))
        self._region = Field(self.tr("&Region"), self.region, self.tr("Leave it empty where there is none."))
        self._user, self._secret = Field("", self.user), Field("", self.secret)
        for part in (
            label(words, wrap=True), Field(self.tr("&Kind"), self.kind), self._where, self._user, self._secret,
            self._key, self._print, self._region, ButtonFlow(self.take, self.back),
        ):  # fmt: skip
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _show(self) -> None:
        kind = str(self.kind.currentData())
        examples = {
            "webdav": self.tr("https://files.council.example/quality"),
            "sftp": self.tr("files.council.example:22/quality"),
            "s3": self.tr("https://s3.council.example/bucket/quality"),
            "smb": self.tr("fileserver.council.example/share/quality"),
        }
        self.address.setPlaceholderText(examples[kind])
        keys = kind == "s3"
        self._user.rename(self.tr("Access key") if keys else self.tr("&Name"))
        self._secret.rename(self.tr("Secret key") if keys else self.tr("&Password"))
        for part, on in ((self._key, kind == "sftp"), (self._print, kind == "sftp"), (self._region, keys)):
            part.setVisible(on)

    def _confirm(self) -> None:
        self._where.say_problem("" if self.address.text().strip() else self.tr("Type the address."))
        missing = self.fingerprint.text().strip() == "" and self.kind.currentData() == "sftp"
        words = self.tr("Ask the administrator for it: it shows that it is their server.")
        self._print.say_problem(words if missing else "")
        if self.address.text().strip() and not missing:
            self.confirmed.emit(self.inputs())
