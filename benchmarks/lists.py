"""A list of 10,000 lines: a frame of scrolling, and narrowing by a word to the painted list."""

import time
from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtWidgets import QApplication

from benchmarks.yardsticks import Row
from qaf_desktop.paths import resources
from qaf_desktop.ui.list_screen.narrowing import Narrowing
from qaf_desktop.ui.my_work.my_work_page import MyWorkPage
from qaf_desktop.ui.theme import apply_theme
from qaf_desktop.ui.tokens import LIGHT
from qaf_desktop.work.work_rows import WorkRow

LINES, FRAMES, STEP = 10_000, 200, 97
FRAME_SECONDS, FILTER_SECONDS = 1 / 60, 0.050
TEAMS = tuple(f"Team {number}" for number in range(30))
GRADES = (("Outstanding", "star", "outstanding"), ("Good", "disc", "good"), ("Inadequate", "triangle", "inadequate"))
WORDS = ("17", "cfa", "team 3", "good 12", "", "zzz", "1", "ch-00042", "inadequate team 1", "")


def rows() -> Iterable[Row]:
    """Both rows are bounds in milliseconds of processor time, at the 95th percentile."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, LIGHT, resources())
    page = MyWorkPage(lambda: date(2026, 11, 22))
    page.resize(1170, 716)
    page.show_work(tuple(line(number) for number in range(LINES)), ())
    page.show()
    app.processEvents()
    frames = scrolled(page, app.processEvents)
    note = f"{1 / (sum(frames) / len(frames)):,.0f} frames/s in the mean of {len(frames)}"
    yield bound(f"scroll {LINES:,} lines, a frame, p95", frames, FRAME_SECONDS, note)
    yield bound(f"filter {LINES:,} lines to repaint, p95", narrowed(page, app.processEvents), FILTER_SECONDS)
    page.close()
    page.deleteLater()
    app.processEvents()


def line(number: int) -> WorkRow:
    """One invented record."""
    word, shape, colour = GRADES[number % len(GRADES)]
    return WorkRow(
        key=f"k{number}", reference=f"CFA-2026-{number:05d}", method="Case file audit", about=f"CH-{number:05d}",
        team=TEAMS[number % len(TEAMS)], state="Received by lead", changed="20 Nov", changed_at="2026-11-20T10:00:00",
        delivery=("to-send", "sent", "received")[number % 3], grade_word=word, grade_shape=shape, grade_colour=colour,
        grade_order=number % len(GRADES) + 1,
    )  # fmt: skip


def scrolled(page: MyWorkPage, settle: Callable[[], object]) -> list[float]:
    """Seconds of each frame: the list moved on by a little more than two lines, and painted."""
    bar = page.table.verticalScrollBar()

    def frame(at: int) -> None:
        bar.setValue(at)
        page.table.viewport().repaint()
        settle()

    frame(0)
    return [timed(lambda at=at: frame(at * STEP)) for at in range(1, FRAMES + 1)]


def narrowed(page: MyWorkPage, settle: Callable[[], object]) -> list[float]:
    """Seconds of each narrowing to other words, the list painted anew."""

    def narrow(words: str) -> None:
        page.list.narrow(Narrowing(words))
        settle()

    return [timed(lambda words=words: narrow(words)) for words in WORDS * 3]


def timed(work: Callable[[], object]) -> float:
    """Of the processor, not of the clock: a bound in milliseconds must not hang on what else the machine does."""
    started = time.process_time()
    work()
    return time.process_time() - started


def p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def bound(name: str, times: list[float], most: float, note: str = "") -> Row:
    took = p95(times)
    said = f"bound: {most * 1000:.0f} ms of processor time, 95th percentile of {len(times)}"
    return Row(name, took * 1000, most * 1000, took / most, 1.0, note=f"{said}; {note}" if note else said)
