"""Keys as the tables hold them: a device by its small local number."""

from typing import Any

from qaf_desktop.records.model import RevisionKey

LocalKey = tuple[int, int, int]


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
