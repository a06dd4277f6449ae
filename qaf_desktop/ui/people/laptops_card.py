"""The laptops of the project: whose they are, what their owners may do, and shutting one out."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qaf_desktop.exchanging.enrolling import DeviceRow
from qaf_desktop.exchanging.pen import PenState
from qaf_desktop.ui.people.pen_card import PenCard
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
    """`revoke_asked(DeviceRow)`, `leaves_asked(DeviceRow)`: its owner leaves, `hand_on_asked(DeviceRow)`: give it all
    that was received, `request_asked`, `join_asked`, `roster_asked`. `pen` tells for itself."""

    revoke_asked = Signal(object)
    leaves_asked = Signal(object)
    hand_on_asked = Signal(object)
    request_asked = Signal()
    join_asked = Signal()
    roster_asked = Signal()

    def __init__(self, roles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pen = PenState()
        self.rows: TableView[DeviceRow] = TableView(self.tr("Laptops"), _columns(roles), lambda row: row.device)
        self.rows.setMinimumHeight(LEAST_TABLE)
        self.cut = Notice()
        self.rows.selection.connect(lambda _rows: self._show())
        self.request = button(self.tr("Read a request file…"), self.request_asked.emit)
        self.join = button(self.tr("Save project.join…"), self.join_asked.emit)
        self.join.setToolTip(self.tr("What a new auditor needs to begin"))
        self.roster = button(self.tr("Save people and devices…"), self.roster_asked.emit)
        self.roster.setToolTip(self.tr("For laptops that never see the shared folder"))
        self.hand_on = button(self.tr("Give it all work received…"), self._telling(self.hand_on_asked))
        self.leaves = button(self.tr("Its owner leaves…"), self._telling(self.leaves_asked))
        self.revoke = button(
            self.tr("Lost or given back: shut it out…"), self._telling(self.revoke_asked), look="danger"
        )
        self.pen = PenCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S3)
        column.addWidget(self.cut)
        column.addWidget(self.rows, 1)
        column.addWidget(ButtonFlow(self.request, self.join, self.roster))
        column.addWidget(ButtonFlow(self.hand_on, self.leaves, self.revoke))
        column.addWidget(self.pen)
        self._show()

    def show_devices(self, devices: tuple[DeviceRow, ...]) -> None:
        if devices != self.rows.rows_model.given():
            self.rows.show_rows(devices)
        self.cut.say(Severity.WARNING, cut_words(devices), "")
        self._show()

    def show_pen(self, state: PenState) -> None:
        """What can be changed here depends on it."""
        self._pen = state
        self.pen.show_pen(state)
        self._show()

    def _telling(self, signal: SignalInstance) -> Callable[[], None]:
        """Tell of the laptop that is chosen."""

        def tell() -> None:
            for row in self.rows.selected():
                signal.emit(row)

        return tell

    def _show(self) -> None:
        chosen = next(iter(self.rows.selected()), None)
        can_sign = self._pen.held and not self._pen.given_to
        _enable(self.revoke, _why_not(chosen, can_sign))
        _enable(self.leaves, _why_not(chosen, can_sign))
        _enable(self.hand_on, _why_not_all(chosen, self._pen.let_in) or _why_not(chosen, True))
        for one in (self.request, self.join):
            one.setEnabled(can_sign)


def _enable(one: QPushButton, why_not: str) -> None:
    one.setEnabled(not why_not)
    one.setToolTip(why_not)
    one.setAccessibleDescription(why_not)


def _why_not(row: DeviceRow | None, can_sign: bool) -> str:
    """Why nothing can be done about a laptop; "" where something can."""
    if not can_sign:
        return translate("People", "This laptop does not hold the pen.")
    if row is None:
        return translate("People", "Choose a laptop in the list first.")
    if row.own:
        return translate("People", "This is your own laptop.")
    return "" if row.active else translate("People", "It is shut out already.")


def _why_not_all(row: DeviceRow | None, let_in: bool) -> str:
    if not let_in:
        return translate("People", "This laptop is not let in yet.")
    lead = row is not None and row.lead
    return "" if lead else translate("People", "Only another lead auditor’s laptop can be given everything.")


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
