"""Inputs → View: what the section list, the bottom bar and the bands say. Pure."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime

from qaf_desktop.forms.bounds import CODES
from qaf_desktop.forms.views import Problem, SectionView
from qaf_desktop.forms.weighing import percent_of, score_words
from qaf_desktop.ui.form_page.autosave import SaveState
from qaf_desktop.ui.form_page.ports import EscalationTold
from qaf_desktop.words import say

UNFINISHED = frozenset({"required-missing", "too-few-words", "waits"})
"""Codes of problems that only say that something is still to be answered."""

UNREAD = "unread"
"""Code of a problem: what stands in a field is no answer, so it is not kept."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything the frame around the questions is made of.

    `problems` are all there are; what is merely not answered yet is left unsaid until `checked`.
    """

    sections: tuple[SectionView, ...]
    current: str
    save: SaveState
    problems: tuple[Problem, ...]
    checked: bool
    escalations: tuple[tuple[str, EscalationTold | None], ...]
    read_only: bool


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One line of the list. `tone` is a label look: ok, stop or muted."""

    path: str
    number: str
    title: str
    word: str
    tone: str
    spoken: str
    relevant: bool


@dataclass(frozen=True, slots=True)
class SaveLine:
    text: str
    tone: str
    can_retry: bool


@dataclass(frozen=True, slots=True)
class Band:
    """What to say of a child-safety answer (the first whose escalation is not complete), and whether it is complete."""

    path: str
    text: str
    act: str
    complete: bool


@dataclass(frozen=True, slots=True)
class View:
    """What the frame shows. `problems` is None until Check was asked for; `bounds` says where the form asks for more in
    this section than is given."""

    lines: tuple[SectionLine, ...]
    current: str
    answered: int
    total: int
    progress: str
    save: SaveLine
    look_at: str
    problems: tuple[Problem, ...] | None
    left_empty: int
    band: Band | None
    finalise_blocked: str
    previous: str
    following: str
    read_only: bool
    bounds: str


def derive(inputs: Inputs) -> View:
    """The view of these inputs; `previous` and `following` are the neighbouring sections that matter, or empty."""
    live = [section for section in inputs.sections if section.relevant]
    answered, total = sum(section.answered for section in live), sum(section.total for section in live)
    said = [problem for problem in inputs.problems if inputs.checked or problem.code not in UNFINISHED]
    doubtful = Counter(problem.section for problem in said)
    bands = tuple(_band(path, told) for path, told in inputs.escalations)
    previous, following = _neighbours(inputs.sections, inputs.current)
    return View(
        lines=tuple(_line(section, doubtful[section.path]) for section in inputs.sections),
        current=inputs.current,
        answered=answered,
        total=total,
        progress=_progress(answered, total),
        save=_save_line(inputs.save, answered, sum(one.code == UNREAD for one in inputs.problems), inputs.read_only),
        look_at=say("{n} to look at", n=doubtful.total()) if doubtful else "",
        problems=inputs.problems if inputs.checked else None,
        left_empty=sum(section.optional for section in live),
        band=_first_band(bands),
        finalise_blocked=""
        if all(band.complete for band in bands)
        else say("Record who was told of the danger, then it can be finalised."),
        previous=previous,
        following=following,
        read_only=inputs.read_only,
        bounds=" ".join(one.message for one in inputs.problems if one.code in CODES and one.section == inputs.current),
    )


def _neighbours(sections: tuple[SectionView, ...], current: str) -> tuple[str, str]:
    """The nearest sections before and after the current one that ask something; it may ask nothing itself."""
    at = next((place for place, section in enumerate(sections) if section.path == current), 0)
    before = [section.path for section in sections[:at] if section.relevant]
    after = [section.path for section in sections[at + 1 :] if section.relevant]
    return before[-1] if before else "", after[0] if after else ""


def _progress(answered: int, total: int) -> str:
    """What must be answered is counted; what may be left empty never keeps anybody from the end."""
    if total and answered >= total:
        return say("All {n} needed answers given", n=total)
    return say("{n} of {all} needed answers given", n=answered, all=total)


def clock_words(when: datetime) -> str:
    return f"{when:%H:%M}"


def _line(section: SectionView, doubtful: int) -> SectionLine:
    word, tone, spoken = _state(section, doubtful)
    found, score = section.score, score_line(section)
    if score and found is not None and found.share is not None:
        percent = say("{percent} %", percent=percent_of(found))
        word, spoken = f"{percent} · {word}" if word else percent, f"{spoken}, {score}"
    return SectionLine(
        section.path, section.number, section.title, word, tone,
        f"{section.number} {section.title}, {spoken}".strip(), section.relevant,
    )  # fmt: skip


def score_line(section: SectionView) -> str:
    """What the section comes to, in a sentence; "" where nothing in it is weighed, or it does not belong."""
    found = section.score
    if found is None or not section.relevant:
        return ""
    if found.share is None:
        return say("Score: none yet. Answers that do not apply never lower it.")
    return say("Score: {words}", words=score_words(found))


def _state(section: SectionView, doubtful: int) -> tuple[str, str, str]:
    if not section.relevant:
        return "–", "muted", say("does not belong to this record")
    if doubtful:
        return say("{n} to look at", n=doubtful), "stop", say("{n} to look at", n=doubtful)
    if section.total and not section.stops and section.answered >= section.total:
        return "✓", "ok", say("done")
    if not section.total:
        return (
            (say("optional"), "muted", say("optional")) if section.optional else ("", "muted", say("nothing to answer"))
        )
    return (
        f"{section.answered}/{section.total}",
        "muted",
        say("{n} of {all} answered", n=section.answered, all=section.total),
    )


def _save_line(save: SaveState, answered: int, unread: int, read_only: bool) -> SaveLine:
    if read_only:
        return SaveLine(say("Finalised: nothing here can be changed"), "muted", can_retry=False)
    if save.trouble:
        return SaveLine(say("▲ Not saved: {trouble}", trouble=save.trouble), "stop", can_retry=True)
    if save.waiting:
        return SaveLine(say("Saving…"), "muted", can_retry=False)
    if unread == 1:
        return SaveLine(say("▲ Saved, but for 1 answer that cannot be read"), "stop", can_retry=False)
    if unread:
        return SaveLine(say("▲ Saved, but for {n} answers that cannot be read", n=unread), "stop", can_retry=False)
    if save.at:
        return SaveLine(say("✓ Saved {time}", time=clock_words(save.at)), "ok", can_retry=False)
    if answered:
        return SaveLine(say("✓ All answers saved"), "ok", can_retry=False)
    return SaveLine(say("Answers are saved as you give them"), "muted", can_retry=False)


def _first_band(bands: tuple[Band, ...]) -> Band | None:
    """The first danger still to be told, saying how many there are; else the first that was told."""
    left = [band for band in bands if not band.complete]
    if len(left) > 1:
        return replace(
            left[0], text=say("{danger} {n} answers say so; record each one.", danger=left[0].text, n=len(left))
        )
    return next(iter(left or bands), None)


def _band(path: str, told: EscalationTold | None) -> Band:
    if told and told.complete:
        return Band(
            path, say("A child may be unsafe. {words}", words=told.words), say("Open the escalation…"), complete=True
        )
    words = (
        told.words
        if told and told.words
        else say("Record who was told, when and how. Until then it cannot be finalised.")
    )
    return Band(
        path, say("A child may be unsafe now. {words}", words=words), say("Record who was told…"), complete=False
    )
