"""The real page over the real session and the shipped case file audit, with a save that the test answers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.paths import resources
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.form_page.ports import AttachmentView, GradeMark, Heading

NOW = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)
TODAY = date(2026, 11, 22)
MARKS = {
    "case-grade": {
        "outstanding": GradeMark("star", "outstanding"),
        "good": GradeMark("disc", "good"),
        "requires-improvement": GradeMark("half-disc", "requires-improvement"),
        "inadequate": GradeMark("triangle", "inadequate"),
        "not-applicable": GradeMark("dash", "muted"),
    }
}
PEOPLE = ({"name": "p1", "label": "Amara Invented"}, {"name": "p2", "label": "Ben Fictional"})
TEAMS = tuple({"name": f"t{n}", "label": f"Assessment team {n}"} for n in range(1, 21))


@dataclass
class SaveRecorder:
    """Every handing-on, in order; the test says when one is done or failed, unless `at_once`."""

    at_once: bool = True
    handed: list[dict[str, str | None]] = field(default_factory=list)
    waiting: list[tuple[Callable[[datetime], None], Callable[[str], None]]] = field(default_factory=list)

    def __call__(self, values, done, failed):
        self.handed.append(dict(values))
        if self.at_once:
            done(NOW)
        else:
            self.waiting.append((done, failed))

    def kept(self) -> dict[str, str | None]:
        """What a store would now hold."""
        return {path: value for batch in self.handed for path, value in batch.items()}


@dataclass
class ManualPauses:
    """Pauses that end when the test says so."""

    running: dict[int, tuple[int, Callable[[], None]]] = field(default_factory=dict)

    def __call__(self, ring):
        return ManualPause(self, ring)

    def end(self, longest: int = 10_000) -> None:
        """Every running pause of at most `longest` milliseconds is over."""
        for key, (milliseconds, ring) in list(self.running.items()):
            if milliseconds <= longest and key in self.running:
                del self.running[key]
                ring()


@dataclass(eq=False)
class ManualPause:
    pauses: ManualPauses
    ring: Callable[[], None]

    def start(self, milliseconds):
        self.pauses.running[id(self)] = (milliseconds, self.ring)

    def stop(self):
        self.pauses.running.pop(id(self), None)


@pytest.fixture(scope="session")
def audit_form() -> Form:
    return form_of((resources() / "forms" / "case-file-audit.md").read_text(encoding="utf-8"), "case-file-audit")


def form_of(markdown: str, name: str = "test") -> Form:
    converted = convert_markdown(markdown, name)
    assert isinstance(converted, bytes), converted
    form = read_form(converted)
    assert isinstance(form, Form), form
    return form


@pytest.fixture
def save():
    return SaveRecorder()


@pytest.fixture
def pauses():
    return ManualPauses()


@pytest.fixture
def open_page(qtbot, save, pauses):
    """Show a page over a form, and wait until it can have the focus."""

    def open_(form, answers=None, *, size=(1170, 716), page=None, **more):
        session = FormSession(form, answers, now=lambda: NOW, registers={"teams": TEAMS, "people": PEOPLE})
        more.setdefault("attachment", lambda _id: AttachmentView("drawing.png", 341_000))
        made = FormPage(
            session, page or save, heading=Heading("Case file audit", "CH-0417"), today=lambda: TODAY,
            choose_file=lambda: None, marks=MARKS, new_pause=pauses, **more,
        )  # fmt: skip
        qtbot.addWidget(made)
        made.resize(*size)
        made.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        qtbot.waitUntil(lambda: made.isActiveWindow())
        return made

    return open_


@pytest.fixture
def audit(open_page, audit_form):
    """The case file audit, freshly begun."""
    return open_page(audit_form)
