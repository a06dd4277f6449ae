"""What the large page says, to a child, to a parent or carer, and to a worker. Pure."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

CHILD, PARENT = "child", "parent"
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Spoken:
    """All words of one reader's page; `last_hint` stands before the end, `refuse` is "" where there is no such way."""

    hello: str
    hello_more: str
    begin: str
    last: str
    last_hint: str
    finish: str
    refuse: str
    thanks: str
    refused: str


def spoken(reader: str, worker: str, observer: str) -> Spoken:
    """`worker` and `observer` are names; an empty one is left unsaid."""
    if reader == CHILD:
        return _to_child(worker or translate("Handover", "the worker"))
    if reader == PARENT:
        return _to_parent(worker or translate("Handover", "the worker"))
    return _to_worker(observer or translate("Handover", "the observer"))


def _to_child(worker: str) -> Spoken:
    more = translate(
        "Handover",
        "We want to know how it was for you with {worker}. Nothing you say is wrong. You can skip a question,"
        " and you can stop whenever you want.",
    )
    return Spoken(
        hello=translate("Handover", "Hello."),
        hello_more=more.format(worker=worker),
        begin=translate("Handover", "Start"),
        last=translate("Handover", "That was the last question."),
        last_hint=translate("Handover", "Go back if you want to change something."),
        finish=translate("Handover", "I have finished"),
        refuse=translate("Handover", "I’d rather not"),
        thanks=translate("Handover", "Thank you for telling us."),
        refused=translate("Handover", "That is fine. Nothing you told us is kept."),
    )


def _to_parent(worker: str) -> Spoken:
    more = translate(
        "Handover",
        "These few questions are about how {worker} worked with you, not about you. You can skip a question, stop"
        " at any time, or say nothing at all: it changes nothing for you.",
    )
    return Spoken(
        hello=translate("Handover", "How was it for you?"),
        hello_more=more.format(worker=worker),
        begin=translate("Handover", "Start"),
        last=translate("Handover", "That was the last question."),
        last_hint=translate("Handover", "Go back if you want to change something."),
        finish=translate("Handover", "I have finished"),
        refuse=translate("Handover", "I’d rather not"),
        thanks=translate("Handover", "Thank you."),
        refused=translate("Handover", "That is fine. Nothing you wrote is kept."),
    )


def _to_worker(observer: str) -> Spoken:
    hint = translate(
        "Handover",
        "After that your words stand as they are: {observer} can read them, and cannot change them. Then you talk it"
        " through together.",
    )
    return Spoken(
        hello=translate("Handover", "In your own words"),
        hello_more=translate("Handover", "This part is yours. What the observer wrote is not shown here."),
        begin=translate("Handover", "Start"),
        last=translate("Handover", "That was the last question."),
        last_hint=hint.format(observer=observer),
        finish=translate("Handover", "I have finished"),
        refuse="",
        thanks=translate("Handover", "Thank you."),
        refused="",
    )
