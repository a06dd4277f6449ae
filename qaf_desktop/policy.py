"""What the administrator of a machine decided: a text file in the system's own place, which wins over settings."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qaf_desktop.words import say

LARGEST = 64 * 1024
MOST_LOCK_MINUTES, MOST_BACKUP_DAYS = 60, 60


@dataclass(frozen=True, slots=True)
class Policy:
    """`share_folder` "" leaves the choice to the person; `share_fixed` forbids it. `longest_lock_minutes` 1 to 60.
    `backup_days` are the daily backups kept, None for the usual. `problem` says why the file was not understood; then
    the strictest rules hold."""

    share_folder: str = ""
    share_fixed: bool = False
    longest_lock_minutes: int = MOST_LOCK_MINUTES
    save_to_files: bool = True
    backup_days: int | None = None
    problem: str = ""
    decides: frozenset[str] = frozenset()
    """The names that the file decides; shown as set by the administrator."""


def read_policy(path: Path) -> Policy:
    """The policy in this file; nothing is decided where there is none. A file that is there and not understood is the
    strictest policy, with its problem in words."""
    try:
        if not path.exists():
            return Policy()
        if path.stat().st_size > LARGEST:
            return strictest(say("The file is larger than any policy."))
        return policy_from(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return strictest(say("The file cannot be read."))


def policy_from(text: str) -> Policy:
    """The policy in the text of such a file."""
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return strictest(say("The file is not written as TOML."))
    wrong = next((name for name, value in given.items() if not _sound(name, value)), None)
    if wrong is not None:
        return strictest(say("“{name}” is not known, or its value is not allowed.", name=wrong))
    return _policy(given)


def strictest(problem: str) -> Policy:
    """Lock after a minute, nothing by file, no change of the shared folder."""
    return Policy("", True, 1, False, None, problem, frozenset(_KNOWN))


def _policy(given: Mapping[str, Any]) -> Policy:
    folder = given.get("share_folder", "")
    return Policy(
        share_folder=folder,
        share_fixed=bool(folder),
        longest_lock_minutes=given.get("longest_lock_minutes", MOST_LOCK_MINUTES),
        save_to_files=given.get("save_to_files", True),
        backup_days=given.get("backup_days"),
        decides=frozenset(given),
    )


def _sound(name: str, value: Any) -> bool:
    match name, value:
        case "save_to_files", bool():
            return True
        case "share_folder", str():
            return bool(value.strip())
        case (("longest_lock_minutes" | "backup_days"), int()) if not isinstance(value, bool):
            return 1 <= value <= (MOST_LOCK_MINUTES if name == "longest_lock_minutes" else MOST_BACKUP_DAYS)
    return False


_KNOWN = ("share_folder", "longest_lock_minutes", "save_to_files", "backup_days")
