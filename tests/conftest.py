"""What every test stands on: no screen needed, a data folder of its own, no unasked log records, fixed seeds."""

import logging
import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # without a screen Qt would abort the whole run
os.environ.setdefault("QT_ACCESSIBILITY", "1")

ROOT = Path(__file__).resolve().parent.parent
SOAK = os.environ.get("QAF_SOAK") == "1"
BUDGET_SECONDS = {
    ".": 30, "analysis": 10, "lists": 5, "records": 35, "forms": 45, "methods": 10, "resources": 10, "storage": 35,
    "exchange": 30, "reports": 25, "usecases": 160, "faults": 240, "ui": 360, "journeys": 60,
}  # fmt: skip
"""Of the seconds that two workers spend on a suite together; all of them fit into ten minutes of two cores."""

UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("default", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile("soak", max_examples=5000, deadline=None, suppress_health_check=UNHURRIED)
settings.load_profile("soak" if SOAK else "default")


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder of this one test; nothing a test does can reach a real one."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("QAF_DATA_FOLDER", str(folder))
    return folder


@pytest.fixture(scope="session")
def vectors() -> Path:
    """The folder of public test vectors; tests that need it are skipped, and say so, where it is not there."""
    folder = Path(os.environ.get("QAF_VECTORS", ROOT.parent / "shared" / "vectors"))
    if not folder.is_dir():
        pytest.skip("public test vectors are not on this machine (QAF_VECTORS names their folder)")
    return folder


class _Unasked(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.name}: {record.levelname}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unasked_log_records(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning or an error in the log fails the test, unless it looks at the log itself by `caplog`."""
    if "caplog" in request.fixturenames:
        yield
        return
    handler = _Unasked()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    assert not handler.seen, f"logged without being asked for (use caplog where it is expected): {handler.seen}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    chosen = [item for item in items if SOAK or item.get_closest_marker("soak") is None]
    if len(chosen) < len(items):
        config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
        items[:] = chosen


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Last words: seconds by suite against their budget, then every test skipped for want of something."""
    _report_time(terminalreporter)
    _report_counts(terminalreporter)
    skipped = terminalreporter.stats.get("skipped", [])
    if skipped:
        terminalreporter.section("left out on this machine")
    for report in skipped:
        reason = report.longrepr[-1] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.line(f"{report.nodeid}: {reason}")


COUNTED = {
    "kill points": "0 acknowledged answers lost, 0 doubles, 0 partial files seen",
    "injected errors": "each said in words, 0 damage",
    "stateful merges": "each replica says what the oracle says, all end the same",
}
"""What tests count by `record_property`, and what holds for all of it where they pass."""


def _report_counts(reporter: pytest.TerminalReporter) -> None:
    for name, holds in COUNTED.items():
        passed = (one for one in reporter.stats.get("passed", []) if isinstance(one, pytest.TestReport))
        counts = [str(value) for one in passed for key, value in one.user_properties if key == name]
        if counts:
            total = sum(int(count.rsplit(" ", 1)[1]) for count in counts)
            reporter.section(f"{name}: {total}; {holds}")
            reporter.line(", ".join(counts))


def _report_time(reporter: pytest.TerminalReporter) -> None:
    seconds: dict[str, float] = defaultdict(float)
    for outcome in ("passed", "failed", "skipped", "error", ""):
        for report in reporter.stats.get(outcome, []):
            if isinstance(report, pytest.TestReport):
                parts = Path(report.nodeid.partition("::")[0]).parts
                seconds[parts[1] if len(parts) > 2 else "."] += report.duration
    words = [f"{suite} {spent:.1f}{_over(suite, spent)}" for suite, spent in sorted(seconds.items()) if spent >= 0.05]
    if words:
        reporter.section("seconds by suite")
        reporter.line(", ".join(words))


def _over(suite: str, spent: float) -> str:
    budget = BUDGET_SECONDS.get(suite)
    return f" (OVER its budget of {budget})" if budget and spent > budget and not SOAK else ""
