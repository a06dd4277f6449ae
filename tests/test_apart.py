"""Reading in a process of its own: whatever happens there, the program goes on and says so."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from qaf_desktop.apart import MEMORY, Apart, ApartError
from qaf_desktop.exchanging.collect_plan import HELD, NEW
from qaf_desktop.work.recording import Recording
from tests.usecases.world import collect, filled_draft, plan, project, send

PATIENCE = 30.0


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    made = Apart()
    yield made
    made.close()


def test_one_process_that_is_not_this_one_serves_call_after_call(apart):
    first, second = (apart.call(PATIENCE, os.getpid) for _ in range(2))
    assert first == second != os.getpid()


def _hang() -> None:
    while True:
        time.sleep(60)


def _eat() -> int:
    return len(bytes(2 * MEMORY))


def _blow_up() -> None:
    raise ValueError("words that may hold an answer")


@pytest.mark.parametrize(
    ("work", "patience", "code"),
    [
        (_hang, 0.2, "reading-too-long"),
        (_eat, PATIENCE, "reading-too-big"),
        (os.abort, PATIENCE, "reading-crashed"),
        (_blow_up, PATIENCE, "reading-crashed"),
    ],
)
def test_work_that_does_not_end_well_is_said_and_the_next_call_is_served(
    apart: Apart, work: Callable[[], object], patience: float, code: str
):
    with pytest.raises(ApartError) as failed:
        apart.call(patience, work)
    assert failed.value.code == code
    assert str(failed.value) == code, "nothing of what went wrong there is carried over"
    assert apart.call(PATIENCE, abs, -7) == 7


def test_closing_ends_the_process():
    apart = Apart()
    pid = apart.call(PATIENCE, os.getpid)
    apart.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


class Impatient(Apart):
    """Gives nothing the time it needs."""

    def call(self, seconds, work, *args, **kwargs):
        return super().call(0.0, work, *args, **kwargs)


def test_a_package_that_cannot_be_read_in_time_is_held_and_read_another_day(tmp_path, apart):
    with project(tmp_path) as (_stage, lead, (auditor,)):
        Recording(auditor).finalise(filled_draft(auditor))
        send(auditor)
        hasty, patient = replace(lead, apart=Impatient()), replace(lead, apart=apart)
        (row,) = plan(hasty).rows
        assert (row.verdict, row.code) == (HELD, "reading-too-long")
        assert collect(hasty).new == 0
        hasty.apart.close()
        assert [row.verdict for row in plan(patient).rows] == [NEW]
        assert collect(patient).merged == 1
