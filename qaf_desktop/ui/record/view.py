"""What the screen of one finished record shows around its answers."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.methods.model import Rule
from qaf_desktop.ui.widgets.state_label import Tone
from qaf_desktop.work.record_history import ShownRecord
from qaf_desktop.work.record_lines import RecordLine

translate = QCoreApplication.translate
COPY, PAPER = "copy-text", "paper"
"""The steps that put an escalation's text on the clipboard, and the whole record on paper."""
DUPLICATE = "duplicate"
"""The step that begins another record like this one."""
FOLLOW_UP = "follow-up"
"""The step that begins what the record's grade calls for."""
ASKED, IN_HAND, RETURNED, DISPUTED = "moderation_asked", "in_moderation", "returned", "disputed"
LOOKED_AT = ("in", "resubmitted", "agreed")
"""Stages of moderation at which an audit can go back to its auditor."""
LETTER, ISSUED, AMENDED, WITHDRAWN, RESOLVED, RESTORED, RECALLED, RESPONDED = (
    "letter", "issued", "amended", "withdrawn", "resolved", "restored", "recalled", "responded",
)  # fmt: skip
TONES = {
    "conflict": Tone.WARNING,
    "review": Tone.WARNING,
    "held": Tone.WARNING,
    "stale": Tone.WARNING,
    "open": Tone.STOP,
    "withdrawn": Tone.QUIET,
}


@dataclass(frozen=True, slots=True)
class StepButton:
    """`look` is primary, plain or danger; `step` the transition's id, `letter`, or `copy-text`."""

    step: str
    words: str
    look: str


@dataclass(frozen=True, slots=True)
class View:
    """`band` is (severity, words, the button's words, the step it takes)."""

    title: str
    about: str
    tone: Tone
    state: str
    grade: tuple[str, str, str] | None
    by: str
    buttons: tuple[StepButton, ...]
    band: tuple[str, str, str, str]


def derive(record: ShownRecord) -> View:
    line = record.line
    return View(
        title=line.reference,
        about=" · ".join(part for part in (line.method, line.about, line.team) if part),
        tone=TONES.get(line.look, Tone.OK),
        state=record.way.stands if record.way and line.look == "open" else line.state,
        grade=(line.graded or line.grade_word, line.grade_shape, line.grade_colour) if line.grade_shape else None,
        by=_by(line),
        buttons=_buttons(record),
        band=_band(record),
    )


def _by(line: RecordLine) -> str:
    if not line.author:
        return line.date
    return translate("Record", "{author}, {date}").format(author=line.author, date=line.date)


def _buttons(record: ShownRecord) -> tuple[StepButton, ...]:
    """The step that moves the record on is the primary one; what takes it away stands last."""
    found = [_button(rule, record) for rule in _offered(record)]
    if record.has_letter and not any(button.step == ISSUED for button in found):
        found.append(StepButton(LETTER, translate("Record", "Feedback letter"), "plain"))
    if record.begins:
        found.append(StepButton(FOLLOW_UP, translate("Record", "Follow up…"), "plain"))
    if record.can_duplicate:
        found.append(StepButton(DUPLICATE, translate("Record", "Duplicate…"), "plain"))
    if record.way is not None:
        found.append(StepButton(COPY, translate("Record", "Copy text…"), "plain"))
    if not record.conflicts and record.line.look != "withdrawn":
        found.append(StepButton(PAPER, translate("Record", "Print the record…"), "plain"))
    onward = next((b for b in found if b.step == ISSUED), None) or next(
        (b for b in found if b.step in (RESOLVED, RESTORED) or _leads_on(b.step, record)), None
    )
    order = {"primary": 2, "plain": 1, "danger": 0}
    shown = [StepButton(b.step, b.words, "primary") if b is onward else b for b in found]
    return tuple(sorted(shown, key=lambda button: order[button.look]))


def _leads_on(step: str, record: ShownRecord) -> bool:
    """Whether it is the way on: what one may also do, but nobody waits for, is not."""
    idle = {ASKED, DISPUTED, *([] if record.moderation else [IN_HAND])}
    return step in record.opened.method.decisions and step not in idle


def _offered(record: ShownRecord) -> tuple[Rule, ...]:
    """The steps that make sense now: nobody asks for what they can do themselves, and only what somebody looked at is
    returned."""
    ids = {rule.id for rule in record.steps}
    idle = {RESOLVED: not record.conflicts, ASKED: IN_HAND in ids, RETURNED: record.moderation not in LOOKED_AT}
    return tuple(rule for rule in record.steps if not idle.get(rule.id, False))


def _button(rule: Rule, record: ShownRecord) -> StepButton:
    words = _short(rule.title, record.opened.method.noun)
    if rule.id == AMENDED and record.draft is not None:
        words = translate("Record", "Go on amending")
    elif rule.id == IN_HAND:
        words = translate("Record", "Moderate…")
    elif rule.id == RESPONDED:
        words = translate("Record", "A response came back…")
    elif rule.asks_reason or rule.id in (RESOLVED, ISSUED, RECALLED):
        words = f"{words}…"
    return StepButton(rule.id, words, "danger" if rule.id == WITHDRAWN else "plain")


def _short(title: str, noun: str) -> str:
    """ "Amend the audit" as "Amend": the record stands above its buttons. Longer sentences stay whole."""
    word = title.removesuffix(f" the {noun}")
    return title if " " in word else word


def _band(record: ShownRecord) -> tuple[str, str, str, str]:
    if record.conflicts:
        one = translate("Record", "One answer was changed in two ways. Both are kept until one is chosen.")
        many = translate("Record", "{n} answers were changed in two ways. Both are kept until one is chosen.")
        words = one if record.conflicts == 1 else many.format(n=record.conflicts)
        settle = any(rule.id == RESOLVED for rule in record.steps)
        return ("warning", words, translate("Record", "Settle…") if settle else "", RESOLVED)
    if record.line.look == "withdrawn":
        words = translate("Record", "This record was withdrawn: it counts nowhere, and is kept.")
        return ("info", words, "", "")
    if record.way is not None and record.way.late:
        words = translate("Record", "{stands}: {clock}.")
        return ("stop", words.format(stands=record.way.stands, clock=record.way.clock), "", "")
    words = " ".join(part for part in (record.follow_up, record.hint) if part)
    return ("info", words, "", "")
