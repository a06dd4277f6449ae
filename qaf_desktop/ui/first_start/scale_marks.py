"""The grades of a scale to choose, as they will be seen."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.first_start.choice_cards import BESIDE_RING
from qaf_desktop.ui.first_start.state import Choice
from qaf_desktop.ui.tokens import S1, S4
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.mark_label import MarkLabel


def scale_marks(choice: Choice) -> QWidget:
    """Every grade, word and shape together; a new row where there is no room."""
    shown = QWidget()
    beside = QVBoxLayout(shown)
    beside.setContentsMargins(BESIDE_RING, S1, 0, 0)
    flow = FlowLayout(spacing=S4)
    beside.addLayout(flow)
    for mark in choice.marks:
        one = QWidget()
        row = QHBoxLayout(one)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S1)
        row.addWidget(MarkLabel(mark.shape, mark.colour))
        row.addWidget(label(mark.word))
        flow.addWidget(one)
    return shown
