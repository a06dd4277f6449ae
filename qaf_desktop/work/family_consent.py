"""The family’s consent: when they say no, or change their mind, what they gave is thrown away for good."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.definition import Form, Question, template_path
from qaf_desktop.forms.parts import FAMILY, PRACTITIONER, owner_of
from qaf_desktop.forms.session import FormSession
from qaf_desktop.records.hands import BY, part_of
from qaf_desktop.records.merging import GONE, ORDER
from qaf_desktop.words import say
from qaf_desktop.work.attaching import FILE_SUFFIX, from_text
from qaf_desktop.work.recording import OpenDraft
from qaf_desktop.work.scribe import Scribe

CONSENT = "consent"
ABOUT_THEM = frozenset({"child", "family", "third-party"})


@dataclass(frozen=True, slots=True)
class Discarded:
    """What a no takes away: paths of answers, and the same in words: sections with their counts, and single answers."""

    paths: frozenset[str]
    words: tuple[str, ...]


NOTHING = Discarded(frozenset(), ())


def says_no(form: Form, path: str, value: str) -> bool:
    """Whether this answer is a no to being asked and written about."""
    question = form.questions.get(template_path(path))
    return question is not None and value in question.extras.get(CONSENT, "").split()


class FamilyConsent:
    """Withdrawals at one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scribe = Scribe(desk)

    def would_discard(self, form: Form, answers: Mapping[str, str], path: str, value: str) -> Discarded:
        """What goes if `path` is answered by `value`: what that closes and what is about the family, never the
        worker's own words. NOTHING where the answer is no such no."""
        if not says_no(form, path, value):
            return NOTHING
        before, after = (self._scribe.session(form, {**answers, **more}) for more in ({}, {path: value}))
        fresh = FormSession(form, None, now=self._desk.clock.local).answers()
        gone = {name for name in answers if name != path and _goes(form, name, before, after)}
        told = {name for name in gone if not _kept_beside(name) and answers[name] != fresh.get(name)}
        return Discarded(frozenset(gone), _named(form, told)) if told else Discarded(frozenset(gone), ())

    def withdraw(self, opened: OpenDraft, path: str, value: str) -> Discarded:
        """Answer `path` with the no, and throw away what it takes, in one transaction; nothing brings it back."""
        answers = {**opened.session.answers(), **self._beside(opened)}
        gone = self.would_discard(opened.form, answers, path, value)
        files = self._files_of_drafts_alone(opened, gone.paths)
        now = self._desk.clock.stamp()
        self._desk.store.drafts.forget(opened.id, gone.paths, {path: value}, files, now)
        return gone

    def _beside(self, opened: OpenDraft) -> dict[str, str]:
        draft = self._desk.store.drafts.load(opened.id)
        answers = draft.answers if draft else {}
        return {path: value for path, value in answers.items() if path.endswith(FILE_SUFFIX) or BY in path}

    def _files_of_drafts_alone(self, opened: OpenDraft, gone: Collection[str]) -> tuple[str, ...]:
        """Files that no revision names yet: those of an earlier revision stay with it."""
        known = self._scribe.entries(opened.record) if opened.record else ()
        signed = {file.id for entry in known for file in entry.attachments}
        beside = self._beside(opened)
        named = (from_text(beside[path]).id for path in gone if path.endswith(FILE_SUFFIX))
        return tuple(sorted(set(named) - signed))


def _kept_beside(name: str) -> bool:
    """What the program keeps beside answers; comments and reasons are somebody's words."""
    return name.endswith((ORDER, GONE, FILE_SUFFIX)) or BY in name


def _goes(form: Form, name: str, before: FormSession, after: FormSession) -> bool:
    part = part_of(name)
    if part is not None:
        return part[1] == FAMILY and not _section_on(part[0], after)
    base = name.partition("#")[0]
    owner = owner_of(form, base)
    if owner == PRACTITIONER or _on(form, base, after):
        return False
    question = form.find(base)
    sensitive = isinstance(question, Question) and question.extras.get("sensitivity") in ABOUT_THEM
    section = form.section_of(base)
    closes = _section_on(section, before) and not _section_on(section, after)
    return owner == FAMILY or sensitive or closes or _on(form, base, before)


def _on(form: Form, path: str, session: FormSession) -> bool:
    """Whether a question counts now; of a row or a section, whether its section does."""
    try:
        return session.view(path).relevant
    except KeyError:
        return _section_on(form.section_of(path), session)


def _section_on(section: str, session: FormSession) -> bool:
    return any(view.path == section and view.relevant for view in session.sections())


def _named(form: Form, paths: Collection[str]) -> tuple[str, ...]:
    """Whole sections with how many answers; a section that goes on names its single questions."""
    order = {section.path: place for place, section in enumerate(form.sections)}
    counts: dict[str, int] = {}
    for path in paths:
        section = form.section_of(path)
        counts[section] = counts.get(section, 0) + 1
    ordered = sorted(counts.items(), key=lambda item: order.get(item[0], len(order)))
    return tuple(_line(form, section, count, paths) for section, count in ordered)


def _line(form: Form, section: str, count: int, paths: Collection[str]) -> str:
    if count == 1:
        question = form.find(next(path for path in paths if form.section_of(path) == section))
        return question.label if isinstance(question, Question) else form.groups[section].title
    return say("{section}: {count} answers", section=form.groups[section].title, count=count)
