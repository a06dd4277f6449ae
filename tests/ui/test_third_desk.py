"""A further kind of desk is one file: the wizard offers it, it joins, and it opens with its own screens."""

import shutil

import pytest

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import Stage, found_lead
from qaf_desktop.demo.plausible import read_bank
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.paths import resources
from qaf_desktop.settings import SettingsFile
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts
from qaf_desktop.ui.first_start.state import Step
from qaf_desktop.wiring.desk_window import DeskWindow
from qaf_desktop.wiring.first_start import FirstStartDoor
from qaf_desktop.wiring.whole_wizard import wizard

COSTS = KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1))
PASSPHRASE = "harbour teaspoon violin meadow"
HEAD = """
kind = "head-of-service"
name = "Head of service"
about = "Reads figures and answers escalations."
joins = true
audience = "manager"
roles = ["head-of-service", "chief-officer"]

[[group]]
title = "My service"
screens = [
  { id = "my-work", title = "My work", icon = "inbox" },
  { id = "figures", title = "Figures", icon = "chart" },
  { id = "escalations", title = "Escalations", icon = "flag" },
  { id = "exchange", title = "Exchange", icon = "exchange" },
]
"""


@pytest.fixture
def own(tmp_path):
    """The program's data with one desk more."""
    folder = tmp_path / "resources"
    folder.mkdir()
    for path in resources().iterdir():
        if path.name == "desks":
            shutil.copytree(path, folder / "desks")
        else:
            (folder / path.name).symlink_to(path)
    (folder / "desks" / "head_of_service.toml").write_text(HEAD, encoding="utf-8")
    return folder


def test_a_desk_of_ones_own_joins_and_opens_with_its_screens(own, tmp_path, qtbot, messages, jobs, executor):
    stage = Stage(tmp_path, own, Clock(), 1, COSTS)
    stage.share.mkdir()
    lead = found_lead(stage, read_bank(own))
    join_file = write_new_file(tmp_path / "project.join", Enrolling(lead).join_file())
    lead.close()
    desks = []
    page = wizard(own, messages, can_cancel=False)
    qtbot.addWidget(page)
    door = FirstStartDoor(page, stage.opening("head"), jobs, desks.append)
    assert set(page.page().kinds) == {
        "auditor", "lead", "second-lead", "keeper", "practitioner", "manager", "head-of-service",
    }  # fmt: skip
    page.page().kinds["head-of-service"].click()
    page.next()
    role = page.page().role
    assert [role.itemData(at) for at in range(1, role.count())] == ["head-of-service", "chief-officer"]
    page._change(name="Hal Example", role="head-of-service", laptop="Office")
    page._change(passphrase=PASSPHRASE, repeated=PASSPHRASE)
    page.next()
    page.next()
    executor.drain()
    page.next()
    first, second = (page.view().code_groups[at] for at in page.inputs().asked_groups)
    page._change(first_group=first, second_group=second)
    page.next()
    assert page.inputs().step is Step.JOIN
    page.join_chosen.emit(join_file)
    executor.drain()
    page.next()
    executor.drain()
    page.request_save_asked.emit(tmp_path / "enrol.request")
    executor.drain()
    page.next()
    assert door.page is page
    [desk] = desks
    assert (desk.kind.name, desk.kind.collects, desk.kind.audience) == ("Head of service", False, "manager")

    window = DeskWindow(desk, jobs, messages, SettingsFile(tmp_path / "settings.json"), own, COSTS)
    qtbot.addWidget(window.frame)
    executor.drain()
    try:
        for screen in desk.kind.screens():
            window.frame.go(screen.id)
            executor.drain()
            assert window.frame.page(screen.id).isVisibleTo(window.frame)
        assert "collect" not in {screen.id for screen in desk.kind.screens()}
    finally:
        window.stop()
        desk.close()


def test_a_workspace_of_a_desk_that_is_gone_says_so(own, tmp_path):
    stage = Stage(tmp_path, own, Clock(), 1, COSTS)
    stage.share.mkdir()
    lead = found_lead(stage, read_bank(own))
    folder = lead.folder
    lead.close()
    (own / "desks" / "lead.toml").unlink()
    with pytest.raises(UserFacingError) as caught:
        stage.opening("lead").unlock(folder, "example desk, nobody real")
    assert caught.value.code == "desk-missing"
