"""What the feedback screen shows: the list of letters issued, or one letter."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.work.record_lines import RecordLine

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to look at. `can_issue`: this person may issue it now, for the first time or `again`; `can_respond`:
    they may enter the practitioner's response to it. `issued`: it went out as it is shown. `state` says where it
    stands."""

    record: str
    data: bytes
    file_name: str
    reference: str
    about: str
    state: str
    can_issue: bool
    issued: bool = False
    can_respond: bool = False


@dataclass(frozen=True, slots=True)
class Inputs:
    lines: tuple[RecordLine, ...] = ()
    loaded: bool = False
    search: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """`empty` is (heading, words, button) in place of the list."""

    lines: tuple[RecordLine, ...]
    foot: str
    empty: tuple[str, str, str] | None


def derive(inputs: Inputs) -> View:
    words = inputs.search.casefold().split()
    shown = tuple(line for line in inputs.lines if all(word in _text(line) for word in words))
    foot = translate("Feedback", "{shown} of {of} letters · Enter opens").format(
        shown=f"{len(shown):,}", of=f"{len(inputs.lines):,}"
    )
    return View(shown, foot if inputs.lines else "", _empty(inputs, shown))


def _text(line: RecordLine) -> str:
    return f"{line.reference} {line.method} {line.about} {line.team} {line.author} {line.date}".casefold()


def _empty(inputs: Inputs, shown: tuple[RecordLine, ...]) -> tuple[str, str, str] | None:
    if shown or not inputs.loaded:
        return None
    if inputs.lines:
        return (
            translate("Feedback", "No letter fits these words"),
            translate("Feedback", "Try other words, or show all letters again."),
            translate("Feedback", "Show all"),
        )
    return (
        translate("Feedback", "No feedback issued yet"),
        translate(
            "Feedback",
            "Letters stand here once the lead auditor has issued them. "
            "The letter of a finalised audit or observation can be looked at from its record.",
        ),
        "",
    )
