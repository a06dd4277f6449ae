"""Twelve months as cards: how much is done, to be done and late in each; pressing one narrows the list to it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from qaf_desktop.ui.tokens import S1
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.words import month, short_month

YEAR, ACROSS = 12, 6


class MonthCards(QWidget):
    """`chosen("YYYY-MM")`, "" where the one chosen is let go."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, QPushButton] = {}
        self._buttons = tuple(button("") for _month in range(YEAR))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(S1)
        for at, card in enumerate(self._buttons):
            card.setCheckable(True)
            card.clicked.connect(partial(self._press, at))
            grid.addWidget(card, at // ACROSS, at % ACROSS)

    def show_counts(self, counts: Mapping[str, tuple[int, int, int]], on: str, now: str) -> None:
        """Month → (done, to be done, late); `on` is the one chosen, `now` this month."""
        self.cards = dict(zip(counts, self._buttons, strict=True))
        for key, (done, open_, late) in counts.items():
            card = self.cards[key]
            card.setText(self._words(key, done, open_, late, now=key == now))
            card.setAccessibleDescription(
                self.tr("{month}: {done} done, {open} to be done, {late} late").format(
                    month=f"{month(int(key[5:]))} {key[:4]}", done=done, open=open_, late=late
                )
            )
            card.setChecked(key == on)

    def _words(self, key: str, done: int, open_: int, late: int, *, now: bool) -> str:
        parts = [
            self.tr("{n} late").format(n=late) if late else "",
            self.tr("{n} to do").format(n=open_) if open_ else "",
            self.tr("{n} done").format(n=done) if done else "",
        ]
        name = f"{short_month(int(key[5:]))} {key[:4]}"
        head = self.tr("{month} (now)").format(month=name) if now else name
        return f"{head}\n{' · '.join(filter(None, parts)) or '–'}"

    def _press(self, at: int) -> None:
        card = self._buttons[at]
        key = next((key for key, one in self.cards.items() if one is card), "")
        self.chosen.emit(key if card.isChecked() else "")
