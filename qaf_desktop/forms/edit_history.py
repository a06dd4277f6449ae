"""Undo and redo over whole workbooks: each act is a step, typing in one cell is one step."""

from dataclasses import dataclass, replace

from qaf_desktop.forms.workbooks import Sheets

MOST = 200


@dataclass(frozen=True, slots=True)
class Step:
    """The sheets after an act, and the row (from 0) that it was about."""

    sheets: Sheets
    row: int
    typed: str = ""


@dataclass(frozen=True, slots=True)
class EditHistory:
    """`past` ends with how things stand; `future` holds what was undone, the next first."""

    past: tuple[Step, ...]
    future: tuple[Step, ...] = ()

    @property
    def now(self) -> Step:
        return self.past[-1]

    def done(self, sheets: Sheets, row: int, typed: str = "") -> "EditHistory":
        """One more act; what was undone is gone. `typed` names the cell that is being typed in, "" for other acts."""
        if sheets == self.now.sheets:
            return self
        going_on = bool(typed) and self.now.typed == typed and len(self.past) > 1
        past = self.past[:-1] if going_on else self.past
        return EditHistory((*past, Step(sheets, row, typed))[-MOST:])

    def undone(self) -> "EditHistory":
        if len(self.past) < 2:
            return self
        before = replace(self.past[-2], typed="")
        return EditHistory((*self.past[:-2], before), (self.now, *self.future))

    def redone(self) -> "EditHistory":
        return EditHistory((*self.past, self.future[0]), self.future[1:]) if self.future else self
