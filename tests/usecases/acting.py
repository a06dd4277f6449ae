"""Audits that agreed actions, and the action that a row of them became."""

from dataclasses import replace
from datetime import date, timedelta

from qaf_desktop.clock import Clock
from qaf_desktop.desk.desk import Desk
from qaf_desktop.records.actions import ActionsWanted
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.action_lines import ActionLine
from qaf_desktop.work.actions import Actions
from qaf_desktop.work.recording import Recording
from tests.usecases.world import filled_draft


def day(desk: Desk, days: int = 0) -> date:
    return desk.clock.local().date() + timedelta(days=days)


def audit_with_action(desk: Desk, child: str = "CH-1", owner: str = "", **more: str) -> RecordKey:
    """An audit that agreed one action for in twenty days. `owner` is a code, else somebody written."""
    recording = Recording(desk)
    opened = filled_draft(desk, seed=4, about__child_reference=child, actions__actions_needed="no",
                          safety__safety_grade="good", impact__impact_grade="good",
                          overall__overall_grade="good")  # fmt: skip
    said = {"action_what": "Ring the school.", "action_due": day(desk, 20).isoformat(), "action_priority": "soon",
            "action_proof": "She is at school every day.", **more}  # fmt: skip
    said |= {"action_owner": owner} if owner else {"action_owner_written": "Pat Invented"}
    opened.session.set("actions/actions_needed", "yes")
    row = next(path for path in opened.session.answers() if path.startswith("actions/action[")).partition("]")[0] + "]"
    recording.save(opened.id, {
        **opened.session.answers(), **{f"{row}/{name}": text for name, text in said.items() if text},
    })  # fmt: skip
    return recording.finalise(recording.open(opened.id))


def later(desk: Desk, days: int) -> Desk:
    return replace(desk, clock=Clock(lambda: desk.clock.now() + timedelta(days=days), desk.clock.token))


def lines(desk: Desk, **wanted: object) -> tuple[ActionLine, ...]:
    return Actions(desk).part(ActionsWanted(**wanted)).lines  # type: ignore[arg-type]


def only(desk: Desk, record: RecordKey, **wanted: object) -> ActionLine:
    """The line of an action that stands in this record, or whose record this is."""
    (found,) = [line for line in lines(desk, **wanted) if line.record == str(record)]
    return found
