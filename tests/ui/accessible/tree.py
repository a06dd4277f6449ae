"""What assistive software is told of a window: every control and picture that can be seen, and what is wrong."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

Role = QAccessible.Role
PRESSED = frozenset({Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.Link, Role.MenuItem})
WRITTEN = frozenset({Role.EditableText, Role.SpinBox, Role.ComboBox, Role.Slider, Role.Dial})
HOLDING = frozenset({Role.Table, Role.List, Role.Tree, Role.Grouping, Role.PageTab, Role.ProgressBar, Role.Dialog})
SHOWN = frozenset({Role.Graphic, Role.Chart})
ROLELESS = frozenset({Role.NoRole, Role.Client, Role.Canvas, Role.Pane, Role.Whitespace})
CODE = re.compile(r"[a-z0-9]+([-_/.#][a-z0-9]+)+|[0-9a-f]{8,}")
KEYS = re.compile(r"(\s{2,}|\s*\()((Ctrl|Alt|Shift)\+\S+|F\d+)\)?$")


@dataclass(frozen=True)
class Heard:
    """One thing as it is told: its role, name, description and value, and the widget behind it."""

    role: QAccessible.Role
    name: str
    description: str
    value: str
    widget: QWidget

    @property
    def words(self) -> str:
        return f"{self.role.name} “{self.name}” ({type(self.widget).__name__})"


def heard(root: QWidget) -> Iterator[Heard]:
    """Everything under a window that can be seen, as the accessible tree gives it; cells of lists are left out."""
    for widget, said in _under(root):
        text = said.text
        yield Heard(said.role(), text(QAccessible.Text.Name), text(QAccessible.Text.Description),
                    text(QAccessible.Text.Value), widget)  # fmt: skip


def faults(root: QWidget) -> list[str]:
    """In words, everything a person who hears the window instead of seeing it would stumble over."""
    told = [one for one in heard(root) if not _inside_another(one.widget)]
    found = [f"{fault}: {one.words}" for one in told for fault in _faults_of(one)]
    return found + [f"{times} of the same name: {words}" for words, times in _twice(told).items()]


def _under(root: QWidget):
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        said = waiting.pop()
        widget = said.object()
        if not isinstance(widget, QWidget) or not (widget is root or widget.isVisible()):
            continue
        yield widget, said
        children = (said.child(at) for at in range(0 if _holds_cells(said) else said.childCount()))
        waiting.extend(reversed([child for child in children if child is not None and child.isValid()]))


def _holds_cells(said) -> bool:
    return said.role() in {Role.Table, Role.List, Role.Tree}


def _inside_another(widget: QWidget) -> bool:
    """Told with what they are part of: the line of a combo, the button of a line, the sign and the row of a dialog."""
    around = widget.parentWidget()
    if isinstance(widget, QDialogButtonBox) or widget.objectName().startswith("qt_msgbox"):
        return True
    return isinstance(around, QComboBox | QLineEdit) or type(widget).__name__.startswith("qt_")


def _faults_of(one: Heard) -> Iterator[str]:
    name = one.name.strip()
    control = one.role in PRESSED | WRITTEN | HOLDING
    if control and not name:
        yield "no name"
    if control and name and not any(letter.isalnum() for letter in name):
        yield "a bare symbol for a name"
    if control and CODE.fullmatch(name):
        yield "a code for a name"
    if one.role in ROLELESS and one.widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _scrolls(one.widget):
        yield "takes the keyboard and has no role"
    if one.role in SHOWN and not (name and one.description.strip()):
        yield "a picture without words"
    if one.role in WRITTEN and name == _placeholder(one.widget) and not one.widget.accessibleName():
        yield "only a placeholder for a name"
    if isinstance(one.widget, QAbstractButton) and not _holds(name, one.widget.text()):
        yield f"the name leaves out the visible words “{one.widget.text()}”"


def _scrolls(widget: QWidget) -> bool:
    return type(widget) is QAbstractScrollArea


def _placeholder(widget: QWidget) -> str:
    return widget.placeholderText() if isinstance(widget, QLineEdit | QPlainTextEdit) else ""


def _holds(name: str, text: str) -> bool:
    """Whether a person who says what she sees is understood; keys behind the words, dots and signs are not said."""
    seen = re.sub(r"[^\w\s]", "", KEYS.sub("", text.replace("&", ""))).split()
    return " ".join(seen).lower() in " ".join(re.sub(r"[^\w\s]", "", name).split()).lower()


def _twice(told: list[Heard]) -> dict[str, int]:
    named = Counter((one.role, one.name) for one in told if one.name and one.role in PRESSED | WRITTEN | HOLDING)
    return {f"{role.name} “{name}”": times for (role, name), times in named.items() if times > 1}
