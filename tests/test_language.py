"""The project speaks of itself alone: what may not stand in any file that is kept."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LARGEST = 1024 * 1024

# Each is written in two halves, so that this file does not say it.
FORBIDDEN = {
    "a path of somebody's machine": "/" + "work/|/" + "home/[a-z]|/" + "root/|/" + r"Users/[A-Z]|[A-Z]:\\\\Us" + "ers",
    "a temporary folder's path": "/" + r"tmp/\w",
    "how the project was written": r"\bL" + r"LM\b|language" + r" model|\bA" + r"I assist|Co-Auth" + "ored",
    "a package registry's address": r"python" + r"hosted\.|pypi\." + r"org/simple|index" + "-url",
    "a private key": "BEGIN OPENSSH PRIV" + "ATE|AGE-SECRET-" + "KEY-1[A-Z0-9]{50}",
    "a note to come back": r"\bTO" + r"DO\b|\bFIX" + r"ME\b|\bXX" + r"X\b",
}
BINARY = {".ttf", ".png", ".ico", ".pdf", ".xlsx", ".db", ".icns", ".age"}


def _kept() -> list[Path]:
    try:
        named = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a checkout: what is kept cannot be listed")
    return [ROOT / name for name in named.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_says_what_has_no_place_here() -> None:
    found = []
    for file in _kept():
        if file.suffix in BINARY:
            continue
        text = file.read_bytes().decode("utf-8", errors="replace")
        for what, pattern in FORBIDDEN.items():
            if what == "a private key" and "fixtures" in file.parts:  # of invented people, made for tests alone
                continue
            found += [f"{file.relative_to(ROOT)}: {what}: {match[0]!r}" for match in re.finditer(pattern, text)]
    assert found == []


def test_the_patterns_find_what_they_are_for() -> None:
    for sample in ("/" + "work/main", "/" + "tmp/x", "a language" + " model", "pypi." + "org/simple", "TO" + "DO"):
        assert any(re.search(pattern, sample) for pattern in FORBIDDEN.values()), sample


def test_no_file_is_larger_than_a_mebibyte() -> None:
    assert [str(file.relative_to(ROOT)) for file in _kept() if file.stat().st_size > LARGEST] == []


def test_every_text_file_ends_with_a_line_end_and_uses_no_tabs_in_python() -> None:
    wrong = []
    for file in _kept():
        if file.suffix in {".py", ".md", ".toml"} and file.stat().st_size:
            data = file.read_bytes()
            if not data.endswith(b"\n") or b"\r" in data or (file.suffix == ".py" and b"\t" in data):
                wrong.append(str(file.relative_to(ROOT)))
    assert wrong == []
