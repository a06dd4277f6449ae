"""Received work that leaves this laptop: announced in My work, asked about, removed with a way to stop."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.removing import Announcement, Removing
from qaf_desktop.policy import Policy
from qaf_desktop.progress import Progress
from qaf_desktop.reports.wording import day
from qaf_desktop.settings import SettingsFile
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.ui.my_work.my_work_page import MyWorkPage
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.work.retention import Period, RemovalPlan

translate = QCoreApplication.translate


def period_of(settings: SettingsFile) -> Period:
    """The administrator's days win over the months chosen; a policy that was not understood removes nothing."""
    policy: Policy = settings.policy
    if policy.problem:
        return Period()
    return Period(days=policy.keep_received_days) if policy.keep_received_days else Period(settings.current.keep_months)


class Removal:
    """Keeps My work's band true: once when made, each day, and whenever something was sent or received. What goes by
    itself is tried once a day: where it was cancelled or failed, the band stays and says so."""

    def __init__(self, room: Room, page: MyWorkPage) -> None:
        self._room = room
        self._page = page
        self._tasks = Tasks(room, page, page)
        self._said = Announcement()
        self._on = self._tried = date.min
        page.removal_asked.connect(self._ask)
        room.feed.changed.connect(self._heard)
        self.look()

    def look(self) -> None:
        """Whether something is to be announced, or to go today; and finish what was cut short."""
        today = self._room.desk.clock.local().date()
        unfinished, self._on = today != self._on, today

        def work(_progress: Progress) -> Announcement:
            removing = self._removing()
            if unfinished:
                removing.finish()
            return removing.announcement()

        self._room.jobs.start(work, self._show, on_failed=self._later, owner=self._page)

    def _show(self, said: Announcement) -> None:
        self._said = said
        if said.now and self._tried != self._on:
            self._tried = self._on
            self._remove(announced=True)
        self._page.show_removal(announced_words(said), on_its_own=said.on is not None)

    def _later(self, error: Exception) -> None:
        """A full disk or a busy store is told by whatever else needs it; the next look tries again."""
        if not isinstance(error, UserFacingError):
            self._room.messages.failed(error)

    def _ask(self) -> None:
        keep = translate("Removal", "Keep for now") if self._said.on is None else translate("Removal", "Not yet")
        question = Confirmation(
            translate("Removal", "Remove received work from this laptop?"),
            asked_words(self._said),
            translate("Removal", "Remove"),
            keep,
        )
        if self._room.messages.confirm(question):
            self._remove(announced=self._said.on is not None)
        elif self._said.on is None:
            self._removing().keep_for_now()
            self.look()

    def _remove(self, *, announced: bool) -> None:
        def work(progress: Progress) -> int:
            return self._removing().remove(progress, announced=announced)

        words = translate("Removal", "Removing received work")
        self._tasks.run(words, work, self._removed, self._changed, self._changed, can_cancel=True)

    def _removed(self, records: int) -> None:
        one = translate("Removal", "1 record was removed from this laptop. The lead keeps it.")
        many = translate("Removal", "{n} records were removed from this laptop. The lead keeps them.")
        if records:
            self._room.messages.tell(one if records == 1 else many.format(n=records), Tone.DONE)
        self._changed()

    def _changed(self) -> None:
        self._room.feed.publish(Changes(packages=frozenset({"removed"})))

    def _removing(self) -> Removing:
        return Removing(self._room.desk, period_of(self._room.settings))

    def _heard(self, changes: Changes) -> None:
        another_day = self._room.desk.clock.local().date() != self._on
        if changes.touches("packages", "settings") or (changes.minute and another_day):
            self.look()


def announced_words(said: Announcement) -> str:
    """For the band; "" for nothing to announce."""
    if not said.records or said.before is None:
        return ""
    if said.on is None:
        words = _counted(
            said.records,
            translate("Removal", "1 record received by the lead before {day} can be removed from this laptop."),
            translate("Removal", "{n} records received by the lead before {day} can be removed from this laptop."),
        )
        return f"{words.format(n=said.records, day=_day(said.before))} {_kept_by_lead(said.records)}"
    words = _counted(
        said.records,
        translate("Removal", "1 record received by the lead before {day} will be removed from this laptop on {on}."),
        translate("Removal", "{n} records received by the lead before {day} will be removed from this laptop on {on}."),
    ).format(n=said.records, day=_day(said.before), on=_day(said.on))
    return f"{words} {_kept_by_lead(said.records)} {translate('Removal', 'Set by your administrator.')}"


def asked_words(said: Announcement) -> str:
    """What will be lost, before it is."""
    if said.before is None:
        return ""
    after = translate("Removal", "My work still finds it by its reference. The backups made until now go too, and a "
                      "new one is made. This cannot be undone here.")  # fmt: skip
    return f"{_going(said.records, said.before)} {after}"


def _going(records: int, before: date) -> str:
    words = _counted(
        records,
        translate("Removal", "1 record received by the lead before {day} will be removed from this laptop."),
        translate("Removal", "{n} records received by the lead before {day} will be removed from this laptop."),
    )
    return f"{words.format(n=records, day=_day(before))} {_kept_by_lead(records)}"


def _kept_by_lead(records: int) -> str:
    return _counted(records, translate("Removal", "The lead keeps it."), translate("Removal", "The lead keeps them."))


def _counted(n: int, one: str, many: str) -> str:
    return one if n == 1 else many


def planned_words(plan: RemovalPlan, *, fixed: bool) -> str:
    """For the settings: what the period chosen means today."""
    if plan.before is None:
        return ""
    if not plan.records:
        return translate("Removal", "Nothing is old enough today.") if not plan.staying else ""
    if fixed:
        return _going(plan.records, plan.before)
    return announced_words(Announcement(plan.records, plan.before))


def _day(one: date) -> str:
    return day(one.isoformat(), short=True)
