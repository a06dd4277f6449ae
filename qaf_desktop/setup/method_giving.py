"""Giving a form that has none a method: what can be chosen, and the council's own file that waits for the next set."""

from collections.abc import Mapping
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.kept_editions import next_parts
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.definition import Form
from qaf_desktop.methods.editions import Part, read_parts
from qaf_desktop.setup.method_making import SLOTS, MethodDraft, choices_for, first_draft, method_text
from qaf_desktop.setup.own_parts import OwnParts
from qaf_desktop.words import say

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MethodOffer:
    """`roles` maps ids to words; `choices` maps a slot to (path, words) of the questions it can be."""

    form: Form
    roles: Mapping[str, str]
    choices: Mapping[str, Choices]
    draft: MethodDraft


class MethodGiving:
    """Nothing changes for anybody before the next set is published."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._own = OwnParts(desk)

    def begin(self, digest: str) -> MethodOffer:
        """What can be chosen for a form of the shelf, with what is likely chosen already."""
        stored = self._desk.store.forms.get(digest)
        assert stored is not None
        form = self._desk.library.read(digest, stored.xform)
        roles = {role.id: role.word for role in self._desk.library.standards.roles.values()}
        return MethodOffer(form, roles, {slot: choices_for(form, slot) for slot in SLOTS}, first_draft(form, roles))

    def text(self, offer: MethodOffer, draft: MethodDraft) -> str:
        """The method as a file, to be kept or edited."""
        read = read_parts(next_parts(self._desk.library, self._desk.store))
        methods = self._desk.library.methods if isinstance(read, tuple) else read.methods
        return method_text(draft, offer.form, methods, (method.prefix for method in methods.values()))

    def keep(self, offer: MethodOffer, draft: MethodDraft) -> str:
        """Have the next set bring the method; its name. Raises UserFacingError("method-unreadable")."""
        part = self._own.examine("method.toml", self.text(offer, draft))
        if not isinstance(part, Part):
            raise UserFacingError(
                "method-unreadable",
                say("The method cannot be used: {message}", message=part[0].message),
                say("Change what it says, then keep it again."),
            )
        self._own.take(part)
        return draft.name
