"""What the register of interests and exemptions shows."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ListKind, by_word
from qaf_desktop.ui.widgets.rows_model import Column

translate = QCoreApplication.translate
CHILD, TEAM, EXEMPT = "child", "team", "exempt"
REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class NotGiven:
    """A line of the register; `about` in words, `said` what it stands for."""

    key: str
    person: str
    what: str
    about: str
    why: str
    said: object


def register_kind() -> ListKind[NotGiven]:
    tr = partial(translate, "Samples")
    return ListKind(
        chips=(),
        filters=(by_word("person", tr("Person"), tr("Everybody"), lambda one: one.person),),
        text=lambda one: f"{one.person} {one.about} {one.why}",
        keys="",
        empty=(
            tr("Nobody is left out"),
            tr("Who knows a child or is close to a team is not given their files; who is new or away is given none."),
            "",
        ),
        acts=lambda _lines: (Act(REMOVE, tr("Holds no longer")),),
    )


def register_columns() -> tuple[Column[NotGiven], ...]:
    tr = partial(translate, "Samples")
    return (
        Column("person", tr("Who"), lambda one: one.person, 200),
        Column("what", tr("What"), lambda one: one.what, 180),
        Column("about", tr("Which"), lambda one: one.about, 200),
        Column("why", tr("Why"), lambda one: one.why, 320, drop=1),
    )
