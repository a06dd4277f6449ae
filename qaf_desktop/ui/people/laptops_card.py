"""The laptops of the project: whose they are, what their owners may do, and shutting one out."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.exchanging.enrolling import DeviceRow
from qaf_desktop.ui.people.view import custody_words, cut_words, device_state, role_words
from qaf_desktop.ui.tokens import S3
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.ui.widgets.table_view import TableView

translate = QCoreApplication.translate
LEAST_TABLE = 200


class LaptopsCard(QWidget):
    """`revoke_asked(DeviceRow)`, `request_asked`, `join_asked`, `roster_asked`."""

    revoke_asked = Signal(object)
    request_asked = Signal()
    join_asked = Signal()
    roster_asked = Signal()

    def __init__(self, roles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: TableView[DeviceRow] = TableView(self.tr("Laptops"), _columns(roles), lambda row: row.device)
        self.rows.setMinimumHeight(LEAST_TABLE)
        self.cut = Notice()
        self.rows.selection.connect(lambda _rows: self._show())
        self.request = button(self.tr("Read a request file…"), self.request_asked.emit)
        self.join = button(self.tr("Save project.join…"), self.join_asked.emit)
        self.join.setToolTip(self.tr("What a new auditor needs to begin"))
        self.roster = button(self.tr("Save people and devices…"), self.roster_asked.emit)
        self.roster.setToolTip(self.tr("For laptops that never see the shared folder"))
        self.revoke = button(self.tr("Shut this laptop out…"), self._revoke, look="danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S3)
        column.addWidget(self.cut)
        column.addWidget(self.rows, 1)
        column.addWidget(ButtonFlow(self.request, self.join, self.roster, self.revoke))
        self._show()

    def show_devices(self, devices: tuple[DeviceRow, ...]) -> None:
        if devices != self.rows.rows_model.given():
            self.rows.show_rows(devices)
        self.cut.say(Severity.WARNING, cut_words(devices), "")
        self._show()

    def _revoke(self) -> None:
        for row in self.rows.selected():
            self.revoke_asked.emit(row)

    def _show(self) -> None:
        chosen = self.rows.selected()
        able = bool(chosen) and chosen[0].active and not chosen[0].own
        own = bool(chosen) and chosen[0].own
        self.revoke.setEnabled(able)
        why = self.tr("This is your own laptop.") if own else self.tr("Choose a laptop in the list first.")
        self.revoke.setToolTip("" if able else why)
        self.revoke.setAccessibleDescription("" if able else why)


def _columns(roles: Mapping[str, str]) -> tuple[Column[DeviceRow], ...]:
    return (
        Column("name", translate("People", "Person"), lambda r: r.name or translate("People", "Not in the lists"), 230),
        Column("roles", translate("People", "Roles"), lambda r: role_words(r.roles, roles), 300, drop=2),
        Column("code", translate("People", "Code of the laptop"), lambda r: r.code, 150, drop=1),
        Column("state", translate("People", "State"), device_state, 150, mark=_mark),
        Column("custody", translate("People", "Custody log"), custody_words, 150, mark=_cut, drop=1),
    )


def _cut(row: DeviceRow) -> CellMark | None:
    return CellMark("triangle", "stop") if row.cut else None


def _mark(row: DeviceRow) -> CellMark:
    return CellMark("disc", "ok") if row.active else CellMark("dash", "muted")
