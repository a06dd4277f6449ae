"""XForm bytes → Form, whole or not at all (https://getodk.github.io/xforms-spec/)."""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from qaf_desktop.forms.acting import read_actions
from qaf_desktop.forms.binding import Bind, read_bind
from qaf_desktop.forms.choosing import Choosing
from qaf_desktop.forms.controls import Controls
from qaf_desktop.forms.definition import Form, FormProblem, Group, Item, Question, Repeat, Text
from qaf_desktop.forms.last_saved import SOURCE as LAST_SAVED
from qaf_desktop.forms.lists import Lists, register_name
from qaf_desktop.forms.planning import CALCULATE, COUNT, LOOK, RELEVANT, CycleError, Evaluation, Plan, make_plan
from qaf_desktop.forms.safexml import parse_safely
from qaf_desktop.forms.skeleton import Skeleton
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.texting import Texts
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.xpath.expression import Expression
from qaf_desktop.forms.xpath.functions import compiler_for
from qaf_desktop.forms.xpath.problems import ExpressionError
from qaf_desktop.words import mark, say

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_AGAIN = mark("Convert the form again from its workbook.")


def read_form(xform: bytes) -> Form | tuple[FormProblem, ...]:
    """The form, or everything that is wrong with it. Never raises for bad input."""
    return _read(xform, None)


def open_form(xform: bytes) -> Form | tuple[FormProblem, ...]:
    """The same, for a form that exists and has to be filled in: an expression that cannot be read counts as not
    written (shown always, never checked, not calculated, not filtered) and stands among `Form.faults`."""
    return _read(xform, [])


def _read(xform: bytes, faults: list[FormProblem] | None) -> Form | tuple[FormProblem, ...]:
    with _uncollected():
        root = parse_safely(xform)
        if isinstance(root, FormProblem):
            return (root,)
        return _Reading(root, hashlib.sha256(xform).hexdigest(), faults).form()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing made while a form is read is garbage: looking for some took half the time of 100,000 choices."""
    wanted = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if wanted:
            gc.enable()


class _Reading:
    """One form being read. Problems are gathered, so that an author sees all of them at once.

    `faults` gathers the expressions that cannot be read; None: they are problems like any other.
    """

    def __init__(self, root: "Element", digest: str, faults: list[FormProblem] | None) -> None:
        self._root = root
        self._digest = digest
        self._problems: list[FormProblem] = []
        self._unreadable = self._problems if faults is None else faults

    def form(self) -> Form | tuple[FormProblem, ...]:
        model = next(self._root.iter("{*}model"), None)
        body = next(self._root.iter("{*}body"), None)
        if model is None or body is None:
            missing = "model" if model is None else "body"
            return (
                FormProblem(
                    f"{missing}-missing", "form", say("The form has no {missing}.", missing=missing), say(_AGAIN)
                ),
            )
        instances = [child for child in model if local(child) == "instance"]
        primary = next(iter(instances[0]), None) if instances else None
        if primary is None:
            return (FormProblem("instance-missing", "model", say("The form has no instance to fill in."), say(_AGAIN)),)
        return self._assemble(model, body, primary, _lists(instances[1:]))

    def _assemble(
        self, model: "Element", body: "Element", primary: "Element", lists: Lists
    ) -> Form | tuple[FormProblem, ...]:
        skeleton = Skeleton(primary)
        for element in body.iter("{*}repeat"):
            place = skeleton.find(element.get("nodeset", ""))
            if place is not None and place.parent is not None:
                skeleton.mark_repeat(place)
        self._compiler = compiler_for(skeleton.root)
        binds, by_id = self._binds(model, skeleton)
        texts = Texts(next((child for child in model if local(child) == "itext"), None), self._compile)
        choosing = Choosing(texts, lists, self._compile, skeleton.root)
        controls = Controls(skeleton, binds, by_id, texts, choosing, self._compile, self._problems)
        children = controls.items(body, skeleton.root)
        questions = _in_order(skeleton, controls)
        actions = read_actions(model, body, skeleton, by_id, self._compile, self._problems)
        plan = self._plan(skeleton, binds, questions, controls.groups)
        if self._problems or plan is None:
            return tuple(self._problems)
        return Form(
            id=_id(primary),
            version=primary.get("version") or primary.get("{http://openrosa.org/javarosa}version") or "",
            title=_title(self._root) or _id(primary),
            digest=self._digest,
            children=children,
            questions=questions,
            languages=texts.languages,
            places=tuple(skeleton.places),
            groups=controls.groups,
            actions=actions,
            plan=plan,
            lists=lists,
            texts=texts,
            sections_by_path=dict(_sections(children)),
            faults=tuple(self._unreadable),
        )

    def _binds(self, model: "Element", skeleton: Skeleton) -> tuple[dict[int, Bind], dict[str, Place]]:
        binds: dict[int, Bind] = {}
        by_id: dict[str, Place] = {}
        for element in model:
            if local(element) != "bind":
                continue
            place = skeleton.find(element.get("nodeset") or element.get("ref") or "")
            if place is not None:
                binds[place.index] = read_bind(element, place, self._compile)
                by_id[element.get("id") or place.path] = place
        return binds, by_id

    def _compile(self, text: str, scope: Place, wanted: str, where: str) -> Expression | None:
        try:
            return self._compiler.expression(text, scope, wanted)
        except ExpressionError as error:
            mend = say("Check the names of functions and the brackets and quotes around this place.")
            self._unreadable.append(FormProblem(error.code, f"{where} ({error.place + 1})", error.message, mend))
            return None

    def _plan(
        self,
        skeleton: Skeleton,
        binds: dict[int, Bind],
        questions: dict[str, Question],
        groups: dict[str, Group | Repeat],
    ) -> Plan | None:
        try:
            return make_plan(tuple(skeleton.places), _evaluations(skeleton, binds, questions, groups))
        except CycleError as cycle:
            ring = " → ".join(place.path for place in cycle.places)
            mend = say("Take one of these references out, so that no answer depends on itself.")
            self._problems.append(
                FormProblem("cycle", cycle.places[0].path, say("These depend on each other: {ring}", ring=ring), mend)
            )
            return None


def _evaluations(
    skeleton: Skeleton, binds: dict[int, Bind], questions: dict[str, Question], groups: dict[str, Group | Repeat]
) -> Iterator[Evaluation]:
    for index, bind in binds.items():
        place = skeleton.places[index]
        if bind.relevant:
            yield Evaluation(place, RELEVANT, bind.relevant)
        if bind.calculate:
            yield Evaluation(place, CALCULATE, bind.calculate)
    for group in groups.values():
        if isinstance(group, Repeat) and group.count:
            yield Evaluation(group.place, COUNT, group.count)
        if group.place is not None:
            yield from _looks(group.place, (group.label_text,), ())
    for question in questions.values():
        said = (question.required, question.readonly, question.constraint, question.soft)
        nodes = question.source.nodes if question.source else None
        words = (question.label_text, question.hint_text, question.guidance_text)
        yield from _looks(question.place, words, (*said, nodes))


def _looks(place: Place, texts: tuple[Text, ...], expressions: tuple[Expression | None, ...]) -> Iterator[Evaluation]:
    for expression in expressions:
        if expression is not None and expression.reads:
            yield Evaluation(place, LOOK, expression)
    for text in texts:
        for expression in text.expressions:
            yield Evaluation(place, LOOK, expression)


def _in_order(skeleton: Skeleton, controls: Controls) -> dict[str, Question]:
    """Every leaf in document order, asked or hidden."""
    asked = controls.questions
    leaves = [place for place in skeleton.places if place.path in asked or _is_leaf(place)]
    return {place.path: asked.get(place.path) or controls.hidden(place) for place in leaves}


def _is_leaf(place: Place) -> bool:
    return not place.children and not place.repeat and place.parent is not None


def _sections(children: tuple[Item, ...]) -> Iterator[tuple[str, str]]:
    """Of every item, the path of its top-level group or repeat."""
    for item in children:
        section = "" if isinstance(item, Question) else item.path
        yield from ((path, section) for path in _paths(item))


def _paths(item: Item) -> Iterator[str]:
    yield item.path
    if not isinstance(item, Question):
        for child in item.children:
            yield from _paths(child)


def _lists(instances: "list[Element]") -> Lists:
    inside, outside, last_saved = {}, {}, set()
    for element in instances:
        name = element.get("id", "")
        source = element.get("src")
        if source == LAST_SAVED:
            last_saved.add(name)
        elif source:
            outside[name] = register_name(source)
        else:
            inside[name] = element
    return Lists(inside, outside, frozenset(last_saved))


def _id(primary: "Element") -> str:
    namespace = str(primary.tag).partition("}")[0].lstrip("{") if "}" in str(primary.tag) else ""
    return primary.get("id") or namespace or local(primary)


def _title(root: "Element") -> str:
    found = next(root.iter("{*}title"), None)
    return "".join(str(text) for text in found.itertext()).strip() if found is not None else ""
