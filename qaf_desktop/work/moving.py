"""Moving a draft to another version of its form, and back: what will change, first; then the move, which is undoable.

A draft stays on its own version until its author moves it. Where it came from stands among its answers (`#moved`), so
that it can go back as long as it lives.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import orjson

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.definition import Form, template_path
from qaf_desktop.forms.differing import Change, Difference, differences
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.upgrading import Kept, Move, kept_aside, kind_of, plan_move
from qaf_desktop.records.hands import part_of
from qaf_desktop.records.model import FormRef
from qaf_desktop.reports.wording import Wording
from qaf_desktop.storage.drafts import Draft
from qaf_desktop.storage.forms import StoredForm
from qaf_desktop.words import say
from qaf_desktop.work.attaching import FILE_SUFFIX, from_text
from qaf_desktop.work.scribe import Scribe

MOVED = "#moved"
"""The path under which a draft keeps the digests of the versions it came from, the latest last."""
SHOWN = (Change.ADDED, Change.REMOVED, Change.RETYPED, Change.CHOICES, Change.MOVED, Change.REWORDED, Change.EXPLAINED,
         Change.REQUIRED, Change.CONSTRAINT, Change.RELEVANT)  # fmt: skip
"""Differences that somebody filling in the form would notice."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a form, in words: `number` is its own, `set_number` the newest set that has it."""

    digest: str
    number: str
    set_number: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Which version a draft is on, the newer one there is, the one it came from, and how many answers are set aside."""

    here: Version
    newer: Version | None = None
    earlier: Version | None = None
    kept: int = 0


@dataclass(frozen=True, slots=True)
class KeptWords:
    """An answer set aside, in words: the question it was given to, and what it was."""

    question: str
    section: str
    value: str


@dataclass(frozen=True, slots=True)
class MoveToCome:
    """What a move would change. `back` tells that it undoes an earlier one; `kept` is what is set aside already and
    stays so; `returns` what comes back from there."""

    draft: int
    title: str
    before: Version
    after: Version
    back: bool
    differences: tuple[Difference, ...]
    aside: tuple[KeptWords, ...]
    returns: tuple[KeptWords, ...]
    kept: tuple[KeptWords, ...]


@dataclass(frozen=True, slots=True)
class _Planned:
    """A draft, the two forms, and the move between them."""

    draft: Draft
    old: Form
    new: Form
    target: StoredForm
    move: Move
    back: bool


class Moving:
    """Versions and drafts of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._scribe = Scribe(desk)

    def standing(self, draft_id: int) -> Standing:
        """Which version the draft is on, and which others concern it."""
        draft = self._draft(draft_id)
        came_from = _came_from(draft)
        newer, earlier = self._newer(draft), self._stored(came_from[-1]) if came_from else None
        kept = sum(one.is_answer for one in kept_aside(draft.answers))
        return Standing(
            here=self._version(self._stored(draft.form.digest), draft.form.version),
            newer=self._version(newer) if newer else None,
            earlier=self._version(earlier) if earlier else None,
            kept=kept,
        )

    def look(self, draft_id: int, *, back: bool = False) -> MoveToCome:
        """What the move to the newer version (or `back`) would change. Raises UserFacingError("no-version") where there
        is none, "form-unreadable" where this program cannot read it."""
        planned = self._plan(draft_id, back=back)
        forms = [planned.new, planned.old, *self._forms(_came_from(planned.draft))]
        answers = planned.draft.answers
        returning = {one.key for one in planned.move.back}
        staying = [one for one in kept_aside(planned.draft.answers) if one.key not in returning]
        return MoveToCome(
            draft=draft_id,
            title=planned.new.title,
            before=self._version(self._stored(planned.draft.form.digest), planned.draft.form.version),
            after=self._version(planned.target),
            back=back,
            differences=tuple(one for one in differences(planned.old, planned.new) if one.change in SHOWN),
            aside=tuple(self._words(planned.move.aside, forms, answers)),
            returns=tuple(self._words(planned.move.back, forms, answers)),
            kept=tuple(self._words(staying, forms, answers)),
        )

    def move(self, draft_id: int, *, back: bool = False) -> None:
        """Move the draft, in one transaction. Raises as `look` does, and "another-hand" where answers of a part that
        somebody else wrote and closed would be set aside."""
        planned = self._plan(draft_id, back=back)
        self._refuse_for_others(planned)
        came_from = _came_from(planned.draft)
        steps = came_from[:-1] if back else (*came_from, planned.draft.form.digest)
        form = FormRef(planned.target.id, planned.target.version, planned.target.digest)
        writes = {**planned.move.writes, MOVED: orjson.dumps(steps).decode() if steps else None}
        self._store.drafts.move(draft_id, form, writes, self._desk.clock.stamp())

    def kept(self, draft_id: int) -> tuple[KeptWords, ...]:
        """The answers that earlier versions left in the draft."""
        draft = self._draft(draft_id)
        forms = [self._scribe.form(draft.form), *self._forms(_came_from(draft)), *self._others(draft)]
        return tuple(self._words(tuple(kept_aside(draft.answers)), forms, draft.answers))

    def _plan(self, draft_id: int, *, back: bool) -> _Planned:
        draft = self._draft(draft_id)
        came_from = _came_from(draft)
        target = (self._stored(came_from[-1]) if came_from else None) if back else self._newer(draft)
        if target is None:
            raise UserFacingError(
                "no-version",
                say("There is no other version to move this draft to."),
                say("It stays as it is; go on writing."),
            )
        old, new = self._scribe.form(draft.form), self._desk.library.read(target.digest, target.xform)
        fresh = FormSession(new, now=self._desk.clock.local, registers=self._store.registers.tables()).answers()
        answers = {path: text for path, text in draft.answers.items() if path != MOVED}
        return _Planned(draft, old, new, target, plan_move(old, new, answers, fresh), back)

    def _refuse_for_others(self, planned: _Planned) -> None:
        closed = {part[0] for path in planned.draft.answers if (part := part_of(path))}
        if any(kept.path.startswith(f"{section}/") for kept in planned.move.aside for section in closed):
            raise UserFacingError(
                "another-hand",
                say("Moving would set aside what somebody else wrote and closed in this draft."),
                say("Finalise it on the version it is on; the next one begins on the new version."),
            )

    def _newer(self, draft: Draft) -> StoredForm | None:
        """The version new drafts begin on, where it was published after the draft's own."""
        current, own = self._store.forms.current(draft.form.id), self._stored(draft.form.digest)
        if current is None or own is None or current.digest == own.digest:
            return None
        return current

    def _words(self, kept: Sequence[Kept], forms: Sequence[Form], answers: Mapping[str, str]) -> Iterator[KeptWords]:
        wording = Wording(self._store.registers.tables())
        for one in (one for one in kept if one.is_answer):
            asked = [form for form in forms if _asked(form, one)]
            form = asked[0] if asked else forms[0]
            question = form.questions.get(template_path(one.path))
            file = answers.get(f"{one.path}{FILE_SUFFIX}", "")
            words = from_text(file).name if file and question and question.kind.value == one.kind else one.value
            if question is not None and asked and not file and one.kind == kind_of(question):
                words = wording.words(question, one.value)
            section = form.groups.get(form.section_of(one.path))
            yield KeptWords(_title(form, one), section.title if section else "", words)

    def _forms(self, digests: Sequence[str]) -> Iterator[Form]:
        for stored in filter(None, map(self._stored, reversed(digests))):
            yield self._desk.library.read(stored.digest, stored.xform)

    def _others(self, draft: Draft) -> Iterator[Form]:
        """The other versions here, the latest first: one of them asked what was left when a move was undone."""
        others = [form for form in self._store.forms.list() if form.id == draft.form.id]
        return self._forms([form.digest for form in others])

    def _stored(self, digest: str) -> StoredForm | None:
        return self._store.forms.get(digest)

    def _version(self, stored: StoredForm | None, version: str = "") -> Version:
        if stored is None:
            return Version("", version, 0)
        return Version(stored.digest, stored.version, stored.publication)

    def _draft(self, draft_id: int) -> Draft:
        draft = self._store.drafts.load(draft_id)
        if draft is None:
            raise UserFacingError(
                "draft-missing", say("The draft is no longer here."), say("It may be finalised: see My work.")
            )
        return draft


def _came_from(draft: Draft) -> tuple[str, ...]:
    return tuple(orjson.loads(draft.answers.get(MOVED, "[]")))


def _asked(form: Form, kept: Kept) -> bool:
    question = form.questions.get(template_path(kept.path))
    return question is not None and (kept.kind in ("comment", "because") or kind_of(question) == kept.kind)


def _title(form: Form, kept: Kept) -> str:
    question = form.questions.get(template_path(kept.path))
    label = (question.label or question.name) if question else kept.path.rpartition("/")[2]
    if kept.kind == "comment":
        return say("Comment at “{label}”", label=label)
    return say("Kept because, at “{label}”", label=label) if kept.kind == "because" else label
