"""Two versions of a form, wired: choosing them, keeping what differs as a file, and the one thing to do from there."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from qaf_desktop.setup.form_shelf import EARLIER, LIVE, Candidate, FormRow
from qaf_desktop.setup.form_versions import Comparison, FormVersions
from qaf_desktop.ui.forms_library.compare_page import ComparePage
from qaf_desktop.ui.forms_library.compare_view import CompareInputs, version_choices
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import save_one
from qaf_desktop.words import mark, say
from qaf_desktop.work.leaving import NO_RECORD

translate = QCoreApplication.translate
TEXT = mark("Text (*.txt)")
Then = Callable[[], object]


class Comparing:
    """Fills a page. `then` is what its main button does; without words for it there is none."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._versions = FormVersions(room.desk)
        self._rows: tuple[FormRow, ...] = ()
        self._candidate: Candidate | None = None
        self._act = ""
        self._then: Then = _nothing
        self._drafts: tuple[FormRow, ...] = ()
        self._all: tuple[FormRow, ...] = ()
        self._publish: tuple[str, Then] = ("", _nothing)
        self._found: Comparison | None = None
        self.page = ComparePage()
        self.page.pair_chosen.connect(self._show)
        self.page.form_chosen.connect(self._choose)
        self.page.save_asked.connect(self._save)
        self.page.acted.connect(lambda: self._then())

    def of_row(self, row: FormRow, rows: tuple[FormRow, ...]) -> None:
        """A version of the shelf beside the one before it."""
        self._drafts = ()
        self._begin(tuple(one for one in rows if one.id == row.id), None, "", _nothing)
        self._show(best_before(row, self._rows), row.digest)

    def of_candidate(self, candidate: Candidate, rows: tuple[FormRow, ...], act: str, then: Then) -> None:
        """A form that is not on the shelf yet beside what it would follow."""
        self._drafts = ()
        self._begin(tuple(one for one in rows if one.id == candidate.form.id), candidate, act, then)
        self._show(candidate.before, candidate.form.digest)

    def of_drafts(self, drafts: tuple[FormRow, ...], rows: tuple[FormRow, ...], act: str, then: Then) -> None:
        """What publishing would change: one form after the other, each draft beside what is live."""
        self._drafts, self._all = drafts, rows
        self._publish = (act, then)
        self._choose(drafts[0].id)

    def _choose(self, form_id: str) -> None:
        row = next(row for row in self._drafts if row.id == form_id)
        self._begin(tuple(one for one in self._all if one.id == form_id), None, *self._publish)
        self._show(best_before(row, self._rows), row.digest)

    def _begin(self, rows: tuple[FormRow, ...], candidate: Candidate | None, act: str, then: Then) -> None:
        self._rows, self._candidate, self._act, self._then = rows, candidate, act, then

    def _show(self, before: str, after: str) -> None:
        self.page.show_comparison(self._inputs(before, after, None))
        candidate = self._candidate.form if self._candidate else None
        self._room.jobs.start(
            lambda _progress: self._versions.compare(before, after, candidate),
            lambda found: self._compared(before, after, found),
            owner=self.page,
        )

    def _compared(self, before: str, after: str, found: Comparison) -> None:
        self._found = found
        self.page.show_comparison(self._inputs(before, after, found))

    def _inputs(self, before: str, after: str, found: Comparison | None) -> CompareInputs:
        more: tuple[tuple[str, str], ...] = ()
        if self._candidate:
            version = self._candidate.form.version or "–"
            words = translate("Compare", "{version} · the new form").format(version=version)
            more = ((self._candidate.form.digest, words),)
        return CompareInputs(
            title=found.after.title if found else "",
            forms=tuple((row.id, row.title) for row in self._drafts),
            form=self._rows[0].id if self._rows else "",
            versions=version_choices(self._rows, more),
            before=before,
            after=after,
            found=found.found if found else None,
            act=self._act,
        )

    def _save(self) -> None:
        found = self._found
        if found is not None:
            title = translate("Compare", "Save the differences")
            name = f"{found.after.id}-{found.before.version}-{found.after.version}.txt".replace("/", "-")
            save_one(self._room, title, name, say(TEXT), lambda: found.text.encode(), NO_RECORD, self.page)


def _nothing() -> None: ...


def best_before(row: FormRow, rows: tuple[FormRow, ...]) -> str:
    """What a version is first compared with: the live one, or for that the newest of the others."""
    others = [one for one in rows if one.digest != row.digest]
    order = {LIVE: 0, EARLIER: 1}
    return min(others, key=lambda one: order.get(one.state, 2)).digest if others else row.digest
