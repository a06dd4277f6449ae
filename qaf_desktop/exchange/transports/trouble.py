"""What can be wrong with a place on the network, in words; and trying again where waiting may help."""

import time
from collections.abc import Callable
from typing import TypeVar

from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say

T = TypeVar("T")
PAUSES = (0.5, 1.0, 2.0)
"""Seconds before each further try."""
TEMPORARY = ".qaf-"
"""How a file is called until it lies there whole; such names are never listed."""


def trying(work: Callable[[], T], passing: tuple[type[BaseException], ...], sleep: Callable[[float], None]) -> T:
    """The work's result. `passing` are troubles that may go away by themselves: it is tried again after each pause."""
    for pause in PAUSES:
        try:
            return work()
        except passing:
            sleep(pause)
    return work()


def not_reached(place: str) -> UserFacingError:
    return UserFacingError(
        "not-mounted",
        say("{place} cannot be reached.", place=place),
        say("Check the network. Your work is safe here and goes when the place is there again."),
    )


def refused(place: str) -> UserFacingError:
    return UserFacingError(
        "share-refused",
        say("{place} does not let you in.", place=place),
        say("Check the name and the password or key under Exchange."),
    )


def another_key(place: str, seen: str) -> UserFacingError:
    return UserFacingError(
        "share-host-key",
        say("{place} shows another key than the one that was agreed: {seen}.", place=place, seen=seen),
        say("Nothing was sent. Ask whoever runs the server whether its key was changed, and by whom."),
    )


def not_encrypted(place: str) -> UserFacingError:
    return UserFacingError(
        "share-not-encrypted",
        say("{place} would be spoken to without encryption.", place=place),
        say("Use an address that begins with https://."),
    )


def trouble(place: str) -> UserFacingError:
    return UserFacingError(
        "share-trouble",
        say("{place} answered in a way that cannot be understood.", place=place),
        say("Try again; where it goes on, ask whoever runs it."),
    )


def full(place: str) -> UserFacingError:
    return UserFacingError(
        "share-full",
        say("{place} is full, or may not be written to.", place=place),
        say("Ask whoever runs it. Your work is safe here."),
    )


def checked(name: str) -> str:
    """A name as the share uses it. Raises ValueError for one that leads elsewhere."""
    parts = name.split("/")
    if any(part in ("..", ".") for part in parts) or any(sign in name for sign in "\\:\0") or name.startswith("/"):
        raise ValueError("not a name on the share")
    return name


pause = time.sleep
