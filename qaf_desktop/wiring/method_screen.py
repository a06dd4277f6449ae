"""A method for a form that has none, wired: chosen from the form, kept for the next set, or saved as a file."""

from collections.abc import Callable

from qaf_desktop.setup.method_giving import MethodGiving, MethodOffer
from qaf_desktop.ui.forms_library.method_page import MethodPage
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import save_one
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import mark, say
from qaf_desktop.work.leaving import NO_RECORD

TOML = mark("Method (*.toml)")


class GivingMethod:
    """Fills a page for one form at a time. `back` leaves it; `kept(name)` when the next set is to bring one."""

    def __init__(self, room: Room, back: Callable[[], object], kept: Callable[[str], object]) -> None:
        self._room, self._back, self._kept = room, back, kept
        self._giving = MethodGiving(room.desk)
        self._offer: MethodOffer | None = None
        self.page = MethodPage()
        self._tasks = Tasks(room, self.page, self.page)
        self.page.back_asked.connect(back)
        self.page.keep_asked.connect(self._keep)
        self.page.save_asked.connect(self._save)

    def begin(self, digest: str) -> None:
        words = self.page.tr("Reading the form")
        self._tasks.run(words, lambda _progress: self._giving.begin(digest), self._show, failed=self._back)

    def _show(self, offer: MethodOffer) -> None:
        self._offer = offer
        self.page.show_offer(offer)
        self.page.setFocus()

    def _keep(self) -> None:
        offer, draft = self._offer, self.page.draft()
        if offer is not None and not draft.missing():
            words = self.page.tr("Keeping the method")
            self._tasks.run(words, lambda _progress: self._giving.keep(offer, draft), self._kept)

    def _save(self) -> None:
        offer, draft = self._offer, self.page.draft()
        if offer is not None and not draft.missing():
            title = self.page.tr("Save the method as a file")
            make = lambda: self._giving.text(offer, draft).encode()  # noqa: E731
            save_one(self._room, title, f"{offer.form.id}.toml", say(TOML), make, NO_RECORD, self.page)
