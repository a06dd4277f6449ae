"""The summary plans that records were projected with, kept in the store so that figures can always be read again."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from typing import Any

import orjson

from qaf_desktop.records.model import FormRef
from qaf_desktop.records.summaries import ActionPaths, GradedField, GradeWord, SummaryPlan
from qaf_desktop.storage.meaning import Meaning


class PlanCache:
    """What the meaning said of each (method, form, edition), and forms' bytes: for the life of an open store."""

    def __init__(self, meaning: Meaning) -> None:
        self.meaning = meaning
        self._plans: dict[tuple[str, str, int], tuple[SummaryPlan, bytes]] = {}
        self._xforms: dict[str, bytes] = {}

    def plan(self, driver: Any, method: str, form: FormRef, publication: int) -> tuple[SummaryPlan, bytes] | None:
        """The plan by that set, and its definition; an unknown one is asked for again each time."""
        key = (method, form.digest, self.meaning.edition(publication))
        known = self._plans.get(key)
        if known is None:
            plan = self.meaning.plan(method, form, self.xform(driver, form.digest), publication)
            if plan is None:
                return None
            known = self._plans[key] = (plan, write_plan(plan))
        return known

    def forget(self) -> None:
        """Ask the meaning again: what it knows has changed."""
        self._plans.clear()

    def xform(self, driver: Any, digest: str) -> bytes | None:
        if digest not in self._xforms:
            row = driver.execute("SELECT xform FROM forms WHERE digest = ?", (digest,)).fetchone()
            if row is None:
                return None
            self._xforms[digest] = row[0]
        return self._xforms[digest]


class PlanBook:
    """The numbers of plans in the store, as one transaction sees them."""

    def __init__(self, driver: Any, cache: PlanCache) -> None:
        self._driver = driver
        self._cache = cache
        rows = driver.execute("SELECT id, method, form_digest, definition FROM plans").fetchall()
        self._numbers = {(method, digest, definition): number for number, method, digest, definition in rows}
        self._definitions = {number: definition for number, _, _, definition in rows}

    @property
    def meaning(self) -> Meaning:
        return self._cache.meaning

    def xform(self, digest: str) -> bytes | None:
        return self._cache.xform(self._driver, digest)

    def plan_for(self, method: str, form: FormRef | None, publication: int) -> tuple[SummaryPlan | None, int | None]:
        """The plan for records of a method on a form by a set, and its number; two Nones where none is known."""
        known = None if form is None else self._cache.plan(self._driver, method, form, publication)
        if form is None or known is None:
            return None, None
        plan, definition = known
        name = (method, form.digest, definition)
        if name not in self._numbers:
            cursor = self._driver.execute("INSERT INTO plans (method, form_digest, definition) VALUES (?, ?, ?)", name)
            self._numbers[name] = cursor.lastrowid
            self._definitions[cursor.lastrowid] = definition
        return plan, self._numbers[name]

    def numbered(self, number: int) -> SummaryPlan:
        return read_plan(self._definitions[number])


_ACTION = ("repeat", "what", "owner", "due", "done")


def write_plan(plan: SummaryPlan) -> bytes:
    """A plan is written as it was before there were facts, and more of its actions, where it has none of them."""
    document = {name: part for name, part in asdict(plan).items() if name != "facts" or part}
    if plan.actions is not None:
        document["actions"] = {name: text for name, text in asdict(plan.actions).items() if text or name in _ACTION}
    return orjson.dumps(document, option=orjson.OPT_SORT_KEYS)


@lru_cache(maxsize=256)
def read_plan(definition: bytes) -> SummaryPlan:
    document: Mapping[str, Any] = orjson.loads(definition)
    actions = document["actions"]
    parts = {
        **document,
        "graded": tuple(GradedField(**field) for field in document["graded"]),
        "grade_words": {
            scale: tuple(GradeWord(**grade) for grade in grades) for scale, grades in document["grade_words"].items()
        },
        "actions": None if actions is None else ActionPaths(**actions),
        "facts": tuple((name, path) for name, path in document.get("facts", ())),
    }
    return SummaryPlan(**parts)
