"""`qaf central`: the council's own database, prepared by its administrator, brought up to date from a lead's desk."""

from collections.abc import Callable
from pathlib import Path

from qaf_desktop.commands import AskPassphrase, opened_desk
from qaf_desktop.durable_files import read_named_file
from qaf_desktop.exchanging.central import Central, brought_words
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.storage.central.schema import central_sql
from qaf_desktop.storage.central.store import CentralAddress
from qaf_desktop.terminal import Terminal
from qaf_desktop.words import say

LARGEST_CERTIFICATE = 1024 * 1024


def sql(terminal: Terminal) -> int:
    """What the administrator runs."""
    terminal.say(central_sql())
    return 0


def use(
    workspace: Path | None,
    passphrase: AskPassphrase,
    password: Callable[[], str],
    server: tuple[str, int, str, str],
    authority: Path | None,
    terminal: Terminal,
) -> int:
    """`server` is host, port, database and login. Tried before it is kept."""
    host, port, database, login = server
    trusted = read_named_file(authority, LARGEST_CERTIFICATE).decode("ascii", "replace") if authority else ""
    with opened_desk(workspace, passphrase) as desk:
        Central(desk).use(CentralAddress(host, port, database, login, password(), trusted))
    terminal.say(say("The central database is ready. Bring what you have with “qaf central bring”."))
    return 0


def bring(workspace: Path | None, passphrase: AskPassphrase, terminal: Terminal) -> int:
    """Exit code 0 where both hold the same afterwards."""
    with opened_desk(workspace, passphrase) as desk:
        done = Central(desk).bring(Shares(desk).there(), terminal.progress)
    for words in brought_words(done):
        terminal.say(words)
    return 0 if done.same and not done.bad else 1
