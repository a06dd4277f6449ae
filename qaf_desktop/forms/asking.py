"""One question at one node: its view, and what is wrong with its answer."""

from qaf_desktop.forms import checking
from qaf_desktop.forms.checking import Finding
from qaf_desktop.forms.definition import Choice, Kind, Question
from qaf_desktop.forms.surroundings import Surroundings
from qaf_desktop.forms.tree import Node
from qaf_desktop.forms.typed import BECAUSE, COMMENT, Typed
from qaf_desktop.forms.views import LOOK, STOP, Problem, QuestionView
from qaf_desktop.forms.xpath.context import Context
from qaf_desktop.words import mark, say

_INVALID = mark("This answer is not allowed here.")
_DOUBTFUL = mark("This answer is unusual.")


class Asking:
    """Evaluates on demand what only matters for showing and checking a question."""

    def __init__(self, around: Surroundings, typed: Typed) -> None:
        self._around = around
        self._typed = typed

    def view(self, node: Node, question: Question) -> QuestionView:
        around, value = self._around, node.text
        choices = around.choices(question, node)
        wrong = self._wrong(node, question, choices)
        return QuestionView(
            path=node.path,
            question=question,
            label=around.words(question.label_text, node),
            hint=around.words(question.hint_text, node),
            guidance=around.words(question.guidance_text, node),
            value=value,
            relevant=node.on,
            required=self.required(node, question),
            readonly=self.readonly(node, question),
            choices=choices,
            problem=wrong[1] if wrong else None,
            warning=self.warning(node, question),
            because=self._typed.get(node.path + BECAUSE),
            comment=self._typed.get(node.path + COMMENT),
            words=checking.count_words(value) if question.kind is Kind.TEXT and question.min_words else 0,
            min_words=question.min_words,
        )

    def required(self, node: Node, question: Question) -> bool:
        return question.required is not None and question.required.boolean(Context(node, self._around))

    def readonly(self, node: Node, question: Question) -> bool:
        if question.calculate is not None or question.kind is Kind.NOTE:
            return True
        return question.readonly is not None and question.readonly.boolean(Context(node, self._around))

    def warning(self, node: Node, question: Question) -> str | None:
        """The message of a soft constraint that fails for the answer given."""
        if question.soft is None or node.text == "" or question.soft.boolean(Context(node, self._around)):
            return None
        return question.extras.get("soft-message") or say(_DOUBTFUL)

    def problems(self, node: Node, question: Question, section: str) -> list[Problem]:
        """All that "Check" has to say of this question; nothing for one that is not relevant."""
        if not node.on or question.kind in (Kind.NOTE, Kind.HIDDEN):
            return []
        return [Problem(node.path, section, *finding) for finding in self._findings(node, question)]

    def _findings(self, node: Node, question: Question) -> list[Finding]:
        required = self.required(node, question)
        if node.text == "":
            text = self._around.words(question.required_text, node) if required else ""
            return [checking.missing(question, text)] if required else []
        found = self._wrong(node, question)
        if found is not None:
            return [found]
        short = checking.few_words(question, node.text, required)
        findings = [short] if short else []
        warning = self.warning(node, question)
        if warning is not None and not self._typed.get(node.path + BECAUSE).strip():
            findings.append(("soft-unjustified", say("{warning} Please say why it is right.", warning=warning), STOP))
        return findings

    def _wrong(self, node: Node, question: Question, offered: tuple[Choice, ...] | None = None) -> Finding | None:
        """Of another type than asked for, or against the constraint. A calculated value is never the person's fault.

        `offered` are the choices where they have been worked out already.
        """
        if node.text == "" or question.kind is Kind.HIDDEN:
            return None
        known = question.source is not None and self._around.knows(question.source)
        choices = (self._around.choices(question, node) if offered is None else offered) if known else None
        found = checking.of_wrong_type(question, node.text, choices)
        if found is not None:
            return found
        if question.constraint is None or question.constraint.boolean(Context(node, self._around)):
            return None
        severity = LOOK if question.calculate is not None else STOP
        return ("constraint-failed", self._around.words(question.constraint_text, node) or say(_INVALID), severity)
