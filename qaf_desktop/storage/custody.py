"""The custody log of this workspace. Lines are added, never changed."""

from collections.abc import Sequence
from typing import Any

from qaf_desktop.records.custody import NO_LINES, Head, Line, first_broken, head_after, line_bytes, read_line
from qaf_desktop.storage.database import Database

OWN = ""
"""In place of a device: this one."""


class Custody:
    """What was done with records beyond writing them. See `qaf_desktop.records.custody`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, at: str, act: str, person: str, records: Sequence[str] = (), what: str = "") -> Head:
        """One more line; where the log stands now."""
        with self._database.writing() as driver:
            before = _head(driver)
            data = line_bytes(Line(before.count + 1, at, act, person, tuple(records), what), before)
            head = head_after(before.count + 1, data)
            row = (head.count, bytes.fromhex(head.digest), data)
            driver.execute("INSERT INTO custody (number, digest, body) VALUES (?, ?, ?)", row)
        return head

    def head(self) -> Head:
        with self._database.reading() as driver:
            return _head(driver)

    def holds(self, head: Head) -> bool:
        """Whether this log goes through that head: false where lines were taken from it, or it was begun anew."""
        if head.count == 0:
            return head.digest == ""
        with self._database.reading() as driver:
            row = driver.execute("SELECT digest FROM custody WHERE number = ?", (head.count,)).fetchone()
        return row is not None and bytes(row[0]).hex() == head.digest

    def told(self, head: Head) -> bool:
        """Note that somebody holds this head of ours; false where this log does not go through it: it was cut."""
        if holds := self.holds(head):
            return holds
        self._note(OWN, (0, 0), head, cut=True)
        return False

    def take_over(self, lines: Sequence[bytes]) -> int:
        """Go on from a longer log that begins as this one does; how many lines came. One that does not, or is not
        sound, brings nothing."""
        with self._database.writing() as driver:
            own = [bytes(body) for (body,) in driver.execute("SELECT body FROM custody ORDER BY number")]
            if first_broken(lines) or list(lines[: len(own)]) != own:
                return 0
            further = list(enumerate(lines, 1))[len(own) :]
            rows = [(number, bytes.fromhex(head_after(number, data).digest), data) for number, data in further]
            driver.executemany("INSERT INTO custody (number, digest, body) VALUES (?, ?, ?)", rows)
        return len(rows)

    def take(self, device: str, place: tuple[int, int], head: Head) -> bool:
        """Note where another device's log stood when it made the package of that place (epoch, number); false where
        that cannot be the log that was seen before. Packages may come in any order."""
        before, at = self.seen(device), self._place(device)
        if place < at:
            if not (cut := head.cut_by(before)):
                return True
            self._note(device, at, before, cut=cut)
            return False
        cut = before.cut_by(head)
        self._note(device, place, head, cut=cut)
        return not cut

    def seen(self, device: str) -> Head:
        """Where another device's log stood last."""
        with self._database.reading() as driver:
            row = driver.execute("SELECT count, digest FROM custody_heads WHERE device = ?", (device,)).fetchone()
        return Head(*row) if row else NO_LINES

    def cut(self) -> tuple[str, ...]:
        """The devices whose logs were found cut; OWN for this one."""
        with self._database.reading() as driver:
            rows = driver.execute("SELECT device FROM custody_heads WHERE cut > 0 ORDER BY device")
            return tuple(device for (device,) in rows)

    def _place(self, device: str) -> tuple[int, int]:
        with self._database.reading() as driver:
            row = driver.execute("SELECT epoch, seq FROM custody_heads WHERE device = ?", (device,)).fetchone()
        return (row[0], row[1]) if row else (0, 0)

    def _note(self, device: str, place: tuple[int, int], head: Head, *, cut: bool) -> None:
        statement = """INSERT INTO custody_heads (device, epoch, seq, count, digest, cut) VALUES (?, ?, ?, ?, ?, ?)
                       ON CONFLICT (device) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq,
                       count = excluded.count, digest = excluded.digest, cut = cut + excluded.cut"""
        with self._database.writing() as driver:
            driver.execute(statement, (device, *place, head.count, head.digest, int(cut)))

    def lines(self, record: str = "", limit: int = -1) -> tuple[Line, ...]:
        """The last `limit` lines (all below 0), the newest first; of one record where its key is given."""
        condition = "WHERE instr(body, CAST(? AS BLOB)) > 0" if record else "WHERE ? = ''"
        query = f"SELECT body FROM custody {condition} ORDER BY number DESC LIMIT ?"
        wanted = f'"{record}"' if record else ""
        with self._database.reading() as driver:
            found = [read_line(bytes(body)) for (body,) in driver.execute(query, (wanted, limit))]
        return tuple(line for line in found if not record or record in line.records)

    def first_broken(self) -> int:
        """The number of the first line that is not as it was written, or is missing; 0 where all is well."""
        with self._database.reading() as driver:
            broken = first_broken(bytes(body) for (body,) in driver.execute("SELECT body FROM custody ORDER BY number"))
            digests = driver.execute("SELECT number, digest, body FROM custody ORDER BY number")
            wrong = [n for n, digest, body in digests if head_after(n, bytes(body)).digest != bytes(digest).hex()]
        return min((number for number in (broken, *wrong[:1]) if number), default=0)


def _head(driver: Any) -> Head:
    row = driver.execute("SELECT number, digest FROM custody ORDER BY number DESC LIMIT 1").fetchone()
    return NO_LINES if row is None else Head(row[0], bytes(row[1]).hex())
