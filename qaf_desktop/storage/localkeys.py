"""Keys as the tables hold them: a device by its small local number."""

from collections.abc import Iterable, Iterator
from typing import Any

from qaf_desktop.records.model import RevisionKey

LocalKey = tuple[int, int, int]
AMONG = "device = ? AND epoch = ? AND seq IN (SELECT value FROM json_each(?))"
"""What `Keys.matching` asks for."""


class Keys:
    """The local numbers of devices, as one transaction sees them; a device not yet known is given the next."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self._numbers: dict[str, int] = {}
        self._devices: dict[int, str] = {}
        for number, device in driver.execute("SELECT id, device FROM devices"):
            self._remember(number, device)

    def _remember(self, number: int, device: str) -> None:
        self._numbers[device] = number
        self._devices[number] = device

    def find(self, key: RevisionKey) -> LocalKey | None:
        """The key in local numbers, or None where nothing of its device is known."""
        number = self._numbers.get(key.device)
        return None if number is None else (number, key.epoch, key.seq)

    def find_place(self, device: str, epoch: int, seq: int) -> LocalKey | None:
        """The same for a device's count of packages."""
        number = self._numbers.get(device)
        return None if number is None else (number, epoch, seq)

    def local(self, key: RevisionKey) -> LocalKey:
        return self.number(key.device), key.epoch, key.seq

    def number(self, device: str) -> int:
        if device not in self._numbers:
            cursor = self._driver.execute("INSERT INTO devices (device) VALUES (?)", (device,))
            self._remember(cursor.lastrowid, device)
        return self._numbers[device]

    def key(self, device: int, epoch: int, seq: int) -> RevisionKey:
        return RevisionKey(self._devices[device], epoch, seq)

    def matching(self, query: str, keys: Iterable[RevisionKey]) -> Iterator[tuple[RevisionKey, Any]]:
        """Each key that `query` finds, and its second column: one question for each device, however many keys.

        The query takes (device, epoch, list of seqs as JSON) and gives the seq first.
        """
        places: dict[tuple[int, int], dict[int, RevisionKey]] = {}
        for key in keys:
            if (local := self.find(key)) is not None:
                places.setdefault(local[:2], {})[local[2]] = key
        for place, wanted in places.items():
            for seq, value in self._driver.execute(query, (*place, str(list(wanted)))):
                yield wanted[seq], value

    def record_numbers(self, keys: Iterable[RevisionKey]) -> dict[RevisionKey, int]:
        """The local numbers of those records of which anything is here."""
        return dict(self.matching(f"SELECT seq, id FROM records WHERE {AMONG}", keys))

    def record_number(self, key: RevisionKey) -> int | None:
        """The local number of the record that `key` founds, or None where nothing of it is here."""
        local = self.find(key)
        if local is None:
            return None
        query = "SELECT id FROM records WHERE device = ? AND epoch = ? AND seq = ?"
        row = self._driver.execute(query, local).fetchone()
        return None if row is None else int(row[0])


def key_or_none(text: str) -> RevisionKey | None:
    return RevisionKey.parse(text) if text else None
