"""All that is seen, heard and printed comes from the catalogue: walked through in an invented language."""

import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from qaf_desktop.installation import licences
from qaf_desktop.records.merging import view
from qaf_desktop.ui.feedback.reading_panel import PlacesList
from tests.ui.accessible.tree import heard
from tests.ui.translated.invented import Data, untranslated
from tests.usecases.versions import newer_form

NAMES = ("QAF Desktop", "QAF", "OFFICIAL-SENSITIVE", "Excel", "CSV", "PDF", "kB", "MB", "N/A")
FILES = ("map.png", "letter.pdf", "visit.md")
PARTS = ("PySide6_Essentials", "sqlcipher3", "PyNaCl", "pyrage", "reportlab")


def written(merged) -> Data:
    """Everything at a desk that people wrote: registers, records, forms; and what is called what it is called."""
    store, desk = merged.desk.store, merged.desk
    texts = [
        *NAMES,
        *FILES,
        *PARTS,
        desk.identity.name,
        desk.identity.laptop,
        desk.folder.path.name,
        str(desk.folder.path),
    ]
    texts += [part.name for part in licences()]
    for rows in store.registers.tables().values():
        texts += [value for row in rows for value in row.values()]
    for form in (*store.forms.list(), newer_form()):
        xform = ElementTree.fromstring(form.xform)
        said = [value for element in xform.iter() for value in element.attrib.values()]
        texts += [*xform.itertext(), *said, *(name for value in said for name in value.split("/"))]
        texts += ["/".join(value.split("/")[2:]) for value in said if value.startswith("/")]
        texts += [f"{name.rpartition('}')[2]} =" for element in xform.iter() for name in element.attrib]
    for row in store.records.list(limit=1000):
        revisions = store.revisions.of_record(row.key)
        texts += [row.reference, *view(revisions).values.values()]
        texts += [value or "" for entry in revisions for value in entry.fields.values()]
    return Data(texts)


def seen(root: QWidget):
    """Every text of a window that can be seen or heard, with the widget that has it."""
    for one in heard(root):
        told = (one.name,) if isinstance(one.widget, QPdfView) else (one.name, one.description)
        yield from ((text, one.widget) for text in told)
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget, QTextBrowser):
            yield from ((text, widget) for text in _texts(widget))


def _texts(widget: QWidget):
    yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        cells = _cells(widget.model())
        yield from map(_below_the_word, cells) if isinstance(widget, PlacesList) else cells


def _below_the_word(cell: str) -> str:
    """A line of the words to look at begins with a word of the letter itself."""
    return cell.partition("\n")[2]


def _cells(model: QAbstractItemModel):
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), 12)):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.index(row, column).data(role) or "")


def test_every_screen_of_both_desks_speaks_the_language_chosen(invented, merged, open_desk):
    _window, tour = open_desk(merged)
    found: dict[str, str] = {}
    by_forms: dict[int, Data] = {}  # a stop may bring a form of its own
    for stop, root in tour.stops():
        forms = len(merged.desk.store.forms.list())
        if forms not in by_forms:
            by_forms[forms] = written(merged)
        data = by_forms[forms]
        for text, widget in seen(root):
            for words in untranslated(text, data):
                found.setdefault(words, f"{stop}: {type(widget).__name__}: {text[:90]}")
    if found:
        pytest.fail("\n".join(f"{words!r} at {where}" for words, where in found.items()))
