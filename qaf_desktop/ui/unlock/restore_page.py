"""The backups of a workspace: when each was made, what it holds, and what would be missing after going back to it."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.tokens import S2, S4, S5
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.screen_body import ScreenBody
from qaf_desktop.ui.widgets.table_view import TableView

WIDTH, TABLE = 860, 300
MEGABYTE = 1024 * 1024
translate = QCoreApplication.translate


class Backup(Protocol):
    """One copy, as the use case tells it."""

    @property
    def path(self) -> Path: ...
    @property
    def made(self) -> datetime: ...
    @property
    def size(self) -> int: ...
    @property
    def sound(self) -> bool: ...
    @property
    def records(self) -> int: ...
    @property
    def drafts(self) -> int: ...
    @property
    def lost_records(self) -> int | None: ...
    @property
    def lost_drafts(self) -> int | None: ...


class RestorePage(QWidget):
    """`restore_asked(Backup)`; then `working()`, and `failed(error)` or the page is taken away. `left`: not now."""

    restore_asked = Signal(object)
    left = Signal()

    def __init__(self, workspace: str, backups: tuple[Backup, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.rows: TableView[Backup] = TableView(self.tr("Backups"), _columns(), lambda row: row.path.name)
        self.rows.setMinimumHeight(TABLE)
        self.notice, self.strip = Notice(), ProgressStrip()
        self.restore = PrimaryButton(self.tr("Restore this backup…"), self._ask)
        self.back = button(self.tr("Back"), self.left.emit)
        self.loss = label("", wrap=True)
        self._lay_out(workspace)
        self.rows.selection.connect(lambda _rows: self._show())
        self.rows.opened.connect(lambda _row: self._ask())
        self.rows.show_rows(backups)
        if not backups:
            self.notice.say(Severity.INFO, self.tr("There is no backup yet. One is made each day the program is used."))
        self.setFocusProxy(self.rows)
        self._show()

    def working(self) -> None:
        self.setEnabled(False)
        self.notice.say(Severity.INFO, "")
        self.strip.begin(self.tr("Restoring…"), can_cancel=False)

    def failed(self, error: UserFacingError) -> None:
        """Say why; the workspace is as it was."""
        self.strip.end()
        self.setEnabled(True)
        self.notice.say(Severity.STOP, f"{error.happened} {error.advice}")
        self.rows.setFocus()

    def _lay_out(self, workspace: str) -> None:
        card = Card()
        card.setMaximumWidth(WIDTH)
        card.body.setContentsMargins(S5, S5, S5, S4)
        card.body.setSpacing(S4)
        about = self.tr(
            "The backup is checked first, then it takes the place of the workspace. The workspace as it is now stays "
            "in this list, so that you can come back to it. What was sent is safe with the lead auditor."
        )
        foot = QHBoxLayout()
        foot.setSpacing(S2)
        foot.addWidget(self.restore)
        foot.addWidget(self.back)
        foot.addStretch(1)
        for part in (
            label(self.tr("Restore a backup"), "title"), label(workspace, "strong"), label(about, wrap=True),
            self.notice, self.rows, self.loss, self.strip,
        ):  # fmt: skip
            card.body.addWidget(part)
        card.body.addLayout(foot)
        body = ScreenBody()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 10)
        row.addStretch(1)
        body.column.addStretch(1)
        body.column.addLayout(row)
        body.column.addStretch(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(body)

    def _ask(self) -> None:
        chosen = self.rows.selected()
        if chosen and chosen[0].sound and self.isEnabled():
            self.restore_asked.emit(chosen[0])

    def _show(self) -> None:
        chosen = self.rows.selected()
        self.restore.setEnabled(bool(chosen) and chosen[0].sound)
        self.loss.setText(loss_words(chosen[0]) if chosen else self.tr("Choose a backup."))


def loss_words(backup: Backup) -> str:
    """What would be missing after going back to it."""
    if not backup.sound:
        return translate("Restore", "This copy cannot be read with the workspace’s key, or it is damaged.")
    if backup.lost_records is None or backup.lost_drafts is None:
        return translate("Restore", "What came after this backup cannot be told: the workspace itself cannot be read.")
    if not backup.lost_records and not backup.lost_drafts:
        return translate("Restore", "It holds every record and draft that is here now, but no change made since.")
    missing = translate("Restore", "Missing afterwards: {records} records, {drafts} drafts, and changes made since.")
    return missing.format(records=backup.lost_records, drafts=backup.lost_drafts)


def _columns() -> tuple[Column[Backup], ...]:
    size = translate("Restore", "Size")
    records, drafts = translate("Restore", "Records"), translate("Restore", "Drafts")
    return (
        Column("made", translate("Restore", "Made"), lambda r: f"{r.made:%d/%m/%Y %H:%M}", 190, sort=lambda r: r.made,
               mark=lambda r: CellMark("disc", "ok") if r.sound else CellMark("triangle", "stop")),
        Column("records", records, lambda r: _number(r, r.records), 110, sort=lambda r: r.records),
        Column("drafts", drafts, lambda r: _number(r, r.drafts), 110, sort=lambda r: r.drafts),
        Column("size", size, lambda r: f"{r.size / MEGABYTE:.1f} MB", 110, sort=lambda r: r.size),
        Column("why", translate("Restore", "What it is"), _kind, 240),
    )  # fmt: skip


def _number(backup: Backup, number: int) -> str:
    return f"{number:,}" if backup.sound else ""


def _kind(backup: Backup) -> str:
    if not backup.sound:
        return translate("Restore", "Cannot be read")
    if backup.path.stem.startswith("store-replaced"):
        return translate("Restore", "The workspace before a restore")
    if backup.path.stem.startswith("store-before-schema"):
        return translate("Restore", "Before an update")
    return translate("Restore", "Daily backup")
