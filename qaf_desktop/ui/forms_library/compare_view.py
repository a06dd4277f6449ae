"""What the screen of two versions shows."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.forms.difference_words import CHANGES, NOTHING, counts
from qaf_desktop.forms.differing import Change, Difference
from qaf_desktop.setup.form_shelf import FormRow
from qaf_desktop.ui.forms_library.view import state_words
from qaf_desktop.ui.widgets.filters import Chip
from qaf_desktop.words import say

translate = QCoreApplication.translate
EVERY = "every"
FIRST = {Change.ADDED: "disc", Change.REMOVED: "triangle", Change.RETYPED: "diamond"}
TOKENS = {Change.ADDED: "ok", Change.REMOVED: "stop", Change.RETYPED: "warning"}


@dataclass(frozen=True, slots=True)
class CompareInputs:
    """`forms` are (id, title) of the forms that can be chosen, `form` the one that is. `versions` are (digest, words)
    of those that can be; `found` is None while it is being read. `act` is the one thing to do from here, "" for
    none."""

    title: str = ""
    forms: tuple[tuple[str, str], ...] = ()
    form: str = ""
    versions: tuple[tuple[str, str], ...] = ()
    before: str = ""
    after: str = ""
    found: tuple[Difference, ...] | None = None
    search: str = ""
    chip: str = EVERY
    act: str = ""


@dataclass(frozen=True, slots=True)
class CompareView:
    heading: str
    words: str
    chips: tuple[Chip, ...]
    rows: tuple[Difference, ...]
    foot: str
    can_save: bool


def derive_comparison(inputs: CompareInputs) -> CompareView:
    found = inputs.found or ()
    searched = tuple(one for one in found if _holds(one, inputs.search))
    chip = inputs.chip if inputs.chip == EVERY or any(one.change == inputs.chip for one in found) else EVERY
    rows = tuple(one for one in searched if chip in (EVERY, one.change))
    return CompareView(
        heading=_heading(inputs),
        words=_answers_words(found) if found else "",
        chips=_chips(found, searched),
        rows=rows,
        foot=translate("Compare", "{n} of {of} shown").format(n=len(rows), of=len(found)) if found else "",
        can_save=bool(found),
    )


def version_choices(rows: tuple[FormRow, ...], more: tuple[tuple[str, str], ...] = ()) -> tuple[tuple[str, str], ...]:
    """(digest, words) of each version; `more` are versions that are not on the shelf."""
    return (*more, *((row.digest, f"{row.version or '–'} · {state_words(row)}") for row in rows))


def change_words(one: Difference) -> str:
    return say(CHANGES[one.change])


def side_words(text: str) -> str:
    return text or say(NOTHING)


def _heading(inputs: CompareInputs) -> str:
    if inputs.found is None:
        return translate("Compare", "Comparing…")
    if not inputs.found:
        return translate("Compare", "Nothing differs between these versions")
    if len(inputs.found) == 1:
        return translate("Compare", "1 difference in {title}").format(title=inputs.title)
    return translate("Compare", "{n} differences in {title}").format(n=len(inputs.found), title=inputs.title)


def _answers_words(found: tuple[Difference, ...]) -> str:
    """What the differences mean for answers that exist already."""
    if any(one.change in (Change.REMOVED, Change.RETYPED) for one in found):
        return translate("Compare", "Answers to what was taken out or answers otherwise stay in their records, and are "
                                    "kept apart in figures and exports.")  # fmt: skip
    return translate("Compare", "Every question of the earlier version is still there and answered in the same way.")


def _chips(found: tuple[Difference, ...], searched: tuple[Difference, ...]) -> tuple[Chip, ...]:
    now = dict(counts(searched))
    chips = [Chip(change, say(CHANGES[change]), now.get(change, 0)) for change, _number in counts(found)]
    return (Chip(EVERY, translate("Compare", "All"), len(searched)), *chips) if found else ()


def _holds(one: Difference, search: str) -> bool:
    text = f"{one.title} {one.path} {one.section} {one.before} {one.after} {change_words(one)}".casefold()
    return all(word in text for word in search.casefold().split())
