"""Remarks in words: beside the answers, in the form and in the record's history."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qaf_desktop.methods.model import AGREED_GRADE
from qaf_desktop.methods.moderating import IN_MODERATION, REMARKED
from qaf_desktop.records.model import Revision
from qaf_desktop.words import mark, say
from qaf_desktop.work.moderation_words import why_words
from qaf_desktop.work.remarks import ANSWER, SETTLES, WORDS, Remark, Thread, Turn

TURNS = {
    Turn.OPEN: mark("Waits for the auditor"),
    Turn.ANSWERED: mark("Answered, waits for the moderator"),
    Turn.SETTLED: mark("Settled"),
}


@dataclass(frozen=True, slots=True)
class SaidWords:
    """One remark: who, when (for reading), and what was said."""

    who: str
    when: str
    words: str


@dataclass(frozen=True, slots=True)
class ThreadWords:
    """A thread at the answer at `path`; `turn` is a code of `remarks.Turn`, `stands` the same in words."""

    thread: Thread
    path: str
    question: str
    turn: str
    stands: str
    said: tuple[SaidWords, ...]


def thread_words(
    thread: Thread, question: str, who: Callable[[Remark], str], when: Callable[[Remark], str]
) -> ThreadWords:
    """`question` is what is asked at the thread's path."""
    said = (SaidWords(who(one), when(one), one.words or say("Settled.")) for one in thread.remarks)
    return ThreadWords(thread, thread.path, question, thread.turn, say(TURNS[thread.turn]), tuple(said))


def moderation_said(revision: Revision, question: Callable[[str], str], grades: Mapping[str, str]) -> str:
    """What a decision about moderation says of itself, for the record's history; "" for all others."""
    said = revision.fields
    if revision.transition == REMARKED:
        at, words = question(said.get(ANSWER) or ""), said.get(WORDS) or ""
        settled = say("Settled.") if said.get(SETTLES) else ""
        return " ".join(part for part in (f"{at}:" if at else "", words, settled) if part)
    if revision.transition == IN_MODERATION:
        words = why_words((said.get("why") or "").split())
        return words[:1].upper() + words[1:]
    if grade := said.get(AGREED_GRADE):
        blind = {"yes": say("Graded blind."), "no": say("Not graded blind.")}.get(said.get("blind") or "", "")
        return f"{say('{grade} holds.', grade=grades.get(grade, grade))} {blind}".strip()
    return ""
