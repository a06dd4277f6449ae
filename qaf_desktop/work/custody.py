"""The custody log in words: who took what out of this laptop's workspace, when; and the report on one record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.model import Method
from qaf_desktop.records.custody import Line
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.tables import Sheet, workbook
from qaf_desktop.words import mark, say
from qaf_desktop.work.leaving import Act, note, of
from qaf_desktop.work.moderation_words import may_be_graded_blind

WORDS: Mapping[str, str] = {
    Act.LISTED: mark("Exported in a list"),
    Act.ANSWERS: mark("Exported with its answers"),
    Act.FIGURES: mark("Figures exported"),
    Act.LETTER: mark("Letter saved as a file"),
    Act.LETTER_PRINTED: mark("Letter printed"),
    Act.PAPER: mark("Record saved as a file"),
    Act.PAPER_PRINTED: mark("Record printed"),
    Act.RESPONSE: mark("Response saved as a file"),
    Act.FILE: mark("Evidence file saved"),
    Act.ENTRY_LOG: mark("Entry log saved as a file"),
    Act.CUSTODY: mark("Custody report saved as a file"),
    Act.COPIED: mark("Text copied to the clipboard"),
    Act.PACKAGES: mark("Package saved as a file, encrypted"),
    Act.VIEWED: mark("Opened to read"),
    Act.OPENED_EARLY: mark("Panel opened before all had finished"),
    Act.RECOVERY_KEY: mark("Workspace opened with the recovery key"),
    Act.PAPER_CODE: mark("Workspace opened with the paper code"),
    Act.PASSPHRASE: mark("Passphrase changed"),
    Act.KEY: mark("Key of the workspace changed"),
    Act.SIGN_IN_ON: mark("The computer’s sign-in opens the workspace"),
    Act.SIGN_IN_OFF: mark("The computer’s sign-in no longer opens the workspace"),
    Act.RESTORED: mark("Backup restored"),
    Act.REMOVED: mark("Removed from the laptop, the lead has it"),
    Act.ERASED: mark("Erased everywhere"),
    Act.HELD: mark("Put on hold"),
    Act.LIFTED: mark("Hold lifted"),
    Act.PRUNED: mark("Shared folder cleaned: received packages sealed anew and taken away"),
    Act.SUBJECT_ACCESS: mark("Saved for somebody who asked what is held on them"),
    Act.HANDED_ON: mark("Everything received sealed for another lead’s laptop"),
    Act.PEN_GIVEN: mark("The pen handed over"),
    Act.PEN_TAKEN: mark("The pen taken"),
    Act.TAKEN_OVER: mark("Project taken over with the recovery key"),
}
FEW_READERS = frozenset({"author", "lead", "practitioner"})
"""Where nobody else reads a method's records, every look at one is noted."""


@dataclass(frozen=True, slots=True)
class CustodyRow:
    """One line in words. `at` is ISO 8601, local; `what` tells more; `where` is the laptop."""

    number: int
    at: str
    act: str
    who: str
    what: str
    where: str

    @property
    def key(self) -> str:
        return str(self.number)


def is_restricted(method: Method) -> bool:
    return FEW_READERS.issuperset(method.audience)


class Custody:
    """The log of this laptop. What was done on others stands in theirs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_record(self, record: RecordKey) -> tuple[CustodyRow, ...]:
        """What was done with one record here, the latest first."""
        return self._rows(self._desk.store.custody.lines(str(record)))

    def of_laptop(self, limit: int = 500) -> tuple[CustodyRow, ...]:
        """The last lines of the whole log, the latest first."""
        return self._rows(self._desk.store.custody.lines(limit=limit))

    def viewed(self, record: RecordKey) -> None:
        """Note that it was opened to read, where few may, or where somebody might still grade it blind."""
        row = self._desk.store.records.row(record)
        method = self._desk.library.methods.get(row.method) if row else None
        if row is None or method is None:
            return
        if is_restricted(method) or may_be_graded_blind(self._desk, row):
            note(self._desk, of(Act.VIEWED, record))

    def report(self, record: RecordKey, reference: str) -> bytes:
        """An Excel workbook of `of_record`."""
        rows = self.of_record(record)
        headers = (say("When"), say("Who"), say("What was done"), say("More"), say("Laptop"), say("Line"))
        cells = tuple((datetime.fromisoformat(r.at), r.who, r.act, r.what, r.where, r.number) for r in rows)
        notes = say(
            "What was exported, printed, saved or opened of {reference} on this laptop. Other laptops keep logs of "
            "their own. The log stands at {count} lines, {digest}.",
            reference=reference, count=self._desk.store.custody.head().count,
            digest=self._desk.store.custody.head().digest[:16] or "–",
        )  # fmt: skip
        return workbook([Sheet(say("Custody"), headers, cells, notes)])

    def _rows(self, lines: Sequence[Line]) -> tuple[CustodyRow, ...]:
        names = {row["name"]: row["label"] for row in self._desk.store.registers.people()}
        return tuple(self._row(line, names) for line in lines)

    def _row(self, line: Line, names: Mapping[str, str]) -> CustodyRow:
        nobody = say("Somebody at this laptop")
        return CustodyRow(
            number=line.number,
            at=datetime.fromisoformat(line.at).astimezone().replace(tzinfo=None).isoformat(timespec="minutes"),
            act=say(WORDS.get(line.act, line.act)),
            who=names.get(line.person, say("Somebody not in the register")) if line.person else nobody,
            what=_more(line),
            where=self._desk.identity.laptop,
        )


def _more(line: Line) -> str:
    if line.act == Act.RESTORED:
        return say("The copy of {day}", day=line.what)
    others = len(line.records) - 1
    if others < 1:
        return ""
    return say("With one other record") if others == 1 else say("With {n} other records", n=others)
