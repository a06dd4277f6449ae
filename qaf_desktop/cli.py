"""`qaf`: what the program can do without a window."""

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from qaf_desktop import commands
from qaf_desktop.errors import Cancelled, UserFacingError
from qaf_desktop.terminal import Terminal

OK, TROUBLE, MISUSE, STOPPED = 0, 1, 2, 130
PASSPHRASE_VARIABLE = "QAF_PASSPHRASE"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code says how it went (0 well, 1 trouble put in words, 2 misuse)."""
    options = _parser().parse_args(arguments)
    terminal = Terminal(sys.stdout, sys.stderr)
    command: Callable[[argparse.Namespace, Terminal], int] = options.command
    try:
        return command(options, terminal)
    except UserFacingError as error:
        terminal.trouble(error.code, error.happened, error.advice)
        return TROUBLE
    except (Cancelled, KeyboardInterrupt):
        terminal.trouble("stopped", "Stopped.", "What was finished by then is kept.")
        return STOPPED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="qaf", description="QAF Desktop without a window.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    _demo(verbs.add_parser("demo", help="play the whole chain with invented people"))
    _verify(verbs.add_parser("verify", help="check a package; exit code 0 only when it is sound"))
    _with_workspace(verbs.add_parser("collect", help="merge what lies on the shared folder or in files"), _collect)
    _with_workspace(verbs.add_parser("export", help="figures and answers as Excel or CSV"), _export)
    _with_workspace(verbs.add_parser("report", help="feedback letters as PDF"), _report)
    check = verbs.add_parser("self-check", help="try every part of this installation")
    check.set_defaults(command=lambda options, terminal: commands.self_check(terminal))
    return parser


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=2017)
    parser.set_defaults(command=lambda options, terminal: commands.demo(options.folder, options.seed, terminal))


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path)
    parser.add_argument("--roster", type=Path, help="a .qafroster file; without it, the roster of the share it lies in")
    parser.add_argument("--project", type=Path, help="the project.join file that goes with --roster")
    parser.set_defaults(
        command=lambda options, terminal: commands.verify(options.package, options.roster, options.project, terminal)
    )


def _with_workspace(parser: argparse.ArgumentParser, add: Callable[[argparse.ArgumentParser], None]) -> None:
    parser.add_argument("--workspace", type=Path, help="the workspace's folder; not needed when there is only one")
    add(parser)


def _collect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", type=Path, nargs="*", help="packages; without any, the shared folder")
    parser.add_argument("--plan", action="store_true", help="only say what would be done")
    parser.set_defaults(
        command=lambda options, terminal: commands.collect(
            options.workspace, _passphrase, options.files, options.plan, terminal
        )
    )


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path)
    parser.add_argument("--csv", action="store_true")
    parser.set_defaults(
        command=lambda options, terminal: commands.export(
            options.workspace, _passphrase, options.folder, options.csv, terminal
        )
    )


def _report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path)
    parser.add_argument("--record", help="a record's reference; without it, every finalised record")
    parser.set_defaults(
        command=lambda options, terminal: commands.report(
            options.workspace, _passphrase, options.folder, options.record, terminal
        )
    )


def _passphrase() -> str:
    return os.environ.get(PASSPHRASE_VARIABLE) or getpass.getpass("Passphrase: ")


if __name__ == "__main__":
    sys.exit(main())
