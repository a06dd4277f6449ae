"""The locked door as what is seen first. Everything heavy is loaded after it has been painted."""

from qaf_desktop.setup.workspace_list import WorkspaceEntry
from qaf_desktop.ui.unlock.unlock_page import Door, UnlockPage


def door(entries: tuple[WorkspaceEntry, ...], last: str, words: str = "") -> UnlockPage:
    """The locked door; `last` is the folder name of the workspace to offer first; `words` stand under its heading."""
    return UnlockPage(tuple(Door(entry.folder.name, entry.label) for entry in entries), last, words=words)
