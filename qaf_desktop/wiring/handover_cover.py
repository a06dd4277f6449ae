"""The window while the laptop is with somebody else: their page alone, until the owner's passphrase takes it back."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from qaf_desktop.changes import Changes
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import Secret, Way
from qaf_desktop.errors import UserFacingError
from qaf_desktop.setup.opening import Opening
from qaf_desktop.ui.handover.handover_page import HandoverPage, Reading
from qaf_desktop.wiring.desk_window import DeskWindow
from qaf_desktop.wiring.surroundings import Surroundings
from qaf_desktop.work.handing_over import HandedOver, HandingOver

SCREEN = "hand-over"
WRONG = "wrong-passphrase"


class HandoverCover(QObject):
    """One handing over at a time. What the workspace remembers decides; the page only shows it. `returned`: the desk is
    seen again."""

    returned = Signal()

    def __init__(self, around: Surroundings, opening: Opening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._opening = opening
        self._page: HandoverPage | None = None

    @property
    def page(self) -> HandoverPage | None:
        """The page, while it is shown."""
        return self._page

    def resume(self, window: DeskWindow) -> bool:
        """Show the part that is handed over; false where none is."""
        handing = HandingOver(window.desk)
        given = handing.now()
        if given is None:
            return False
        self._clear_clipboard()
        shown = handing.open(given)
        day = window.desk.clock.local().date().isoformat()
        page = HandoverPage(shown, self._saving(handing, given), Reading(given.question, day, shown.done))
        self._connect(page, handing, given, window)
        self._page = page
        self._around.window.cover(page, alone=True)
        page.take_focus()
        return True

    def is_given(self, desk: Desk) -> bool:
        """Whether the laptop is with somebody else now."""
        return HandingOver(desk).now() is not None

    def put_away(self) -> None:
        """The desk is locked: keep what was typed. The door takes the page's place."""
        if self._page is not None:
            self._page.flush()
            self._page = None

    def _connect(self, page: HandoverPage, handing: HandingOver, given: HandedOver, window: DeskWindow) -> None:
        page.moved.connect(lambda at: self._keep(lambda: handing.be_at(given, at)))
        page.finish_asked.connect(lambda: self._end(page, lambda: handing.finish(given), refused=False))
        page.refuse_asked.connect(lambda: self._end(page, lambda: handing.refuse(given), refused=True))
        page.back_asked.connect(lambda passphrase: self._prove(page, handing, given, window, passphrase))

    def _saving(
        self, handing: HandingOver, given: HandedOver
    ) -> Callable[[Mapping[str, str | None], Callable[[], None], Callable[[str], None]], None]:
        def save(values: Mapping[str, str | None], done: Callable[[], None], failed: Callable[[str], None]) -> None:
            self._around.jobs.start(
                lambda _progress: handing.save(given, values),
                lambda _none: done(),
                on_failed=lambda error: failed(self._sentence(error)),
                owner=self._page,
                must_finish=True,
            )

        return save

    def _keep(self, work: Callable[[], None]) -> None:
        self._around.jobs.start(lambda _progress: work(), lambda _none: None, must_finish=True)

    def _end(self, page: HandoverPage, work: Callable[[], None], *, refused: bool) -> None:
        page.flush()
        self._around.jobs.start(
            lambda _progress: work(),
            lambda _none: page.ended(refused=refused),
            on_failed=lambda error: page.not_back(self._sentence(error)),
            owner=page,
            must_finish=True,
        )

    def _prove(
        self, page: HandoverPage, handing: HandingOver, given: HandedOver, window: DeskWindow, passphrase: str
    ) -> None:
        page.flush()

        def work(_progress: object) -> None:
            self._opening.prove(window.desk, Secret(Way.PASSPHRASE, passphrase))
            handing.return_to(given)

        self._around.jobs.start(
            work,
            lambda _none: self._back(given, window),
            on_failed=lambda error: page.not_back(self._sentence(error)),
            owner=page,
        )

    def _back(self, given: HandedOver, window: DeskWindow) -> None:
        self._page = None
        self._around.window.uncover()
        frame = window.frame
        if frame.place().screen != SCREEN or not frame.back():
            frame.go("form", str(given.draft))
        self.returned.emit()
        window.feed.publish(Changes(drafts=frozenset({str(given.draft)})))

    def _clear_clipboard(self) -> None:
        """What the observer copied, here or elsewhere, could be pasted by whoever holds the laptop now."""
        QGuiApplication.clipboard().clear()

    def _sentence(self, error: Exception) -> str:
        if not isinstance(error, UserFacingError):
            self._around.messages.failed(error)
            return self.tr("Something went wrong in the program. What was typed is kept.")
        if error.code == WRONG:
            return self.tr("That is not the passphrase of this laptop. Try again.")
        return f"{error.happened} {error.advice}"
