"""Seeded, plausible answers for the example project and the demo. Everybody in them is invented."""

import random
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from qaf_desktop.forms.definition import Kind
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.views import AddRowView, QuestionView

GRADE_WEIGHTS = {"outstanding": 1, "good": 5, "requires-improvement": 4, "inadequate": 1,
                 "standards-met": 6, "standards-partly-met": 4, "standards-not-met": 1}  # fmt: skip
RATING_WEIGHTS = {"exceptional": 2, "strong": 5, "developing": 3, "concern": 1, "not-seen": 1}
OTHER_DAYS = (0, 1, 160, 200, 400, 800, -30)
REASON = "Talked through with the team manager; the reason is on file."
REFLECTIONS = {"support": "support", "proud": "proud", "well": "proud", "hindered": "hindered", "hard": "hindered"}
NOT_COUNTED = frozenset({"not-applicable", "not-seen"})
PRAISED = frozenset({"outstanding", "good", "standards-met", "exceptional", "strong"})
LEFT_OUT = frozenset({"not-applicable", "na", "n_a"})


@dataclass(frozen=True, slots=True)
class Bank:
    """The sentences and names that answers are drawn from."""

    council: str
    services: tuple[str, ...]
    teams: tuple[Mapping[str, str], ...]
    people: Mapping[str, tuple[str, ...]]
    text: Mapping[str, tuple[str, ...]]


def read_bank(resources: Path) -> Bank:
    data: dict[str, Any] = tomllib.loads((resources / "examples" / "sentences.toml").read_text(encoding="utf-8"))
    return Bank(
        council=data["council"],
        services=tuple(data["services"]),
        teams=tuple(data["teams"]),
        people={kind: tuple(names) for kind, names in data["people"].items()},
        text={topic: tuple(sentences) for topic, sentences in data["text"].items()},
    )


class PlausibleAuthor:
    """Fills a form as a tired but conscientious person would; the same seed gives the same answers."""

    def __init__(self, bank: Bank, seed: int, today: date, fixed: Mapping[str, str], rows: int = 2) -> None:
        self._bank = bank
        self._random = random.Random(seed)  # noqa: S311 (examples, not secrets)
        self._today = today
        self._fixed = fixed
        self._rows = rows
        self._graded: list[str] = []

    def fill(self, session: FormSession) -> None:
        """Answer every visible question, section by section, until nothing new appears."""
        for path, value in self._fixed.items():
            session.set(path, value)
        for section in session.sections():
            self._fill_section(session, section.path)
        for problem in session.problems():
            if problem.code == "soft-unjustified":
                session.set(f"{problem.path}#because", REASON)

    def _fill_section(self, session: FormSession, section: str) -> None:
        self._add_rows(session, section)
        seen: set[str] = set()
        while waiting := self._unanswered(session, section, seen):
            for view in waiting:
                seen.add(view.path)
                self._answer(session, view)

    def _add_rows(self, session: FormSession, section: str) -> None:
        for node in session.nodes(section):
            if isinstance(node, AddRowView) and node.can_add:
                for _ in range(self._rows):
                    session.add_row(node.repeat)

    def _unanswered(self, session: FormSession, section: str, seen: set[str]) -> list[QuestionView]:
        nodes = [node for node in session.nodes(section) if isinstance(node, QuestionView)]
        return [n for n in nodes if not n.value and not n.readonly and n.path not in seen]

    def _answer(self, session: FormSession, view: QuestionView) -> None:
        """The first of some likely values that the form takes; none where it takes none of them."""
        for value in self._likely(view):
            session.set(view.path, value)
            after = session.view(view.path)
            if not after.problem:
                break
        else:
            session.set(view.path, "")
            return
        if after.warning:
            session.set(f"{view.path}#because", REASON)

    def _likely(self, view: QuestionView) -> Iterator[str]:
        if value := self._value(view):
            yield value
            if view.question.kind is Kind.DATE:
                yield from (given for given in self._fixed.values() if len(given) == 10 and given[4] == "-")
                yield from ((self._today - timedelta(days=days)).isoformat() for days in OTHER_DAYS)
            elif view.question.kind is Kind.SELECT_MULTIPLE:
                yield view.choices[0].value
            elif view.question.kind is Kind.TEXT:
                yield f"EX-{self._random.randrange(1000, 10000)}"

    def _value(self, view: QuestionView) -> str:
        question = view.question
        if question.kind in (Kind.SELECT_ONE, Kind.RANGE) and view.choices:
            return self._choose(view)
        if question.kind is Kind.SELECT_MULTIPLE and view.choices:
            return " ".join(choice.value for choice in view.choices[: 1 + self._random.randrange(2)])
        return self._typed(view)

    def _typed(self, view: QuestionView) -> str:
        name, kind = view.question.name, view.question.kind
        if kind is Kind.DATE:
            return self._date(name).isoformat()
        if kind is Kind.DATETIME:
            return f"{self._today.isoformat()}T09:40:00.000+00:00"
        if kind is Kind.TIME:
            return "09:40:00.000+00:00"
        if kind in (Kind.INTEGER, Kind.DECIMAL, Kind.RANGE):
            return str(self._random.randrange(1, 5))
        if kind is Kind.ACKNOWLEDGE:
            return "OK"
        if kind is not Kind.TEXT:
            return ""
        return self._sentence(view) if _is_long(view) else self._short(view)

    def _choose(self, view: QuestionView) -> str:
        values = [choice.value for choice in view.choices]
        critical = view.question.extras.get("critical")
        if critical:
            return next(value for value in values if value != critical)
        if view.question.extras.get("scale"):
            chosen = (
                self._overall(values) if view.question.extras.get("feedback") == "headline" else self._grade(values)
            )
            self._graded.append(chosen)
            return chosen
        usual = [v for v in values if v not in LEFT_OUT and v != "other"] or values
        return usual[0] if self._random.random() < 0.6 else self._random.choice(usual)

    def _grade(self, values: Sequence[str]) -> str:
        weights = {**GRADE_WEIGHTS, **RATING_WEIGHTS}
        return self._random.choices(values, [weights.get(value, 0) for value in values])[0]

    def _overall(self, values: Sequence[str]) -> str:
        """The grade that most sections have, of those that count."""
        counted = Counter(grade for grade in self._graded if grade in values and grade not in NOT_COUNTED)
        return counted.most_common(1)[0][0] if counted else self._grade(values)

    def _date(self, name: str) -> date:
        days = self._random.randrange(3, 60)
        ahead = any(word in name for word in ("due", "by_when", "when_by", "by", "next", "review_on"))
        return self._today + timedelta(days=days if ahead else -days)

    def _sentence(self, view: QuestionView) -> str:
        topic = self._topic(view)
        sentences = self._bank.text[topic]
        chosen = self._random.choice(sentences)
        while len(chosen.split()) < (view.min_words or 0):
            chosen = f"{chosen} {self._random.choice(self._bank.text['general'])}"
        return chosen

    def _short(self, view: QuestionView) -> str:
        """One line: a reference for what is named so, else a few words."""
        if "reference" in view.question.name:
            return f"EX-{self._random.randrange(1000, 10000)}"
        return self._random.choice(self._bank.text["short"])

    def _topic(self, view: QuestionView) -> str:
        feedback, name = view.question.extras.get("feedback", ""), view.question.name
        if "rationale" in name or name == "overall_reason":
            return "rationale" if self._graded and self._graded[-1] in PRAISED else "rationale_less"
        if feedback == "strength":
            return "good_practice"
        if feedback == "improvement":
            return "improve"
        if "[" in view.path:
            return "measure" if "proof" in name else "action"
        if feedback == "voice":
            return "said"
        if feedback == "reflection":
            return next((topic for part, topic in REFLECTIONS.items() if part in name), "reflection")
        return "voice" if "voice" in view.path else "general"


def _is_long(view: QuestionView) -> bool:
    return "multiline" in view.question.appearance or view.min_words is not None
