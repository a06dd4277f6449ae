"""The job runner: order, delivery on the GUI thread, progress, cancel, exit."""

import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.jobs import JobRunner, Lane, thread_executors


def test_nothing_runs_before_its_turn(jobs, executor):
    done: list[int] = []
    jobs.start(lambda progress: 7, done.append)
    assert jobs.busy()
    assert done == []
    executor.drain()
    assert done == [7]
    assert not jobs.busy()


def test_a_failure_goes_to_the_jobs_own_callback_or_to_the_runners(jobs, executor, messages):
    def fail(progress):
        raise UserFacingError("disk-full", "The disk is full.", "Free some space.")

    own: list[Exception] = []
    jobs.start(fail, pytest.fail, on_failed=own.append)
    jobs.start(fail, pytest.fail)
    executor.drain()
    assert [e.code for e in own] == ["disk-full"]
    assert [e.code for e in messages.failures] == ["disk-full"]


def test_work_stops_at_its_next_progress_once_cancelled(jobs, executor):
    steps: list[int] = []
    heard: list[str] = []

    def work(progress):
        for n in range(10):
            progress(f"step {n}", n / 10)
            steps.append(n)
            if n == 3:
                handle.cancel()

    handle = jobs.start(work, pytest.fail, on_cancelled=lambda: heard.append("cancelled"))
    executor.drain()
    assert steps == [0, 1, 2, 3]
    assert heard == ["cancelled"]


def test_a_job_cancelled_while_queued_never_begins(jobs, executor):
    heard: list[str] = []
    jobs.start(lambda p: pytest.fail("ran"), pytest.fail, on_cancelled=lambda: heard.append("cancelled")).cancel()
    executor.drain()
    assert heard == ["cancelled"]


def test_nothing_is_called_for_an_owner_that_is_gone(jobs, executor):
    owner = QObject()
    jobs.start(lambda p: 1, pytest.fail, owner=owner)
    delete(owner)
    executor.drain()


def test_results_and_progress_arrive_on_the_gui_thread_and_lanes_have_their_own(qtbot, messages):
    runner = JobRunner(thread_executors(), messages.failed)
    seen: dict[str, object] = {}

    def work(progress):
        progress("half", 0.5)
        return threading.current_thread().name

    def done(name):
        seen[name] = threading.current_thread()

    def progressed(_text, _fraction):
        seen["progress"] = threading.current_thread()

    for lane in Lane:
        runner.start(work, done, lane=lane, on_progress=progressed)
    qtbot.waitUntil(lambda: not runner.busy())
    runner.shutdown()
    assert set(seen.values()) == {threading.main_thread()}
    assert {name[:7] for name in seen if name != "progress"} == {"qaf-dat", "qaf-fil"}


def test_exit_waits_for_running_work_and_calls_nobody(qtbot, messages):
    runner = JobRunner(thread_executors(), messages.failed)
    begun, finished = threading.Event(), threading.Event()

    def work(progress):
        begun.set()
        try:
            while True:
                progress("", 0.0)
        finally:
            finished.set()

    runner.start(work, pytest.fail, on_cancelled=lambda: pytest.fail("called back"))
    begun.wait(5)
    runner.shutdown()
    assert finished.is_set()
    assert runner.start(lambda p: 1, pytest.fail).stopping()


def test_busy_is_told_once_for_many_jobs(jobs, executor):
    heard: list[bool] = []
    jobs.busy_changed.connect(heard.append)
    for _ in range(3):
        jobs.start(lambda p: None, lambda v: None)
    executor.drain()
    assert heard == [True, False]
