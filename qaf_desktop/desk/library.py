"""The forms, methods and standards in use at a desk, and what the store asks of them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from qaf_desktop.clock import Clock
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.parts import answered_early, waited_for
from qaf_desktop.forms.reading import open_form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.methods.editions import Editions, Knowledge, Part, read_parts
from qaf_desktop.methods.model import Method, MethodRole
from qaf_desktop.methods.moderating import moderated, why
from qaf_desktop.methods.standards import GradeScale, Standards
from qaf_desktop.methods.states import state
from qaf_desktop.records.hands import closed_parts
from qaf_desktop.records.merging import RecordView
from qaf_desktop.records.model import FormRef, RecordKey, Revision
from qaf_desktop.records.summaries import ActionPaths, GradedField, GradeWord, RecordSummary, SummaryPlan
from qaf_desktop.storage.meaning import ModerationBrief
from qaf_desktop.words import say

Registers = Mapping[str, Sequence[Mapping[str, str]]]


class Library:
    """Methods and grade scales, and forms read once each. Answers the store's questions (`storage.meaning.Meaning`).

    `shipped` are the files that came with the program: worked by until a set brings others (`work_by`).
    """

    def __init__(self, shipped: Sequence[Part], clock: Clock) -> None:
        self.shipped = tuple(shipped)
        self.editions = Editions()
        self._here = self._base = _readable(self.shipped)
        self._known: dict[int, Knowledge] = {}
        self._clock = clock
        self._forms: dict[str, Form] = {}
        self._plans: dict[tuple[str, str, int], SummaryPlan] = {}

    @property
    def methods(self) -> Mapping[str, Method]:
        """Of the set that is worked by."""
        return self._here.methods

    @property
    def standards(self) -> Standards:
        return self._here.standards

    def playing(self, role: MethodRole) -> frozenset[str]:
        """The methods that play a part in the whole, by id."""
        return frozenset(method.id for method in self.methods.values() if method.role is role)

    @property
    def escalations(self) -> frozenset[str]:
        """The methods whose records are escalations, by id; the first, by name, is what a danger opens."""
        return self.playing(MethodRole.ESCALATION)

    def work_by(self, editions: Editions, number: int) -> None:
        """Work by the methods and standards of set `number` from now on; by those shipped where sets hold none."""
        self.editions, self._known = editions, {}
        self._plans.clear()
        self._here = self.at(number)

    def at(self, number: int) -> Knowledge:
        """The methods and standards of a set, by which the records that name it are judged. An old edition that this
        program cannot read any more stands for what ships with it."""
        start = self.edition(number)
        if not start:
            return self._base
        if start not in self._known:
            parts = self.editions.parts_at(start)
            read = self._base if set(parts) == set(self.shipped) else read_parts(parts)
            self._known[start] = self._base if isinstance(read, tuple) else read
        return self._known[start]

    def edition(self, publication: int) -> int:
        """The edition that holds in a set; 0 for what came with the program."""
        return self.editions.at(publication)

    def read(self, digest: str, xform: bytes) -> Form:
        """The form of these bytes. Raises UserFacingError("form-unreadable") where the engine refuses it."""
        if digest not in self._forms:
            form = open_form(xform)
            if not isinstance(form, Form):
                raise UserFacingError(
                    "form-unreadable",
                    say("The form cannot be opened: {message}", message=form[0].message),
                    say("Your work is safe. Ask the lead auditor to publish the form again."),
                )
            self._forms[digest] = form
        return self._forms[digest]

    def known(self, form: FormRef | None) -> Form | None:
        """The form, where it has been read."""
        return self._forms.get(form.digest) if form else None

    def critical(self, form: FormRef | None) -> Mapping[str, str]:
        """Critical questions of a form already read: answer path → the answer that means danger."""
        known = self.known(form)
        return critical_questions(known) if known else {}

    def plan(
        self, method: str, form: FormRef, xform: bytes | None, publication: int | None = None
    ) -> SummaryPlan | None:
        """By the methods and scales of the set named; of the one worked by where none is."""
        known = self._here if publication is None else self.at(publication)
        if method not in known.methods or (xform is None and form.digest not in self._forms):
            return None
        key = (method, form.digest, -1 if publication is None else self.edition(publication))
        if key not in self._plans:
            read = self.read(form.digest, xform or b"")
            self._plans[key] = summary_plan(known.methods[method], read, known.standards.scales)
        return self._plans[key]

    def state(self, method: str, view: RecordView, decisions: tuple[Revision, ...], publication: int) -> str:
        known = self.at(publication).methods.get(method)
        if known is None:
            return ""
        return state(known, view.heads, decisions, conflicts=len(view.conflicts)).code

    def moderation(
        self, record: RecordKey, plan: SummaryPlan, brief: RecordSummary, view: RecordView,
        decisions: tuple[Revision, ...], publication: int,
    ) -> ModerationBrief:  # fmt: skip
        known = self.at(publication)
        method = known.methods.get(plan.method)
        if method is None or not method.moderated:
            return ModerationBrief()
        scale = known.standards.scales.get(plan.overall_scale)
        reasons = why(known.standards.moderation, record, plan, brief, scale)
        found = moderated(method, view.heads, decisions, reasons)
        grade = scale.grade(found.agreed) if scale else None
        return ModerationBrief(found.stage, " ".join(found.why), grade.word if grade else found.agreed)

    def is_early(self, form: FormRef | None, values: Mapping[str, str]) -> bool:
        """Whether these answers fill in a section that waits for somebody else's part which is not finished."""
        known = self.known(form)
        if known is None or not waited_for(known):
            return False
        session = FormSession(known, values, now=self._clock.local, fresh=False)
        return bool(answered_early(known, session, closed_parts(values)))

    def problems(self, method: str, form: FormRef, xform: bytes | None, values: Mapping[str, str]) -> int:
        if xform is None and form.digest not in self._forms:
            return 0
        session = FormSession(self.read(form.digest, xform or b""), values, now=self._clock.local)
        return len(session.problems())


def _readable(parts: Iterable[Part]) -> Knowledge:
    known = read_parts(parts)
    if isinstance(known, tuple):
        raise UserFacingError(
            "method-unreadable",
            say("The methods and standards cannot be used: {message}", message=known[0].message),
            say("Install the program again, or ask whoever changed that file."),
        )
    return known


@lru_cache(maxsize=64)
def critical_questions(form: Form) -> Mapping[str, str]:
    """Critical questions of a form: answer path → the answer that means danger."""
    return {path: q.extras["critical"] for path, q in form.questions.items() if q.extras.get("critical")}


def summary_plan(method: Method, form: Form, scales: Mapping[str, GradeScale]) -> SummaryPlan:
    """Where the answers of this form that lists and figures show are kept."""
    paths = method.summary
    graded = tuple(
        GradedField(path, _section(form, path), question.extras["scale"])
        for path, question in form.questions.items()
        if question.extras.get("scale") and path != paths.overall
    )
    used = {field.scale for field in graded} | _scale_of(form, paths.overall)
    return SummaryPlan(
        method=method.id,
        prefix=method.prefix,
        subject=paths.subject,
        team=paths.team,
        worker=paths.worker,
        date=paths.date,
        overall=paths.overall,
        overall_scale=next(iter(_scale_of(form, paths.overall)), ""),
        graded=graded,
        grade_words={name: _words(scales[name]) for name in sorted(used) if name in scales},
        actions=_action_paths(method),
        facts=tuple(sorted(paths.facts.items())),
    )


def _section(form: Form, path: str) -> str:
    """The title of the nearest group around a question."""
    above = path.split("/")[:-1]
    names = ("/".join(above[:depth]) for depth in range(len(above), 0, -1))
    return next((form.groups[name].title for name in names if name in form.groups), "")


def _scale_of(form: Form, path: str) -> set[str]:
    question = form.questions.get(path)
    scale = question.extras.get("scale", "") if question else ""
    return {scale} if scale else set()


def _words(scale: GradeScale) -> tuple[GradeWord, ...]:
    return tuple(GradeWord(grade.value, grade.word) for grade in scale.grades)


def _action_paths(method: Method) -> ActionPaths | None:
    paths = method.summary
    if not paths.actions and not paths.action_what:
        return None
    return ActionPaths(
        paths.actions, paths.action_what, paths.action_owner, paths.action_due, paths.action_done,
        paths.action_priority, paths.action_row, paths.action_source,
    )  # fmt: skip
