"""The entry log of a record: what was done while it was written, to be searched, narrowed and saved."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.search_box import SearchBox
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.entry_logs import ANSWERS, STEPS, LogRow

translate = QCoreApplication.translate


class LogPanel(QWidget):
    """`save_asked`: the whole log, as ODK's audit.csv."""

    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LogRow, ...] = ()
        self.search = SearchBox(self.tr("Search the entry log"))
        self.kinds = _combo(self.tr("What was done"), (
            ("", self.tr("Everything")), (ANSWERS, self.tr("Answers only")), (STEPS, self.tr("Steps only")),
        ))  # fmt: skip
        self.sections = _combo(self.tr("Section"), (("", self.tr("All sections")),))
        self.save = button(self.tr("Save as audit.csv…"), self.save_asked.emit)
        self.words = label("", "muted", wrap=True)
        self.table: TableView[LogRow] = TableView(self.tr("Entry log"), _columns(), lambda row: row.key)
        self.whole = label("", wrap=True)
        self.whole.hide()
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self._narrow())
        for combo in (self.kinds, self.sections):
            combo.currentIndexChanged.connect(lambda _at: self._narrow())
        self.table.selection.connect(self._show_whole)
        self.setFocusProxy(self.search)

    def show_log(self, rows: tuple[LogRow, ...]) -> None:
        """Show these lines; what was chosen to narrow them stays."""
        self._rows = rows
        chosen = self.sections.currentData()
        sections = tuple(dict.fromkeys(row.section for row in rows if row.section))
        self.sections.blockSignals(True)
        self.sections.clear()
        for data, words in (("", self.tr("All sections")), *((name, name) for name in sections)):
            self.sections.addItem(words, data)
        self.sections.setCurrentIndex(max(0, self.sections.findData(chosen)))
        self.sections.blockSignals(False)
        self._narrow()

    def shown(self) -> tuple[LogRow, ...]:
        """The lines that the search and the choices let through."""
        wanted = self.search.text().casefold().strip()
        kind, section = self.kinds.currentData(), self.sections.currentData()
        return tuple(
            row
            for row in self._rows
            if kind in ("", row.kind)
            and section in ("", None, row.section)
            and wanted in " ".join((row.event, row.question, row.before, row.after, row.who)).casefold()
        )

    def _narrow(self) -> None:
        shown = self.shown()
        self.table.show_rows(shown)
        words = self.tr(
            "{n} of {all} lines. Only the start of each sitting reads the clock; the rest is counted from it."
        )
        self.words.setText(words.format(n=f"{len(shown):,}", all=f"{len(self._rows):,}"))

    def _show_whole(self, rows: tuple[LogRow, ...]) -> None:
        """The chosen line in full, which a narrow column may cut."""
        parts = [part for row in rows[:1] for part in (row.question, row.before, row.after, row.reason) if part]
        self.whole.setText(" → ".join(parts))
        self.whole.setVisible(bool(parts))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S2)
        for part in (self.search, self.kinds, self.sections):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(S4, S3, S4, S3)
        column.setSpacing(S2)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addWidget(self.whole)


def _combo(name: str, choices: tuple[tuple[str, str], ...]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for data, words in choices:
        made.addItem(words, data)
    return made


def _columns() -> tuple[Column[LogRow], ...]:
    return (
        Column("time", translate("Record", "Time"), lambda r: f"{r.day} {r.time}", 170, sort=lambda r: (r.day, r.time)),
        Column("event", translate("Record", "What was done"), lambda r: r.event, 190),
        Column("question", translate("Record", "Question"), lambda r: r.question, 280),
        Column("before", translate("Record", "Was"), lambda r: r.before, 160, drop=2),
        Column("after", translate("Record", "Is"), lambda r: r.after or r.reason, 200, drop=1),
        Column("took", translate("Record", "Seconds"), lambda r: str(r.seconds) if r.seconds else "", 90, drop=4,
               sort=lambda r: r.seconds, right=True),
        Column("who", translate("Record", "Who"), lambda r: r.who, 150, drop=3),
    )  # fmt: skip
