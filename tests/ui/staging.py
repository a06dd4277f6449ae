"""Real desks for tests of wired screens: a lead, auditors let in or asking, a share, and a room to open screens in."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QTableView

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE, Stage, audit, found_lead, join
from qaf_desktop.demo.demonstration import allocate as demo_allocate
from qaf_desktop.demo.plausible import read_bank
from qaf_desktop.desk.setup_details import JoinSetup, PersonDetails
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.overview import Exchanging
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.forms.definition import Kind
from qaf_desktop.paths import resources
from qaf_desktop.records.merging import view
from qaf_desktop.settings import SettingsFile
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts
from qaf_desktop.ui.changes import ChangeFeed
from qaf_desktop.wiring.room import Room
from qaf_desktop.work.recording import Recording
from tests.ready import ready

CHEAP = KdfCost(1, 8, 1)
ANN = PersonDetails("Ann Archer (invented)", "auditor", "North", "Laptop 1")
BEN = PersonDetails("Ben Baker (invented)", "auditor", "South", "Laptop 2")


@dataclass
class Theatre:
    """A stage with its people; every desk made is closed at the end."""

    stage: Stage
    bank: object
    desks: list = field(default_factory=list)

    def lead(self):
        self.stage.share.mkdir(parents=True, exist_ok=True)
        lead, _nobody = ready(self.stage, 0)
        return self._keep(lead)

    def joined(self, lead, name, person=ANN):
        """An auditor who is let in, works from set 1 or later, and has the share."""
        return self._keep(join(self.stage, lead, name, person))

    def asking(self, join_file, name, person=ANN):
        """An auditor who asks: the desk, its request and its six words."""
        opening = self.stage.opening(name)
        joined = opening.join_project(opening.begin(PASSPHRASE, founds=False), JoinSetup(person, join_file))
        self._keep(joined.desk)
        return joined

    def send(self, desk):
        Sending(desk).send(Shares(desk).open())

    def collect(self, lead):
        collecting = Collecting(lead)
        return collecting.merge(collecting.plan(collecting.look_on_share(Shares(lead).open())))

    def fetch(self, desk):
        return Fetching(desk).from_share(Shares(desk).open())

    def other_lead(self):
        """The lead of another project, with no shared folder."""
        stage = replace(self.stage, folder=self.stage.folder / "other")
        stage.share.mkdir(parents=True, exist_ok=True)
        return self._keep(found_lead(stage, self.bank))

    def let_in_by_files(self, lead, desk, folder):
        """A laptop that asked is let in, and hears of it by files alone."""
        enrolling = Enrolling(lead)
        enrolling.confirm(enrolling.read(Exchanging(desk).request()), ("auditor",))
        roster = write_new_file(folder / "people.qafroster", enrolling.roster_file())
        Fetching(desk).from_files((roster, *Sending(lead).save_to(folder)))

    def conflict(self, lead, auditor):
        """A record that the lead and its author amended apart, merged at the lead's desk."""
        record = audit(auditor, self.bank, 3)
        self.send(auditor)
        self.collect(lead)
        self.amend(lead, record, "by the lead")
        self.amend(auditor, record, "by the author")
        self.send(auditor)
        self.collect(lead)
        return record

    def row_conflict(self, lead, auditor):
        """A record of whose action rows the lead removed one that its author changed apart: the record, the row."""
        record, row = next(self._with_rows(auditor))
        self.send(auditor)
        self.collect(lead)
        at_lead, at_author = Recording(lead), Recording(auditor)
        draft = at_lead.open(at_lead.amend(record, "done"))
        at_lead.save(draft.id, draft.session.remove_row(row).values)
        at_lead.finalise(at_lead.open(draft.id))
        draft = at_author.open(at_author.amend(record, "clearer"))
        texts = [path for path in draft.session.answers() if path.startswith(row + "/")]
        text = next(path for path in texts if draft.form.find(path).kind is Kind.TEXT)
        at_author.save(draft.id, {text: "Meet the family again before Christmas and write down what they say."})
        at_author.finalise(at_author.open(draft.id))
        self.send(auditor)
        self.collect(lead)
        return record, row

    def _with_rows(self, desk):
        for seed in range(3, 40):
            record = audit(desk, self.bank, seed)
            found = view(desk.store.revisions.of_record(record)).values
            rows = sorted({path[: path.index("]") + 1] for path in found if "[" in path and "/" in path})
            if rows:
                yield record, rows[0]

    def amend(self, desk, record, words):
        """Another grade and other words in two answers of the record."""
        recording = Recording(desk)
        draft = recording.open(recording.amend(record, "looked again"))
        texts = [
            path
            for path, question in draft.form.questions.items()
            if question.kind is Kind.TEXT and draft.session.answers().get(path) and "[" not in path
        ][-3:-1]
        graded = draft.method.summary.overall
        grades = [choice.value for choice in draft.session.view(graded).choices]
        grades = [grade for grade in grades if grade != draft.session.answers().get(graded)]
        answers = {path: f"Seen again {words}. The plan is clearer now than it was in the summer." for path in texts}
        recording.save(draft.id, {**answers, graded: grades[0 if "lead" in words else 1]})
        recording.finalise(recording.open(draft.id))

    def close(self):
        for desk in self.desks:
            desk.close()

    def _keep(self, desk):
        self.desks.append(desk)
        return desk


def allocate(lead, person, child, days=14):
    """Work given by the lead to a member; its record."""
    return demo_allocate(lead, person, child, lead.clock.local().date() + timedelta(days=days))


@dataclass
class Visited:
    """Where a screen led to."""

    places: list = field(default_factory=list)
    went_back: int = 0

    def go(self, screen, argument=""):
        self.places.append((screen, argument))
        return True

    def back(self):
        self.went_back += 1
        return True


@pytest.fixture
def theatre(tmp_path):
    stage = Stage(tmp_path, resources(), Clock(), 7, KeyCosts(new=CHEAP, least=CHEAP))
    made = Theatre(stage, read_bank(resources()))
    yield made
    made.close()


@pytest.fixture
def visited():
    return Visited()


@pytest.fixture
def room_of(jobs, messages, visited, tmp_path):
    """desk → Room."""

    def make(desk):
        settings = SettingsFile(tmp_path / "settings.json")
        return Room(
            desk=desk, jobs=jobs, messages=messages, feed=ChangeFeed(), settings=settings, resources=resources(),
            costs=KeyCosts(new=CHEAP, least=CHEAP), go=visited.go, back=visited.back,
        )  # fmt: skip

    return make


def present(qtbot, page, executor):
    """Enter a page in an active window of its own and let its first work run."""
    qtbot.addWidget(page)
    page.resize(1170, 716)
    page.enter("")
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    executor.drain()


def click(qtbot, button):
    """As a person would: only a button that is seen and on can be clicked."""
    assert button.isVisible(), f"{button.text()!r} is not shown"
    assert button.isEnabled(), f"{button.text()!r} is off"
    at = QPoint(12, button.height() // 2) if isinstance(button, QCheckBox) else QPoint()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=at)


def nameless(page):
    """Controls that a screen reader could not name."""
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView)
    controls = [control for kind in kinds for control in page.findChildren(kind)]
    own = [c for c in controls if c.isVisibleTo(page) and not isinstance(c.parent(), QComboBox | QTableView)]
    return [c for c in own if not (c.accessibleName() or getattr(c, "text", str)())]
