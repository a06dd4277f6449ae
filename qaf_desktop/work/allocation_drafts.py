"""Work that somebody began to give and has not given yet, as lines of the lead's list of work given out."""

from collections.abc import Mapping

from qaf_desktop.desk.desk import Desk
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.drafts import DraftRow
from qaf_desktop.words import say
from qaf_desktop.work.allocation_way import in_draft
from qaf_desktop.work.giving import ALLOCATION, WORK
from qaf_desktop.work.listing import draft_name, given_at
from qaf_desktop.work.record_lines import AllocationLine

DRAFT = "draft"


def draft_lines(desk: Desk) -> tuple[AllocationLine, ...]:
    """The drafts of allocations at this desk, what was written last first; a line's key is `draft:<id>`."""
    store = desk.store
    tables = store.registers.tables()
    people, teams = ({row["name"]: row["label"] for row in tables.get(name, ())} for name in ("people", "teams"))
    drafts = (row for row in store.drafts.list() if row.method == ALLOCATION)
    return tuple(_line(desk, row, people, teams) for row in drafts)


def draft_of(line: AllocationLine) -> str:
    """The draft's id, "" where the line is of work that was given."""
    return line.key.removeprefix("draft:") if line.stands == DRAFT else ""


def _line(desk: Desk, row: DraftRow, people: Mapping[str, str], teams: Mapping[str, str]) -> AllocationLine:
    kept = desk.store.drafts.load(row.id)
    answers = kept.answers if kept else {}
    about, person = in_draft(answers, people)
    work, team, due = answers.get(WORK, ""), given_at("work/team_name", answers), answers.get("work/due", "")[:10]
    method = desk.library.methods.get(work)
    return AllocationLine(
        key=f"draft:{row.id}",
        reference=draft_name(desk.library.methods[row.method], row.id),
        about=about,
        work=method.name if method else work,
        team=teams.get(team, team),
        person=person,
        due=day(due, short=True),
        on=due,
        stands=DRAFT,
        state=say("Draft, not given yet"),
        late=0,
        to_act=False,
        is_open=False,
    )
