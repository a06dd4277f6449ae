"""What is missing or wrong on each step, by field, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from qaf_desktop.code_signs import groups, signs_of
from qaf_desktop.ui.first_start.state import Inputs, Step
from qaf_desktop.ui.passphrase_strength import strength_of

translate = QCoreApplication.translate


def problems(inputs: Inputs) -> Mapping[str, str]:
    """Field name → words; empty when the step is complete."""
    found = _CHECKS.get(inputs.step, _nothing)(inputs)
    return {field: words for field, words in found.items() if words}


def _nothing(_inputs: Inputs) -> dict[str, str]:
    return {}


def _welcome(inputs: Inputs) -> dict[str, str]:
    return {"kind": "" if inputs.kind else translate("FirstStart", "Choose one of them.")}


def _you(inputs: Inputs) -> dict[str, str]:
    return {
        "name": _wanted(inputs.name, translate("FirstStart", "Type your name.")),
        "role": _wanted(inputs.role, translate("FirstStart", "Choose your role.")),
        "laptop": _wanted(inputs.laptop, translate("FirstStart", "Give this computer a name.")),
    }


def _passphrase(inputs: Inputs) -> dict[str, str]:
    strength = strength_of(inputs.passphrase, (inputs.name, inputs.laptop))
    nothing = translate("FirstStart", "Type a passphrase.")
    differ = translate("FirstStart", "The two are not the same.")
    return {
        "passphrase": "" if strength.enough else strength.words or nothing,
        "repeated": "" if inputs.repeated == inputs.passphrase else differ,
    }


def _paper_check(inputs: Inputs) -> dict[str, str]:
    code, wrong = groups(inputs.paper_code), translate("FirstStart", "That is not what the code says there.")
    typed = (inputs.first_group, inputs.second_group)
    found = {}
    for field, place, text in zip(("first_group", "second_group"), inputs.asked_groups, typed, strict=True):
        right = place < len(code) and signs_of(text) == code[place]
        found[field] = "" if right else wrong
    return found


def _project(inputs: Inputs) -> dict[str, str]:
    return {
        "council": _wanted(inputs.council, translate("FirstStart", "Type the council’s name.")),
        "services": _wanted(inputs.services, translate("FirstStart", "Type at least one service.")),
        "scale": _wanted(inputs.scale, translate("FirstStart", "Choose a scale.")),
    }


def _recovery(inputs: Inputs) -> dict[str, str]:
    if inputs.key_again:
        return {"key_passphrase": translate("FirstStart", "Type the passphrase of the file once more, then open it.")}
    if inputs.recovery_path is None:
        return {"recovery": translate("FirstStart", "Save the recovery key first.")}
    if inputs.recovery_proved is None:
        return {"recovery": translate("FirstStart", "Open the saved file again, to prove that it can be read.")}
    if not inputs.recovery_proved:
        wrong = translate("FirstStart", "That file is not this project’s recovery key. Try the saved one.")
        locked = translate("FirstStart", "Not the saved file, or not the passphrase it was saved with. Try again.")
        return {"recovery": locked if inputs.recovery_locked else wrong}
    return {}


def _join(inputs: Inputs) -> dict[str, str]:
    nothing = translate("FirstStart", "Choose the file first.")
    return {"join_file": "" if inputs.join_file else inputs.join_problem or nothing}


def _words(inputs: Inputs) -> dict[str, str]:
    wanted = translate("FirstStart", "Save the request, or put it in the shared folder.")
    return {"request": "" if inputs.request_at else wanted}


def _wanted(value: str, words: str) -> str:
    return "" if value.strip() else words


_CHECKS = {
    Step.WELCOME: _welcome,
    Step.YOU: _you,
    Step.PASSPHRASE: _passphrase,
    Step.PAPER_CHECK: _paper_check,
    Step.PROJECT: _project,
    Step.RECOVERY: _recovery,
    Step.JOIN: _join,
    Step.WORDS: _words,
}
