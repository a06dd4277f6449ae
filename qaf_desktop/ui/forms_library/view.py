"""What the list of forms shows, and what an import found."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.setup.form_shelf import ARCHIVED, DRAFT, EARLIER, LIVE, Candidate, FormRow
from qaf_desktop.ui.widgets.filters import Chip
from qaf_desktop.ui.widgets.notice import Severity

translate = QCoreApplication.translate
IN_USE, EVERYTHING = "in-use", "all"


@dataclass(frozen=True, slots=True)
class Inputs:
    """`file` is the name of the file looked at last; `candidate` the form in it, or `problems` why there is none;
    `doubting` shows what is doubtful about the candidate.
    `parts` counts methods and standards that the next set brings or takes out; `archiving` says that forms were
    archived or brought back since the last set. `chip` and `search` narrow the list;
    `chosen` is the row that is selected."""

    rows: tuple[FormRow, ...] = ()
    set_number: int = 0
    archiving: bool = False
    parts: int = 0
    loaded: bool = False
    busy: bool = False
    file: str = ""
    candidate: Candidate | None = None
    problems: tuple[FormProblem, ...] = ()
    doubting: bool = False
    chip: str = IN_USE
    search: str = ""
    chosen: FormRow | None = None


@dataclass(frozen=True, slots=True)
class View:
    """`place` is list or problems; `severity`, `notice` and `take` tell of a candidate (no `take`: only to close),
    `told` are its problems, or the doubts about it.
    `foot` says why the list is short or empty; `archive` is what the button for that is called, "" without one."""

    place: str
    heading: str
    words: str
    publish: str
    can_publish: bool
    can_act: bool
    severity: Severity
    notice: str
    take: str
    see_changes: bool
    see_coming: bool
    see_doubts: bool
    told: tuple[FormProblem, ...]
    problems_heading: str
    rows: tuple[FormRow, ...]
    chips: tuple[Chip, ...]
    foot: str
    can_use: bool
    can_compare: bool
    archive: str
    can_give_method: bool
    can_delete: bool


def derive(inputs: Inputs) -> View:
    waiting = sum(row.state == DRAFT for row in inputs.rows)
    severity, notice, take = _candidate(inputs.candidate)
    told = inputs.problems or (_doubts(inputs.candidate) if inputs.doubting else ())
    rows = tuple(row for row in _found(inputs) if inputs.chip in _chips_of(row))
    chosen = inputs.chosen if not inputs.busy else None
    return View(
        place="problems" if told else "list",
        heading=_heading(inputs, waiting) if inputs.loaded else "",
        words=_words(inputs, waiting) if inputs.loaded else "",
        publish=translate("Forms", "Publish set {n}").format(n=inputs.set_number + 1),
        can_publish=(bool(waiting or inputs.parts) or inputs.archiving) and not inputs.busy,
        can_act=inputs.loaded and not inputs.busy,
        severity=severity,
        notice=notice,
        take=take,
        see_changes=bool(take and inputs.candidate and inputs.candidate.before),
        see_coming=not take and bool(coming(inputs.rows)),
        see_doubts=bool(take and _doubts(inputs.candidate)),
        told=told,
        problems_heading=_problems_heading(inputs),
        rows=rows,
        chips=_chips(_found(inputs)),
        foot=_foot(inputs, rows),
        can_use=chosen is not None,
        can_compare=chosen is not None and sum(row.id == chosen.id for row in inputs.rows) > 1,
        archive=_archive(chosen),
        can_give_method=chosen is not None and not chosen.used_by and chosen.state != ARCHIVED,
        can_delete=chosen is not None and _may_go(chosen),
    )


def coming(rows: tuple[FormRow, ...]) -> tuple[FormRow, ...]:
    """Drafts that would take the place of a live version of their form, newest first."""
    live = {row.id for row in rows if row.state == LIVE}
    return tuple(row for row in rows if row.state == DRAFT and row.id in live)


def state_words(row: FormRow) -> str:
    """Where a form stands."""
    if row.state == DRAFT:
        return translate("Forms", "Draft, not published yet")
    if row.state == ARCHIVED:
        return translate("Forms", "Archived")
    if row.state == EARLIER:
        return translate("Forms", "Earlier version")
    return translate("Forms", "Live, in set {n}").format(n=row.set_number)


def use_words(row: FormRow) -> str:
    """How much is written on a form."""
    records, drafts = _records(row.records), _drafts(row.drafts)
    return ", ".join(words for words in (records, drafts) if words) or translate("Forms", "nothing yet")


def _records(number: int) -> str:
    if not number:
        return ""
    one, many = translate("Forms", "1 record"), translate("Forms", "{n} records")
    return one if number == 1 else many.format(n=f"{number:,}")


def _drafts(number: int) -> str:
    if not number:
        return ""
    return translate("Forms", "1 draft") if number == 1 else translate("Forms", "{n} drafts").format(n=number)


def _may_go(row: FormRow) -> bool:
    return not row.set_number and not row.records and not row.drafts


def _archive(row: FormRow | None) -> str:
    if row is None or row.state == EARLIER:
        return translate("Forms", "Archive")
    return translate("Forms", "Bring back") if row.state == ARCHIVED else translate("Forms", "Archive")


def _chips_of(row: FormRow) -> tuple[str, ...]:
    return (row.state, EVERYTHING, IN_USE) if row.state in (DRAFT, LIVE) else (row.state, EVERYTHING)


def _chips(rows: tuple[FormRow, ...]) -> tuple[Chip, ...]:
    words = {
        IN_USE: translate("Forms", "Live and drafts"),
        DRAFT: translate("Forms", "Drafts"),
        EARLIER: translate("Forms", "Earlier versions"),
        ARCHIVED: translate("Forms", "Archived"),
        EVERYTHING: translate("Forms", "All versions"),
    }
    return tuple(Chip(key, word, sum(key in _chips_of(row) for row in rows)) for key, word in words.items())


def _found(inputs: Inputs) -> tuple[FormRow, ...]:
    words = inputs.search.casefold().split()
    text = {row: f"{row.title} {row.id} {row.version} {row.used_by}".casefold() for row in inputs.rows}
    return tuple(row for row in inputs.rows if all(word in text[row] for word in words))


def _foot(inputs: Inputs, rows: tuple[FormRow, ...]) -> str:
    if not inputs.loaded:
        return ""
    if not rows:
        return translate("Forms", "No form fits. Take the search away, or look at all versions.")
    words = translate("Forms", "{shown} of {of} versions shown")
    return words.format(shown=len(rows), of=len(inputs.rows))


def _heading(inputs: Inputs, waiting: int) -> str:
    if waiting == 1:
        return translate("Forms", "1 form is not published yet")
    if waiting:
        return translate("Forms", "{n} forms are not published yet").format(n=waiting)
    if inputs.archiving:
        return translate("Forms", "What was archived or brought back is not published yet")
    if inputs.parts:
        return translate("Forms", "Methods or standards not published yet: {n}").format(n=inputs.parts)
    return translate("Forms", "Set {n} is published").format(n=inputs.set_number)


def _words(inputs: Inputs, waiting: int) -> str:
    if waiting:
        return translate("Forms", "Try it out first. New drafts begin on it once it is published.")
    return translate("Forms", "Everybody fills in these forms. Enter opens one to try it out; nothing is kept.")


def doubts_words(doubts: tuple[FormProblem, ...]) -> str:
    """The first doubt about a form, and how many more there are; "" where there is none."""
    if not doubts:
        return ""
    first = translate("Forms", "Worth a look: {where}: {message}").format(where=doubts[0].where,
                                                                          message=doubts[0].message)  # fmt: skip
    more = translate("Forms", "And {n} more.").format(n=len(doubts) - 1) if len(doubts) > 1 else ""
    return f"{first} {more}".strip()


def _doubts(found: Candidate | None) -> tuple[FormProblem, ...]:
    return found.doubts if found is not None else ()


def _candidate(found: Candidate | None) -> tuple[Severity, str, str]:
    if found is None:
        return Severity.INFO, "", ""
    severity, words, take = _taking(found)
    if not take or not found.doubts:
        return severity, words, take
    return Severity.WARNING, f"{words} {doubts_words(found.doubts)}", take


def _taking(found: Candidate) -> tuple[Severity, str, str]:
    name = f"{found.title} ({found.form.version})" if found.form.version else found.title
    if found.known:
        words = translate("Forms", "{form} is among the forms already, exactly as in the file.")
        return Severity.INFO, words.format(form=name), ""
    if found.clash:
        words = translate("Forms", "Version {version} of this form is already published; give the new one another "
                                   "version (sheet settings, column version), then import it again.")  # fmt: skip
        return Severity.WARNING, words.format(version=found.form.version or "–"), ""
    if found.replaces:
        words = translate(
            "Forms", "{form} can be used: {n} questions. It takes the place of the draft of this version."
        )
        return Severity.INFO, words.format(form=name, n=found.questions), translate("Forms", "Replace the draft")
    words = translate("Forms", "{form} can be used: {n} questions. Add it to the forms?")
    return Severity.INFO, words.format(form=name, n=found.questions), translate("Forms", "Add the form")


def _problems_heading(inputs: Inputs) -> str:
    if not inputs.problems:
        words = translate("Forms", "{file} can be used as a form; this is worth a look first")
        return words.format(file=inputs.file) if inputs.doubting else ""
    if inputs.file.lower().endswith(".toml"):
        words = translate("Forms", "{file} cannot be used as a method or standard; nothing was changed")
        return words.format(file=inputs.file)
    return translate("Forms", "{file} cannot be used as a form; nothing was changed").format(file=inputs.file)
