"""How a cell of a list is dressed: from its column at once, where Qt would ask the model role by role."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from qaf_desktop.ui.widgets.rows_model import RowsModel

Feature = QStyleOptionViewItem.ViewItemFeature
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a `RowsModel`. A window full of lines has some two hundred, and Qt would ask seven roles of
    each: asked so, half the time of painting a list goes by in asking."""

    def __init__(self, model: RowsModel[Any]) -> None:
        super().__init__(model)
        self._model = model

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The option as Qt fills it in from the roles that a `RowsModel` answers."""
        text, icon, right = self._model.cell(index.row(), index.column())
        option.index = index  # type: ignore[assignment]
        option.text = text
        option.displayAlignment = RIGHT if right else LEFT
        option.features |= Feature.HasDisplay
        if icon is not None:
            option.features |= Feature.HasDecoration
            option.icon = icon
