"""What the administrator of a machine decided: a text file in the system's own place, which wins over settings."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say

LARGEST = 64 * 1024
MOST_LOCK_MINUTES, MOST_BACKUP_DAYS = 60, 60
LEAST_KEEP_DAYS, MOST_KEEP_DAYS = 30, 3650


@dataclass(frozen=True, slots=True)
class Policy:
    """`share_folder` "" leaves the choice to the person; `share_fixed` forbids it. `longest_lock_minutes` 1 to 60.
    `os_keyring`: the computer's sign-in may open a workspace, where a person turns that on. `backup_days` are the daily
    backups kept, None for the usual; `keep_received_days` how long received work stays on a laptop, None for as the
    person chooses. `problem` says why the file was not understood; then the strictest rules hold."""

    share_folder: str = ""
    share_fixed: bool = False
    longest_lock_minutes: int = MOST_LOCK_MINUTES
    save_to_files: bool = True
    os_keyring: bool = True
    backup_days: int | None = None
    keep_received_days: int | None = None
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
    """Lock after a minute, nothing by file, no change of the shared folder. Nothing is removed: a slip of the pen must
    not do what cannot be undone."""
    return Policy("", True, 1, False, False, problem=problem, decides=frozenset(_KNOWN))


def must_save_to_files(policy: Policy) -> None:
    """Raises UserFacingError("policy-files") where nothing that holds an answer may become a file."""
    if not policy.save_to_files:
        why = policy.problem or say("Set by your administrator.")
        raise UserFacingError("policy-files", say("Nothing may be saved to files on this computer."), why)


def _policy(given: Mapping[str, Any]) -> Policy:
    folder = given.get("share_folder", "")
    return Policy(
        share_folder=folder,
        share_fixed=bool(folder),
        longest_lock_minutes=given.get("longest_lock_minutes", MOST_LOCK_MINUTES),
        save_to_files=given.get("save_to_files", True),
        os_keyring=given.get("os_keyring", True),
        backup_days=given.get("backup_days"),
        keep_received_days=given.get("keep_received_days"),
        decides=frozenset(given),
    )


def _sound(name: str, value: Any) -> bool:
    match name, value:
        case (("save_to_files" | "os_keyring"), bool()):
            return True
        case "share_folder", str():
            return bool(value.strip())
        case str(), int() if name in _NUMBERS and not isinstance(value, bool):
            least, most = _NUMBERS[name]
            return least <= value <= most
    return False


_NUMBERS = {
    "longest_lock_minutes": (1, MOST_LOCK_MINUTES),
    "backup_days": (1, MOST_BACKUP_DAYS),
    "keep_received_days": (LEAST_KEEP_DAYS, MOST_KEEP_DAYS),
}
"""The least and the most that each may be."""
_KNOWN = ("share_folder", "save_to_files", "os_keyring", *_NUMBERS)
