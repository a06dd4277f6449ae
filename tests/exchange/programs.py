"""Programs of the system that tests hold our files against; a test says so when one is missing."""

import shutil
import subprocess
from pathlib import Path

import pytest


def needs(*names: str) -> None:
    """Skips the test, naming the programs that are not on this machine."""
    missing = [name for name in names if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not on this machine: {', '.join(missing)}")


def run(*command: str | Path, folder: Path, stdin: bytes | None = None) -> bytes:
    """Its output; the test fails, with its words, when it fails."""
    done = subprocess.run(command, cwd=folder, input=stdin, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout
