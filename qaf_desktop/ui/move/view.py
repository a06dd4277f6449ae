"""What the screen shows on which a draft is moved to another version of its form."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.forms.difference_words import CHANGES
from qaf_desktop.forms.differing import Change, Difference
from qaf_desktop.words import say
from qaf_desktop.work.moving import KeptWords, MoveToCome, Standing

translate = QCoreApplication.translate
ASIDE, RETURNS, STAYS = "aside", "returns", "stays"


@dataclass(frozen=True, slots=True)
class Inputs:
    coming: MoveToCome | None = None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One difference in words."""

    key: str
    what: str
    question: str
    section: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One of the draft's answers that the move concerns. `fate` is aside, returns or stays."""

    key: str
    fate: str
    words: str
    question: str
    value: str


@dataclass(frozen=True, slots=True)
class View:
    heading: str
    words: str
    move: str
    can_move: bool
    changes: tuple[ChangeLine, ...]
    answers: tuple[AnswerLine, ...]
    no_answers: str


def derive(inputs: Inputs) -> View:
    coming = inputs.coming
    if coming is None:
        return View("", "", translate("Move", "Move"), False, (), (), "")
    return View(
        heading=_heading(coming),
        words=_words(coming),
        move=_move(coming),
        can_move=not inputs.busy,
        changes=tuple(_change(number, one) for number, one in enumerate(coming.differences)),
        answers=_answers(coming),
        no_answers=translate("Move", "All your answers stay as they are."),
    )


def standing_words(standing: Standing) -> tuple[str, str]:
    """What to say over a draft about its version, and the words of the way there; two empty texts for nothing."""
    if standing.newer is not None:
        words = translate("Move", "Version {new} of this form is out. This draft stays on {here} until you move it.")
        words = words.format(new=number(standing.newer.number), here=number(standing.here.number))
        return f"{words} {_kept(standing)}".strip(), translate("Move", "See what changes…")
    if standing.earlier is not None:
        words = translate("Move", "This draft was moved here from version {earlier}.")
        words = words.format(earlier=number(standing.earlier.number))
        return f"{words} {_kept(standing)}".strip(), translate("Move", "Look at them, or move back…")
    return "", ""


def number(version: str) -> str:
    """A version's number as it is said."""
    return version or translate("Move", "without a number")


def _kept(standing: Standing) -> str:
    if standing.kept == 1:
        return translate("Move", "1 answer is kept from another version.")
    return (
        translate("Move", "{n} answers are kept from other versions.").format(n=standing.kept) if standing.kept else ""
    )


def _heading(coming: MoveToCome) -> str:
    if coming.back:
        words = translate("Move", "{title}: back from version {before} to {after}")
    else:
        words = translate("Move", "{title}: from version {before} to {after}")
    return words.format(title=coming.title, before=number(coming.before.number), after=number(coming.after.number))


def _words(coming: MoveToCome) -> str:
    aside = len(coming.aside)
    if not aside:
        words = translate("Move", "Every answer goes along.")
    elif aside == 1:
        words = translate("Move", "1 answer does not fit there: it is kept in the draft, outside the record.")
    else:
        words = translate("Move", "{n} answers do not fit there: they are kept in the draft, outside the record.")
    return f"{words.format(n=aside)} {translate('Move', 'You can move back at any time until you finalise.')}"


def _move(coming: MoveToCome) -> str:
    if coming.back:
        return translate("Move", "Move back to version {n}").format(n=number(coming.after.number))
    return translate("Move", "Move to version {n}").format(n=number(coming.after.number))


def _change(at: int, one: Difference) -> ChangeLine:
    title = one.title or one.path
    added, removed = one.change is Change.ADDED, one.change is Change.REMOVED
    before, after = ("" if added else _line(one.before)), ("" if removed else _line(one.after))
    return ChangeLine(str(at), say(CHANGES[one.change]), title, one.section, before, after)


def _line(text: str) -> str:
    return ", ".join(text.split("\n"))


def _answers(coming: MoveToCome) -> tuple[AnswerLine, ...]:
    fates = (
        (ASIDE, translate("Move", "Set aside"), coming.aside),
        (RETURNS, translate("Move", "Comes back"), coming.returns),
        (STAYS, translate("Move", "Stays set aside"), coming.kept),
    )
    return tuple(
        _answer(f"{fate}{at}", fate, words, one) for fate, words, those in fates for at, one in enumerate(those)
    )


def _answer(key: str, fate: str, words: str, one: KeptWords) -> AnswerLine:
    return AnswerLine(key, fate, words, one.question, _line(one.value))
