"""The audits that somebody else has to grade: who waits, for whom, and why."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ChipKind, ListKind, by_age, by_word
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.moderation_lines import ModerationLine

translate = QCoreApplication.translate
EXPORT, BEGIN, READ, RETURN, SETTLE = "export", "begin", "read", "return", "settle"
WAITS, BACK, WITH = ("due", "asked"), ("resubmitted",), ("in",)
DONE, APART = ("agreed", "settled"), ("disputed", "apart")
MARKS = {
    "disputed": CellMark("triangle", "stop"),
    "apart": CellMark("triangle", "stop"),
    "resubmitted": CellMark("diamond", "warning"),
    "asked": CellMark("diamond", "warning"),
    "due": CellMark("diamond", "warning"),
}
OPEN, SETTLED = CellMark("ring", "muted"), CellMark("disc", "ok")


def band(lines: tuple[ModerationLine, ...], left_out: Mapping[str, int]) -> str:
    """What waits for a moderator, in a sentence; "" for nothing."""
    tr = partial(translate, "Moderation")
    back, disputed = (sum(1 for line in lines if line.stage in stages) for stages in (BACK, APART))
    words = []
    if disputed:
        words.append(tr("1 grade is disputed.") if disputed == 1 else tr("{n} grades are disputed.").format(n=disputed))
    if back:
        words.append(tr("1 audit came back from its auditor.") if back == 1
                     else tr("{n} audits came back from their auditors.").format(n=back))  # fmt: skip
    if left := sum(left_out.values()):
        words.append(tr("{n} more wait than are shown: those that wait longest are.").format(n=left))
    return " ".join(words)


def moderation_kind(today: Callable[[], date]) -> ListKind[ModerationLine]:
    tr = partial(translate, "Moderation")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda line: True),
            ChipKind("due", tr("To be moderated"), _at(WAITS), always=True),
            ChipKind("back", tr("Came back"), _at(BACK), always=True),
            ChipKind("in", tr("In moderation"), _at(WITH)),
            ChipKind("mine", tr("With me"), lambda line: line.mine and line.stage == "in"),
            ChipKind("returned", tr("Returned"), _at(("returned",))),
            ChipKind("disputed", tr("Disputed"), _at(APART)),
            ChipKind("agreed", tr("Agreed lately"), _at(DONE)),
        ),
        filters=(
            by_word("method", tr("Kind"), tr("All kinds"), lambda line: line.method),
            by_word("team", tr("Team"), tr("All teams"), lambda line: line.team),
            by_word("author", tr("Auditor"), tr("All auditors"), lambda line: line.author),
            by_word("why", tr("Why"), tr("Any reason"), lambda line: line.why),
            by_age("since", tr("Day of the audit"), lambda line: line.on, today),
        ),
        text=lambda one: " ".join(
            (one.reference, one.about, one.method, one.team, one.author, one.stands, one.by, one.why)
        ),
        keys=tr("Enter takes in hand or opens, Ctrl+Enter takes in hand"),
        empty=(
            tr("Nothing waits to be moderated"),
            tr(
                "Audits that somebody else has to grade stand here as they are collected: drawn by chance, at either "
                "end of the scale, of a new auditor, or asked for."
            ),
            "",
        ),
        acts=acts,
    )  # fmt: skip


def _at(stages: tuple[str, ...]) -> Callable[[ModerationLine], bool]:
    return lambda line: line.stage in stages


def may_begin(line: ModerationLine) -> bool:
    """Whether this person could grade it now."""
    return not line.own and (line.stage in (*WAITS, *BACK) or line.stage in WITH)


def acts(selected: tuple[ModerationLine, ...]) -> tuple[Act, ...]:
    """One audit is graded at a time."""
    tr = partial(translate, "Moderation")
    found = [Act(EXPORT, tr("Export selected"))]
    if len(selected) != 1:
        return tuple(found)
    (line,) = selected
    found.append(Act(READ, tr("Open the audit")))
    if not line.own and line.stage in (*BACK, *WITH, "agreed"):
        found.append(Act(RETURN, tr("Return to the auditor…")))
    if not line.own and line.stage in APART:
        found.append(Act(SETTLE, tr("Settle the dispute…")))
    return tuple(found)


def moderation_columns() -> tuple[Column[ModerationLine], ...]:
    tr = partial(translate, "Moderation")
    return (
        Column("about", tr("Child"), lambda one: one.about, 110, mark=mark),
        Column("stands", tr("Where it stands"), stands, 330),
        Column("why", tr("Why"), lambda one: one.why, 230, drop=2),
        Column("author", tr("Auditor"), lambda one: one.author, 160),
        Column("method", tr("Kind"), lambda one: one.method, 130, drop=4),
        Column("team", tr("Team"), lambda one: one.team, 150, drop=3),
        Column("date", tr("Day"), lambda one: one.date, 110, sort=lambda one: one.on),
        Column("grade", tr("Grade"), lambda one: one.grade, 300, drop=1),
        Column("reference", tr("Record"), lambda one: one.reference, 120, drop=5),
    )


def stands(line: ModerationLine) -> str:
    """Where it stands, who has it, and what was said of it last."""
    tr = partial(translate, "Moderation")
    parts = [line.stands]
    if line.by:
        parts.append(tr("by {who}").format(who=tr("me") if line.mine and ", " not in line.by else line.by))
    if line.own and line.stage in (*WAITS, *WITH):
        parts.append(tr("yours: somebody else grades it"))
    if line.remarks:
        parts.append(tr("1 remark") if line.remarks == 1 else tr("{n} remarks").format(n=line.remarks))
    if line.said:
        parts.append(f"“{line.said}”")
    return " · ".join(parts)


def mark(line: ModerationLine) -> CellMark:
    return MARKS.get(line.stage, SETTLED if line.stage in DONE else OPEN)
