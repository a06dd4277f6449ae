"""The one question before a set goes to everybody: what goes, to how many laptops, and what is not whole in it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from qaf_desktop.exchanging.spreading import SetOut, publish_set
from qaf_desktop.setup.next_set import NextSet, NextSets
from qaf_desktop.ui.messages import Confirmation
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks

translate = QCoreApplication.translate
MOST = 6
"""Names that a line spells out; the others are counted."""


def ask_and_publish(room: Room, tasks: Tasks, done: Callable[[SetOut], object]) -> None:
    """Look at what waits, ask once, and publish it."""
    desk = room.desk

    def planned(plan: NextSet) -> None:
        if room.messages.confirm(publish_question(plan)):
            words = translate("Publishing", "Publishing")
            tasks.run(words, lambda progress: publish_set(desk, progress), done)

    look = translate("Publishing", "Looking at what waits")
    tasks.run(look, lambda _progress: NextSets(desk).plan(), planned)


def publish_question(plan: NextSet) -> Confirmation:
    return Confirmation(
        translate("Publishing", "Publish set {n} to everybody?").format(n=plan.number),
        "\n\n".join(
            part for part in ("\n".join(_what(plan)), "\n".join(plan.warnings), _to_whom(plan.laptops)) if part
        ),
        translate("Publishing", "Publish"),
        translate("Publishing", "Not yet"),
    )


def _what(plan: NextSet) -> Iterator[str]:
    lines = (
        (translate("Publishing", "New forms: {names}"), plan.new),
        (translate("Publishing", "Changed forms: {names}"), plan.changed),
        (translate("Publishing", "Archived: {names}"), plan.archived),
        (translate("Publishing", "Brought back: {names}"), plan.brought_back),
        (translate("Publishing", "Lists: {names}"), plan.lists),
        (translate("Publishing", "Methods and standards: {names}"), plan.methods),
        (translate("Publishing", "Taken out: {names}"), plan.leaving),
    )
    for words, names in lines:
        if names:
            yield words.format(names=_few(names))
    if plan.updated:
        words = translate("Publishing", "Methods and standards of this version of the program: {n}")
        yield words.format(n=plan.updated)


def _few(names: tuple[str, ...]) -> str:
    more = len(names) - MOST
    words = ", ".join(names[:MOST])
    return translate("Publishing", "{names} and {n} more").format(names=words, n=more) if more > 0 else words


def _to_whom(laptops: int) -> str:
    if not laptops:
        return translate("Publishing", "No other laptop is let in yet; those let in later get it.")
    if laptops == 1:
        return translate("Publishing", "1 laptop gets it with its next exchange. Only a later set can change it.")
    words = translate("Publishing", "{n} laptops get it with their next exchange. Only a later set can change it.")
    return words.format(n=laptops)
