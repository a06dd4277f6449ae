"""Beginnings: every method whose record a person may begin, and who begins the others."""

from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.keepers import keepers_of
from qaf_desktop.methods.authority import RECORDED
from qaf_desktop.methods.groups import GROUPS
from qaf_desktop.methods.model import AUTHOR, Method
from qaf_desktop.words import say


@dataclass(frozen=True, slots=True)
class Beginning:
    """One method as it is offered. `method` is its id, `group` the title of its group; `sentence` says what it is for.

    `reason` says why it cannot be begun here; empty where it can. `printable`: its blank form is on this laptop.
    """

    method: str
    name: str
    sentence: str
    group: str
    reason: str = ""
    printable: bool = True

    @property
    def may_begin(self) -> bool:
        return not self.reason


class Beginnings:
    """What can be begun at one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list(self) -> tuple[Beginning, ...]:
        """Every method, group by group and by name in each."""
        here, current = self._desk.store.forms.ids(), self._desk.store.forms.current_ids()
        methods = [one for one in self._desk.library.methods.values() if not one.by_program]
        found = [self._beginning(one, one.form in here, one.form in current) for one in methods]
        order = {say(title): place for place, title in enumerate(GROUPS.values())}
        return tuple(sorted(found, key=lambda one: (order[one.group], one.name.casefold())))

    def _beginning(self, method: Method, has_form: bool, is_current: bool) -> Beginning:  # noqa: FBT001
        reason = self._not_by_role(method)
        if not reason and not has_form:
            reason = say("Its form is not on this laptop: fetch what the lead auditor published.")
        if not reason and not is_current:
            reason = say("Its form is archived: nothing new is begun on it.")
        group = say(GROUPS[method.group])
        return Beginning(method.id, method.name, self._sentence(method), group, reason, has_form)

    def _sentence(self, method: Method) -> str:
        """What it is for, and that only its keeper's desk will open it, where it has one."""
        if not keepers_of(self._desk, method.id):
            return method.sentence
        return f"{method.sentence} {say('Sealed for its keeper alone.')}"

    def _not_by_role(self, method: Method) -> str:
        """Who begins it, where the person's roles do not. Somebody who is not let in yet has none, and may draft all
        of them."""
        rule, held = method.rule(RECORDED), self._desk.rosters.roles_now()
        able = method.author_roles if rule is not None and AUTHOR in rule.by else frozenset[str]()
        if not held or held & able:
            return ""
        roles = self._desk.library.standards.roles
        return say("For: {roles}.", roles=", ".join(roles[role].word for role in roles if role in able))
