"""What the wizard shows, worked out from its state."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from qaf_desktop.code_signs import groups
from qaf_desktop.desk.setup_details import JoinSetup, LeadSetup, PersonDetails, ProjectDetails
from qaf_desktop.ui.first_start.lists import Listed, each_line, found_words, listed, lists_of
from qaf_desktop.ui.first_start.problems import problems
from qaf_desktop.ui.first_start.state import Choice, Inputs, Offers, Step, step_after, step_before, steps
from qaf_desktop.ui.passphrase_strength import Strength, strength_of

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StepLine:
    """One line of the list of steps."""

    title: str
    now: bool
    done: bool


@dataclass(frozen=True, slots=True)
class View:
    """`problems` are shown only once Next was tried on this step; `complete` says whether Next goes on."""

    step: Step
    title: str
    lines: tuple[StepLine, ...]
    problems: Mapping[str, str]
    complete: bool
    can_back: bool
    next_text: str
    roles: tuple[Choice, ...]
    strength: Strength
    code_groups: tuple[str, ...]
    asked_words: tuple[str, str]
    registers: str
    listed: tuple[Listed, ...]


def derive(inputs: Inputs, offers: Offers) -> View:
    found = problems(inputs)
    return View(
        step=inputs.step,
        title=title(inputs.step),
        lines=_lines(inputs),
        problems=found if inputs.step in inputs.tried else {},
        complete=not found,
        can_back=step_before(inputs.step, inputs.founds) is not None and not inputs.busy,
        next_text=_next_text(inputs, offers),
        roles=tuple(role for role in offers.roles if role.desk == inputs.kind),
        strength=_strength(inputs),
        code_groups=groups(inputs.paper_code),
        asked_words=(_group_word(inputs.asked_groups[0]), _group_word(inputs.asked_groups[1])),
        registers=found_words(inputs.imported),
        listed=listed(inputs.imported, offers.roles),
    )


def lead_setup(inputs: Inputs, offers: Offers) -> LeadSetup:
    lists = lists_of(replace(inputs, teams="\n".join((inputs.teams, inputs.team))), offers.roles)
    project = ProjectDetails(inputs.council.strip(), each_line(inputs.services), inputs.scale, lists=lists)
    return LeadSetup(_person(inputs), project, inputs.kind)


def join_setup(inputs: Inputs) -> JoinSetup:
    return JoinSetup(_person(inputs), inputs.join_file, inputs.kind)


def title(step: Step) -> str:
    return {
        Step.WELCOME: translate("FirstStart", "Welcome"),
        Step.YOU: translate("FirstStart", "Who you are"),
        Step.PASSPHRASE: translate("FirstStart", "Your passphrase"),
        Step.PAPER: translate("FirstStart", "Code on paper"),
        Step.PAPER_CHECK: translate("FirstStart", "Check the paper"),
        Step.PROJECT: translate("FirstStart", "The project"),
        Step.REGISTERS: translate("FirstStart", "People and teams"),
        Step.RECOVERY: translate("FirstStart", "Recovery key"),
        Step.JOIN: translate("FirstStart", "Join the project"),
        Step.WORDS: translate("FirstStart", "Six words"),
    }[step]


def _person(inputs: Inputs) -> PersonDetails:
    return PersonDetails(inputs.name.strip(), inputs.role, inputs.team.strip(), inputs.laptop.strip())


def _lines(inputs: Inputs) -> tuple[StepLine, ...]:
    if not inputs.kind:
        return (StepLine(title(Step.WELCOME), now=True, done=False),)
    order = steps(inputs.founds)
    here = order.index(inputs.step)
    return tuple(StepLine(title(step), now=at == here, done=at < here) for at, step in enumerate(order))


def _next_text(inputs: Inputs, offers: Offers) -> str:
    if inputs.kind and step_after(inputs.step, inputs.founds) is None:
        return translate("FirstStart", "Finish")
    if inputs.step is Step.REGISTERS and not lists_of(inputs, offers.roles).anything:
        return translate("FirstStart", "Leave for later")
    return translate("FirstStart", "Next")


def _strength(inputs: Inputs) -> Strength:
    """Rated only where it is shown: rating takes some milliseconds a keystroke."""
    passphrase = inputs.passphrase if inputs.step is Step.PASSPHRASE else ""
    return strength_of(passphrase, (inputs.name, inputs.laptop))


def _group_word(place: int) -> str:
    return translate("FirstStart", "Group &{n} of the code").format(n=place + 1)
