"""Going round a window with Tab, and how well one sees where one is."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QRadioButton, QScrollArea, QWidget

from qaf_desktop.ui.form_page.section_page import SectionPage

MOST = 500
SEEN = 3.0
"""Contrast that tells a focused control from the same one without the focus."""
SHARE = 0.35
"""How much of the way round a control has to change by that contrast."""


def ring(root: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What Tab comes to, once round, from the first control it comes to; fails where the focus does not move on."""
    found: list[QWidget] = []
    here = QApplication.focusWidget()
    assert here is not None, "nothing has the focus"
    while len(found) < MOST:
        QTest.keyClick(here, key)
        there = QApplication.focusWidget()
        if there is None or there is here or there.window() is not root.window():
            raise AssertionError(f"{key.name} does not leave {named(here)}; then {named(there)} has the focus")
        if there in found:
            assert there is found[0], f"{named(found[0])} is never come back to: {named(there)} is met again"
            return found
        found.append(there)
        here = there
    raise AssertionError("the ring has no end")


def missed(root: QWidget, found: list[QWidget]) -> list[str]:
    """Controls that take the keyboard, can be seen, and are not in the ring; of one choice, one is enough."""
    wanted = [one for one in root.findChildren(QWidget) if _takes_tab(one)]
    groups = {one.parentWidget() for one in found if isinstance(one, QRadioButton)}
    left = [one for one in wanted if one not in found and not _has_proxy(one)]
    return [named(one) for one in left if not (isinstance(one, QRadioButton) and one.parentWidget() in groups)]


def out_of_order(root: QWidget, found: list[QWidget]) -> list[str]:
    """Pairs in which Tab goes up or back to the left, apart from going round and into the next column. On the form Tab
    goes on from the questions to the buttons below and only then to what stands around them: there the questions count.
    """
    if any(page.isVisible() for page in root.findChildren(SectionPage)):
        found = [one for one in found if isinstance(_scroll(one), SectionPage)]
    if not found:
        return []
    places = [(one, _place(root, one)) for one in found]
    first = min(range(len(places)), key=lambda at: (places[at][1].left() // 100, places[at][1].top()))
    places = places[first:] + places[:first]
    wrong = []
    for (one, here), (other, there) in zip(places, places[1:], strict=False):
        up = there.bottom() <= here.top() and there.left() < here.right()
        back = there.right() <= here.left() and min(here.bottom(), there.bottom()) - max(here.top(), there.top()) > 8
        if (up or back) and _scroll(one) is _scroll(other):
            wrong.append(f"{named(one)} at {here.topLeft().toTuple()} → {named(other)} at {there.topLeft().toTuple()}")
    return wrong


def unseen(root: QWidget, found: list[QWidget], kinds: set) -> list[str]:
    """Controls of which one cannot see that they have the focus; each kind is looked at once."""
    faint = []
    for one in found:
        kind = (type(one), one.property("look"), getattr(one, "isChecked", bool)())
        if kind not in kinds and one.isVisible():
            kinds.add(kind)
            share = ring_share(root, one)
            if share < SHARE:
                faint.append(f"{named(one)}: {share:.0%} of its rim")
    return faint


def ring_share(root: QWidget, one: QWidget) -> float:
    """How many pixels change by 3:1 or more when it gets the focus, for each pixel of the way round it."""
    scroll = _scroll(one)
    if isinstance(scroll, QScrollArea):
        scroll.ensureWidgetVisible(one)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    place = _place(root, one).intersected(root.rect())
    with_focus = _shown(root, place)
    one.clearFocus()
    QApplication.processEvents()
    without = _shown(root, place)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    return _changed(with_focus, without) / max(1, 2 * (place.width() + place.height()))


def named(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    words = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} “{words}”"


def _takes_tab(one: QWidget) -> bool:
    tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return one.isVisible() and one.isEnabled() and tab and not isinstance(one.parentWidget(), QAbstractItemView)


def _has_proxy(one: QWidget) -> bool:
    return one.focusProxy() is not None


def _place(root: QWidget, one: QWidget) -> QRect:
    return QRect(one.mapTo(root, QPoint()), one.size())


def _scroll(one: QWidget) -> QWidget | None:
    around = one.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def _shown(root: QWidget, place: QRect) -> QImage:
    return root.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _changed(one: QImage, other: QImage) -> int:
    pairs = [(one.pixel(x, y), other.pixel(x, y)) for x in range(one.width()) for y in range(one.height())
             if one.pixel(x, y) != other.pixel(x, y)]  # fmt: skip
    return sum(contrast(QColor(a), QColor(b)) >= SEEN for a, b in pairs)


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2.2 computes it, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
