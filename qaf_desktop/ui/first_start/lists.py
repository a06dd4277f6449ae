"""The wizard's registers: what a workbook held and what was typed, made one."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.desk.setup_details import ReadRegisters
from qaf_desktop.ui.first_start.state import Choice, Inputs

translate = QCoreApplication.translate
SAID = 5


@dataclass(frozen=True, slots=True)
class Listed:
    """A row that will be taken over: its name, and what it is."""

    name: str
    what: str


def lists_of(inputs: Inputs, known: tuple[Choice, ...]) -> ReadRegisters:
    """What was imported, and after it what was typed, each name once; `known` are the framework's roles."""
    took = inputs.imported or ReadRegisters()
    ids = {role.word.casefold(): role.id for role in known}
    own = _once((*took.roles, *each_line(inputs.own_roles)))
    typed = [_person(line, {*ids, *(role.casefold() for role in own)}) for line in each_line(inputs.people)]
    roles = tuple(role for role in _once((*own, *(role for _name, role, _team in typed))) if role.casefold() not in ids)
    people: dict[str, tuple[str, str, str]] = {}
    for name, role, team in (*took.people, *typed):
        people.setdefault(name.casefold(), (name, ids.get(role.casefold(), role), team))
    teams = _once((*took.teams, *each_line(inputs.teams), *(team for _name, _role, team in typed)))
    return ReadRegisters(teams, took.services, tuple(people.values()), (), roles)


def listed(found: ReadRegisters | None, known: tuple[Choice, ...]) -> tuple[Listed, ...]:
    """Every row of a workbook in words, people first."""
    if found is None:
        return ()
    words = {role.id: role.word for role in known}
    people = (Listed(name, " · ".join(part for part in (words.get(role, role), team) if part))
              for name, role, team in found.people)  # fmt: skip
    kinds = (
        (found.teams, translate("FirstStart", "Team")),
        (found.services, translate("FirstStart", "Service")),
        (found.roles, translate("FirstStart", "Role")),
    )
    return (*people, *(Listed(name, kind) for names, kind in kinds for name in names))


def found_words(found: ReadRegisters | None) -> str:
    """How much a workbook holds, and which of its rows want a look."""
    if found is None:
        return ""
    said = translate("FirstStart", "{what} will be added.").format(what=_counted(found))
    more = len(found.problems) - SAID
    rest = (translate("FirstStart", "And {n} more rows need a look.").format(n=more),) if more > 0 else ()
    return "\n".join((said, *(f"{one.where}: {one.words}" for one in found.problems[:SAID]), *rest))


def _counted(found: ReadRegisters) -> str:
    """ "2 teams, 1 service, 3 people", or that there is nothing."""
    counted = (
        (len(found.teams), translate("FirstStart", "1 team"), translate("FirstStart", "{n} teams")),
        (len(found.services), translate("FirstStart", "1 service"), translate("FirstStart", "{n} services")),
        (len(found.roles), translate("FirstStart", "1 new role"), translate("FirstStart", "{n} new roles")),
        (len(found.people), translate("FirstStart", "1 person"), translate("FirstStart", "{n} people")),
    )
    parts = [one if number == 1 else many.format(n=f"{number:,}") for number, one, many in counted if number]
    return ", ".join(parts) or translate("FirstStart", "Nothing")


def each_line(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _person(line: str, roles: set[str]) -> tuple[str, str, str]:
    """A typed line: the name, then the role and the team. One word alone after the name is a role where it is known
    as one, else the team."""
    name, *rest = (part.strip() for part in line.split(","))
    if len(rest) == 1:
        rest = [rest[0], ""] if rest[0].casefold() in roles else ["", rest[0]]
    role, team = (*rest, "", "")[:2]
    return name, role, team


def _once(names: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for name in filter(None, names):
        kept.setdefault(name.casefold(), name)
    return tuple(kept.values())
