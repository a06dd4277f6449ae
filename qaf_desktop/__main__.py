"""`qaf-desktop`: the window; with `--self-check`, the checks of `qaf self-check` instead.

The start-up gate: the one place with imports inside functions, so that the window is painted before the rest is read.
"""

import gc
import sys
from typing import Any

from qaf_desktop.no_dumps import leave_no_dumps


def main() -> int:
    arguments = sys.argv[1:]
    if "--self-check" in arguments:
        from qaf_desktop.cli import main as without_window

        return without_window(["self-check"])
    leave_no_dumps()
    gc.disable()  # nothing made before the first paint is garbage
    from qaf_desktop.app import run

    return run(arguments, _first_page, _go_on)


def _first_page(around: Any) -> Any:
    """The door where there is a workspace, the wizard where there is none."""
    from qaf_desktop.setup.workspace_list import workspaces_in

    entries = workspaces_in(around.paths.workspaces)
    if entries:
        from qaf_desktop.wiring.front_door import door

        settings = around.settings
        return door(entries, settings.current.workspace, sign_in=settings.policy.os_keyring)
    from qaf_desktop.wiring.front_wizard import welcome

    return welcome(around.resources, around.messages, can_cancel=False)


def _go_on(app: Any, around: Any, first: Any) -> object:
    from qaf_desktop.wiring.shell import open_shell

    gc.enable()
    return open_shell(app, around, first)


if __name__ == "__main__":
    sys.exit(main())
