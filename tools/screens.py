"""Draws the guide's pictures: the program driven offscreen through its states, with invented people, in both themes.

`python tools/screens.py` writes docs/guide/images; nothing else is touched.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from PySide6.QtCore import QBuffer, QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QLabel, QWidget  # noqa: E402

from qaf_desktop.app import surroundings  # noqa: E402
from qaf_desktop.clock import Clock  # noqa: E402
from qaf_desktop.demo.demonstration import PASSPHRASE, Stage, audit, demonstrate  # noqa: E402
from qaf_desktop.demo.plausible import PlausibleAuthor, read_bank  # noqa: E402
from qaf_desktop.desk.desk import Desk  # noqa: E402
from qaf_desktop.exchanging.sending import Sending  # noqa: E402
from qaf_desktop.exchanging.shares import Shares  # noqa: E402
from qaf_desktop.paths import AppPaths, resources  # noqa: E402
from qaf_desktop.setup.workspace_list import workspaces_in  # noqa: E402
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts  # noqa: E402
from qaf_desktop.storage.store import Store  # noqa: E402
from qaf_desktop.storage.workspace import WorkspaceFolder  # noqa: E402
from qaf_desktop.ui.constants_kept import keep_constants  # noqa: E402
from qaf_desktop.ui.theme import ThemeChoice, apply_theme, tokens_for  # noqa: E402
from qaf_desktop.ui.unlock.restore_page import RestorePage  # noqa: E402
from qaf_desktop.ui.unlock.unlock_page import UnlockPage  # noqa: E402
from qaf_desktop.wiring.front_door import door  # noqa: E402
from qaf_desktop.wiring.shell import Shell, open_shell  # noqa: E402
from qaf_desktop.wiring.surroundings import Surroundings  # noqa: E402
from qaf_desktop.wiring.whole_wizard import wizard  # noqa: E402
from qaf_desktop.work.recording import Recording  # noqa: E402

CHEAP = KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1))
SIZE = (1366, 768)
SHARE = "S:/Quality assurance"
"""What stands in the pictures for the folder of a run, which is nobody's."""
IMAGES = ROOT / "docs" / "guide" / "images"
BEGUN = frozenset({"about", "story", "safety", "voice", "meta"})
LEAD_SCREENS = ("new", "records", "figures", "escalations", "people-and-devices", "forms", "feedback")


class Camera:
    """Takes pictures of one window in one theme."""

    def __init__(self, app: QApplication, around: Surroundings, theme: ThemeChoice) -> None:
        self._around, self._theme = around, theme
        apply_theme(app, tokens_for(theme), resources())
        around.window.resize(*SIZE)
        around.window.show()

    def take(self, name: str) -> None:
        self.settle()
        desk = self._around.window.desk()
        if desk is not None:
            desk.toast.hide()
        for words in self._around.window.findChildren(QLabel):
            if tempfile.gettempdir() in words.text():
                words.setText(SHARE)
        path = IMAGES / f"{name}-{self._theme.value}.png"
        raw = QBuffer()
        raw.open(QBuffer.OpenModeFlag.WriteOnly)
        self._around.window.grab().save(raw, "PNG")
        with Image.open(BytesIO(raw.data().data())) as picture:
            picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
        print(path.relative_to(ROOT))  # noqa: T201

    def settle(self) -> None:
        """Let jobs end and the window draw itself."""
        until(lambda: not self._around.jobs.busy())
        pause(250)


def pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(ready: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not ready() and time.monotonic() < end:
        pause(20)


def opened(app: QApplication, folder: Path, theme: ThemeChoice) -> tuple[Shell, Camera, Surroundings]:
    """The desk in a data folder, unlocked, with the locked door photographed on the way."""
    around = surroundings(app, AppPaths(folder))
    around.settings.change(tour_taken=True)
    page = door(workspaces_in(around.paths.workspaces), "")
    around.window.cover(page)
    camera = Camera(app, around, theme)
    camera.take("unlock")
    shell = open_shell(app, around, page, CHEAP)
    unlock(shell, page)
    return shell, camera, around


def unlock(shell: Shell, page: UnlockPage) -> None:
    page.passphrase.line.setText(PASSPHRASE)
    page.unlock.click()
    until(lambda: shell.desk is not None)


def backups(camera: Camera, around: Surroundings, shell: Shell) -> None:
    """From an open desk by the locked door to its backups, and back in."""
    shell.to_backups()
    until(lambda: shell.desk is None)
    page = covering(around)
    page.passphrase.line.setText(PASSPHRASE)
    page.restore.click()
    until(lambda: isinstance(covering(around), RestorePage))
    covering(around).rows.selectRow(0)
    camera.take("restore")
    covering(around).left.emit()
    unlock(shell, covering(around))


def covering(around: Surroundings) -> Any:
    """What lies over the window: the locked door, or the list of backups."""
    return around.window.centralWidget().currentWidget()


def auditors_day(app: QApplication, folder: Path, theme: ThemeChoice) -> None:
    shell, camera, around = opened(app, folder, theme)
    assert shell.desk is not None
    frame = shell.desk.frame
    frame.go("my-work")
    camera.take("my-work")
    frame.go("form", str(store_of(shell).drafts.list()[0].id))
    page = frame.page("form").page
    page.state.go("voice")
    camera.take("form")
    page.state.go("safety")
    page.state.set("safety/unsafe_now", "yes")
    camera.take("form-safety")
    page.check()
    camera.take("form-check")
    page.state.set("safety/unsafe_now", "no")
    frame.go("exchange")
    camera.take("exchange")
    shell.desk.show_round()
    camera.take("tour")
    shell.desk.tour.end()
    frame.go("help", "audit")
    camera.take("help")
    around.window.close()


def store_of(shell: Shell) -> Store:
    assert shell.desk is not None
    return shell.desk.desk.store


def leads_day(app: QApplication, folder: Path, theme: ThemeChoice) -> None:
    shell, camera, around = opened(app, folder, theme)
    assert shell.desk is not None
    frame, store = shell.desk.frame, store_of(shell)
    frame.go("collect")
    camera.settle()
    frame.page("collect").look.click()
    camera.take("collect")
    for name in LEAD_SCREENS:
        frame.go(name)
        camera.take(name)
    record = next(row for row in store.records.list() if row.method == "case-file-audit")
    for name in ("record", "feedback"):
        frame.go(name, str(record.key))
        pause(600)
        camera.take("letter" if name == "feedback" else name)
    frame.go("settings")
    camera.take("settings")
    backups(camera, around, shell)
    around.window.close()


def main() -> None:
    keep_constants()
    app = QApplication([])
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), resources(), Clock(), costs=CHEAP)
        demonstrate(stage)
        another_audit(stage)
        half_an_audit(stage)
        for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            first_start(app, Path(folder) / "nobody", theme)
            auditors_day(app, stage.desk_folder("auditor-1"), theme)
            leads_day(app, stage.desk_folder("lead"), theme)


def first_start(app: QApplication, folder: Path, theme: ThemeChoice) -> None:
    around = surroundings(app, AppPaths(folder))
    page: QWidget = wizard(resources(), around.messages, can_cancel=False)
    around.window.cover(page)
    Camera(app, around, theme).take("first-start")
    around.window.close()
    around.jobs.shutdown()


def another_audit(stage: Stage) -> None:
    """Something new on the share for the lead to collect."""
    opening = stage.opening("auditor-2")
    desk: Desk = opening.unlock(WorkspaceFolder(opening.workspaces()[0].folder), PASSPHRASE)
    for seed in (71, 72):
        audit(desk, read_bank(resources()), seed)
        Sending(desk).send(Shares(desk).open())
    desk.close()


def half_an_audit(stage: Stage) -> None:
    """A draft that somebody was called away from."""
    opening = stage.opening("auditor-1")
    desk: Desk = opening.unlock(WorkspaceFolder(opening.workspaces()[0].folder), PASSPHRASE)
    recording = Recording(desk)
    draft = recording.open(recording.start("case-file-audit", {"about/child_reference": "CH-0417"}))
    PlausibleAuthor(read_bank(resources()), 5, desk.clock.local().date(), {}).fill(draft.session)
    begun = {path: value for path, value in draft.session.answers().items() if path.split("/")[0] in BEGUN}
    recording.save(draft.id, begun)
    recording.set_place(draft.id, "voice", "")
    desk.close()


if __name__ == "__main__":
    main()
