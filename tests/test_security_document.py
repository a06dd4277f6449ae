"""Every test that docs/security.md leans on is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NAMED = sorted(set(re.findall(r"`((?:tests|docs)/[\w./-]+)`", (ROOT / "docs" / "security.md").read_text("utf-8"))))


@pytest.mark.parametrize("path", NAMED)
def test_what_security_leans_on_is_there(path: str) -> None:
    assert (ROOT / path).is_file()


def test_there_is_much_to_lean_on() -> None:
    assert len(NAMED) > 30
