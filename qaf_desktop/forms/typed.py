"""The answers as they are kept: flat, by instance path; every change is written down so that it can be undone."""

from collections.abc import Iterator, Mapping

from qaf_desktop.forms.rowkeys import place_for, spread

ORDER, GONE, BECAUSE, COMMENT = "#order", "#gone", "#because", "#comment"
ASIDE = "#aside-"
"""What stands behind the path of an answer that another version of the form gave (see `upgrading`)."""


class Typed:
    """Text by path. `journal` holds what was there before, since it was last taken."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self._values = {path: text for path, text in answers.items() if text != ""}
        self._before: dict[str, str | None] = {}
        self._rows: dict[str, dict[str, None]] = {}
        for path in self._values:
            self._note_rows(path)

    def get(self, path: str) -> str:
        return self._values.get(path, "")

    def all(self) -> dict[str, str]:
        return dict(self._values)

    def store(self, path: str, text: str | None) -> None:
        self._before.setdefault(path, self._values.get(path))
        if text:
            self._values[path] = text
            self._note_rows(path)
        else:
            self._values.pop(path, None)

    def take_journal(self) -> tuple[dict[str, str | None], dict[str, str | None]]:
        """What the changed paths held before, and what they hold now."""
        before = {path: old for path, old in self._before.items() if old != self._values.get(path)}
        self._before = {}
        return before, {path: self._values.get(path) for path in before}

    def replaced(self, path: str) -> str | None:
        """What the path held when the journal was last taken."""
        return self._before.get(path)

    def rows(self, repeat: str) -> list[str]:
        """The ids of the rows of a repeat, by order key; rows of the same key (made apart) by id."""
        ids = [row for row in self._rows.get(repeat, {}) if self._exists(f"{repeat}[{row}]")]
        return sorted(ids, key=lambda row: (self._values.get(f"{repeat}[{row}]{ORDER}", ""), row))

    def known_rows(self, repeat: str) -> bool:
        """Whether the repeat has or ever had a row."""
        return bool(self._rows.get(repeat))

    def has_had(self, repeat: str, row: str) -> bool:
        return row in self._rows.get(repeat, {})

    def under(self, row: str) -> list[str]:
        """The paths of all that is kept of a row, its order key included."""
        return [path for path in self._values if path.startswith((f"{row}/", f"{row}#"))]

    def copy_row(self, old: str, new: str) -> None:
        """All that is kept of a row but its place, its comments and the tombstones of rows within it."""
        for path in self.under(old):
            if path != old + ORDER and not path.endswith((COMMENT, GONE)) and ASIDE not in path:
                self.store(new + path[len(old) :], self._values[path])

    def key_at(self, repeat: str, ids: list[str], index: int) -> str:
        """An order key before `ids[index]`. Where there is no room all rows of the repeat get keys anew."""
        found = place_for([self.get(f"{repeat}[{row}]{ORDER}") for row in ids], index)
        if found is not None:
            return found
        keys = spread(len(ids) + 1)
        found = keys.pop(index)
        for row, key in zip(ids, keys, strict=True):
            self.store(f"{repeat}[{row}]{ORDER}", key)
        return found

    def gone(self) -> Iterator[str]:
        return (path for path in self._values if path.endswith(GONE))

    def _exists(self, row: str) -> bool:
        if self._values.get(row + GONE) == "yes":
            return False
        return row + ORDER in self._values or any(path.startswith(row + "/") for path in self._values)

    def _note_rows(self, path: str) -> None:
        at = path.find("[")
        while at >= 0:
            end = path.find("]", at)
            self._rows.setdefault(path[:at], {})[path[at + 1 : end]] = None
            at = path.find("[", end)
