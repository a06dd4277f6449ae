"""What the lists of the year show: its cycles, the teams reached, the auditors."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.whole import ChipKind, ListKind, by_word
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.programme import AuditorLine, CycleLine, TeamLine

translate = QCoreApplication.translate
LATE, FINE = CellMark("triangle", "stop"), CellMark("disc", "ok")


def cycles_kind() -> ListKind[CycleLine]:
    tr = partial(translate, "Programme")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda one: True),
            ChipKind("open", tr("Open"), lambda one: one.is_open, always=True),
            ChipKind("late", tr("Late"), lambda one: bool(one.late)),
            ChipKind("rapid", tr("Rapid response"), lambda one: one.rapid),
        ),
        filters=(by_word("kind", tr("Kind"), tr("All kinds"), lambda one: one.kind_word),),
        text=lambda one: f"{one.title} {one.kind_word} {' '.join(one.teams)} {one.lead} {one.words}",
        keys=tr("Enter opens"),
        empty=(
            tr("No cycles in this year"),
            tr(
                "A cycle is one planned piece of the year: which teams, by which method, why and when. The management "
                "team agrees it before work is undertaken."
            ),
            tr("New cycle"),
        ),
    )


def cycle_columns() -> tuple[Column[CycleLine], ...]:
    tr = partial(translate, "Programme")
    return (
        Column("title", tr("Cycle"), lambda one: one.title, 260),
        Column("kind", tr("Kind"), lambda one: one.kind_word, 150, drop=3),
        Column("teams", tr("Teams"), lambda one: ", ".join(one.teams), 170, drop=4),
        Column("dates", tr("When"), lambda one: one.dates, 190, sort=lambda one: one.first),
        Column("files", tr("Done"), _done, 90, sort=lambda one: one.done, right=True),
        Column(
            "state", tr("State"), lambda one: one.late or one.words, 200, mark=lambda one: LATE if one.late else None
        ),
        Column("lead", tr("Led by"), lambda one: one.lead, 130, drop=5),
    )


def teams_kind() -> ListKind[TeamLine]:
    tr = partial(translate, "Programme")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda one: True),
            ChipKind("gap", tr("Not reached"), lambda one: one.gap, always=True),
        ),
        filters=(),
        text=lambda one: one.team,
        keys="",
        empty=(tr("No teams yet"), tr("Add the council’s teams under People and devices."), ""),
    )


def team_columns() -> tuple[Column[TeamLine], ...]:
    tr = partial(translate, "Programme")
    return (
        Column("team", tr("Team"), lambda one: one.team, 280, mark=lambda one: LATE if one.gap else FINE),
        Column("audits", tr("Audits"), lambda one: str(one.audits), 110, sort=lambda one: one.audits, right=True),
        Column("seen", tr("Observations"), lambda one: str(one.observations), 130, sort=lambda one: one.observations,
               right=True),
        Column("judged", tr("Evaluations"), lambda one: str(one.evaluations), 120, sort=lambda one: one.evaluations,
               right=True),
        Column("last", tr("Last in"), lambda one: one.last or tr("Nothing in this year"), 180),
    )  # fmt: skip


def auditors_kind() -> ListKind[AuditorLine]:
    tr = partial(translate, "Programme")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda one: True),
            ChipKind("behind", tr("Behind"), lambda one: one.missing > 0, always=True),
        ),
        filters=(by_word("role", tr("Role"), tr("All roles"), lambda one: one.role),),
        text=lambda one: f"{one.name} {one.role}",
        keys="",
        empty=(
            tr("Nobody is expected to audit"),
            tr("The standard of expectations says how often each role does."),
            "",
        ),
    )


def auditor_columns() -> tuple[Column[AuditorLine], ...]:
    tr = partial(translate, "Programme")
    return (
        Column("name", tr("Name"), lambda one: one.name, 240, mark=lambda one: LATE if one.missing else FINE),
        Column("role", tr("Role"), lambda one: one.role, 200),
        Column("expected", tr("Expected so far"), lambda one: str(one.expected), 140, sort=lambda one: one.expected,
               right=True),
        Column("done", tr("Done"), lambda one: str(one.done), 100, sort=lambda one: one.done, right=True),
        Column("missing", tr("Missing"), _missing, 220, sort=lambda one: one.missing),
    )  # fmt: skip


def _done(one: CycleLine) -> str:
    return translate("Programme", "{n} of {all}").format(n=one.done, all=one.files) if one.files else str(one.done)


def _missing(one: AuditorLine) -> str:
    if one.exempt:
        return translate("Programme", "exempt until {day}").format(day=one.exempt)
    return str(one.missing) if one.missing else translate("Programme", "none")
