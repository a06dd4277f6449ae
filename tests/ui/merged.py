"""A lead's desk that has collected an auditor's work, made once and copied for each test. Everybody is invented."""

import shutil

import pytest
from staging import ANN, CHEAP, Theatre

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import AUDIT, OBSERVATION, PASSPHRASE, Stage, audit, write
from qaf_desktop.demo.plausible import read_bank
from qaf_desktop.paths import resources
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.work.deciding import Deciding

COSTS = KeyCosts(new=CHEAP, least=CHEAP)
LEAD, AUTHOR = "lead", "auditor-1"


class Merged:
    """An open desk over the work that both hold, by name: issued, plain, danger, escalation, conflict, observation."""

    def __init__(self, desk, keys):
        self.desk = desk
        self.keys = keys

    def __getattr__(self, name):
        if name not in self.keys:
            raise AttributeError(name)
        return self.keys[name]

    def row(self, name):
        return self.desk.store.records.row(self.keys[name])


def _stage(folder):
    return Stage(folder, resources(), Clock(), 7, COSTS)


def _open(folder, name, keys):
    workspace = next((folder / "desks" / name / "workspaces").iterdir())
    return Merged(_stage(folder).opening(name).unlock(WorkspaceFolder(workspace), PASSPHRASE), keys)


@pytest.fixture(scope="session")
def merged_work(tmp_path_factory):
    """(folder, keys by name)."""
    folder = tmp_path_factory.mktemp("merged")
    theatre = Theatre(_stage(folder), read_bank(resources()))
    lead = theatre.lead()
    author = theatre.joined(lead, AUTHOR, ANN)
    keys = {
        "plain": audit(author, theatre.bank, 11),
        "danger": write(author, theatre.bank, AUDIT, 12, {"overall/overall_grade": "inadequate"}, danger=True),
        "issued": audit(author, theatre.bank, 13),
        "observation": write(author, theatre.bank, OBSERVATION, 14, {}),
    }
    keys["conflict"] = theatre.conflict(lead, author)
    keys["escalation"] = next(row.key for row in lead.store.records.list() if row.method == "escalation")
    Deciding(lead).decide(keys["issued"], "issued")
    theatre.close()
    return folder, keys


@pytest.fixture
def lead(merged_work, tmp_path):
    folder, keys = merged_work
    shutil.copytree(folder, tmp_path / "work")
    merged = _open(tmp_path / "work", LEAD, keys)
    yield merged
    merged.desk.close()


@pytest.fixture
def author(merged_work, tmp_path):
    folder, keys = merged_work
    shutil.copytree(folder, tmp_path / "author")
    merged = _open(tmp_path / "author", AUTHOR, keys)
    yield merged
    merged.desk.close()
