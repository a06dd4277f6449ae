"""One register, typed: its rows, and a line to add one or change the one chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from qaf_desktop.setup.register_editing import Entry
from qaf_desktop.ui.tokens import S3
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.ui.widgets.table_view import TableView

translate = QCoreApplication.translate
LEAST_TABLE = 200
FIELD = 220


class RegisterCard(QWidget):
    """`kept(Entry)` (an empty name is a new row), `removed(Entry)`."""

    kept = Signal(object)
    removed = Signal(object)

    def __init__(self, roles: Mapping[str, str], *, people: bool, parent: QWidget | None = None) -> None:
        """`people` have a role and a team; roles, teams and services are names alone."""
        super().__init__(parent)
        self._roles = roles
        self._people = people
        self._entry: Entry | None = None
        self.rows: TableView[Entry] = TableView(self.tr("Rows"), self._columns(), lambda entry: entry.name)
        self.rows.setMinimumHeight(LEAST_TABLE)
        self.rows.selection.connect(self._take_up)
        self.name = QLineEdit()
        self.role = QComboBox()
        self.team = QComboBox()
        self.keep = button("", self._keep)
        self.fresh = button(self.tr("Type another"), self.start_fresh, look="link")
        self.remove = button(self.tr("Remove…"), self._remove, look="danger")
        self.name.returnPressed.connect(self._keep)
        self._lay_out()
        self._fill_roles()

    def show_roles(self, roles: Mapping[str, str]) -> None:
        """Role → words, as people's roles are shown and chosen."""
        if roles != self._roles:
            self._roles = roles
            self._fill_roles()
            self.rows.viewport().update()

    def show_entries(self, entries: tuple[Entry, ...], teams: tuple[str, ...]) -> None:
        """`teams` are what a person's team is chosen from."""
        self._fill_teams(teams)
        if entries != self.rows.rows_model.given():
            self.rows.show_rows(entries)
        self._show()

    def start_fresh(self) -> None:
        """Empty fields for a new row."""
        self.rows.clearSelection()
        self._take_up(())
        self.name.clear()
        self.name.setFocus()

    def _columns(self) -> tuple[Column[Entry], ...]:
        name = Column[Entry]("label", translate("People", "Name"), lambda e: e.label, 300)
        if not self._people:
            return (name,)
        return (
            name,
            Column("role", translate("People", "Role"), lambda e: self._roles.get(e.role, e.role), 220, drop=1),
            Column("team", translate("People", "Team"), lambda e: e.team, 260, drop=2),
        )

    def _lay_out(self) -> None:
        fields = QWidget()
        flow = FlowLayout(fields, S3)
        self._name_field = Field(self.tr("&Name"), self.name)
        self._role_field = Field(self.tr("&Role"), self.role)
        self._team_field = Field(self.tr("&Team"), self.team)
        for field in (self._name_field, self._role_field, self._team_field):
            field.setFixedWidth(FIELD)
            flow.addWidget(field)
        self._role_field.setVisible(self._people)
        self._team_field.setVisible(self._people)
        policy = fields.sizePolicy()
        policy.setHeightForWidth(True)
        fields.setSizePolicy(policy)
        line = Card()
        line.body.addWidget(fields)
        line.body.addWidget(ButtonFlow(self.keep, self.fresh, self.remove))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S3)
        column.addWidget(self.rows, 1)
        column.addWidget(line)

    def _fill_roles(self) -> None:
        chosen = self.role.currentData()
        with QSignalBlocker(self.role):
            self.role.clear()
            self.role.addItem(self.tr("No role"), "")
            for role, words in self._roles.items():
                self.role.addItem(words, role)
            self.role.setCurrentIndex(max(0, self.role.findData(chosen)))

    def _fill_teams(self, teams: tuple[str, ...]) -> None:
        known = tuple(self.team.itemData(at) for at in range(1, self.team.count()))
        if known == teams and self.team.count():
            return
        with QSignalBlocker(self.team):
            self.team.clear()
            self.team.addItem(self.tr("No team"), "")
            for team in teams:
                self.team.addItem(team, team)

    def _take_up(self, entries: tuple[Entry, ...]) -> None:
        entry = entries[0] if entries else None
        if entry == self._entry:
            return
        self._entry = entry
        self.name.setText(entry.label if entry else "")
        self.role.setCurrentIndex(_place_of(entry.role, self.role) if entry else 0)
        self.team.setCurrentIndex(_place_of(entry.team, self.team) if entry else 0)
        self._show()

    def _keep(self) -> None:
        name = self._entry.name if self._entry else ""
        self.kept.emit(Entry(name, self.name.text(), self.role.currentData() or "", self.team.currentData() or ""))

    def _remove(self) -> None:
        if self._entry is not None:
            self.removed.emit(self._entry)

    def _show(self) -> None:
        changing = self._entry is not None
        self.keep.setText(self.tr("Save the change") if changing else self.tr("Add"))
        self.fresh.setVisible(changing)
        self.remove.setVisible(changing)


def _place_of(value: str, box: QComboBox) -> int:
    """Where a value stands; one that is not offered is added, so that keeping a change does not lose it."""
    at = box.findData(value)
    if at < 0:
        box.addItem(value, value)
        at = box.count() - 1
    return at
