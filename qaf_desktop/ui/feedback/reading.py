"""What stands beside a letter that is read before it is sent: the words to look at, and what was decided of each."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
TO_DECIDE, LEFT, OUT = "", "left", "out"


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One place: its words, why it is marked, in which part of the letter, what stands around it.

    `choice` is one of the above. `nth` counts the places of the same words still to be seen, from 1 (0: it cannot);
    `same` is how many places there are of them altogether.
    """

    words: str
    why: str
    where: str
    around: str
    choice: str
    nth: int
    same: int


@dataclass(frozen=True, slots=True)
class Reading:
    lines: tuple[ReadLine, ...] = ()

    @property
    def left_to_decide(self) -> int:
        return sum(1 for line in self.lines if line.choice == TO_DECIDE)

    @property
    def blacked_out(self) -> int:
        return sum(1 for line in self.lines if line.choice == OUT)


def choice_words(choice: str) -> str:
    return {
        LEFT: translate("Feedback", "left as it is"),
        OUT: translate("Feedback", "blacked out"),
    }.get(choice, translate("Feedback", "to decide"))


def line_words(line: ReadLine) -> str:
    """The line as the list shows it and a screen reader says it."""
    sign = {LEFT: "✓", OUT: "█"}.get(line.choice, "○")
    return f"{sign}  {line.words}\n{choice_words(line.choice)} · {line.why}"


def progress_words(reading: Reading) -> str:
    if not reading.lines:
        return translate("Feedback", "Nothing was found that looks like a name or a number. Read it all the same.")
    if reading.left_to_decide:
        return translate("Feedback", "{left} of {all} places still to look at, {out} blacked out").format(
            left=reading.left_to_decide, all=len(reading.lines), out=reading.blacked_out
        )
    return translate("Feedback", "All {all} places looked at, {out} blacked out").format(
        all=len(reading.lines), out=reading.blacked_out
    )
