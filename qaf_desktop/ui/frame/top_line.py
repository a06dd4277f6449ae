"""The line above every screen: where one is, search, the state of the shared folder, lock."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from qaf_desktop.ui.text_size import keep_fitted, scaled
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.eliding_label import ElidingLabel
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.state_label import StateLabel, Tone

HEIGHT = 52


class TopLine(QFrame):
    """`palette_asked`, `lock_asked`, and `menu_asked` where the rail is folded away."""

    palette_asked = Signal()
    lock_asked = Signal()
    menu_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        keep_fitted(self, lambda: self.setFixedHeight(scaled(HEIGHT)))
        self.menu = button(self.tr("Menu"), self.menu_asked.emit)
        self.menu.setAccessibleName(self.tr("Menu of screens"))
        self._title = ElidingLabel("title")
        self._mark = label("", "badge")
        self._mark.hide()
        self._subtitle = ElidingLabel("muted")
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.search = button(self.tr("Go to, find a record, do…   Ctrl+K"), self.palette_asked.emit, look="search")
        self.search.setAccessibleName(self.tr("Go to, find a record, do something"))
        self.state = StateLabel()
        self._lock = button(self.tr("Lock"), self.lock_asked.emit, look="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(S4 + 4, 0, S4 + 3, 0)
        row.setSpacing(S3)
        row.addWidget(self.menu)
        row.addWidget(self._title)
        row.addWidget(self._mark)
        row.addSpacing(S2 - 4)
        row.addWidget(self._subtitle, 1)
        row.addWidget(self.search)
        row.addWidget(self.state)
        row.addWidget(self._lock)
        self.fold(narrow=False)

    def say(self, title: str, subtitle: str) -> None:
        self._title.setText(title)
        self._subtitle.setText(subtitle)

    def mark(self, text: str) -> None:
        """A word that stands beside every title, such as that this is the example; "" for none."""
        self._mark.setText(text.partition(":")[0])
        self._mark.setToolTip(text)
        self._mark.setAccessibleDescription(text)
        self._mark.setVisible(bool(text))

    def marked(self) -> str:
        return self._mark.text()

    def title(self) -> str:
        return self._title.text()

    def subtitle(self) -> str:
        return self._subtitle.text()

    def show_state(self, tone: Tone, text: str) -> None:
        self.state.say(tone, text)

    def fold(self, *, narrow: bool) -> None:
        """Where there is little room: the menu instead of the rail, a short search button."""
        self.menu.setVisible(narrow)
        self.search.setText(self.tr("Find…") if narrow else self.tr("Go to, find a record, do…   Ctrl+K"))
        self.search.setMinimumWidth(0 if narrow else 250)
