"""Answers carried from one version of a form to another while it is being written: what is still asked alike stays."""

from collections.abc import Mapping

from qaf_desktop.forms.definition import Form, Question, Repeat, template_path

_META = "meta/"


def carried(answers: Mapping[str, str], before: Form, after: Form) -> dict[str, str]:
    """The answers, comments and rows of `before` whose question is in `after` at the same path and of the same kind.

    What the form notes of itself (`meta`) is left behind, so that `after` begins with its own defaults beside them.
    """
    return {path: text for path, text in answers.items() if _stays(template_path(path), before, after)}


def _stays(path: str, before: Form, after: Form) -> bool:
    if path.startswith(_META):
        return False
    was, now = before.find(path), after.find(path)
    if isinstance(was, Question) and isinstance(now, Question):
        return (was.kind, was.type) == (now.kind, now.type)
    return isinstance(was, Repeat) and isinstance(now, Repeat)
