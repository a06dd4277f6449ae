"""The one stylesheet. Widgets say what they are by the property `look`; nothing else in the program sets a style.

Looks: labels `title heading figure muted caption brand badge ok warning stop alarm strong`;
buttons `primary quiet link danger chip rail search`; lists `found guides`;
large, on a laptop that was handed over: labels `ask told tile big-stop`, buttons `big big-primary big-quiet tile`;
frames `card bar foot rail panel side float ring notice-stop notice-warning notice-info`.
"""

import re
from pathlib import Path

from PySide6.QtGui import QColor

from qaf_desktop.ui.tokens import ASKED, FIGURE, HEADING, RADIUS, TINY, TITLE, Tokens


def stylesheet(tokens: Tokens, icons: Path, scale: float = 1.0) -> str:
    """The whole sheet of one theme; `icons` holds the small pictures of arrows and ticks;
    `scale` is how large the words are, 1.0 for the usual size."""
    parts = (_labels, _buttons, _rail, _fields, _marks, _frames, _lists, _large)
    return _at(scale, "\n".join(part(tokens, icons) for part in parts))


def _at(scale: float, sheet: str) -> str:
    """Type, and what has to hold a line of it, as much larger."""
    larger = re.sub(r"font-size: (\d+)pt", lambda found: f"font-size: {int(found[1]) * scale:g}pt", sheet)
    return re.sub(r"min-height: (\d\d)px", lambda found: f"min-height: {round(int(found[1]) * scale)}px", larger)


def shade(tokens: Tokens) -> str:
    """`light` or `dark`: which of two pictures reads on this theme's surface."""
    return "dark" if QColor(tokens.surface).lightness() < 128 else "light"


def _labels(t: Tokens, _icons: Path) -> str:
    return f"""
QLabel[look="title"] {{ font-size: {TITLE}pt; font-weight: 600; }}
QLabel[look="heading"] {{ font-size: {HEADING}pt; font-weight: 600; }}
QLabel[look="figure"] {{ font-size: {FIGURE}pt; font-weight: 600; }}
QLabel[look="brand"] {{ font-size: {HEADING}pt; font-weight: 600; }}
QLabel[look="badge"] {{ font-size: {TINY}pt; font-weight: 600; color: {t.warning}; background: {t.warning_ground};
  border: 1px solid {t.warning}; border-radius: {RADIUS}px; padding: 2px 8px; }}
QLabel[look="strong"] {{ font-weight: 600; }}
QLabel[look="muted"] {{ font-size: {TINY}pt; color: {t.muted}; }}
QLabel[look="caption"] {{ font-size: {TINY}pt; font-weight: 600; color: {t.muted}; }}
QLabel[look="ok"] {{ color: {t.ok}; }}
QLabel[look="warning"] {{ color: {t.warning}; }}
QLabel[look="stop"] {{ color: {t.stop}; }}
QLabel[look="alarm"] {{ font-size: {TINY}pt; font-weight: 600; color: {t.stop}; }}
QLabel:disabled {{ color: {t.muted}; }}
QToolTip {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.control}; padding: 4px; }}
"""


def _buttons(t: Tokens, _icons: Path) -> str:
    return f"""
QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.control}; border-radius: {RADIUS}px;
  padding: 6px 14px; min-height: 20px; }}
QPushButton:hover {{ background: {t.selected}; }}
QPushButton:pressed {{ background: {t.selected}; border-color: {t.text}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {t.muted}; border-color: {t.line}; background: {t.window}; }}
QPushButton:checked {{ background: {t.selected}; border: 2px solid {t.accent}; padding: 5px 13px; font-weight: 600; }}
QPushButton:checked:focus {{ border: 4px double {t.accent}; padding: 3px 11px; }}
QPushButton[look="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent};
  font-weight: 600; }}
QPushButton[look="primary"]:hover {{ border: 1px solid {t.text}; padding: 6px 14px; }}
QPushButton[look="primary"]:focus {{ border: 1px solid {t.accent}; padding: 6px 14px; }}
QPushButton[look="primary"]:disabled {{ background: {t.line if t.line != t.muted else t.window};
  color: {t.muted}; border-color: {t.line}; }}
QPushButton[look="danger"] {{ color: {t.stop}; border-color: {t.stop}; }}
QPushButton[look="danger"]:hover {{ background: {t.stop_ground}; }}
QPushButton[look="danger"]:disabled {{ color: {t.muted}; border-color: {t.line}; background: {t.window}; }}
QPushButton[look="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[look="quiet"]:hover {{ background: {t.selected}; }}
QPushButton[look="quiet"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[look="link"] {{ background: transparent; border: 2px solid transparent; color: {t.accent};
  padding: 2px 4px; }}
QPushButton[look="link"]:hover {{ text-decoration: underline; }}
QPushButton[look="link"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[look="link"]:disabled {{ color: {t.muted}; }}
QPushButton[look="chip"] {{ border-radius: 13px; padding: 2px 10px; min-height: 20px; font-size: {TINY}pt; }}
QPushButton[look="chip"]:checked {{ border: 1px solid {t.accent}; color: {t.accent}; background: {t.selected};
  padding: 2px 10px; font-weight: 600; }}
QPushButton[look="chip"]:focus {{ border: 2px solid {t.accent}; padding: 1px 9px; }}
QPushButton[look="search"] {{ text-align: left; color: {t.muted}; padding: 5px 10px; min-height: 22px; }}
QPushButton[look="search"]:focus {{ border: 2px solid {t.accent}; padding: 4px 9px; }}
QToolButton {{ background: transparent; color: {t.text}; border: 1px solid transparent; border-radius: {RADIUS}px;
  padding: 4px; }}
QToolButton:hover {{ background: {t.selected}; }}
QToolButton:focus {{ border: 2px solid {t.accent}; padding: 3px; }}
QToolButton:checked {{ background: {t.selected}; }}
"""


def _rail(t: Tokens, _icons: Path) -> str:
    return f"""
QFrame[look="rail"] {{ background: {t.rail}; border: 0; border-right: 1px solid {t.line}; }}
QPushButton[look="rail"] {{ background: transparent; border: 0; border-left: 3px solid transparent; border-radius: 0;
  text-align: left; padding: 5px 12px 5px 13px; min-height: 22px; }}
QPushButton[look="rail"]:hover {{ background: {t.selected}; }}
QPushButton[look="rail"]:checked {{ background: {t.selected}; border-left: 3px solid {t.accent}; font-weight: 600;
  padding: 5px 12px 5px 13px; }}
QPushButton[look="rail"]:focus {{ border: 2px solid {t.accent}; border-left: 3px solid {t.accent};
  padding: 3px 10px 3px 13px; }}
"""


def _fields(t: Tokens, icons: Path) -> str:
    arrow = f"{icons.as_posix()}/chevron-{shade(t)}.svg"
    up = f"{icons.as_posix()}/chevron-up-{shade(t)}.svg"
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox"
    focused = ", ".join(f"{name.strip()}:focus" for name in fields.split(","))
    return f"""
{fields} {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.control}; border-radius: {RADIUS}px;
  padding: 5px 9px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: 22px; }}
{focused} {{ border: 2px solid {t.accent}; padding: 4px 8px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QLineEdit:read-only {{
  background: {t.window}; border-color: {t.line}; }}
QPlainTextEdit[readOnly="true"] {{ background: {t.window}; }}
QPlainTextEdit[readOnly="true"]:!focus {{ border-color: {t.line}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: 0; width: 24px; subcontrol-origin: border; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
QAbstractSpinBox {{ padding-right: 24px; }}
QAbstractSpinBox:focus {{ padding-right: 23px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
QAbstractSpinBox QLineEdit {{ padding-left: 8px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: 22px; background: transparent; }}
QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: 10px; height: 10px; }}
QAbstractSpinBox::down-arrow, QDateEdit::drop-down {{ image: url("{arrow}"); width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.control};
  selection-background-color: {t.selected}; selection-color: {t.text}; outline: 0; }}
QComboBox QAbstractItemView::item {{ min-height: 28px; padding: 0 6px; }}
"""


def _marks(t: Tokens, icons: Path) -> str:
    tick = f"{icons.as_posix()}/tick-{shade(t)}.svg"
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: {RADIUS}px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {t.accent}; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {t.control}; border-radius: 3px;
  background: {t.surface}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url("{tick}"); }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {t.control}; border-radius: 8px;
  background: {t.surface}; }}
QRadioButton::indicator:checked {{ border: 5px solid {t.accent}; width: 6px; height: 6px; }}
QProgressBar {{ background: {t.line}; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
"""


def _frames(t: Tokens, _icons: Path) -> str:
    return f"""
QFrame[look="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {RADIUS}px; }}
QFrame[look="card"]:focus {{ border-color: {t.accent}; }}
QFrame[look="bar"] {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[look="foot"] {{ background: {t.surface}; border: 0; border-top: 1px solid {t.line}; }}
QFrame[look="panel"] {{ background: {t.surface}; border: 0; }}
QFrame[look="side"] {{ background: {t.surface}; border: 0; border-left: 1px solid {t.line}; }}
QFrame[look="float"] {{ background: {t.surface}; border: 1px solid {t.control}; border-radius: 6px; }}
QFrame[look="ring"] {{ background: transparent; border: 3px solid {t.accent}; border-radius: 6px; }}
QFrame[look="notice-stop"] {{ background: {t.stop_ground}; border: 1px solid {t.stop}; border-radius: {RADIUS}px; }}
QFrame[look="notice-warning"] {{ background: {t.warning_ground}; border: 1px solid {t.warning};
  border-radius: {RADIUS}px; }}
QFrame[look="notice-info"] {{ background: {t.selected}; border: 1px solid {t.accent}; border-radius: {RADIUS}px; }}
QFrame[look="notice-stop"] QLabel {{ color: {t.stop}; font-weight: 600; }}
QFrame[look="notice-warning"] QLabel {{ color: {t.warning}; }}
QFrame[look="notice-stop"] QPushButton {{ background: transparent; border-color: {t.stop}; }}
QFrame[look="notice-warning"] QPushButton {{ background: transparent; border-color: {t.warning}; }}
QFrame[look="notice-stop"] QPushButton:focus, QFrame[look="notice-warning"] QPushButton:focus {{
  border: 2px solid {t.accent}; }}
QScrollArea {{ border: 0; background: transparent; }}
QScrollArea > QWidget > QWidget[look="page"] {{ background: transparent; }}
QPdfView, QScrollArea[look="picture"] {{ border: 2px solid transparent; }}
QPdfView:focus, QScrollArea[look="picture"]:focus {{ border: 2px solid {t.accent}; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.line}; }}
QSplitter::handle:horizontal {{ width: 6px; }}
QStatusBar {{ background: {t.window}; color: {t.muted}; }}
QStatusBar::item {{ border: 0; }}
"""


def _lists(t: Tokens, _icons: Path) -> str:
    return f"""
QTableView, QListView, QTreeView {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
  border-radius: {RADIUS}px; gridline-color: {t.line}; outline: 0; alternate-background-color: {t.surface};
  selection-background-color: {t.selected}; selection-color: {t.text}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: 2px solid {t.accent}; }}
QTableView::item {{ border: 0; border-bottom: 1px solid {t.line}; padding: 0 8px; }}
QTableView::item:selected {{ background: {t.selected}; color: {t.text}; }}
QListView[look="guides"]::item {{ padding: 7px 8px; }}
QListView[look="found"] {{ border: 0; }}
QListView[look="found"]::item {{ padding: 6px 8px; border-radius: {RADIUS}px; }}
QListView[look="found"]::item:selected {{ background: {t.selected}; color: {t.text}; }}
QHeaderView {{ background: {t.surface}; border: 0; }}
QHeaderView::section {{ background: {t.surface}; color: {t.muted}; border: 0; border-bottom: 1px solid {t.line};
  padding: 10px 8px 10px 11px; font-size: {TINY}pt; font-weight: 600; }}
QTableWidget[look="matrix"] QHeaderView::section {{ padding: 2px 3px; }}
QTableWidget[look="matrix"] QHeaderView::section:vertical {{ padding: 2px 2px 2px 8px; }}
QTableCornerButton::section {{ background: {t.surface}; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.control}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.control}; padding: 4px; }}
QMenu::item {{ padding: 6px 20px; border-radius: {RADIUS}px; }}
QMenu::item:selected {{ background: {t.selected}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
"""


def _large(t: Tokens, _icons: Path) -> str:
    """What a child or somebody else who is handed the laptop reads and presses; a child's is larger still."""
    return _large_for(t, "", ASKED, FIGURE) + _large_for(t, _CHILD, ASKED + 4, FIGURE + 2)


_CHILD = 'QWidget[reader="child"] '


def _large_for(t: Tokens, around: str, asked: int, told: int) -> str:
    fields = ", ".join(f'{around}{name}[look="big"]' for name in ("QPlainTextEdit", "QLineEdit"))
    return f"""
{around}QLabel[look="ask"] {{ font-size: {asked}pt; font-weight: 600; }}
{around}QLabel[look="told"], {around}QLabel[look="tile"] {{ font-size: {told}pt; }}
{around}QLabel[look="big-stop"] {{ font-size: {told}pt; color: {t.stop}; }}
{around}QPushButton[look="big"], {around}QPushButton[look="big-primary"], {around}QPushButton[look="big-quiet"] {{
  font-size: {told}pt; min-height: 46px; padding: 8px 20px; border: 2px solid {t.control}; border-radius: 8px; }}
{around}QPushButton[look="big-primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent};
  font-weight: 600; }}
{around}QPushButton[look="big-quiet"] {{ background: transparent; border-color: transparent; color: {t.accent}; }}
{around}QPushButton[look="big"]:focus, {around}QPushButton[look="big-quiet"]:focus {{ border: 4px solid {t.accent};
  padding: 6px 18px; }}
{around}QPushButton[look="tile"] {{ border: 2px solid {t.control}; border-radius: 8px; padding: 0; text-align: left; }}
{around}QPushButton[look="tile"]:checked {{ border: 4px solid {t.accent}; background: {t.selected}; padding: 0; }}
{around}QPushButton[look="tile"]:focus {{ border: 4px solid {t.text}; padding: 0; }}
{fields} {{ font-size: {told}pt; padding: 8px 12px; min-height: 44px; border: 2px solid {t.control}; }}
"""
