"""What Ctrl+K does: every act that is no screen, found by what a person would call it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.frame.finding import Found
from qaf_desktop.work.beginnings import Beginning

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Acts:
    """The things to do: each is called when it is chosen."""

    send: Callable[[], object]
    fetch: Callable[[], object]
    lock: Callable[[], object]
    settings: Callable[[], object]
    theme: Callable[[str], object]
    keys: Callable[[], object]
    tour: Callable[[], object]
    discard: Callable[[], object] | None
    """Only where a draft is open."""


def begun_by(beginnings: Iterable[Beginning], start: Callable[[str], object]) -> Iterable[Found]:
    """What may be begun, each as “New: its name”."""
    for one in beginnings:
        if one.may_begin:
            title = translate("Finding", "New: {name}").format(name=one.name)
            yield Found(title, translate("Finding", "do"), partial(start, one.method), f"{one.group} {one.sentence}")


def acts_found(acts: Acts) -> Iterable[Found]:
    """All of them, with the further words by which each is found."""
    note = translate("Finding", "do")
    yield Found(translate("Finding", "Send what is finalised"), note, acts.send, translate("Finding", "share deliver"))
    yield Found(translate("Finding", "Fetch from the lead"), note, acts.fetch, translate("Finding", "receipts receive"))
    yield Found(translate("Finding", "Lock"), note, acts.lock, translate("Finding", "Ctrl+L passphrase"))
    if acts.discard is not None:
        yield Found(translate("Finding", "Discard this draft"), note, acts.discard, translate("Finding", "delete"))
    words = translate("Finding", "theme look lock time passphrase backup about")
    yield Found(translate("Finding", "Change a setting"), note, acts.settings, words)
    for key, title in (
        ("light", translate("Finding", "Theme: light")),
        ("dark", translate("Finding", "Theme: dark")),
        ("contrast", translate("Finding", "Theme: high contrast")),
        ("system", translate("Finding", "Theme: as the system")),
    ):
        yield Found(title, note, partial(acts.theme, key), translate("Finding", "settings look colours"))
    yield Found(translate("Finding", "Show the keys"), note, acts.keys, translate("Finding", "shortcuts keyboard help"))
    yield Found(translate("Finding", "Take the tour"), note, acts.tour, translate("Finding", "help first steps"))
