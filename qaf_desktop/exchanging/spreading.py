"""Bringing what the lead has signed (rosters, sets of forms and registers) to everybody."""

from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.judging import judge_of
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.progress import Progress, part, silent
from qaf_desktop.words import say


@dataclass(frozen=True, slots=True)
class SetOut:
    """A set that was published; `on_share` tells whether it lies where the others find it, or waits."""

    number: int
    on_share: bool


def publish_set(desk: Desk, progress: Progress = silent) -> SetOut:
    """Publish the next set (forms, methods, standards, registers), and take it out as far as possible. What was held
    for want of it is judged again."""
    progress(say("Putting forms, methods and lists together"), 0.0)
    number = Publishing(desk).publish()
    desk.store.merge.judge_again(judge_of(desk))
    return SetOut(number, take_out(desk, part(progress, 0.5, 1.0)))


def take_out(desk: Desk, progress: Progress = silent) -> bool:
    """Roster versions and packages onto the shared folder; False where it is not there, and they wait."""
    try:
        Sending(desk).deliver(Shares(desk).open(), progress)
    except UserFacingError:
        return False
    return True
