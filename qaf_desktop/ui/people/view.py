"""What People and devices shows: laptops let in, those that ask, and the registers everybody works from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from qaf_desktop.desk.setup_details import ReadRegisters
from qaf_desktop.exchanging.enrolling import Applicant, DeviceRow
from qaf_desktop.exchanging.pen import PenState
from qaf_desktop.setup.register_editing import Entry, Tables
from qaf_desktop.setup.registers_import import PEOPLE, ROLES, SERVICES, TEAMS
from qaf_desktop.ui.widgets.filters import Chip

translate = QCoreApplication.translate
LAPTOPS = "laptops"
NOTHING = Tables((), (), (), (), False, 0)


@dataclass(frozen=True, slots=True)
class Inputs:
    """`roles` maps role ids to words. `applicant` is the one being looked at, `import_` the workbook."""

    devices: tuple[DeviceRow, ...] = ()
    requests: tuple[Applicant, ...] = ()
    tables: Tables = NOTHING
    roles: Mapping[str, str] = field(default_factory=dict)
    applicant: Applicant | None = None
    import_: ReadRegisters | None = None
    pen: PenState = PenState()
    taking_over: bool = False
    loaded: bool = False
    busy: bool = False
    chip: str = LAPTOPS


@dataclass(frozen=True, slots=True)
class View:
    """`place` is list, applicant, import or take-over."""

    place: str
    heading: str
    words: str
    publish: str
    can_publish: bool
    can_act: bool
    notice: str
    notice_action: str
    chips: tuple[Chip, ...]
    chip: str
    entries: tuple[Entry, ...]
    import_heading: str
    import_button: str


def derive(inputs: Inputs) -> View:
    tables = inputs.tables
    return View(
        place=_place(inputs),
        heading=_heading(tables) if inputs.loaded else "",
        words=_words(tables) if inputs.loaded else "",
        publish=translate("People", "Publish set {n}").format(n=tables.set_number + 1),
        can_publish=tables.changed and inputs.pen.held and not inputs.busy,
        can_act=inputs.loaded and not inputs.busy,
        notice=_notice(inputs),
        notice_action=translate("People", "Look") if inputs.requests and not inputs.pen.expired else "",
        chips=_chips(inputs),
        chip=inputs.chip,
        entries=() if inputs.chip == LAPTOPS else tables.of(inputs.chip),
        import_heading=_import_heading(inputs.import_),
        import_button=_import_button(inputs.import_),
    )


def _place(inputs: Inputs) -> str:
    if inputs.taking_over:
        return "take-over"
    return "applicant" if inputs.applicant else "import" if inputs.import_ is not None else "list"


def device_state(row: DeviceRow) -> str:
    if row.own:
        return translate("People", "This laptop")
    if row.left:
        return translate("People", "Shut out, owner left")
    return translate("People", "Let in") if row.active else translate("People", "Shut out")


def custody_words(row: DeviceRow) -> str:
    """How many lines of its custody log a laptop told of, or that it was cut."""
    if row.cut:
        return translate("People", "Was cut")
    if row.own:
        return translate("People", "See Settings")
    if not row.custody:
        return translate("People", "No lines yet")
    return translate("People", "1 line") if row.custody == 1 else translate("People", "{n} lines").format(n=row.custody)


def cut_words(devices: tuple[DeviceRow, ...]) -> str:
    """What the lead is told where a log was cut, and what to do; "" where none was."""
    whose = ", ".join(row.name or row.code for row in devices if row.cut)
    words = translate(
        "People",
        "The custody log of a laptop lacks lines it once had: {whose}. A backup restored after the disk was lost does "
        "this; so does somebody who hides an export. Ask, write the answer down, and shut the laptop out where nobody "
        "can say.",
    )
    return words.format(whose=whose) if whose else ""


def role_words(ids: tuple[str, ...], roles: Mapping[str, str]) -> str:
    return ", ".join(roles.get(one, one) for one in ids)


def named_roles(tables: Tables, framework: Mapping[str, str]) -> Mapping[str, str]:
    """Role → words: the framework's, as the council calls them, and its own."""
    return {**framework, **{role.name: role.label for role in tables.roles}}


def _heading(tables: Tables) -> str:
    if tables.changed:
        return translate("People", "Your lists differ from the published ones")
    if not tables.set_number:
        return translate("People", "No set is here yet")
    return translate("People", "Set {n} is published").format(n=tables.set_number)


def _words(tables: Tables) -> str:
    if tables.changed:
        return translate("People", "Auditors go on with set {n} until you publish.").format(n=tables.set_number)
    return translate("People", "Forms, people, teams and services as everybody works from them.")


def _notice(inputs: Inputs) -> str:
    requests = inputs.requests
    if inputs.pen.expired:
        return _expired(inputs.pen)
    if not requests:
        alone = inputs.loaded and inputs.chip == LAPTOPS and all(row.own for row in inputs.devices)
        return _nobody_yet() if alone else ""
    first = translate("People", "{name} asks to join with “{laptop}”.").format(
        name=requests[0].name, laptop=requests[0].laptop
    )
    more = len(requests) - 1
    return f"{first} {translate('People', 'And {n} more.').format(n=more)}" if more else first


def _expired(pen: PenState) -> str:
    words = translate(
        "People",
        "This list was to be renewed by {date}. Work goes on as before; but a list that nobody renews may be an old "
        "one that somebody holds back. Any change on the laptop that holds the pen renews it.",
    )
    return words.format(date=pen.expires)


def _nobody_yet() -> str:
    return translate(
        "People", "Nobody has joined yet. Give the file project.join to your auditors; when one asks, it is said here."
    )


def _chips(inputs: Inputs) -> tuple[Chip, ...]:
    tables = inputs.tables
    return (
        Chip(LAPTOPS, translate("People", "Laptops"), len(inputs.devices)),
        Chip(PEOPLE, translate("People", "People"), len(tables.people)),
        Chip(ROLES, translate("People", "Roles"), len(tables.roles)),
        Chip(TEAMS, translate("People", "Teams"), len(tables.teams)),
        Chip(SERVICES, translate("People", "Services"), len(tables.services)),
    )


def _import_heading(found: ReadRegisters | None) -> str:
    if found is None:
        return ""
    if not found.anything:
        return translate("People", "Nothing in this workbook can be added")
    counted = (
        _count(len(found.people), translate("People", "1 person"), translate("People", "{n} people")),
        _count(len(found.teams), translate("People", "1 team"), translate("People", "{n} teams")),
        _count(len(found.services), translate("People", "1 service"), translate("People", "{n} services")),
        _count(len(found.roles), translate("People", "1 new role"), translate("People", "{n} new roles")),
    )
    parts = ", ".join(part for part in counted if part)
    return translate("People", "The workbook holds {what}").format(what=parts)


def _count(number: int, one: str, many: str) -> str:
    return "" if number == 0 else one if number == 1 else many.format(n=f"{number:,}")


def _import_button(found: ReadRegisters | None) -> str:
    number = found.rows if found else 0
    return translate("People", "Add 1 row") if number == 1 else translate("People", "Add {n} rows").format(n=number)
