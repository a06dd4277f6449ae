"""Reading a letter before it is sent, wired: what is decided of each marked place, and the pages made anew by it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject

from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.blackouts import Blackout
from qaf_desktop.reports.suspects import Suspect
from qaf_desktop.ui.feedback.feedback_page import FeedbackPage
from qaf_desktop.ui.feedback.reading import LEFT, OUT, TO_DECIDE, Reading, ReadLine
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.work.feedback import Feedback, Review


class LetterReading(QObject):
    """`remade` is given the letter's bytes whenever they change. What was decided of a letter is kept while the desk
    is open, so that going away and coming back loses nothing."""

    def __init__(self, room: Room, page: FeedbackPage, remade: Callable[[bytes], object]) -> None:
        super().__init__(page)
        self._room, self._page, self._remade = room, page, remade
        self._feedback = Feedback(room.desk)
        self._record: RecordKey | None = None
        self._again = False
        self._suspects: tuple[Suspect, ...] = ()
        self._seen: Mapping[Blackout, int] = {}
        self._kept: dict[RecordKey, dict[Blackout, str]] = {}
        page.reading.decided.connect(self._decide)
        page.reading.more_asked.connect(self._more)

    def begin(self, record: RecordKey, *, again: bool) -> None:
        self._record, self._again, self._suspects = record, again, ()
        self._page.show_reading(Reading())
        out = self.blackouts()

        def done(review: Review) -> None:
            if record == self._record:
                self._show(review)

        work = self._feedback
        self._room.jobs.start(
            lambda _progress: work.review(record, out, again=again), done, on_failed=self._start_over, owner=self
        )

    def blackouts(self) -> tuple[Blackout, ...]:
        return tuple(place for place, choice in self._choices().items() if choice == OUT)

    def marks(self) -> int:
        """How many places were looked at."""
        return len(self._places())

    def _choices(self) -> dict[Blackout, str]:
        return self._kept.setdefault(self._record, {}) if self._record else {}

    def _places(self) -> tuple[Blackout, ...]:
        """Places found, then those the person added."""
        found = tuple(suspect.blackout for suspect in self._suspects)
        return (*found, *(place for place in self._choices() if place not in found))

    def _decide(self, lines: Iterable[int], choice: str) -> None:
        places, before = self._places(), self.blackouts()
        for line in lines:
            self._choices()[places[line]] = choice
        self._remake(before)

    def _more(self, words: str, which: int) -> None:
        record, again, out = self._record, self._again, self.blackouts()
        if record is None:
            return

        def found(places: tuple[Blackout, ...]) -> None:
            if not places:
                none = self._page.tr("“{words}” does not stand in what can be blacked out.").format(words=words)
                self._room.messages.tell(none, Tone.WARNING)
            chosen = places[which - 1 : which] if which else places
            self._choices().update(dict.fromkeys(chosen or places, OUT))
            self._remake(out)

        self._room.jobs.start(
            lambda _progress: self._feedback.places(record, out, words, again=again), found, owner=self
        )

    def _remake(self, before: tuple[Blackout, ...]) -> None:
        record, again, suspects, out = self._record, self._again, self._suspects, self.blackouts()
        if record is None or out == before:
            self._show(None)
            return

        def done(review: Review) -> None:
            if record == self._record:
                self._show(review)

        def work(_progress: object) -> Review:
            return self._feedback.reviewed(record, out, suspects, again=again)

        self._room.jobs.start(work, done, on_failed=self._start_over, owner=self)

    def _start_over(self, error: Exception) -> None:
        """The letter changed under what was decided: it is all to be looked at again."""
        self._choices().clear()
        self._room.messages.failed(error)

    def _show(self, review: Review | None) -> None:
        if review is not None:
            self._suspects, self._seen = review.suspects, review.seen
            self._remade(review.pdf.data)
        self._page.show_reading(Reading(tuple(self._lines())), review.pdf.data if review else None)

    def _lines(self) -> Iterable[ReadLine]:
        known = {suspect.blackout: suspect for suspect in self._suspects}
        places, choices, tr = self._places(), self._choices(), self._page.tr
        same = Counter(place.words for place in places)
        for place in places:
            choice = choices.get(place, TO_DECIDE if place in known else LEFT)
            suspect = known.get(place)
            yield ReadLine(
                words=place.words,
                why=", ".join(suspect.why) if suspect else tr("chosen by you"),
                where=suspect.where if suspect else tr("place {nth} of {of}").format(nth=place.nth, of=place.of),
                around=suspect.around if suspect else "",
                choice=choice,
                nth=self._seen.get(place, 0),
                same=same[place.words],
            )
