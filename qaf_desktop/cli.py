"""`qaf`: what the program can do without a window."""

import argparse
import getpass
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from locale import getlocale
from pathlib import Path

from qaf_desktop import central_commands, commands, form_commands
from qaf_desktop.bug_report import bug_report
from qaf_desktop.errors import Cancelled, UserFacingError
from qaf_desktop.no_dumps import leave_no_dumps
from qaf_desktop.paths import AppPaths, catalogues, default_paths, policy_file
from qaf_desktop.policy import Policy, read_policy
from qaf_desktop.settings import SettingsFile
from qaf_desktop.terminal import Terminal
from qaf_desktop.words import choose, language_for, mark, read_catalogue, say

OK, TROUBLE, MISUSE, STOPPED = 0, 1, 2, 130
PASSPHRASE_VARIABLE, DATABASE_VARIABLE = "QAF_PASSPHRASE", "QAF_DATABASE_PASSWORD"
ASKED = mark("The passphrase is asked for, or taken from {variable}.")
UNLOCKED = mark("Needs no workspace and no passphrase.")
EVAL = mark(
    "Each line put in is a JSON object:\n"
    "  expression  the XPath expression of a form, as in relevant or calculation\n"
    "  instance    the answers, as XML (left out: <data/>)\n"
    "  context     the path of the node that the expression stands at (left out: the root)\n"
    "Each line put out has “type” (boolean, number, string or nodeset) and “value”, or “error” (a code), “message”\n"
    "and “place” (in the expression, from 0). A form’s ${name} is a path here, such as /data/name or ../name.\n"
    "Exit code 0 when every line has a value, 1 when any line failed."
)
EVAL_EXAMPLE = """\
$ cat lines.jsonl
{"expression": "/data/seen = 'yes'", "instance": "<data><seen>yes</seen></data>"}
{"expression": ". > ../least", "instance": "<data><least>2</least><n>3</n></data>", "context": "/data/n"}
{"expression": "concat('a'"}
$ qaf form eval --batch < lines.jsonl
{"type": "boolean", "value": true}
{"type": "boolean", "value": true}
{"error": "expression-unreadable", "message": "A closing bracket “)” is missing at the end.", "place": 10}
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code says how it went (0 well, 1 trouble put in words, 2 misuse)."""
    leave_no_dumps()
    speak_language(default_paths(), catalogues())
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show a name still gets the line
    terminal = Terminal(sys.stdout, sys.stderr)
    command: Callable[[argparse.Namespace, Terminal], int] = options.command
    try:
        return command(options, terminal)
    except UserFacingError as error:
        terminal.trouble(error.code, error.happened, error.advice)
        return TROUBLE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return STOPPED
    except (Cancelled, KeyboardInterrupt):
        terminal.trouble("stopped", say("Stopped."), say("What was finished by then is kept."))
        return STOPPED
    except Exception as error:  # noqa: BLE001 - its own words may hold an answer: only kinds and places are shown
        advice = say("What was finished by then is kept. Where it happened:\n{place}", place=bug_report(error).text)
        terminal.trouble("program-error", say("Something went wrong in the program."), advice)
        return TROUBLE


def _policy() -> Policy:
    """What the administrator of this computer decided, as the window reads it."""
    return read_policy(policy_file())


def speak_language(paths: AppPaths, folder: Path) -> None:
    """The language of the window's settings, else the terminal's where there is a catalogue of it, else English."""
    chosen = SettingsFile(paths.settings).current.language
    choose(read_catalogue(folder, language_for(chosen, getlocale()[0] or "", folder)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="qaf", description=say("QAF Desktop without a window."))
    verbs = parser.add_subparsers(dest="verb", required=True, metavar=say("command"))
    for name, does, more, add in VERBS:
        summary = say(does)
        first = f"{summary[0].upper()}{summary[1:]}."
        rest = (say(sentence, variable=PASSPHRASE_VARIABLE) for sentence in more)
        add(verbs.add_parser(name, help=summary, description=" ".join((first, *rest))))
    return parser


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help=say("a new folder, or an empty one"))
    parser.add_argument(
        "--seed", type=int, default=2017, metavar=say("NUMBER"), help=say("another number, other answers")
    )
    parser.add_argument("--year", action="store_true", help=say("a whole year of thirty auditors: takes some minutes"))
    parser.set_defaults(
        command=lambda options, terminal: commands.demo(options.folder, options.seed, terminal, year=options.year)
    )


def _children(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help=say("a new folder, or an empty one"))
    parser.add_argument("--children", type=int, default=500, metavar=say("NUMBER"), help=say("how many (500)"))
    parser.add_argument("--months", type=int, default=3, metavar=say("NUMBER"), help=say("how many months (3)"))
    parser.add_argument(
        "--seed", type=int, default=2017, metavar=say("NUMBER"), help=say("another number, other children")
    )
    parser.add_argument("--workbook", action="store_true", help=say("one Excel workbook a month, not a file a list"))
    parser.set_defaults(
        command=lambda options, terminal: commands.children(
            options.folder, (options.children, options.months, options.seed), terminal, workbook=options.workbook
        )
    )


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, help=say("a .qafpkg file"))
    parser.add_argument(
        "--roster",
        type=Path,
        metavar=say("FILE"),
        help=say("a .qafroster file (people and devices); without it, that of the shared folder it lies in"),
    )
    parser.add_argument(
        "--project", type=Path, metavar=say("FILE"), help=say("the project.join file that goes with --roster")
    )
    parser.set_defaults(
        command=lambda options, terminal: commands.verify(options.package, options.roster, options.project, terminal)
    )


def _workspace(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--workspace",
        type=Path,
        metavar=say("FOLDER"),
        help=say("the workspace’s folder; not needed when there is only one"),
    )


def _collect(parser: argparse.ArgumentParser) -> None:
    _workspace(parser)
    parser.add_argument("files", type=Path, nargs="*", help=say("packages; without any, the shared folder"))
    parser.add_argument("--plan", action="store_true", help=say("only say what would be done"))
    parser.set_defaults(
        command=lambda options, terminal: commands.collect(
            options.workspace, _passphrase, options.files, options.plan, terminal, _policy()
        )
    )


def _export(parser: argparse.ArgumentParser) -> None:
    _workspace(parser)
    parser.add_argument("folder", type=Path, help=say("where the files go; those of the same name are replaced"))
    parser.add_argument("--csv", action="store_true", help=say("answers as CSV files rather than one workbook"))
    parser.set_defaults(
        command=lambda options, terminal: commands.export(
            options.workspace, _passphrase, options.folder, options.csv, terminal, _policy()
        )
    )


def _report(parser: argparse.ArgumentParser) -> None:
    _workspace(parser)
    parser.add_argument("folder", type=Path, help=say("where the letters go; those of the same name are replaced"))
    parser.add_argument(
        "--record", metavar=say("REFERENCE"), help=say("a record’s reference; without it, every finalised record")
    )
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--answers", action="store_true", help=say("whole records rather than letters"))
    kind.add_argument("--blank", action="store_true", help=say("every form, to be filled in by hand"))
    parser.set_defaults(
        command=lambda options, terminal: commands.report(
            options.workspace, _passphrase, options.folder, options.record, terminal,
            policy=_policy(), answers=options.answers, blank=options.blank,
        )
    )  # fmt: skip


def _self_check(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=lambda options, terminal: commands.self_check(terminal))


def _form(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="form_verb", required=True, metavar=say("command"))
    check = verbs.add_parser(
        "check",
        help=say("can the engine run these forms? Exit code 0 when all are ok"),
        description=say(
            "A line for each form that opens, and one for each problem: file, code, sheet, row, column, what is wrong, "
            "what to do. A warning is worth a look and fails nothing. Exit code 0 when no form has a problem, else 1."
        ),
    )
    check.add_argument("files", type=Path, nargs="+", help=say("XForms (.xml) or workbooks (.xlsx, .xls, .csv, .md)"))
    check.set_defaults(command=lambda options, terminal: form_commands.check(options.files, terminal))
    convert = verbs.add_parser("convert", help=say("a workbook, markdown or XForm as one of the others"))
    convert.add_argument("source", type=Path, help=say("an .xlsx, .xls, .csv, .md or .xml (XForm) file"))
    convert.add_argument(
        "target", type=Path, help=say("a file ending in .xml, .xlsx or .md; one of that name is replaced")
    )
    convert.set_defaults(
        command=lambda options, terminal: form_commands.convert(options.source, options.target, terminal)
    )
    evaluate = verbs.add_parser(
        "eval",
        help=say("expressions as JSON lines, their values as JSON lines; exit code 1 when any line failed"),
        description=say(EVAL),
        epilog=f"{say('For example:')}\n\n{EVAL_EXAMPLE}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    evaluate.add_argument(
        "--batch", action="store_true", required=True, help=say("read from standard input until its end")
    )
    evaluate.set_defaults(command=lambda _options, terminal: form_commands.evaluate(sys.stdin, terminal))


def _central(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(required=True, metavar=say("what"))
    made = verbs.add_parser("sql", help=say("print what the administrator of the database runs, once a version"))
    made.set_defaults(command=lambda _options, terminal: central_commands.sql(terminal))
    used = verbs.add_parser("use", help=say("try a database and keep it in a lead’s workspace; asks for its password"))
    _workspace(used)
    used.add_argument("host", help=say("the server’s name, as its certificate has it"))
    used.add_argument("database", help=say("the database’s name"))
    used.add_argument("login", help=say("a login that has the role qaf_lead"))
    used.add_argument("--port", type=int, default=5432, help=say("where the server listens (5432)"))
    used.add_argument("--authority", type=Path, help=say("the certificate (PEM) that the server’s is signed by"))
    used.set_defaults(
        command=lambda options, terminal: central_commands.use(
            options.workspace, _passphrase, _database_password,
            (options.host, options.port, options.database, options.login), options.authority, terminal,
        )
    )  # fmt: skip
    brought = verbs.add_parser("bring", help=say("both ways, until both hold the same; exit code 0 when they do"))
    _workspace(brought)
    brought.set_defaults(
        command=lambda options, terminal: central_commands.bring(options.workspace, _passphrase, terminal)
    )


VERBS: tuple[tuple[str, str, tuple[str, ...], Callable[[argparse.ArgumentParser], None]], ...] = (
    (
        "demo",
        mark("play the whole chain with invented people"),
        (mark("Says at the end how to open what it made."),),
        _demo,
    ),
    (
        "children",
        mark("write invented child-level lists (Annex A) to try imports with"),
        (mark("Nobody in them lives. The same number gives the same children."),),
        _children,
    ),
    ("verify", mark("check a package; exit code 0 only when it is sound"), (UNLOCKED,), _verify),
    (
        "collect",
        mark("merge what lies in the shared folder or in files"),
        (mark("Receipts are written."), ASKED),
        _collect,
    ),
    ("export", mark("figures and answers as Excel or CSV"), (ASKED,), _export),
    ("report", mark("feedback letters as PDF"), (ASKED,), _report),
    ("form", mark("check, convert and try forms"), (UNLOCKED,), _form),
    ("central", mark("the council’s own database, beside the shared folder"), (ASKED,), _central),
    (
        "self-check",
        mark("try every part of this installation"),
        (mark("Nothing of it stays. Exit code 0 when all work."),),
        _self_check,
    ),
)
"""Name, what it does, more of that, and what adds its arguments."""


def _passphrase() -> str:
    return _secret(say("Passphrase: "), PASSPHRASE_VARIABLE)


def _database_password() -> str:
    return _secret(say("Password of the database: "), DATABASE_VARIABLE)


def _secret(words: str, variable: str) -> str:
    """From the environment, else asked for. Raises UserFacingError("no-passphrase") where nobody is there to answer."""
    given = os.environ.get(variable)
    if given:
        return given
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(words)
    except (EOFError, getpass.GetPassWarning):
        raise UserFacingError(
            "no-passphrase",
            say("No passphrase was given."),
            say("Type it at a terminal, or put it into {variable}.", variable=variable),
        ) from None


if __name__ == "__main__":
    sys.exit(main())
