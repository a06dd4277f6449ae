"""What the program remembers of one person's screen: sizes, columns, theme. Never a name, an answer or a key."""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from qaf_desktop.durable_files import write_new_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.policy import Policy

NOTHING_DECIDED = Policy()
log = logging.getLogger(__name__)
LONGEST_LOCK_MINUTES = 60
MOST_KEEP_MONTHS = 120
LEAST_TEXT, MOST_TEXT = 80, 200


@dataclass(frozen=True, slots=True)
class Settings:
    """`theme` is system, light, dark or contrast; `text_percent` how large words are, 80 to 200; `scan_folder` where a
    scanner puts its files; `keep_months` how long received work stays, 0 for ever; `language` a code such as cy, or
    empty for the system's; `lock_minutes` 1 to 60; the mappings are keyed by screen."""

    theme: str = "system"
    text_percent: int = 100
    language: str = ""
    lock_minutes: int = 10
    geometry: str = ""
    place: str = ""
    workspace: str = ""
    tour_taken: bool = False
    scan_folder: str = ""
    keep_months: int = 0
    columns: Mapping[str, str] = field(default_factory=dict)
    splitters: Mapping[str, str] = field(default_factory=dict)


def settings_from(text: str) -> Settings:
    """Whatever of the text makes sense; the rest as it is at first."""
    try:
        kept = json.loads(text)
    except ValueError:
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    sound = {f.name: kept[f.name] for f in fields(Settings) if f.name in kept and _sound(f.name, kept[f.name])}
    return Settings(**sound)


def _sound(name: str, value: Any) -> bool:
    if name == "lock_minutes":
        return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= LONGEST_LOCK_MINUTES
    if name == "text_percent":
        return isinstance(value, int) and not isinstance(value, bool) and LEAST_TEXT <= value <= MOST_TEXT
    if name == "keep_months":
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_KEEP_MONTHS
    if name in ("columns", "splitters"):
        return isinstance(value, dict) and all(isinstance(inner, str) for inner in value.values())
    if name == "tour_taken":
        return isinstance(value, bool)
    return isinstance(value, str)


class SettingsFile:
    """Settings and the file they are kept in; a file that cannot be read or written is no reason to stop."""

    def __init__(self, path: Path, policy: Policy = NOTHING_DECIDED) -> None:
        """`policy` is what the administrator decided: it wins."""
        self._path = path
        self.policy = policy
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            text = ""
        self.current = settings_from(text)

    def lock_minutes(self) -> int:
        """When the window locks itself: as chosen, and no later than the policy allows."""
        return min(self.current.lock_minutes, self.policy.longest_lock_minutes)

    def change(self, **changed: Any) -> Settings:
        """Settings with these fields changed, kept at once."""
        wanted = replace(self.current, **changed)
        if wanted != self.current:
            self.current = wanted
            self._write()
        return wanted

    def remember_columns(self, screen: str, columns: str) -> None:
        self.change(columns={**self.current.columns, screen: columns})

    def remember_splitter(self, screen: str, widths: str) -> None:
        self.change(splitters={**self.current.splitters, screen: widths})

    def _write(self) -> None:
        try:
            write_new_file(self._path, json.dumps(asdict(self.current), indent=1, sort_keys=True).encode())
        except UserFacingError as error:
            log.info("settings were not kept: %s", error.code)
