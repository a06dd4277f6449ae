"""Leaving: whatever takes records out of the encrypted workspace is written into the custody log, or does not happen.

A file is written first and noted at once; where the note cannot be written, the file is taken back.
"""

import contextlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.durable_files import write_new_file


class Act(StrEnum):
    """What a line of the custody log can say was done."""

    LISTED = "listed"
    ANSWERS = "answers"
    FIGURES = "figures"
    LETTER = "letter-saved"
    LETTER_PRINTED = "letter-printed"
    PAPER = "record-saved"
    PAPER_PRINTED = "record-printed"
    RESPONSE = "response-saved"
    FILE = "file-saved"
    ENTRY_LOG = "entry-log-saved"
    CUSTODY = "custody-saved"
    COPIED = "copied"
    PACKAGES = "packages-saved"
    VIEWED = "viewed"
    OPENED_EARLY = "panel-opened-early"
    RECOVERY_KEY = "opened-by-recovery-key"
    PAPER_CODE = "opened-by-paper-code"
    PASSPHRASE = "passphrase-changed"
    KEY = "key-changed"
    SIGN_IN_ON = "sign-in-turned-on"
    SIGN_IN_OFF = "sign-in-turned-off"
    RESTORED = "restored"
    REMOVED = "removed"
    ERASED = "erased"
    HELD = "put-on-hold"
    LIFTED = "hold-lifted"
    PRUNED = "share-cleaned"
    SUBJECT_ACCESS = "subject-access-saved"
    HANDED_ON = "handed-on"
    PEN_GIVEN = "pen-given"
    PEN_TAKEN = "pen-taken"
    TAKEN_OVER = "taken-over-by-recovery-key"


Keys = Callable[[], Iterable[object]]
"""The keys of records, asked off the window's thread."""


def no_keys() -> tuple[object, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is done, with which records, and a word more: how many files, which backup. Never an answer or a name."""

    act: Act
    records: Keys = no_keys
    what: str = ""


NO_RECORD = None
"""In place of a `Leaving`: a file about no record (a blank form, the join file, a comparison of forms)."""


def of(act: Act, *records: object, what: str = "") -> Leaving:
    """With these records, each a key or its text."""
    return Leaving(act, lambda: records, what)


def listed(keys: Iterable[object]) -> Leaving:
    """A list of these records as a table."""
    return of(Act.LISTED, *keys)


def note(desk: Desk, leaving: Leaving | None, *, nobody: bool = False) -> None:
    """One line more, in the person's name; `nobody`: before the program knows who sits there. Raises UserFacingError
    where it cannot be written."""
    if leaving is not None:
        keys = tuple(dict.fromkeys(map(str, leaving.records())))
        desk.store.custody.add(desk.clock.stamp(), leaving.act, "" if nobody else desk.person, keys, leaving.what)


def leave(desk: Desk, files: Mapping[Path, bytes], leaving: Leaving | None) -> None:
    """Write the files and note it. Where one cannot be written those before it are noted; where the note cannot be
    written none stays. Raises UserFacingError."""
    written: list[Path] = []
    try:
        for path, data in files.items():
            written.append(write_new_file(path, data))
    finally:
        if written:
            _noted(desk, written, leaving)


def _noted(desk: Desk, written: Iterable[Path], leaving: Leaving | None) -> None:
    try:
        note(desk, leaving)
    except BaseException:
        for path in written:
            with contextlib.suppress(OSError):
                path.unlink()
        raise
