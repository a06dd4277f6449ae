"""The locked door as what is seen first. Everything heavy is loaded after it has been painted."""

from qaf_desktop.setup.workspace_list import WorkspaceEntry
from qaf_desktop.ui.unlock.unlock_page import Door, UnlockPage


def door(entries: tuple[WorkspaceEntry, ...], last: str, words: str = "", *, sign_in: bool = False) -> UnlockPage:
    """The locked door; `last` is the folder name of the workspace to offer first; `words` stand under its heading.
    `sign_in`: the computer's sign-in may open those that it was let into."""
    doors = tuple(Door(entry.folder.name, entry.label, sign_in and entry.sign_in) for entry in entries)
    return UnlockPage(doors, last, words=words)
