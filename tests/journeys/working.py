"""What somebody does with their work: finish it, send it, see it arrive."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QListWidget

from tests.journeys.driving import Program


def finalise_and_send(person: Program) -> None:
    """From the form to a package on the shared folder."""
    person.press("Finalise")
    person.row("My records", "Finalised")
    person.find(QAbstractButton, "Exchange · 1")
    person.photograph("my-work-finalised")
    person.press("Send 1 record")
    person.sees("Sent.")
    person.row("My records", "Sent, not received yet")
    assert person.focus().accessibleName() == "My records", "the next key would press another button"
    person.photograph("my-work-sent")


def collect(lead: Program, noun: str = "audit") -> None:
    """Look, read the plan, merge."""
    lead.come_forward()
    lead.press("Collect")
    lead.photograph("collect-empty")
    lead.press("Look in the shared folder")
    lead.sees("1 record in 1 package can be merged")
    lead.photograph("collect-plan")
    lead.press("Merge 1 record")
    lead.sees(f"1 {noun} merged")
    lead.photograph("collect-merged")


def look_around(lead: Program, child: str) -> None:
    """Figures, the list of records, one record and its history."""
    lead.press("Figures")
    lead.photograph("figures")
    lead.press("Records")
    lead.row("Records", child)
    lead.photograph("records")
    lead.open_row("Records", child)
    lead.photograph("record")
    lead.press("History of the record")
    lead.photograph("record-history")


def read_through(lead: Program) -> None:
    """Every marked word of the letter looked at, by the keyboard; there may be none."""
    issue, words = "Issue the feedback", "Words to look at before the letter is sent"
    lead.until(lambda: lead.seen(QAbstractButton, issue) or lead.seen(QListWidget, words))
    for places in lead.seen(QListWidget, words):
        lead.go_to(places)
        for _ in range(places.count()):
            lead.key(Qt.Key.Key_L)


def issue_feedback(lead: Program, about: str) -> None:
    """From the record to its letter, issued and listed."""
    lead.press("Issue the feedback")
    lead.sees_ink("The letter")
    read_through(lead)
    lead.photograph("letter")
    lead.press("Issue the feedback")
    lead.sees("Feedback issued")
    lead.sees_ink("The letter")
    lead.photograph("letter-issued")
    lead.press("Feedback issued")
    lead.row("Feedback issued", about)
    lead.photograph("feedback-issued")


def see_it_received(person: Program) -> None:
    """The lead's receipt, and that she issued the feedback: word of it has come back."""
    person.come_forward()
    person.press("Exchange")
    person.press("Fetch now")
    person.row("Packages", "Received")
    person.photograph("exchange-received")
    person.press("My work")
    person.until(lambda: person.shows("My records", "Feedback issued") or _look_again(person))
    person.row("My records", "Feedback issued")
    person.photograph("my-work-received")


def _look_again(person: Program) -> bool:
    """The lead's laptop sends its word by itself, a little later: somebody who waits for it fetches once more."""
    person.press("Exchange")
    person.press("Fetch now")
    person.settle()
    person.press("My work")
    person.settle()
    return False
