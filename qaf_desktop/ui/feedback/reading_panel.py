"""The list beside a letter that is read before it is sent: step through it, leave each word or black it out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from qaf_desktop.ui.feedback.reading import LEFT, OUT, TO_DECIDE, Reading, ReadLine, line_words, progress_words
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.beside_letter import LEAST_LIST, BesideLetter
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label


class PlacesList(QListWidget):
    """Says `decided(choice)` on L and B."""

    decided = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        choice = {Qt.Key.Key_L: LEFT, Qt.Key.Key_B: OUT}.get(Qt.Key(event.key()))
        if choice and not event.modifiers():
            self.decided.emit(choice)
        else:
            super().keyPressEvent(event)


class ReadingPanel(BesideLetter):
    """Says `stepped(line)`, `decided(lines, choice)` of lines by number, and `more_asked(words, which)`: other words,
    the `which`th place they stand at on the pages, or 0 for every place."""

    stepped = Signal(int)
    decided = Signal(tuple, str)
    more_asked = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = Reading()
        self._which = 0
        self._make_places()
        self._make_more()
        self._lay_out()

    def show_reading(self, reading: Reading) -> None:
        """The lines anew; the person stays at theirs, or at the first still to decide."""
        at = self.places.currentRow()
        self._reading = reading
        self.places.blockSignals(True)
        self.places.clear()
        for line in reading.lines:
            self.places.addItem(_item(line))
        self.places.blockSignals(False)
        self.progress.setText(progress_words(reading))
        for part in (self.places, self.around, self.leave, self.black):
            part.setVisible(bool(reading.lines))
        if reading.lines:
            self.places.setCurrentRow(min(at, len(reading.lines) - 1) if at >= 0 else self._next(0))
        self._tell()

    def line(self) -> int:
        """The number of the line the person is at; -1 where there is none."""
        return self.places.currentRow()

    def offer(self, words: str, which: int) -> None:
        """Words that were chosen on the pages."""
        self.more.setText(words)
        self._which = which

    def _make_places(self) -> None:
        self.progress = label("", "strong", wrap=True)
        self.places = PlacesList()
        self.places.setAccessibleName(self.tr("Words to look at before the letter is sent"))
        self.places.setWordWrap(True)
        self.places.setMinimumHeight(LEAST_LIST)
        self.places.currentRowChanged.connect(lambda _row: self._tell())
        self.places.decided.connect(self._decide)
        self.around = label("", "muted", wrap=True)
        self.leave = button(self.tr("Leave it  (L)"), lambda: self._decide(LEFT))
        self.black = button(self.tr("Black out  (B)"), lambda: self._decide(OUT))
        self.leave_all = button("", lambda: self._decide_same(LEFT), look="link")
        self.black_all = button("", lambda: self._decide_same(OUT), look="link")

    def _make_more(self) -> None:
        self.more = QLineEdit()
        self.more.setMaxLength(2000)
        self.more.setPlaceholderText(self.tr("Type them here"))
        self.more.setAccessibleName(self.tr("Other words to black out"))
        self.more.textEdited.connect(lambda _text: self._typed())
        self.more.returnPressed.connect(self._ask_more)
        self.black_more = button(self.tr("Black out"), self._ask_more)
        self.black_more.setAccessibleName(self.tr("Black out these other words"))

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(label(self.tr("Read before you send"), "heading"))
        column.addWidget(self.progress)
        column.addWidget(self.places, 1)
        column.addWidget(self.around)
        column.addLayout(_row(self.leave, self.black))
        column.addLayout(_row(self.leave_all, self.black_all))
        column.addWidget(label(self.tr("Other words to black out"), "strong"))
        more = QHBoxLayout()
        more.setSpacing(S2)
        more.addWidget(self.more, 1)
        more.addWidget(self.black_more)
        column.addLayout(more)
        note = self.tr(
            "Or choose them on the page. They are blacked out in this letter only: the answers stay as they are."
        )
        column.addWidget(label(note, "muted", wrap=True))
        column.addStretch(0)

    def _typed(self) -> None:
        self._which = 0

    def _ask_more(self) -> None:
        words = self.more.text().strip()
        if words:
            self.more_asked.emit(words, self._which)
            self.more.clear()
            self._which = 0

    def _decide(self, choice: str) -> None:
        at = self.line()
        if at >= 0:
            self._move_on(at)
            self.decided.emit((at,), choice)

    def _decide_same(self, choice: str) -> None:
        at = self.line()
        if at >= 0:
            words = self._reading.lines[at].words
            same = tuple(n for n, line in enumerate(self._reading.lines) if line.words == words)
            self._move_on(at)
            self.decided.emit(same, choice)

    def _move_on(self, at: int) -> None:
        self.places.setCurrentRow(self._next(at + 1))

    def _next(self, start: int) -> int:
        """The next line still to decide from `start` on, else the one before it."""
        lines = self._reading.lines
        order = (*range(start, len(lines)), *range(start))
        undecided = (n for n in order if lines[n].choice == TO_DECIDE and n != start - 1)
        return next(undecided, min(max(0, start - 1), len(lines) - 1))

    def _tell(self) -> None:
        at = self.line()
        line = self._reading.lines[at] if 0 <= at < len(self._reading.lines) else None
        self.around.setText(f"{line.where}: {line.around}" if line and line.around else line.where if line else "")
        for made in (self.leave, self.black):
            made.setEnabled(line is not None)
        several = line is not None and line.same > 1
        same = line.same if line else 0
        self.leave_all.setText(self.tr("Leave all {n}").format(n=same))
        self.black_all.setText(self.tr("Black out all {n}").format(n=same))
        self.leave_all.setVisible(several)
        self.black_all.setVisible(several)
        self.stepped.emit(at)


def _item(line: ReadLine) -> QListWidgetItem:
    return QListWidgetItem(line_words(line))


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(S2)
    for part in parts:
        row.addWidget(part, 1)
    return row
