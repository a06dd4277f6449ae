"""The example project is for looking around: nothing of it leaves its own folder."""

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say

EXAMPLE = "example"
"""Vault name of the mark that makes a workspace the example."""


def mark_example(desk: Desk) -> None:
    """From now on nothing can be sent from this workspace, and no shared folder chosen."""
    desk.store.vault.put(EXAMPLE, b"1")


def is_example(desk: Desk) -> bool:
    return desk.store.vault.get(EXAMPLE) is not None


def refuse_in_example(desk: Desk) -> None:
    """Raises UserFacingError("example") in the example project."""
    if is_example(desk):
        raise UserFacingError(
            "example",
            say("This is the example project: everybody in it is invented, and nothing of it is sent or handed on."),
            say("To work for real, close the window, start the program again and set up a workspace of your own."),
        )
