"""`qaf-desktop`: the window; with `--self-check`, the checks of `qaf self-check` instead.

The start-up gate: the one place with imports inside functions, so that the window is painted before the rest is read.
"""

import sys


def main() -> int:
    arguments = sys.argv[1:]
    if "--self-check" in arguments:
        from qaf_desktop.cli import main as without_window

        return without_window(["self-check"])
    from qaf_desktop.app import run

    return run(arguments, _go_on)


def _go_on(app: object, around: object, first: object) -> object:
    from qaf_desktop.wiring.shell import open_shell

    return open_shell(app, around, first)  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.exit(main())
