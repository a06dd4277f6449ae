"""What the list of escalations shows: open ones first, each with where it stands."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.widgets.filters import Chip
from qaf_desktop.work.record_lines import EscalationLine

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Inputs:
    """`chip` is all, open or closed. Lines come open first, the longest open at the top."""

    lines: tuple[EscalationLine, ...] = ()
    loaded: bool = False
    chip: str = "all"
    search: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """`band` is the sentence about the one longest open, `band_key` its record; `empty` is (heading, words, button)."""

    lines: tuple[EscalationLine, ...]
    chips: tuple[Chip, ...]
    chip: str
    band: str
    band_key: str
    foot: str
    empty: tuple[str, str, str] | None


def derive(inputs: Inputs) -> View:
    open_ones = tuple(line for line in inputs.lines if line.is_open)
    words = inputs.search.casefold().split()
    shown = tuple(
        line
        for line in inputs.lines
        if (inputs.chip == "all" or line.is_open == (inputs.chip == "open")) and all(w in _text(line) for w in words)
    )
    return View(
        lines=shown,
        chips=(
            Chip("all", translate("Escalations", "All"), len(inputs.lines)),
            Chip("open", translate("Escalations", "Open"), len(open_ones)),
            Chip("closed", translate("Escalations", "Closed"), len(inputs.lines) - len(open_ones)),
        ),
        chip=inputs.chip,
        band=_band(open_ones),
        band_key=open_ones[0].key if open_ones else "",
        foot=translate("Escalations", "{n} shown · Enter opens").format(n=f"{len(shown):,}") if inputs.loaded else "",
        empty=_empty(inputs, shown),
    )


def _band(open_ones: tuple[EscalationLine, ...]) -> str:
    if not open_ones:
        return ""
    first = open_ones[0]
    words = f"{first.about or first.reference}: {first.stands}."
    if len(open_ones) == 1:
        return words
    return translate("Escalations", "{n} escalations are open. Longest: {words}").format(n=len(open_ones), words=words)


def _text(line: EscalationLine) -> str:
    return f"{line.reference} {line.about} {line.team} {line.author} {line.stands} {line.raised}".casefold()


def _empty(inputs: Inputs, shown: tuple[EscalationLine, ...]) -> tuple[str, str, str] | None:
    if shown or not inputs.loaded:
        return None
    if inputs.lines:
        return (
            translate("Escalations", "No escalation fits"),
            translate("Escalations", "Try other words, or show all of them again."),
            translate("Escalations", "Show all"),
        )
    return (
        translate("Escalations", "No escalations"),
        translate(
            "Escalations", "When somebody answers that a child is unsafe now, it is listed here until it is closed."
        ),
        "",
    )
