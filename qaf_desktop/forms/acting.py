"""Actions: `<setvalue>` on first load, on a new row, or when another answer changes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qaf_desktop.forms.definition import Action, FormProblem
from qaf_desktop.forms.skeleton import Skeleton
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.tree import Place
from qaf_desktop.words import say

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from qaf_desktop.forms.texting import Compile

FIRST_LOAD, LOAD, NEW_ROW, CHANGED = (
    "odk-instance-first-load",
    "odk-instance-load",
    "odk-new-repeat",
    "xforms-value-changed",
)
_EVENTS = {
    FIRST_LOAD: FIRST_LOAD,
    LOAD: LOAD,
    NEW_ROW: NEW_ROW,
    CHANGED: CHANGED,
    "xforms-ready": FIRST_LOAD,
    "jr-insert": NEW_ROW,
    "xforms-revalidate": "",
}


def read_actions(
    model: "Element",
    body: "Element",
    skeleton: Skeleton,
    by_id: Mapping[str, Place],
    compile_: "Compile",
    problems: list[FormProblem],
) -> tuple[Action, ...]:
    """Every action of the form, one for each event it names."""
    found: list[Action] = []
    for top in (model, body):
        for element in top.iter("{*}setvalue"):
            target = by_id.get(element.get("bind", "")) or skeleton.find(
                element.get("ref") or element.get("target") or ""
            )
            if target is None:
                continue
            found += _actions(element, target, skeleton, compile_, problems)
    return tuple(found)


def _actions(
    element: "Element", target: Place, skeleton: Skeleton, compile_: "Compile", problems: list[FormProblem]
) -> list[Action]:
    text = element.get("value")
    value = compile_(text, target, "string", f"{target.path} setvalue") if text else None
    events = next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == "event"), "").split()
    parent = element.getparent()
    above = skeleton.find(parent.get("ref") or parent.get("nodeset") or "") if parent is not None else None
    source = above.path if above is not None and parent is not None and local(parent) != "model" else ""
    found: list[Action] = []
    for event in events:
        if event not in _EVENTS:
            mend = say("Use odk-instance-first-load, odk-new-repeat or xforms-value-changed.")
            problems.append(
                FormProblem("event-unknown", target.path, say("There is no event “{event}”.", event=event), mend)
            )
        elif _EVENTS[event]:
            found.append(Action(_EVENTS[event], source, target, value, (element.text or "").strip()))
    return found
