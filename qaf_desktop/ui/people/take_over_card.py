"""Taking the project over with its recovery key: the file, its passphrase, and which lead’s laptop counts no more."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from qaf_desktop.exchanging.enrolling import DeviceRow
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from qaf_desktop.ui.widgets.screen_body import ButtonFlow


class TakeOverCard(Card):
    """`file_wanted`: answer with `show_file`. `confirmed(path, passphrase, devices to shut out)`. `left`: not now."""

    file_wanted = Signal()
    confirmed = Signal(Path, str, tuple)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Take the project over"), parent)
        self._path: Path | None = None
        self.choose = button(self.tr("Choose the recovery key’s file…"), self.file_wanted.emit)
        self.chosen = label("", "muted", wrap=True)
        self.passphrase = PassphraseEdit(self.tr("Passphrase of the recovery key’s file"))
        self.boxes: dict[str, QCheckBox] = {}
        self.take = PrimaryButton(self.tr("Take the project over"), self._confirm)
        self.back = button(self.tr("Not now"), self.left.emit)
        self._lay_out()

    def ask(self, leads: tuple[DeviceRow, ...], lost: frozenset[str]) -> None:
        """Begin anew. `leads` are the lead auditors’ laptops on the list, `lost` the devices that are likely to be."""
        self._path = None
        self.chosen.setText("")
        self.passphrase.line.clear()
        for box in self.boxes.values():
            box.deleteLater()
        shown = [row for row in leads if row.active and not row.own]
        self.boxes = {row.device: QCheckBox(_words(row)) for row in shown}
        for device, box in self.boxes.items():
            box.setChecked(device in lost)
            self._devices.addWidget(box)
        self._leads.setVisible(bool(self.boxes))
        self.file.say_problem("")
        self.choose.setFocus()

    def show_file(self, path: Path) -> None:
        self._path = path
        self.chosen.setText(path.name)
        self.file.say_problem("")
        self.passphrase.line.setFocus()

    def _lay_out(self) -> None:
        words = self.tr(
            "For the day the lead’s laptop is lost, or the lead has left without handing the pen over. Everything that "
            "lies in the shared folder is read again with the project’s recovery key, and this laptop takes the lead’s "
            "place. It is written into this laptop’s custody log, and everybody’s list shows it."
        )
        self.body.addWidget(label(words, wrap=True))
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ButtonFlow(self.choose))
        column.addWidget(self.chosen)
        self.file = Field(self.tr("The project’s recovery key"), row)
        self.body.addWidget(self.file)
        hint = self.tr("Leave it empty where the file was saved without one.")
        self.body.addWidget(Field(self.tr("&Passphrase of the file"), self.passphrase, hint))
        self._leads = QWidget()
        inside = QVBoxLayout(self._leads)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(
            label(self.tr("Lead auditors’ laptops that count no more (what they put in the folder stays)"), "strong")
        )
        self._devices = QVBoxLayout()
        inside.addLayout(self._devices)
        self.body.addWidget(self._leads)
        self.body.addWidget(ButtonFlow(self.take, self.back))
        self.body.addStretch(1)

    def _confirm(self) -> None:
        if self._path is None:
            self.file.say_problem(self.tr("Choose the file first."))
            self.choose.setFocus()
            return
        shut_out = tuple(device for device, box in self.boxes.items() if box.isChecked())
        self.confirmed.emit(self._path, self.passphrase.line.text(), shut_out)


def _words(row: DeviceRow) -> str:
    return f"{row.name} · {row.code}" if row.name else row.code
