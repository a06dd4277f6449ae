"""Exchange: the way out and the way in of one laptop, and the truth about each package."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.exchanging.overview import ExchangeFacts, PackageRow
from qaf_desktop.ui.exchange.place_card import PlaceCard, PlaceInputs
from qaf_desktop.ui.exchange.view import Inputs, View, derive
from qaf_desktop.ui.exchange.words_card import WordsCard
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.screen_body import ActionRow, ButtonFlow, ScreenBody, SideBySide
from qaf_desktop.ui.widgets.state_label import StateLabel
from qaf_desktop.ui.widgets.table_view import TableView

MARKS = {
    "waiting": CellMark("ring", "muted"),
    "sent": CellMark("half-disc", "muted"),
    "received": CellMark("disc", "ok"),
    "held": CellMark("diamond", "warning"),
    "refused": CellMark("triangle", "stop"),
}
LEAST_TABLE = 200
translate = QCoreApplication.translate


class ExchangePage(Page):
    """Tells what the person wants; `show_facts` shows what became of it."""

    entered = Signal()
    send_asked = Signal()
    save_asked = Signal()
    fetch_asked = Signal()
    read_asked = Signal()
    folder_asked = Signal()
    server_asked = Signal()
    request_file_asked = Signal()
    request_share_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = Inputs()
        self._no_files = self._no_folder = False
        self._make_parts()
        self._lay_out()
        self.setFocusProxy(self.send)
        self._show()

    def enter(self, argument: str) -> None:
        self.entered.emit()

    def show_facts(self, facts: ExchangeFacts) -> None:
        self._change(replace(self._inputs, facts=facts))

    def limit(self, *, files: bool, folder: bool) -> None:
        """What the administrator forbids: saving packages to files, choosing another folder."""
        self._no_files, self._no_folder = files, folder
        words = self.tr("Set by your administrator.")
        for control, forbidden in ((self.save, files), (self.choose, folder), (self.server, folder)):
            control.setToolTip(words if forbidden else "")
            control.setAccessibleDescription(words if forbidden else "")
        self._show()

    def set_busy(self, busy: bool) -> None:
        """While work runs its buttons are off."""
        self._change(replace(self._inputs, busy=busy))

    def view(self) -> View:
        return derive(self._inputs)

    def _make_parts(self) -> None:
        self.save = button(self.tr("Save to a file…"), self.save_asked.emit)
        self.send = PrimaryButton(self.tr("Send"), self.send_asked.emit)
        self.head = ActionRow(self.save, self.send)
        self.strip = ProgressStrip()
        self.notice = Notice()
        self.words = WordsCard()
        self.words.file_asked.connect(self.request_file_asked)
        self.words.share_asked.connect(self.request_share_asked)
        self.share = StateLabel()
        self.folder = label("", "muted", wrap=True)
        self.choose = button("", self.folder_asked.emit)
        self.server = button(self.tr("Use a server…"), self.server_asked.emit)
        self.place = PlaceCard()
        self.place.left.connect(self.show_exchange)
        self.fetch = button(self.tr("Fetch now"), self.fetch_asked.emit)
        self.here = label("", "strong", wrap=True)
        self.here_words = label("", "muted", wrap=True)
        self.read = button(self.tr("Read files from the lead…"), self.read_asked.emit)
        self.packages: TableView[PackageRow] = TableView(self.tr("Packages"), _columns(), lambda row: row.key)
        self.packages.setMinimumHeight(LEAST_TABLE)
        self.empty = EmptyState()

    def _lay_out(self) -> None:
        share = Card(self.tr("Shared folder"))
        for part in (self.share, self.folder, ButtonFlow(self.fetch, self.choose, self.server)):
            share.body.addWidget(part)
        share.body.insertStretch(3, 1)
        here = Card(self.tr("From the lead"))
        for part in (self.here, self.here_words, ButtonFlow(self.read)):
            here.body.addWidget(part)
        here.body.insertStretch(3, 1)
        around_empty = Card()
        around_empty.body.addWidget(self.empty)
        self._places = QStackedWidget()
        self._places.addWidget(self.packages)
        self._places.addWidget(around_empty)
        body = ScreenBody()
        for row in (self.head, self.strip, self.notice, self.words, SideBySide(share, here)):
            body.column.addWidget(row)
        body.column.addWidget(label(self.tr("Packages made on this laptop"), "caption"))
        body.column.addWidget(self._places, 1)
        asking = ScreenBody()
        asking.column.addWidget(self.place)
        self._all = QStackedWidget()
        self._all.addWidget(body)
        self._all.addWidget(asking)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._all)

    def ask_for_server(self, known: PlaceInputs) -> None:
        """Ask where it is and what opens it; `show_exchange` goes back."""
        self._all.setCurrentIndex(1)
        self.place.ask(known)

    def show_exchange(self) -> None:
        self._all.setCurrentIndex(0)
        self.server.setFocus()

    def _change(self, wanted: Inputs) -> None:
        if wanted != self._inputs:
            self._inputs = wanted
            self._show()

    def _show(self) -> None:
        view = self.view()
        self.head.say(view.heading, view.words)
        self.send.setText(view.send)
        self.send.setEnabled(view.can_send)
        self.save.setEnabled(view.can_save and not self._no_files)
        self.share.say(view.share_tone, view.share)
        self.folder.setText(view.folder)
        self.folder.setVisible(bool(view.folder))
        self.choose.setText(view.choose)
        for one in (self.choose, self.server):
            one.setEnabled(view.can_act and not self._no_folder)
        self.place.setEnabled(view.can_act)
        self.fetch.setEnabled(view.can_fetch)
        self.read.setEnabled(view.can_act)
        self.here.setText(view.here)
        self.here_words.setText(view.here_words)
        self.words.show_words(view.six, can_share=view.can_leave_request, can_act=view.can_act)
        if view.packages != self.packages.rows_model.given():
            self.packages.show_rows(view.packages)
        self._places.setCurrentIndex(1 if view.empty else 0)
        if view.empty:
            self.empty.say(*view.empty)


def _columns() -> tuple[Column[PackageRow], ...]:
    return (
        Column("number", translate("Exchange", "No."), lambda r: str(r.number), 70, sort=lambda r: r.number),
        Column("content", translate("Exchange", "Holds"), lambda r: r.content, 170),
        Column("made", translate("Exchange", "Made"), lambda r: r.made, 140, drop=1, sort=lambda r: r.made_at),
        Column("state", translate("Exchange", "State"), lambda r: r.words, 420, mark=lambda r: MARKS[r.state]),
    )
