"""Settings, wired: theme at once, lock time, passphrase; and what this installation is."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QApplication, QWidget

from qaf_desktop.errors import UserFacingError
from qaf_desktop.setup.opening import Opening
from qaf_desktop.setup.workspace_list import label_of
from qaf_desktop.ui.settings_page.settings_page import About, PassphraseChange, SettingsPage
from qaf_desktop.ui.theme import ThemeChoice, apply_theme, tokens_for
from qaf_desktop.wiring.room import Room
from qaf_desktop.words import say

PARTS = ("PySide6_Essentials", "sqlcipher3", "PyNaCl", "pyrage", "reportlab")


def settings_screen(room: Room) -> QWidget:
    """The settings of the person at this desk."""
    kept = room.settings.current
    page = SettingsPage(kept.theme, kept.lock_minutes, _about(room))
    page.theme_chosen.connect(lambda theme: wear(room, theme))
    page.lock_chosen.connect(lambda minutes: room.settings.change(lock_minutes=minutes))
    page.passphrase_asked.connect(lambda change: _change(room, page, change))
    return page


def wear(room: Room, theme: str) -> None:
    """Put the theme on at once, and keep it."""
    room.settings.change(theme=theme)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_theme(app, tokens_for(ThemeChoice(theme)), room.resources)


def _change(room: Room, page: SettingsPage, change: PassphraseChange) -> None:
    opening = Opening(room.desk.folder.path.parent, room.resources, room.desk.clock, room.costs)

    def refused(error: Exception) -> None:
        if not isinstance(error, UserFacingError):
            raise error
        page.passphrase_refused(f"{error.happened} {error.advice}")

    room.jobs.start(
        lambda _progress: opening.change_passphrase(room.desk, change.current, change.new),
        lambda _none: page.passphrase_changed(),
        on_failed=refused,
        owner=page,
    )


def _about(room: Room) -> About:
    desk = room.desk
    parts = ", ".join(f"{name} {_version(name)}" for name in PARTS)
    return About(
        (
            (say("Version"), _version("qaf-desktop")),
            (say("You"), f"{desk.identity.name}, {desk.identity.laptop}"),
            (say("Workspace"), label_of(desk.folder.path)),
            (say("Project"), desk.project.id),
            (say("Device"), desk.keys.device),
            (
                say("Roster and set"),
                say("roster {roster}, set {set}", roster=desk.rosters.version(), set=desk.store.registers.number()),
            ),
            (say("Folder"), str(desk.folder.path)),
            (say("Made with"), parts),
            (say("Licence"), say("MIT; Qt under the LGPL; Atkinson Hyperlegible Next under the SIL Open Font Licence")),
        )
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return say("built in")
