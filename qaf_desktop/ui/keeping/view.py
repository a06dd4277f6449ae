"""What is held, on hold or erased: the list, its chips, and what can be done with its lines."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.exchanging.keeping import REASONS
from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ChipKind, ListKind, by_word
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.words import say
from qaf_desktop.work.held_on import ABOUT, DRAFT, ERASED, LISTED, NAMED, RECORD, HeldLine

translate = QCoreApplication.translate
ANSWER, HOLD, LIFT, ERASE = "answer", "hold", "lift", "erase"


def keeping_kind() -> ListKind[HeldLine]:
    tr = partial(translate, "Keeping")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda line: True),
            ChipKind("about", tr("About them"), lambda line: line.how == ABOUT),
            ChipKind("named", tr("Named in it"), lambda line: line.how == NAMED),
            ChipKind("held", tr("On hold"), lambda line: bool(line.hold), always=True),
            ChipKind("erased", tr("Erased"), lambda line: line.sort == ERASED, always=True),
        ),
        filters=(by_word("what", tr("What"), tr("Everything"), lambda line: line.what),),
        text=lambda line: f"{line.reference} {line.what} {line.about} {line.author} {line.where} {line.hold}",
        keys=tr("Enter opens"),
        empty=(
            tr("Nothing is looked for yet"),
            tr("Type a child’s reference or a worker’s name above. What is on hold or was erased stands here too."),
            "",
        ),
        acts=acts,
    )


def acts(lines: tuple[HeldLine, ...]) -> tuple[Act, ...]:
    """What can be done with the chosen lines: records alone can be given out, held or erased."""
    tr = partial(translate, "Keeping")
    if not all(line.sort == RECORD for line in lines):
        return ()
    held = any(line.hold for line in lines)
    return (
        Act(ANSWER, tr("Save for the person…")),
        Act(LIFT, tr("Lift the hold…")) if held else Act(HOLD, tr("Put on hold…")),
        *(() if held else (Act(ERASE, tr("Erase everywhere…"), danger=True),)),
    )


def keeping_columns() -> tuple[Column[HeldLine], ...]:
    tr = partial(translate, "Keeping")
    return (
        Column("reference", tr("Reference"), _reference, 150, mark=_mark),
        Column("what", tr("What it is"), lambda line: line.what, 190),
        Column("about", tr("About"), lambda line: line.about, 140),
        Column("date", tr("Date"), lambda line: line.date, 110),
        Column("author", tr("Author"), lambda line: line.author, 150, drop=1),
        Column("where", tr("Where it stands"), _where, 340),
    )


def _reference(line: HeldLine) -> str:
    words = {DRAFT: translate("Keeping", "Draft"), LISTED: translate("Keeping", "In a list")}
    return line.reference or words.get(line.sort, "") or translate("Keeping", "Erased")


def _where(line: HeldLine) -> str:
    if line.sort == ERASED:
        return say(REASONS[line.where]) if line.where in REASONS else line.where
    if line.hold:
        return translate("Keeping", "On hold: {reason}").format(reason=line.hold)
    return line.where or (translate("Keeping", "It is about them") if line.how == ABOUT else "")


def _mark(line: HeldLine) -> CellMark:
    if line.hold:
        return CellMark("square", "warning")
    if line.sort == ERASED:
        return CellMark("dash", "muted")
    return CellMark("disc", "ok") if line.how == ABOUT else CellMark("ring", "muted")
