"""Real desks in a folder: a lead, auditors, a share. Small passphrase costs; everything else as in life."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import Stage
from qaf_desktop.demo.plausible import Bank, PlausibleAuthor, read_bank
from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.collect_plan import Collected, CollectPlan
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.methods.standards import CASE_GRADE
from qaf_desktop.paths import resources
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts
from qaf_desktop.work.recording import OpenDraft, Recording
from tests.ready import ready

CHEAP = KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1))


def bank() -> Bank:
    return read_bank(resources())


def stage(folder: Path) -> Stage:
    made = Stage(folder, resources(), Clock(), 1, CHEAP)
    made.share.mkdir(parents=True)
    return made


@contextmanager
def project(folder: Path, auditors: int = 1, scale: str = CASE_GRADE) -> Iterator[tuple[Stage, Desk, list[Desk]]]:
    """A lead's desk and some auditors' desks, all confirmed and up to date."""
    where = replace(stage(folder), scale=scale)
    desks: list[Desk] = []
    try:
        lead, others = ready(where, auditors)
        desks += [lead, *others]
        yield where, lead, others
    finally:
        for desk in desks:
            desk.close()


def filled_draft(desk: Desk, method: str = "case-file-audit", seed: int = 3, **answers: str) -> OpenDraft:
    """A draft with every question answered and kept. Answers by path, with `/` written `__`."""
    recording = Recording(desk)
    opened = recording.open(recording.start(method))
    today = desk.clock.local().date()
    fixed = {"about/child_reference": f"CH-{seed}", **{k.replace("__", "/"): v for k, v in answers.items()}}
    known = {path: value for path, value in fixed.items() if path in opened.form.questions}
    PlausibleAuthor(bank(), random.Random(seed).randrange(1000), today, known).fill(opened.session)
    recording.save(opened.id, opened.session.answers())
    return recording.open(opened.id)


def send(desk: Desk) -> None:
    Sending(desk).send(Shares(desk).open())


def plan(lead: Desk) -> CollectPlan:
    collecting = Collecting(lead)
    return collecting.plan(collecting.look_on_share(Shares(lead).open()))


def collect(lead: Desk) -> Collected:
    collecting = Collecting(lead)
    collected = collecting.merge(plan(lead))
    collecting.write_receipts(Shares(lead).open())
    return collected
