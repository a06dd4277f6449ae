"""The two commands and what they stand on: verbs agree, every dependency is locked, hashed and explained."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from benchmarks.run import table
from benchmarks.yardsticks import Row, measured

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")


def _project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!; \[]", each)[0].lower().replace("_", "-") for each in requirements}


def _locked(lock: str) -> dict[str, str]:
    """Package name → everything the lock says of it."""
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text(encoding="utf-8"))
    return {entry.split("==")[0]: entry for entry in entries if "==" in entry}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_is_pinned_with_hashes(lock: str) -> None:
    locked = _locked(lock)
    assert len(locked) > 25
    assert [name for name, entry in locked.items() if "--hash=sha256:" not in entry] == []


def test_every_dependency_is_locked_and_the_locks_agree() -> None:
    project = _project()
    run, test = (_locked(lock) for lock in LOCKS)
    assert _names(project["dependencies"]) <= set(run)
    assert _names(project["optional-dependencies"]["test"]) <= set(test)
    assert set(run) <= set(test)
    version = re.compile(r"==(\S+)")
    assert all(version.findall(run[name]) == version.findall(test[name]) for name in run)


@pytest.mark.parametrize("lock", LOCKS)
def test_what_builds_the_project_is_locked_too(lock: str) -> None:
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    assert _names(needed) <= set(_locked(lock))


def test_every_dependency_says_why_it_is_here() -> None:
    page = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8").lower().replace("_", "-")
    assert [name for name in sorted(_names(_project()["dependencies"])) if f"| {name} |" not in page] == []


def test_make_and_its_python_file_offer_the_same_verbs() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (verbs,) = re.findall(r"^VERBS := (.+)$", makefile, re.MULTILINE)
    command = [sys.executable, str(ROOT / "tools" / "make.py"), "help"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert [line.split()[0] for line in told.splitlines()] == verbs.split()
    assert all(len(line.split()) > 2 for line in told.splitlines())


def test_an_unknown_verb_is_told() -> None:
    command = [sys.executable, str(ROOT / "tools" / "make.py"), "rum"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert "no verb 'rum'" in told.stderr


def test_relative_links_of_the_readme_lead_somewhere() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not link.endswith(".png") and not (ROOT / link).exists()] == []


def test_a_benchmark_is_judged_by_its_ratio_in_the_sense_it_asks_for() -> None:
    time = measured([(2.0, 1.0), (9.0, 3.0), (1.0, 1.0)]).row("a time", 2.0)
    rate = Row("a rate", 5, 10, 0.5, 0.6, at_most=False)
    assert (time.ratio, time.met, rate.met) == (2.0, True, False)
    lines = table([time, rate]).splitlines()
    assert len({len(line) for line in lines}) == 1
    assert "MISSED" in lines[2]
