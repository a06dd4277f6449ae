"""How long received work stays on this laptop, and what that removes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label

MONTHS = (0, 3, 6, 12, 24)


class ReceivedCard(Card):
    """`chosen(months)`, 0 for always; `shown_asked` leads to where it is removed. Tell it by `show_plan`."""

    chosen = Signal(int)
    shown_asked = Signal()

    def __init__(self, months: int, days: int = 0, parent: QWidget | None = None) -> None:
        """`days` are the administrator's, 0 where the person chooses."""
        super().__init__(self.tr("Received work"), parent)
        self.months = QComboBox()
        for one in () if days else MONTHS:
            self.months.addItem(self.tr("{n} months").format(n=one) if one else self.tr("always"), one)
        if days:
            self.months.addItem(self.tr("{n} days").format(n=days), days)
        self.months.setCurrentIndex(max(0, self.months.findData(months)))
        self.months.setEnabled(not days)
        free = self.tr("Counted from the lead’s receipt, or from what came last. You are asked before anything goes.")
        fixed = self.tr("Set by your administrator. My work announces a week before what goes.")
        self.plan, self.staying = label("", wrap=True), label("", "muted", wrap=True)
        self.show_it = button(self.tr("Show it in My work"), self.shown_asked.emit)
        self.body.addWidget(
            Field(self.tr("&Keep received work on this laptop for"), self.months, fixed if days else free)
        )
        self.body.addWidget(self.plan)
        self.body.addWidget(self.staying)
        self.body.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.months.currentIndexChanged.connect(lambda _at: self.chosen.emit(self.months.currentData()))
        self.show_plan("", "", goes=False)

    def show_plan(self, plan: str, staying: str, *, goes: bool) -> None:
        """What goes and what stays although it is old enough, in sentences; "" for none."""
        for line, words in ((self.plan, plan), (self.staying, staying)):
            line.setText(words)
            line.setVisible(bool(words))
        self.show_it.setVisible(goes)
