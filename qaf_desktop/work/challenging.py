"""The monthly challenge session: begun for a month of child-level lists and a service, held child by child as entries
of the method, and begun the next time with what the last one agreed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.reports.choosing import row_paths
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import Sort
from qaf_desktop.words import mark, say
from qaf_desktop.work.child_flags import CLEARED, GONE, ChildFlags, FlagLine
from qaf_desktop.work.recording import Recording

ENTRY, SESSIONS = "challenge-entry", "sessions"
CHILD, STAYS = "about/child_reference", "stays"
AGREED, NEXT, ACTIONS = "agreed/agreed_what", "agreed/next_session", "actions/action"
TO_DISCUSS, WRITING, RECORDED = "to-discuss", "writing", "recorded"
STATES: Mapping[str, str] = {
    TO_DISCUSS: mark("To be discussed"), WRITING: mark("Being written"), RECORDED: mark("Discussed"),
}  # fmt: skip
STATUS_OF = {"cin": "cin", "cp": "cp", "cla": "cla", "leavers": "care-leaver", "early-help": "eh",
             "assessments": "cin", "referrals": "cin"}  # fmt: skip
"""What an entry calls where a child stands, by the list that tells it."""
ALL = ""
ACTION_LINE, CLEARED_WORDS = mark("{what} ({who}, by {due})"), mark("Flagged no more")


@dataclass(frozen=True, slots=True)
class Session:
    """A session of one month: `service` is its name ("" for all), `teams` the teams of the lists that it looks at
    (none: all), `on` the day it began. `had` are the entries that there were of each child before it."""

    service: str
    teams: tuple[str, ...]
    on: str
    had: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def to_notes(self) -> Mapping[str, object]:
        had = {child: list(keys) for child, keys in self.had.items()}
        return {"service": self.service, "teams": list(self.teams), "on": self.on, "had": had}


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A child of a session: what is flagged and since how many months, what was agreed the last time and what of it is
    to be done, and how far this session has come with it. `record` and `draft` are this session's."""

    child: str
    team: str
    worker: str
    status: str
    flags: tuple[FlagLine, ...]
    last: str
    actions: tuple[str, ...]
    state: str
    record: str = ""
    draft: int = 0
    from_last: bool = False

    @property
    def key(self) -> str:
        return self.child

    @property
    def months(self) -> int:
        return max((one.months for one in self.flags), default=0)

    @property
    def why(self) -> str:
        return "; ".join(dict.fromkeys(one.name for one in self.flags)) or say(CLEARED_WORDS)

    @property
    def state_words(self) -> str:
        return say(STATES[self.state])


class Challenging:
    """Sessions at one desk. What is said in them are records; which children they look at stays with the lists."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._datasets = desk.store.datasets
        self._flags = ChildFlags(desk)

    def services(self, number: int) -> Mapping[str, tuple[str, ...]]:
        """Whom a session can be for: services of the register with the names of their teams, then each team that the
        month's lists name."""
        named = {team for _status, team, _worker in self._flags.status(number).values() if team}
        teams = self._desk.store.registers.teams()
        labels = {row["name"]: row["label"] for row in self._desk.store.registers.services()}
        found: dict[str, tuple[str, ...]] = {}
        for name, label in labels.items():
            own = [text for row in teams if row.get("service") == name for text in (row["name"], row["label"])]
            if named & set(own):
                found[label] = tuple(own)
        return {**found, **{team: (team,) for team in sorted(named) if team not in found}}

    def begin(self, number: int, service: str = ALL, teams: Sequence[str] = ()) -> Session:
        """One session of a month and service; the one that was begun before where there is one.

        Raises UserFacingError("month-gone").
        """
        there = self.session(number, service)
        if there is not None:
            return there
        kept = self._datasets.get(number)
        if kept is None:
            raise UserFacingError(
                "month-gone", say("The lists of that month are not kept here any more."), say("Choose another month.")
            )
        had = {child: tuple(str(key) for key in keys) for child, keys in self._entries().items()}
        made = Session(service, tuple(teams), self._today(), had)
        begun = [one.to_notes() for one in self.sessions(number)]
        self._datasets.note(number, {**kept.notes, SESSIONS: [*begun, made.to_notes()]})
        return made

    def sessions(self, number: int) -> tuple[Session, ...]:
        """Those that were begun on a month."""
        kept = self._datasets.get(number)
        found: Any = kept.notes.get(SESSIONS, []) if kept else []
        return tuple(map(_session, found))

    def session(self, number: int, service: str = ALL) -> Session | None:
        return next((one for one in self.sessions(number) if one.service == service), None)

    def lines(self, number: int, session: Session) -> tuple[SessionLine, ...]:
        """Children who stay from the last session first, then who has been flagged longest and most."""
        month = self._flags.month(number)
        flagged: dict[str, list[FlagLine]] = defaultdict(list)
        for one in month.lines if month else ():
            if one.standing not in (CLEARED, GONE):
                flagged[one.child].append(one)
        where, entries, drafts = self._flags.status(number), self._entries(), self._drafts()
        last = {child: self._said(RevisionKey.parse(keys[0])) for child, keys in session.had.items() if keys}
        stay = {child for child, said in last.items() if said.get(NEXT) == STAYS}
        lines = []
        for child in (*sorted(stay), *(one for one in flagged if one not in stay)):
            status, team, worker = where.get(child, ("", "", ""))
            if session.teams and team not in session.teams and (team or child not in stay):
                continue
            new = [key for key in entries.get(child, ()) if str(key) not in session.had.get(child, ())]
            draft = drafts.get(child, 0)
            state = RECORDED if new else WRITING if draft else TO_DISCUSS
            said = last.get(child, {})
            lines.append(
                SessionLine(
                    child, team, worker, status, tuple(flagged.get(child, ())), said.get(AGREED, ""),
                    self._actions(said), state, str(new[0]) if new else "", draft, child in stay,
                )
            )  # fmt: skip
        return tuple(sorted(lines, key=lambda one: (not one.from_last, -one.months, -len(one.flags), one.child)))

    def discuss(self, line: SessionLine) -> int:
        """The draft of the child's entry, begun with what the lists say; its id."""
        if line.draft:
            return line.draft
        given = {
            "about/session_on": self._today(), CHILD: line.child, "about/status": STATUS_OF.get(line.status, ""),
            "about/flags": " ".join(sorted({one.says for one in line.flags if one.says})) or "other",
            "about/since": min((one.since for one in line.flags if one.since), default=""),
            "about/seen_before": "yes" if line.from_last else "back" if line.last else "no",
            **self._named("about/team", line.team, self._desk.store.registers.teams()),
            **self._named("about/worker", line.worker, self._desk.store.registers.people()),
        }  # fmt: skip
        return Recording(self._desk).start(ENTRY, {path: text for path, text in given.items() if text})

    def _named(self, path: str, text: str, register: Iterable[Mapping[str, str]]) -> dict[str, str]:
        """By the register's code where it knows that name or code, else as it stands."""
        found = next((row["name"] for row in register if text in (row["name"], row["label"])), "")
        return {path: found} if found else {f"{path}_written": text}

    def _entries(self) -> dict[str, list[RecordKey]]:
        """By child, the newest first; withdrawn ones are none."""
        found: dict[str, list[RecordKey]] = defaultdict(list)
        for row in self._desk.store.records.list(Filters(methods=frozenset({ENTRY})), sort=Sort.DATE, limit=100_000):
            found[row.subject].append(row.key)
        for keys in found.values():
            keys.sort(reverse=True)
        return found

    def _drafts(self) -> dict[str, int]:
        return {one.subject: one.id for one in self._desk.store.drafts.list() if one.method == ENTRY and not one.record}

    def _said(self, key: RecordKey) -> Mapping[str, str]:
        return view(self._desk.store.revisions.of_record(key)).provisional()

    def _actions(self, said: Mapping[str, str]) -> tuple[str, ...]:
        people = {row["name"]: row["label"] for row in self._desk.store.registers.people()}
        lines = []
        for row in row_paths(said, ACTIONS):
            owner = said.get(f"{row}/action_owner_written", "") or said.get(f"{row}/action_owner", "")
            due, what = said.get(f"{row}/action_due", ""), said.get(f"{row}/action_what", "")
            lines.append(say(ACTION_LINE, what=what, who=people.get(owner, owner), due=day(due, short=True)))
        return tuple(lines)

    def _today(self) -> str:
        return self._desk.clock.local().date().isoformat()


def _session(said: Mapping[str, Any]) -> Session:
    had = {child: tuple(keys) for child, keys in said["had"].items()}
    return Session(said["service"], tuple(said["teams"]), said["on"], had)
