"""Desks to begin with, made once in a process and copied for each test: making them takes a second, opening a copy a
twentieth of one. Copies are of one project: a test that needs two projects makes the other with `found_lead`."""

import atexit
import shutil
import tempfile
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE, Stage, found_lead, join
from qaf_desktop.demo.plausible import read_bank
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import PersonDetails
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.storage.workspace import WorkspaceFolder


def ready(stage: Stage, auditors: int) -> tuple[Desk, list[Desk]]:
    """A lead's desk and so many auditors' on this stage, all confirmed and up to date, the share chosen."""
    made = _made(stage.resources, stage.scale, stage.costs, auditors)
    shutil.copytree(made, stage.folder, dirs_exist_ok=True)
    lead, *others = [_opened(stage, name) for name in ("lead", *map(_name, range(1, auditors + 1)))]
    return lead, others


def _name(number: int) -> str:
    return f"auditor-{number}"


def _opened(stage: Stage, name: str) -> Desk:
    opening = stage.opening(name)
    (entry,) = opening.workspaces()
    desk = opening.unlock(WorkspaceFolder(entry.folder), PASSPHRASE)
    Shares(desk).choose(stage.share)
    return desk


@lru_cache(maxsize=32)
def _made(resources: Path, scale: str, costs: object, auditors: int) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="qaf-ready-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    stage = replace(Stage(folder, resources, Clock(), scale=scale), costs=costs)
    stage.share.mkdir(parents=True)
    desks = [found_lead(stage, read_bank(resources))]
    for number in range(1, auditors + 1):
        person = PersonDetails(f"Auditor {number} Example", "auditor", "team-1", f"Laptop {number}")
        desks.append(join(stage, desks[0], _name(number), person))
    for desk in desks:
        desk.close()
    return folder
