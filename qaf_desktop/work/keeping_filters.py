"""Keeping filters: what a list was narrowed to, under a name, in the workspace; it may name people, so it is encrypted
with everything else."""

import json

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say
from qaf_desktop.work.record_lines import Words

LONGEST_NAME = 60


class KeptFilters:
    """The saved filters of one list of a desk."""

    def __init__(self, desk: Desk, screen: str) -> None:
        self._vault = desk.store.vault
        self._place = f"filters/{screen}"

    def all(self) -> Words:
        """(text, name) of each, by name."""
        kept = json.loads(self._vault.get(self._place) or b"{}")
        return tuple((str(kept[name]), name) for name in sorted(kept, key=str.casefold))

    def keep(self, name: str, text: str) -> Words:
        """All there are now; one of the same name gives way. Raises UserFacingError("filter-name") without a name."""
        named = " ".join(name.split())
        if not named or len(named) > LONGEST_NAME:
            raise UserFacingError(
                "filter-name",
                say("The filters were not saved: the name is empty or too long."),
                say("Save them again under a name of one to {most} letters.", most=LONGEST_NAME),
            )
        return self._put({**self._by_name(), named: text})

    def delete(self, name: str) -> Words:
        """All there are now."""
        return self._put({kept: text for kept, text in self._by_name().items() if kept != name})

    def _by_name(self) -> dict[str, str]:
        return {name: text for text, name in self.all()}

    def _put(self, kept: dict[str, str]) -> Words:
        self._vault.put(self._place, json.dumps(kept).encode())
        return self.all()
