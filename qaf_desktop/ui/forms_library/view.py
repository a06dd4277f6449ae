"""What the list of forms shows, and what an import found."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.setup.form_shelf import OLDER, WAITING, Candidate, FormRow
from qaf_desktop.ui.widgets.notice import Severity

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Inputs:
    """`file` is the name of the file looked at last; `candidate` the form in it, or `problems` why there is none."""

    rows: tuple[FormRow, ...] = ()
    set_number: int = 0
    loaded: bool = False
    busy: bool = False
    file: str = ""
    candidate: Candidate | None = None
    problems: tuple[FormProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """`place` is list or problems; `severity`, `notice` and `take` tell of a candidate (no `take`: only to close)."""

    place: str
    heading: str
    words: str
    publish: str
    can_publish: bool
    can_act: bool
    severity: Severity
    notice: str
    take: str
    problems_heading: str


def derive(inputs: Inputs) -> View:
    waiting = sum(row.state == WAITING for row in inputs.rows)
    severity, notice, take = _candidate(inputs.candidate)
    return View(
        place="problems" if inputs.problems else "list",
        heading=_heading(inputs, waiting) if inputs.loaded else "",
        words=_words(inputs, waiting) if inputs.loaded else "",
        publish=translate("Forms", "Publish set {n}").format(n=inputs.set_number + 1),
        can_publish=bool(waiting) and not inputs.busy,
        can_act=inputs.loaded and not inputs.busy,
        severity=severity,
        notice=notice,
        take=take,
        problems_heading=_problems_heading(inputs),
    )


def state_words(row: FormRow) -> str:
    """Where a form stands."""
    if row.state == WAITING:
        return translate("Forms", "Not published yet")
    if row.state == OLDER:
        return translate("Forms", "Older version, for records written on it")
    return translate("Forms", "In use, set {n}").format(n=row.set_number) if row.set_number else ""


def _heading(inputs: Inputs, waiting: int) -> str:
    if waiting == 1:
        return translate("Forms", "1 form is not published yet")
    if waiting:
        return translate("Forms", "{n} forms are not published yet").format(n=waiting)
    return translate("Forms", "Set {n} is published").format(n=inputs.set_number)


def _words(inputs: Inputs, waiting: int) -> str:
    if waiting:
        return translate("Forms", "Try it out first. New drafts begin on it once it is published.")
    return translate("Forms", "Everybody fills in these forms. Enter opens one to try it out; nothing is kept.")


def _candidate(found: Candidate | None) -> tuple[Severity, str, str]:
    if found is None:
        return Severity.INFO, "", ""
    name = f"{found.title} ({found.form.version})" if found.form.version else found.title
    if found.known:
        words = translate("Forms", "{form} is among the forms already, exactly as in the file.")
        return Severity.INFO, words.format(form=name), ""
    if found.clash:
        words = translate("Forms", "{form} has the version number of another form here. Give it a new one, then import "
                                   "it again.")  # fmt: skip
        return Severity.WARNING, words.format(form=name), ""
    words = translate("Forms", "{form} can be used: {n} questions. Add it to the forms?")
    return Severity.INFO, words.format(form=name, n=found.questions), translate("Forms", "Add the form")


def _problems_heading(inputs: Inputs) -> str:
    if not inputs.problems:
        return ""
    return translate("Forms", "{file} cannot be used as a form; nothing was changed").format(file=inputs.file)
