"""The form screen: opening 300 questions against 300 bare editors built at once, a section's switch, a keystroke."""

import gc
import resource
import statistics
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from benchmarks.lists import bound, timed
from benchmarks.yardsticks import Row, in_turn
from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.paths import resources
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.form_page.ports import Heading, NewPause
from qaf_desktop.ui.form_page.section_stack import REST_MS
from qaf_desktop.ui.form_page.spelling.spelling import Spelling
from qaf_desktop.ui.form_page.spelling.word_list import read_words
from qaf_desktop.ui.form_page.writing import Phrase, Writing
from qaf_desktop.ui.theme import apply_theme
from qaf_desktop.ui.tokens import LIGHT

SECTIONS, EACH, DEPENDENTS = 20, 15, 20
LONG, GROWN, PAGES = 1_200, 1.3, 6
SWITCH_SECONDS, KEYSTROKE_SECONDS = 0.040, 0.016
NOW = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)
SHIPPED = "case-file-audit"
KEYS = "The plan"
WORDS = ("Yes", "Partly", "No", "Not applicable")
KINDS = ("text", "text", "date", "select_one answer", "select_one answer")


def rows() -> Iterable[Row]:
    """The first row is the goal with a yardstick, the others are bounds in milliseconds."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, LIGHT, resources())
    form = _form(_questions())
    opened = in_turn(lambda: _shown(app, _page(form)), lambda: _shown(app, _bare()))
    yield opened.row("open a form of 300 questions", 1.0, "yardstick: 300 bare editors built at once, same style")
    long = _form(_questions(LONG), LONG // EACH)
    grown = in_turn(lambda: _shown(app, _page(long)), lambda: _shown(app, _page(form)), 15)
    yield grown.row(f"open a form of {LONG:,} questions / of 300", GROWN, "sections of 15 questions, page and session")
    if Path("/proc/self/statm").exists():
        yield _memory(app, form, long)
    yield _bound("go to the next section, built ahead", _switches(app, form, ahead=True), SWITCH_SECONDS)
    yield _bound("go to a section never shown", _switches(app, form, ahead=False), SWITCH_SECONDS)
    yield _bound(f"keystroke to repaint, {DEPENDENTS} dependents", _keystrokes(app), KEYSTROKE_SECONDS)
    strokes = _everywhere(app)
    yield bound(f"keystroke to repaint, {SHIPPED}, all sections, p95", strokes, KEYSTROKE_SECONDS)


def _memory(app: QApplication, form: Form, long: Form) -> Row:
    """What an open page holds, by the sections visited and by the length of the form."""
    kept = {name: _held(app, one, visits) for name, one, visits in (("", form, 1), ("long", long, 1), ("two", form, 2))}
    note = f"resident MB of {PAGES} open pages each; two sections visited instead of one: {kept['two'] / kept['']:.2f}×"
    mega = 2**20
    return Row(f"memory of an open form, {LONG:,} questions / 300", kept["long"] / mega, kept[""] / mega,
               kept["long"] / kept[""], GROWN, unit="MB", note=note)  # fmt: skip


def _held(app: QApplication, form: Form, visits: int) -> float:
    """Bytes that pages on this form add to what lies in memory, the first of them not counted."""
    pages = [_page(form)]
    gc.collect()
    before = 0
    for number in range(PAGES + 1):
        page = pages[-1] if number == 0 else _page(form)
        pages.append(page)
        page.resize(1170, 716)
        page.show()
        for line in page.state.view.lines[:visits]:
            page.state.go(line.path)
        app.processEvents()
        if number == 0:
            before = _resident()
    held = _resident() - before
    for page in pages:
        page.close()
        page.deleteLater()
    app.processEvents()
    return max(held, 1)


def _resident() -> int:
    """Bytes of this process in memory (Linux only)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def _bound(name: str, times: list[float], most: float) -> Row:
    took = statistics.median(times)
    note = f"bound: {most * 1000:.0f} ms of processor time, median of {len(times)}"
    return Row(name, took * 1000, most * 1000, took / most, 1.0, note=note)


def _shown(app: QApplication, window: QWidget) -> None:
    window.resize(1170, 716)
    window.show()
    app.processEvents()
    window.close()
    window.deleteLater()
    app.processEvents()


class _Rest:
    """A pause that ends when the benchmark says so; those that build ahead are rung between measurements."""

    def __init__(self, rests: list[Callable[[], None]], ring: Callable[[], None]) -> None:
        self._rests, self._ring = rests, ring

    def start(self, milliseconds: int) -> None:
        if milliseconds == REST_MS and self._ring not in self._rests:
            self._rests.append(self._ring)

    def stop(self) -> None:
        """Nothing runs by itself."""


class _NoPhrases:
    def all(self) -> Sequence[Phrase]:
        return ()

    def keep(self, _text: str) -> None: ...

    def forget(self, _name: str) -> None: ...


def _writing() -> Writing:
    """Spelling as it is checked in the program, with the list already read."""
    spelling = Spelling(lambda _word: None)
    spelling.take(read_words(resources() / "spelling"), (), ())
    return Writing(spelling, _NoPhrases())


def _page(form: Form, new_pause: NewPause | None = None, writing: Writing | None = None) -> FormPage:
    session = FormSession(form, None, now=lambda: NOW)
    return FormPage(
        session, lambda _values, done, _failed: done(NOW), heading=Heading("Benchmark", ""),
        today=lambda: date(2026, 11, 22), choose_file=lambda: None, attachment=lambda _id: None, marks={},
        new_pause=new_pause, writing=writing,
    )  # fmt: skip


def _bare() -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    for number in range(SECTIONS * EACH):
        for made in _BARE[number % len(_BARE)]():
            layout.addWidget(made)
    return page


def _radios() -> list[QWidget]:
    group = QWidget()
    inside = QVBoxLayout(group)
    for word in WORDS:
        inside.addWidget(QRadioButton(word))
    return [group]


_BARE: tuple[Callable[[], list[QWidget]], ...] = (
    lambda: [QLineEdit()], lambda: [QPlainTextEdit()], lambda: [QDateEdit()], _radios, lambda: [QComboBox()],
)  # fmt: skip


def _switches(app: QApplication, form: Form, *, ahead: bool) -> list[float]:
    rests: list[Callable[[], None]] = []
    page = _page(form, lambda ring: _Rest(rests, ring))
    page.resize(1170, 716)
    page.show()
    app.processEvents()

    def switch(section: str) -> None:
        page.state.go(section)
        app.processEvents()

    times = []
    for line in page.state.view.lines[1:12]:
        if ahead:
            for ring in rests:
                ring()
            app.processEvents()
        times.append(timed(lambda path=line.path: switch(path)))
    page.close()
    return times


def _keystrokes(app: QApplication) -> list[float]:
    dependents = "".join(f"| | text | d{n} | Because of ${{top}} | ${{top}} != '{n}' |\n" for n in range(DEPENDENTS))
    page = _page(_form(f"| | text | top | The first | |\n{dependents}", sections=1))
    page.resize(1170, 716)
    page.show()
    app.processEvents()
    field = page.stack.section.cards["s0/top"].targets()[0]
    assert isinstance(field, QLineEdit)
    field.setFocus()

    def stroke(letter: str) -> None:
        field.insert(letter)
        field.textEdited.emit(field.text())
        app.processEvents()

    times = [timed(lambda letter=letter: stroke(letter)) for letter in "abcdefghijk"]
    page.close()
    return times


def _everywhere(app: QApplication) -> list[float]:
    """Letters typed into every field for words of every section of the longest form that is shipped."""
    text = (resources() / "forms" / f"{SHIPPED}.md").read_text(encoding="utf-8")
    converted = convert_markdown(text, SHIPPED)
    assert isinstance(converted, bytes), converted
    form = read_form(converted)
    assert isinstance(form, Form), form
    page = _page(form, writing=_writing())
    page.resize(1170, 716)
    page.show()
    app.processEvents()
    times: list[float] = []
    for line in page.state.view.lines:
        page.state.go(line.path)
        app.processEvents()
        for field in page.stack.section.findChildren(QWidget):
            if isinstance(field, QLineEdit | QPlainTextEdit) and field.isVisible() and not field.isReadOnly():
                field.setFocus()
                app.processEvents()
                times += [timed(lambda key=key, field=field: _press(app, field, key)) for key in KEYS]
    page.close()
    return times


def _press(app: QApplication, field: QWidget, key: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        app.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, key))
    app.processEvents()


def _questions(count: int = SECTIONS * EACH) -> str:
    lines = []
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        appearance = "multiline" if number % len(KINDS) == 1 else "minimal" if number % len(KINDS) == 4 else ""
        label = f"Question {number}: is the child seen as the plan says?"
        lines.append(f"| | {kind} | q{number} | {label} | | {appearance} |\n")
    return "".join(lines)


def _form(questions: str, sections: int = SECTIONS) -> Form:
    lines = questions.splitlines(keepends=True)
    each = len(lines) // sections
    body = "".join(
        f"| | begin_group | s{n} | Section {n} |\n{''.join(lines[n * each : (n + 1) * each])}| | end_group |\n"
        for n in range(sections)
    )
    choices = "".join(f"| | answer | {word.split()[0].lower()} | {word} |\n" for word in WORDS)
    survey = f"| survey |\n| | type | name | label | relevant | appearance |\n{body}"
    listed = f"| choices |\n| | list_name | name | label |\n{choices}"
    converted = convert_markdown(f"{survey}{listed}| settings |\n| | form_id |\n| | bench |\n", "bench")
    assert isinstance(converted, bytes), converted
    form = read_form(converted)
    assert isinstance(form, Form), form
    return form
