"""Dangers that nobody was told of yet: answers in drafts, and escalations begun and not finished."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage.drafts import Draft
from qaf_desktop.words import say
from qaf_desktop.work.facts import DRAFT_LINK, ESCALATION_SUFFIX, critical_answers
from qaf_desktop.work.listing import draft_name
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.scribe import Scribe


@dataclass(frozen=True, slots=True)
class Danger:
    """A child may be unsafe and nobody is recorded as told. `draft` holds the answer at `path`; an empty path: the
    draft is itself an escalation that was begun. `name` is how lists call it, `child` the reference given there."""

    draft: int
    path: str
    name: str
    child: str

    @property
    def words(self) -> str:
        """The sentence for lists, naming the draft."""
        where = f"{self.name} · {self.child}" if self.child else self.name
        return say("A child may be unsafe now, and nobody is recorded as told ({where}).", where=where)


class Dangers:
    """Looks through one desk's drafts."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._recording = Recording(desk)
        self._scribe = Scribe(desk)

    def untold(self) -> tuple[Danger, ...]:
        """Every danger that no finished escalation speaks of, the oldest draft first."""
        rows = sorted(self._desk.store.drafts.list(), key=lambda row: row.id)
        drafts = [draft for row in rows if (draft := self._desk.store.drafts.load(row.id)) is not None]
        answered = [danger for draft in drafts for danger in self._in(draft)]
        stands = {(danger.draft, danger.path) for danger in answered}
        begun = {link for draft in drafts for path, link in _links(draft) if (draft.id, path) in stands}
        escalations = self._desk.library.escalations
        alone = [d for d in drafts if d.method in escalations and d.record is None and d.id not in begun]
        return (*answered, *(self._danger(draft, "") for draft in alone))

    def _in(self, draft: Draft) -> Iterator[Danger]:
        """The draft's dangerous answers of which nobody was told, as far as its form is here and asks for them."""
        with contextlib.suppress(UserFacingError):
            self._scribe.form(draft.form)
        critical = self._desk.library.critical(draft.form)
        if not critical_answers(critical, draft.answers):
            return
        opened = self._recording.open(draft.id)
        for path in self._recording.untold(opened):
            yield self._danger(draft, path)

    def _danger(self, draft: Draft, path: str) -> Danger:
        method = self._scribe.method(draft.method)
        child = draft.answers.get(method.summary.subject, "") if method.about == "child" else ""
        return Danger(draft.id, path, draft_name(method, draft.id), child)


def _links(draft: Draft) -> Iterator[tuple[str, int]]:
    """The answers of this draft for which an escalation was begun, and its draft."""
    for path, value in draft.answers.items():
        if path.endswith(ESCALATION_SUFFIX) and value.startswith(DRAFT_LINK):
            yield path.removesuffix(ESCALATION_SUFFIX), int(value.removeprefix(DRAFT_LINK))
