"""The menu of saved filters: choose one, keep what is shown now, delete one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from qaf_desktop.ui.widgets.buttons import EnterButton
from qaf_desktop.work.record_lines import Words


class SavedButton(EnterButton):
    """`chosen(text)`, `keep_asked`, `delete_asked(name)`. Gone while there is nothing to choose and nothing to keep."""

    chosen = Signal(str)
    keep_asked = Signal()
    delete_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setText(self.tr("Saved filters"))
        self.setProperty("look", "link")
        self._choices = QMenu(self)
        self.setMenu(self._choices)
        self._shown: tuple[Words, str] = ((), "")
        self.hide()

    def show_saved(self, saved: Words, narrowed: str) -> None:
        """`saved` are (text, name); `narrowed` the text of what is shown now."""
        if (saved, narrowed) != self._shown:
            self._shown = (saved, narrowed)
            self._fill(saved, narrowed)
            self.setVisible(bool(saved or narrowed))

    def _fill(self, saved: Words, narrowed: str) -> None:
        menu = self._choices
        for old in menu.actions():
            menu.removeAction(old)
            old.deleteLater()
        for text, name in saved:
            action = menu.addAction(_literal(name), partial(self.chosen.emit, text))
            action.setCheckable(True)
            action.setChecked(text == narrowed)
        if saved:
            menu.addSeparator()
        keep = menu.addAction(self.tr("Save these filters…"), self.keep_asked.emit)
        keep.setEnabled(bool(narrowed) and narrowed not in dict(saved))
        for _text, name in saved:
            menu.addAction(
                self.tr("Delete “{name}”").format(name=_literal(name)), partial(self.delete_asked.emit, name)
            )


def _literal(name: str) -> str:
    """An ampersand in a name is no key."""
    return name.replace("&", "&&")
