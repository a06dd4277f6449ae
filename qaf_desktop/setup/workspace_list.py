"""The workspaces on this machine, as the locked door lists them; read without opening anything."""

import json
from dataclasses import dataclass
from pathlib import Path

LABEL = "label.json"


@dataclass(frozen=True, slots=True)
class WorkspaceEntry:
    """A finished workspace. The label is for everybody to see, so it names a desk kind and a number, no person.
    `sign_in`: the computer's sign-in is a way in."""

    folder: Path
    label: str
    kind: str
    sign_in: bool = False


def workspaces_in(folder: Path) -> tuple[WorkspaceEntry, ...]:
    """Every finished workspace of a folder, in the order of their labels; unfinished ones are left out."""
    found = [_entry(path) for path in folder.iterdir()] if folder.is_dir() else []
    return tuple(sorted((entry for entry in found if entry is not None), key=lambda entry: entry.label))


def label_of(folder: Path) -> str:
    """What the locked door calls the workspace in this folder; "" where it is not finished."""
    entry = _entry(folder)
    return entry.label if entry else ""


def label_bytes(label: str, kind: str) -> bytes:
    return json.dumps({"kind": kind, "label": label}).encode("utf-8")


def _entry(path: Path) -> WorkspaceEntry | None:
    try:
        kept = json.loads((path / LABEL).read_bytes())
        return WorkspaceEntry(path, str(kept["label"]), str(kept["kind"]), _by_sign_in(path))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _by_sign_in(path: Path) -> bool:
    try:
        return "os-keyring" in json.loads((path / "keyslots.json").read_bytes())["slots"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
