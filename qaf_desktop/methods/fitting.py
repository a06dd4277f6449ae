"""Whether a method and its form fit: the answers that its summary names, and what does not work without one."""

from dataclasses import dataclass, fields

from qaf_desktop.forms.definition import Form
from qaf_desktop.methods.model import Method, SummaryPaths
from qaf_desktop.words import mark, say

_WITHOUT = {
    "subject": mark("lists cannot say whom the record is about"),
    "date": mark("lists, figures and due days have no day for it"),
    "team": mark("figures by team pass it over"),
    "worker": mark("its feedback names no worker"),
    "manager": mark("its feedback names no manager"),
    "status": mark("lists cannot say the child’s status"),
    "overall": mark("lists and figures show no overall grade, and no follow-up is called for"),
    "rationale": mark("the reasons for the grade stand in no report"),
    "actions": mark("its actions stand in no list of actions"),
    "assignee": mark("nobody is asked to answer it"),
}
_ACTION = mark("its actions are shown without it")
_IN_A_ROW = "action_"


@dataclass(frozen=True, slots=True)
class Missing:
    """`slot` is the word of the summary, `path` the question that it names and the form lacks."""

    slot: str
    path: str

    @property
    def consequence(self) -> str:
        return say(_WITHOUT.get(self.slot, _ACTION))


def missing_answers(method: Method, form: Form) -> tuple[Missing, ...]:
    """What the summary of a method names and its form does not ask, in the order of the summary."""
    named = [(item.name, _path(method.summary, item.name)) for item in fields(SummaryPaths) if item.name != "facts"]
    named += ((slot, path.replace("[]", "")) for slot, path in method.summary.facts.items())
    return tuple(Missing(slot, path) for slot, path in named if path and form.find(path) is None)


def missing_words(method: Method, form: Form) -> tuple[str, ...]:
    """The same for people: what is not there, and what then does not work."""
    words = mark("“{method}” looks for “{path}” ({slot}) in “{form}”, which does not ask it: {consequence}.")
    return tuple(
        say(words, method=method.name, path=one.path, slot=one.slot, form=form.title, consequence=one.consequence)
        for one in missing_answers(method, form)
    )


def _path(summary: SummaryPaths, slot: str) -> str:
    """The template path; a question of an action stands in its row, or in the record that is the action. "" where the
    summary names none."""
    name: str = getattr(summary, slot)
    if not name or not slot.startswith(_IN_A_ROW):
        return name
    return f"{summary.actions}/{name}" if summary.actions else name
