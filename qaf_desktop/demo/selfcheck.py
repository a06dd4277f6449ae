"""Trying every part of an installation in a temporary folder: store, forms, packages, letters."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from qaf_desktop.apart import Apart
from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import Stage, audit, found_lead, join
from qaf_desktop.demo.plausible import read_bank
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import PersonDetails
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.paths import resources
from qaf_desktop.setup.shipped_forms import shipped_forms
from qaf_desktop.words import say
from qaf_desktop.work.feedback import Feedback

Check = Callable[[], str | None]
"""Gives None where the part works, else the code of what failed."""


def checks() -> Iterator[tuple[str, Check]]:
    """The checks in order, each with its name. They share one temporary project, removed at the end."""
    with tempfile.TemporaryDirectory(prefix="qaf-") as folder:
        trial = _Trial(Path(folder))
        yield say("every shipped form loads"), _guarded(trial.forms)
        yield say("an encrypted store opens"), _guarded(trial.store)
        yield say("a package is written, verified and merged"), _guarded(trial.package)
        yield say("a letter is made"), _guarded(trial.letter)
        trial.close()


def _guarded(check: Callable[[], None]) -> Check:
    def run() -> str | None:
        try:
            check()
        except UserFacingError as error:
            return error.code
        except Exception as error:  # noqa: BLE001 (the answer is the kind of failure, whatever it is)
            return type(error).__name__
        return None

    return run


class _Trial:
    """One auditor's and one lead's desk with an invented audit between them."""

    def __init__(self, folder: Path) -> None:
        self._stage = Stage(folder, resources(), Clock(), apart=Apart)
        self._bank = read_bank(resources())
        self._desks: list[Desk] = []

    def forms(self) -> None:
        if not shipped_forms(resources()):
            raise UserFacingError("no-forms", say("No form is shipped."), say("Install the program again."))

    def store(self) -> None:
        self._stage.share.mkdir(parents=True)
        lead = found_lead(self._stage, self._bank)
        self._desks.append(lead)
        person = PersonDetails("Ada Example", "auditor", "team-1", "Laptop")
        self._desks.append(join(self._stage, lead, "auditor", person))

    def package(self) -> None:
        lead, auditor = self._desks
        audit(auditor, self._bank, 1)
        Sending(auditor).send(Shares(auditor).open())
        collecting = Collecting(lead)
        done = collecting.merge(collecting.plan(collecting.look_on_share(Shares(lead).open())))
        if done.merged != 1 or done.held or done.refused:
            raise UserFacingError("not-merged", say("The package was not merged."), say("Install the program again."))

    def letter(self) -> None:
        lead = self._desks[0]
        pdf = Feedback(lead).pdf(lead.store.records.list()[0].key).data
        if not pdf.startswith(b"%PDF-"):
            raise UserFacingError("no-letter", say("No letter was made."), say("Install the program again."))

    def close(self) -> None:
        for desk in self._desks:
            desk.close()
