"""A family's no on the form: asked about once, naming what goes, then thrown away for good."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.work.family_consent import FamilyConsent
from qaf_desktop.work.recording import OpenDraft, Recording


class Consenting(QObject):
    """`thrown_away` is called when the draft has to be opened anew."""

    def __init__(self, room: Room, thrown_away: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._recording = Recording(room.desk)
        self._agreement = FamilyConsent(room.desk)
        self._thrown_away = thrown_away

    def stops(self, draft: OpenDraft, page: Callable[[], FormPage | None], path: str, value: str) -> bool:
        """Whether the answer would take others away; then it is asked about, once the key or click is dealt with."""
        gone = self._agreement.would_discard(draft.form, draft.session.answers(), path, value)
        if gone.words:
            QTimer.singleShot(0, self, lambda: self._ask(draft, page(), path, value, gone.words))
        return bool(gone.words)

    def _ask(self, draft: OpenDraft, page: FormPage | None, path: str, value: str, words: tuple[str, ...]) -> None:
        if page is None:
            return
        what = "\n".join(f"•  {line}" for line in words)
        loss = self.tr(
            "They said no, so nothing about them is kept. This is thrown away and cannot be brought back:\n\n{what}\n\n"
            "The worker’s own words stay, and so does what concerns a child’s safety."
        )
        question = Confirmation(
            self.tr("Throw away what was written about them?"),
            loss.format(what=what),
            self.tr("Throw it away"),
            self.tr("Leave the answer as it was"),
        )
        if not self._room.messages.confirm(question):
            return
        page.flush()
        page.setEnabled(False)
        self._room.jobs.start(
            lambda _progress: self._agreement.withdraw(self._recording.open(draft.id), path, value),
            lambda _gone: self._gone(),
            on_failed=lambda error: self._not_gone(page, error),
            owner=page,
            must_finish=True,
        )

    def _gone(self) -> None:
        self._thrown_away()
        self._room.messages.tell(self.tr("Thrown away. Only their answer is kept."), Tone.DONE)

    def _not_gone(self, page: FormPage, error: Exception) -> None:
        page.setEnabled(True)
        self._room.messages.failed(error)
