"""Whose laptop it is that asks to join: the people of the lists, those of that name first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.exchanging.enrolling import Applicant, DeviceRow
from qaf_desktop.setup.register_editing import Entry

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Whose:
    """One answer. `person` is the name of their row, "" for somebody new; `roles` are those that the person has in the
    project already, () for one who is not in it yet; `same`: of the name that was given in the request."""

    person: str
    words: str
    roles: tuple[str, ...] = ()
    same: bool = False


def choices(
    applicant: Applicant, people: tuple[Entry, ...], devices: tuple[DeviceRow, ...], roles: Mapping[str, str]
) -> tuple[Whose, ...]:
    """Who it may be: people of that name, of whom the likeliest is first, somebody new, everybody else."""
    own = {row.member for row in devices if row.own}
    others = [entry for entry in people if entry.name not in own]
    same = sorted((e for e in others if _is_called(e, applicant.name)), key=lambda e: -_likeness(e, applicant))
    rest = [entry for entry in others if entry not in same]
    in_project = {row.member: row.roles for row in devices}
    described = {entry.name: _words(entry, people, roles) for entry in others}

    def told(entries: Iterable[Entry], *, of_that_name: bool) -> tuple[Whose, ...]:
        return tuple(Whose(e.name, described[e.name], in_project.get(e.name, ()), of_that_name) for e in entries)

    new = Whose("", translate("People", "Somebody new"))
    return (*told(same, of_that_name=True), new, *told(rest, of_that_name=False))


def twice_words(applicant: Applicant, among: tuple[Whose, ...]) -> str:
    """What is said where somebody new is chosen though the lists have the name; "" where they have not."""
    words = translate(
        "People",
        "{name} is in the lists already. Choose “Somebody new” only where this is another person of that name: "
        "otherwise one person would be two, and work given to the one would not reach the other.",
    )
    return words.format(name=applicant.name) if any(one.same for one in among) else ""


def _words(entry: Entry, people: tuple[Entry, ...], roles: Mapping[str, str]) -> str:
    details = (entry.label, roles.get(entry.role, entry.role), entry.team)
    full = " · ".join(part for part in details if part)
    if not entry.laptops:
        return full
    alone = sum(_is_called(other, entry.label) for other in people) == 1
    return translate("People", "{name}, a further laptop").format(name=entry.label if alone else full)


def _is_called(entry: Entry, name: str) -> bool:
    return _plain(entry.label) == _plain(name)


def _likeness(entry: Entry, applicant: Applicant) -> int:
    """How much more than the name is the same."""
    return (_plain(entry.team) == _plain(applicant.team)) * 2 + (entry.role == applicant.role)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
