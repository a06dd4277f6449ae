"""What the exchange screen shows, worked out from the facts."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.exchanging.overview import ExchangeFacts, PackageRow
from qaf_desktop.ui.widgets.state_label import Tone

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Inputs:
    facts: ExchangeFacts | None = None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """`six` are the words to read to the lead, empty once this laptop is let in; `can_*` whether a button is on."""

    heading: str
    words: str
    send: str
    can_send: bool
    can_save: bool
    share_tone: Tone
    share: str
    folder: str
    choose: str
    can_fetch: bool
    here: str
    here_words: str
    six: tuple[str, ...]
    can_leave_request: bool
    packages: tuple[PackageRow, ...]
    empty: tuple[str, str] | None
    can_act: bool


def derive(inputs: Inputs) -> View:
    facts = inputs.facts
    if facts is None:
        return _blank()
    ready, free = facts.share.code == "ready", not inputs.busy
    to_send = facts.waiting or facts.packed
    return View(
        heading=_heading(facts),
        words=_words(facts),
        send=_send(facts),
        can_send=free and bool(to_send) and facts.confirmed and (ready or bool(facts.waiting)),
        can_save=free and facts.confirmed and bool(to_send or any(row.state == "sent" for row in facts.packages)),
        share_tone=Tone.OK if ready else Tone.QUIET if facts.share.code == "not-chosen" else Tone.WARNING,
        share=_share(facts),
        folder=facts.share.folder,
        choose=_choose(facts),
        can_fetch=free and ready,
        here=_here(facts),
        here_words=_here_words(facts),
        six=() if facts.confirmed else facts.words,
        can_leave_request=free and ready,
        packages=facts.packages,
        empty=None if facts.packages else _empty(),
        can_act=free,
    )


def _blank() -> View:
    return View("", "", translate("Exchange", "Send"), False, False, Tone.QUIET, "", "", "", False, "", "", (), False,
                (), None, False)  # fmt: skip


def _heading(facts: ExchangeFacts) -> str:
    if facts.waiting == 1:
        return translate("Exchange", "1 record waits to be sent")
    if facts.waiting:
        return translate("Exchange", "{n} records wait to be sent").format(n=f"{facts.waiting:,}")
    if facts.packed == 1:
        return translate("Exchange", "1 package waits for the shared folder")
    if facts.packed:
        return translate("Exchange", "{n} packages wait for the shared folder").format(n=f"{facts.packed:,}")
    return translate("Exchange", "Nothing waits to be sent")


def _words(facts: ExchangeFacts) -> str:
    if not facts.confirmed:
        return translate("Exchange", "Your work is safe here. It goes once the lead auditor has let this laptop in.")
    if facts.packed and facts.share.code != "ready":
        if facts.packed == 1:
            return translate("Exchange", "It goes by itself when the folder is there, or save it to a memory stick.")
        return translate("Exchange", "They go by themselves when the folder is there, or save them to a memory stick.")
    if facts.collects:
        return translate("Exchange", "What this desk puts in the shared folder is what everything can be rebuilt from.")
    return translate("Exchange", "A record counts as received only when the lead’s signed receipt is here.")


def _send(facts: ExchangeFacts) -> str:
    if facts.waiting == 1:
        return translate("Exchange", "Send 1 record")
    if facts.waiting:
        return translate("Exchange", "Send {n} records").format(n=f"{facts.waiting:,}")
    return translate("Exchange", "Send")


def _share(facts: ExchangeFacts) -> str:
    if facts.share.code == "not-chosen":
        return translate("Exchange", "No shared folder is chosen yet")
    return facts.share.words.rstrip(".")


def _choose(facts: ExchangeFacts) -> str:
    if facts.share.code == "not-chosen":
        return translate("Exchange", "Choose the folder…")
    return translate("Exchange", "Choose another folder…")


def _here(facts: ExchangeFacts) -> str:
    if facts.set_number == 0:
        return translate("Exchange", "Nothing has come from the lead yet")
    if facts.collects:
        return translate("Exchange", "Set {n}, current, published by you").format(n=facts.set_number)
    if facts.fetched:
        return translate("Exchange", "Set {n}, current {when}").format(n=facts.set_number, when=facts.fetched)
    return translate("Exchange", "Set {n}").format(n=facts.set_number)


def _here_words(facts: ExchangeFacts) -> str:
    if facts.roster_version == 0:
        return translate(
            "Exchange", "Forms and lists come from the lead auditor. The forms that came with the program work already."
        )
    words = translate(
        "Exchange", "The forms, methods, standards, people and teams you work from. People and devices: version {n}."
    ).format(n=facts.roster_version)
    if not (facts.collects and facts.changed):
        return words
    newer = translate(
        "Exchange", "This program brings newer methods or standards ({n}): the next set you publish takes them to all."
    )
    return f"{words} {newer.format(n=facts.changed)}"


def _empty() -> tuple[str, str]:
    return (
        translate("Exchange", "No packages yet"),
        translate("Exchange", "Finalised records go out as signed packages. Each will be listed here with its state."),
    )
