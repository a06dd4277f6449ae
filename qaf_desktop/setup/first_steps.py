"""What a new desk still has to do before its work can travel, and what of it is done."""

from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.playground import is_example
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.words import say

JOIN_SAVED, ASKED, HIDDEN = "first-steps/join-saved", "first-steps/asked", "first-steps/hidden"
"""Vault names: the join file was handed out; the request was handed in; the person wants to see the list no more."""


@dataclass(frozen=True, slots=True)
class FirstStep:
    """One thing to do, in words; `screen` is where it is done."""

    words: str
    done: bool
    screen: str


class FirstSteps:
    """The steps of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def left(self) -> tuple[FirstStep, ...]:
        """All steps in order while one of them is still to do; nothing once all are done, hidden, or in the example."""
        if self._desk.store.vault.get(HIDDEN) is not None or is_example(self._desk):
            return ()
        steps = self._lead() if self._desk.kind.founds else self._auditor()
        return () if all(step.done for step in steps) else steps

    def hide(self) -> None:
        self._desk.store.vault.put(HIDDEN, b"1")

    def join_saved(self) -> None:
        """The join file was saved for somebody."""
        self._desk.store.vault.put(JOIN_SAVED, b"1")

    def handed_in(self) -> None:
        """The request to join is on its way: in the shared folder, or saved as a file."""
        self._desk.store.vault.put(ASKED, b"1")

    def _lead(self) -> tuple[FirstStep, ...]:
        others = any(not row.own for row in Enrolling(self._desk).devices())
        saved = others or self._desk.store.vault.get(JOIN_SAVED) is not None
        return (
            FirstStep(say("Choose the shared folder."), self._has_folder(), "exchange"),
            FirstStep(say("Save project.join, and give it to your auditors."), saved, "people-and-devices"),
            FirstStep(say("Let them in when they ask: compare the six words."), others, "people-and-devices"),
        )

    def _auditor(self) -> tuple[FirstStep, ...]:
        let_in = bool(self._desk.person)
        published = let_in and self._desk.store.registers.number() > 0
        ways = say("Choose the shared folder, or exchange files by memory stick.")
        asked = let_in or self._desk.store.vault.get(ASKED) is not None
        ask = say("Hand in your request.")
        fetch = say("Read the six words to the lead auditor. When you are let in, choose “Fetch now”.")
        return (
            FirstStep(ways, self._has_folder() or published, "exchange"),
            FirstStep(ask, asked, "exchange"),
            FirstStep(fetch, published, "exchange"),
        )

    def _has_folder(self) -> bool:
        return bool(Shares(self._desk).chosen())
