"""A method made for a form that has none: what is guessed from the form, and the file that comes of what was chosen."""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from qaf_desktop.forms.definition import Form, Kind, Question, Repeat
from qaf_desktop.methods.groups import OTHER
from qaf_desktop.words import mark, say

ABOUT = ("child", "worker", "team")
SLOTS = ("subject", "date", "team", "worker", "overall", "rationale", "actions")
NEEDED = ("subject", "date")
_ROW_SLOTS = ("action_what", "action_owner", "action_due", "action_priority", "action_proof", "action_done")
_USUAL: Mapping[str, tuple[str, ...]] = {
    "subject": ("child_reference", "subject", "child", "reference", "family_reference", "case_reference", "worker_name",
                "worker", "team_name", "team"),
    "date": ("audit_date", "observation_date", "visit_date", "date", "review_date", "day", "today"),
    "team": ("team_name", "team"),
    "worker": ("worker_name", "worker", "social_worker", "practitioner"),
    "overall": ("overall_grade", "overall", "grade", "judgement", "overall_judgement"),
    "rationale": ("overall_rationale", "rationale", "reason", "reasons", "why"),
    "actions": ("action", "actions"),
    "action_what": ("action_what", "what", "action"),
    "action_owner": ("action_owner_name", "action_owner", "owner", "who", "by_whom"),
    "action_due": ("action_due", "due", "due_date", "by_when", "when"),
    "action_priority": ("action_priority", "priority"),
    "action_proof": ("action_proof", "proof", "evidence"),
    "action_done": ("action_done", "done", "completed"),
}  # fmt: skip
_KINDS: Mapping[str, frozenset[Kind]] = {
    "date": frozenset({Kind.DATE, Kind.DATETIME, Kind.HIDDEN}),
    "overall": frozenset({Kind.SELECT_ONE}),
}
_UNASKED = frozenset({Kind.NOTE, Kind.IMAGE, Kind.AUDIO, Kind.VIDEO, Kind.FILE})
_ENTRIES = (
    ("recorded", mark("Record the {noun}"), ("author",), False),
    ("amended", mark("Amend the {noun}"), ("author", "lead-auditor"), True),
    ("resolved", mark("Settle two versions"), ("author", "lead-auditor"), False),
    ("recalled", mark("Recall the {noun}"), ("author",), False),
    ("withdrawn", mark("Withdraw the {noun}"), ("author", "lead-auditor"), True),
    ("restored", mark("Restore the {noun}"), ("lead-auditor",), True),
)


@dataclass(frozen=True, slots=True)
class MethodDraft:
    """What the lead chose. `roles` may write it; `about` is one of ABOUT; `answers` maps a slot to a path."""

    name: str
    sentence: str
    noun: str
    roles: tuple[str, ...]
    about: str = "child"
    answers: Mapping[str, str] = field(default_factory=dict)

    def missing(self) -> tuple[str, ...]:
        """What has to be said before it is a method: name, noun, roles, subject, date."""
        said = {"name": self.name.strip(), "noun": self.noun.strip(), "roles": self.roles}
        said |= {slot: self.answers.get(slot, "") for slot in NEEDED}
        return tuple(slot for slot, value in said.items() if not value)


def first_draft(form: Form, roles: Collection[str]) -> MethodDraft:
    """What is likely: the form's title, who writes audits, questions by their usual names."""
    guessed = {slot: path for slot in SLOTS if (path := _guess(form, slot))}
    about = "worker" if guessed.get("subject", "") and guessed["subject"] == guessed.get("worker") else "child"
    usual = tuple(role for role in ("auditor", "lead-auditor") if role in roles)
    return MethodDraft(form.title, "", "record", usual, about, guessed)


def choices_for(form: Form, slot: str) -> tuple[tuple[str, str], ...]:
    """(path, words) of what a slot can be, in the order of the form: questions outside repeats, or repeats."""
    if slot == "actions":
        return tuple((path, _words(group.label_text.plain, path)) for path, group in _repeats(form))
    inside = tuple(f"{path}/" for path, _group in _repeats(form))
    return tuple(
        (path, _words(question.label, path))
        for path, question in form.questions.items()
        if not path.startswith(("meta/", *inside)) and _fits(question, slot)
    )


def method_text(draft: MethodDraft, form: Form, taken: Iterable[str], prefixes: Iterable[str]) -> str:
    """The method's file. `taken` are the ids, `prefixes` the beginnings of references that are in use."""
    noun = draft.noun.strip()
    head = {
        "id": _free(re.sub(r"[^a-z0-9]+", "-", draft.name.lower()).strip("-") or "method", set(taken)),
        "version": "1",
        "name": draft.name.strip(),
        "group": OTHER,
        "sentence": draft.sentence.strip(),
        "noun": noun,
        "nouns": f"{noun}s",
        "prefix": _prefix(draft.name, set(prefixes)),
        "form": form.id,
        "about": draft.about,
        "author": list(draft.roles),
        "audience": ["author", "lead"],
    }
    parts = [_table("", {key: value for key, value in head.items() if value}), _table("summary", _summary(draft, form))]
    parts += [_entry(name, say(title, noun=noun), by, reason) for name, title, by, reason in _ENTRIES]
    return "\n".join([*parts, _finalised(noun, form)])


def _summary(draft: MethodDraft, form: Form) -> dict[str, str]:
    said = {slot: draft.answers[slot] for slot in SLOTS if draft.answers.get(slot)}
    repeat = form.groups.get(said.get("actions", ""))
    if isinstance(repeat, Repeat):
        names = {child.name for child in repeat.children}
        for slot in _ROW_SLOTS:
            name = next((one for one in _USUAL[slot] if one in names), "")
            said |= {slot: name} if name else {}
    return said


def _entry(name: str, title: str, by: tuple[str, ...], reason: bool) -> str:  # noqa: FBT001
    said: dict[str, object] = {"title": title, "by": list(by)}
    return _table(f"entry.{name}", said | ({"asks_reason": True} if reason else {}))


def _finalised(noun: str, form: Form) -> str:
    told = ["escalations-told"] if any(q.extras.get("critical") for q in form.questions.values()) else []
    return _table("decision.finalised", {
        "title": say("Finalise the {noun}", noun=noun), "by": ["author"], "needs": [*told, "complete"],
        "state": say("Finalised"), "stale": say("Amended, to be finalised again"),
    })  # fmt: skip


def _table(name: str, content: Mapping[str, object]) -> str:
    """As TOML writes it: its texts, lists of texts and truths are written as JSON writes them."""
    head = [f"[{name}]"] if name else []
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in content.items()]
    return "\n".join([*head, *lines, ""])


def _guess(form: Form, slot: str) -> str:
    offered = {path.rpartition("/")[2]: path for path, _words in reversed(choices_for(form, slot))}
    return next((offered[name] for name in _USUAL[slot] if name in offered), "")


def _fits(question: Question, slot: str) -> bool:
    return question.kind in _KINDS[slot] if slot in _KINDS else question.kind not in _UNASKED


def _repeats(form: Form) -> list[tuple[str, Repeat]]:
    return [(path, group) for path, group in form.groups.items() if isinstance(group, Repeat)]


def _words(label: str, path: str) -> str:
    return f"{label} ({path})" if label else say("without words ({path})", path=path)


def _prefix(name: str, taken: set[str]) -> str:
    """The first letters of its words, such as `SHV`; never one in use."""
    letters = [word[0] for word in re.findall(r"[A-Za-z]+", name)]
    plain = re.sub(r"[^A-Za-z]", "", name)
    base = ("".join(letters) if len(letters) > 2 else plain[:3]).upper()[:4] or "OWN"
    return next(one for one in (base, *(f"{base[:3]}{n}" for n in range(2, 1000))) if one not in taken)


def _free(name: str, taken: set[str]) -> str:
    return next(one for one in (name, *(f"{name}-{n}" for n in range(2, 1000))) if one not in taken)
