"""First starts: a lead who makes a project, and a second person who joins it."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from openpyxl import Workbook
from PySide6.QtWidgets import QLineEdit

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import AUDIT, Stage, found_lead, join
from qaf_desktop.demo.plausible import Bank, PlausibleAuthor, read_bank
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import PersonDetails
from qaf_desktop.paths import resources
from qaf_desktop.work.recording import Recording
from tests.journeys.driving import CHEAP, Program

PASSPHRASE = "copper lantern walrus bicycle"
AUDITOR_PASSPHRASE = "harbour teaspoon violin meadow"
TEAM, WORKER, MANAGER = "Assessment North", "Wren Invented", "Max Madeup"
PEOPLE = ((WORKER, "Practitioner", TEAM), (MANAGER, "Team manager", TEAM), ("Sol Imaginary", "Practitioner", TEAM))


def write_registers(path: Path) -> Path:
    """A workbook as a lead has it: teams on one sheet, people on another."""
    book = Workbook()
    sheet = book.active
    sheet.title = "People"
    sheet.append(("Name", "Role", "Team"))
    for row in PEOPLE:
        sheet.append(row)
    book.create_sheet("Teams").append(("Team",))
    book["Teams"].append(("Children in Care",))
    book.save(path)
    return path


def make_project(lead: Program, folder: Path) -> None:
    """From the first page to the lead's own desk, a picture of each step."""
    lead.photograph("lead-welcome")
    lead.press("Lead auditor")
    lead.press("Next")
    _who(lead, "Lee Example", "Lead auditor", "Quality assurance", "Lead's laptop")
    _lock_and_paper(lead, PASSPHRASE)
    lead.write("Council", "Exampleshire")
    lead.write("Services", "Assessment\nChildren in care")
    lead.photograph("lead-project")
    lead.press("Next")
    lead.photograph("lead-registers-empty")
    lead.choosing(write_registers(folder / "registers.xlsx")).press("Import from Excel")
    lead.row("Rows to add", WORKER)
    lead.photograph("lead-registers")
    lead.press("Next")
    _prove_recovery(lead, folder / "project.recovery")
    lead.press("Finish")


def join_project(person: Program, name: str, role: str, folder: Path) -> str:
    """From the first page to the six words, which are given; the request lies in `folder`."""
    person.photograph("auditor-welcome")
    person.press("Auditor or observer")
    person.press("Next")
    _who(person, name, role, TEAM, "Red laptop")
    _lock_and_paper(person, AUDITOR_PASSPHRASE)
    person.photograph("auditor-join")
    person.choosing(folder / "project.join").press("Choose the file")
    person.sees("project.join")
    person.press("Next")
    person.choosing(folder).press("Save the request")
    person.sees("Give it to the lead auditor")
    person.photograph("auditor-six-words")
    words = six_words(person)
    person.press("Finish")
    return words


def _who(person: Program, name: str, role: str, team: str, laptop: str) -> None:
    person.write("Name", name)
    person.choose("Role", role)
    person.write("Team", team)
    person.write("Name of this computer", laptop)
    person.photograph("who")
    person.press("Next")


def _lock_and_paper(person: Program, passphrase: str) -> None:
    person.write("Passphrase", passphrase)
    person.write("The same again", passphrase)
    person.photograph("passphrase")
    person.press("Next")
    code = _written_down(person)
    person.photograph("paper-code")
    person.press("Next")
    for number in _asked_back(person):
        person.write(f"Group {number} of the code", code[number])
    person.photograph("paper-code-proved")
    person.press("Next")


def _prove_recovery(lead: Program, path: Path) -> None:
    lead.choosing(path).press("1  Save the recovery key")
    lead.choosing(path).press("2  Open the saved file")
    lead.sees("It can be read.")
    lead.photograph("lead-recovery-key")


def six_words(person: Program) -> str:
    """The phrase on the window, as it is read out over the telephone."""
    [phrase] = [text for text in person.texts() if re.fullmatch(r"(\w+, ){5}\w+", text)]
    return phrase


def _written_down(person: Program) -> dict[str, str]:
    """The paper code as somebody copies it: each group under its number."""
    found = (re.fullmatch(r"(\d+)   (\w+)", text) for text in person.texts())
    return {group[1]: group[2] for group in found if group}


def _asked_back(person: Program) -> list[str]:
    found = (re.fullmatch(r"Group (\d+) of the code", name) for name in person.names(QLineEdit))
    return [group[1] for group in found if group]


def open_share(person: Program, share: Path) -> None:
    """Choose the shared folder."""
    person.press("Exchange")
    person.photograph("exchange-no-folder")
    person.choosing(share).press("Choose the folder")
    person.sees("Shared folder ready")
    person.photograph("exchange-folder")


def give_join_file(lead: Program, folder: Path) -> None:
    lead.press("People and devices")
    lead.photograph("lead-people")
    lead.choosing(folder).press("Save project.join")
    lead.sees("it holds no secret")


def let_in(lead: Program, request: Path, words: str) -> None:
    """The lead reads the request, hears the same six words, and lets the laptop in."""
    lead.come_forward()
    lead.choosing(request).press("Read a request file")
    lead.sees("asks to join")
    assert six_words(lead) == words
    lead.photograph("lead-same-six-words")
    lead.press("The words match: let this laptop in")
    lead.sees("is let in. They choose Fetch now")
    lead.photograph("lead-let-in")


def fetch(person: Program, share: Path) -> None:
    """The roster and the lead's set come from the shared folder."""
    person.come_forward()
    person.photograph("auditor-my-work-empty")
    open_share(person, share)
    person.press("Fetch now")
    person.sees("Set 2, current today")
    person.photograph("auditor-exchange-let-in")


def prepared_desks(folder: Path, work: Callable[[Desk, Bank], object] = lambda _desk, _bank: None) -> dict[str, Path]:
    """Data folders of a lead and of an observer let in by her, everything closed, made without a window. `work` is what
    the observer has done already."""
    stage = Stage(folder, resources(), Clock(), 1, CHEAP)
    stage.share.mkdir()
    lead = found_lead(stage, read_bank(resources()))
    bank = read_bank(resources())
    observer = join(stage, lead, "observer", PersonDetails("Ada Example", "auditor", "team-1", "Laptop"))
    work(observer, bank)
    observer.close()
    lead.close()
    return {name: stage.desk_folder(name) for name in ("lead", "observer")}


def audit_written(child: str) -> Callable[[Desk, Bank], None]:
    """An audit whose every question is answered, and nobody unsafe; not finalised."""

    def work(desk: Desk, bank: Bank) -> None:
        recording = Recording(desk)
        draft = recording.open(recording.start(AUDIT))
        today = desk.clock.local().date()
        summary, day = draft.method.summary, partial(_days_ago, today)
        known = {summary.subject: child, summary.date: day(1), "about/team": "team-1",
                 "about/worker": "practitioners-1",
                 "about/manager": "managers-1", "about/period_from": day(190), "about/period_to": day(2)}  # fmt: skip
        PlausibleAuthor(bank, 1, today, known).fill(draft.session)
        recording.save(draft.id, draft.session.answers())

    return work


def _days_ago(today: date, days: int) -> str:
    return (today - timedelta(days=days)).isoformat()
