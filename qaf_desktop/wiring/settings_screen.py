"""Settings, wired: what is chosen holds at once; backups, licences, and what this installation is."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from qaf_desktop.changes import Changes
from qaf_desktop.desk.playground import is_example
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.custody_state import custody_state
from qaf_desktop.exchanging.removing import Removing
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.installation import NAME, PARTS, integrity, licences, resources_digest, system_words, version_of
from qaf_desktop.paths import catalogues
from qaf_desktop.policy import Policy
from qaf_desktop.setup.backing_up import KEPT
from qaf_desktop.setup.opening import Opening
from qaf_desktop.setup.project_settings import ProjectSettings, ProjectWords
from qaf_desktop.setup.workspace_list import label_of
from qaf_desktop.ui.jobs import Lane
from qaf_desktop.ui.settings_page.licences_page import LicencesPage
from qaf_desktop.ui.settings_page.secret_card import PassphraseChange
from qaf_desktop.ui.settings_page.settings_page import About, Kept, Limits, SettingsPage
from qaf_desktop.wiring.dressing import dress, size_words
from qaf_desktop.wiring.removal import period_of, planned_words
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.scan_folder import ScanFolder
from qaf_desktop.wiring.sign_in import SignInSetting
from qaf_desktop.words import language_name, languages, say
from qaf_desktop.work.retention import RemovalPlan, staying_words

translate = QCoreApplication.translate


def settings_screen(room: Room, restore: Callable[[], object]) -> QWidget:
    """The settings of the person at this desk; `restore` leads to the backups."""
    page = SettingsPage(_kept(room), limits_of(room.settings.policy), About(about_rows(room)))
    page.theme_chosen.connect(lambda theme: wear(room, theme))
    page.text_chosen.connect(lambda percent: size_words(percent, room.settings, room.resources))
    page.language_chosen.connect(lambda language: room.settings.change(language=language))
    page.lock_chosen.connect(lambda minutes: room.settings.change(lock_minutes=minutes))
    page.folder_asked.connect(lambda: room.go("exchange", ""))
    page.scans_asked.connect(lambda: _choose_scans(room, page))
    page.scans_left.connect(lambda: page.show_scans(room.settings.change(scan_folder="").scan_folder))
    if page.project is not None:
        page.project.kept.connect(lambda words: _keep_project(room, page, words))
    if page.received is not None:
        page.received.chosen.connect(lambda months: _keep_received(room, page, months))
        page.received.shown_asked.connect(lambda: room.go("my-work", ""))
    page.restore.setVisible(not is_example(room.desk))
    page.restore_asked.connect(restore)
    page.secret.key.setVisible(not is_example(room.desk))
    page.key_asked.connect(lambda: room.go("new-key", ""))
    page.licences_asked.connect(lambda: room.go("licences", ""))
    page.support_asked.connect(lambda: _copy(room))
    page.passphrase_asked.connect(lambda change: _change(room, page, change))
    sign_in = SignInSetting(room, page.secret)
    page.entered.connect(lambda: sign_in.look())  # noqa: PLW0108 - keeps it alive as long as the page
    page.entered.connect(lambda: _look(room, page))
    room.feed.changed.connect(lambda changes: _heard(room, page, changes))
    return page


def licences_screen(room: Room) -> QWidget:
    """Every licence, read when the screen is first gone to."""
    page = LicencesPage()
    page.left.connect(room.back)
    room.jobs.start(lambda _progress: licences(), page.show_licences, lane=Lane.FILES, owner=page)
    return page


def backups_kept(policy: Policy) -> int:
    """How many daily backups stay."""
    return policy.backup_days or KEPT


def limits_of(policy: Policy) -> Limits:
    """What the administrator decided, as the page shows it."""
    return Limits(
        longest_lock_minutes=policy.longest_lock_minutes,
        lock="longest_lock_minutes" in policy.decides,
        folder=policy.share_fixed,
        files=not policy.save_to_files,
        backups="backup_days" in policy.decides and not policy.problem,
        keep_days=(not policy.problem and policy.keep_received_days) or 0,
        problem=policy.problem,
    )


def wear(room: Room, theme: str) -> None:
    """Put the theme on at once, and keep it."""
    room.settings.change(theme=theme)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        dress(app, room.settings, room.resources)


def _change(room: Room, page: SettingsPage, change: PassphraseChange) -> None:
    opening = Opening(room.desk.folder.path.parent, room.resources, room.desk.clock, room.costs)

    def refused(error: Exception) -> None:
        if not isinstance(error, UserFacingError):
            raise error
        page.secret.passphrase_refused(f"{error.happened} {error.advice}")

    room.jobs.start(
        lambda _progress: opening.change_passphrase(room.desk, change.current, change.new),
        lambda _none: page.secret.passphrase_changed(),
        on_failed=refused,
        owner=page,
    )


def _choose_scans(room: Room, page: SettingsPage) -> None:
    ScanFolder(room).choose()
    page.show_scans(room.settings.current.scan_folder)


def _keep_project(room: Room, page: SettingsPage, words: ProjectWords) -> None:
    """Kept at once; everybody hears of it with the next set."""
    card = page.project
    assert card is not None
    try:
        ProjectSettings(room.desk).keep(words)
    except UserFacingError as error:
        card.refused(f"{error.happened} {error.advice}")
        return
    card.said(translate("Settings", "Kept. It holds once you publish the next set under People and devices."))
    room.feed.publish(Changes(registers=True, settings=True))


def _keep_received(room: Room, page: SettingsPage, months: int) -> None:
    room.settings.change(keep_months=months)
    _plan_removal(room, page)
    room.feed.publish(Changes(settings=True))


def _plan_removal(room: Room, page: SettingsPage) -> None:
    """What the time chosen means, before anything of it happens."""
    card, period = page.received, period_of(room.settings)
    if card is None:
        return

    def show(plan: RemovalPlan) -> None:
        words = planned_words(plan, fixed=bool(period.days))
        card.show_plan(words, staying_words(plan.staying), goes=bool(plan.groups))

    room.jobs.start(lambda _progress: Removing(room.desk, period).plan(), show, owner=page)


def _kept(room: Room) -> Kept:
    kept, folder = room.settings.current, Shares(room.desk).chosen()
    codes = languages(catalogues())
    system = ("", translate("Settings", "As the system"))
    offered = (system, *((code, language_name(catalogues(), code)) for code in codes)) if len(codes) > 1 else ()
    return Kept(
        theme=kept.theme,
        text_percent=kept.text_percent,
        language=kept.language,
        languages=offered,
        lock_minutes=kept.lock_minutes,
        folder=folder,
        backups_kept=backups_kept(room.settings.policy),
        scans=kept.scan_folder,
        keep_months=None if room.desk.kind.collects else kept.keep_months,
        project=ProjectSettings(room.desk).read() if room.desk.kind.publishes else None,
    )


def _look(room: Room, page: SettingsPage) -> None:
    page.show_folder(Shares(room.desk).chosen())
    page.show_text(room.settings.current.text_percent)
    page.show_scans(room.settings.current.scan_folder)
    if page.project is not None:
        page.project.show_words(ProjectSettings(room.desk).read())
    _plan_removal(room, page)
    room.jobs.start(lambda _progress: integrity(), page.show_integrity, lane=Lane.FILES, owner=page)
    told = lambda state: page.show_custody(state.words, whole=state.whole)  # noqa: E731
    room.jobs.start(lambda _progress: custody_state(room.desk), told, owner=page)


def _heard(room: Room, page: SettingsPage, changes: Changes) -> None:
    if changes.touches("share"):
        page.show_folder(Shares(room.desk).chosen())


def about_rows(room: Room) -> tuple[tuple[str, str], ...]:
    """What this installation is; the person and places too, which `support_words` leaves out."""
    desk = room.desk
    return (
        (translate("Settings", "Version"), version_of(NAME)),
        (translate("Settings", "You"), f"{desk.identity.name}, {desk.identity.laptop}"),
        (translate("Settings", "Workspace"), label_of(desk.folder.path)),
        (translate("Settings", "Folder"), str(desk.folder.path)),
        (translate("Settings", "Cases are graded by"), say(desk.case_scale.name)),
        *_states(room),
    )


def support_words(room: Room) -> str:
    """Versions and states for whoever helps: no name, no folder, no answer, no key."""
    rows = (
        ("QAF Desktop", version_of(NAME)),
        ("System", system_words()),
        *_states(room),
        ("Shared folder", Shares(room.desk).state().code),
        ("Records", str(len(room.desk.store.records.list()))),
        ("Policy", ", ".join(sorted(room.settings.policy.decides)) or "none"),
        ("Resources", resources_digest()[:16]),
        ("Integrity", integrity()),
    )
    return "\n".join(f"{name}: {value}" for name, value in rows)


def _states(room: Room) -> tuple[tuple[str, str], ...]:
    desk = room.desk
    sets = translate("Settings", "Set {number}, current; people and devices {roster}")
    return (
        (translate("Settings", "Project"), desk.project.id),
        (translate("Settings", "Device"), desk.keys.device),
        (translate("Settings", "Versions here"),
         sets.format(roster=desk.rosters.version(), number=desk.store.registers.number())),
        (translate("Settings", "Made with"), ", ".join(f"{name} {version_of(name)}" for name in PARTS)),
    )  # fmt: skip


def _copy(room: Room) -> None:
    def done(words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        room.messages.tell(translate("Settings", "Copied: versions and states, no name, no answer, no key."))

    room.jobs.start(lambda _progress: support_words(room), done)
