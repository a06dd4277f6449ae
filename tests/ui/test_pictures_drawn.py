"""Pictures on screen: parts where they should be, reachable by mouse and keys, with the same numbers as a table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from qaf_desktop.analysis.pictures import Bar, Lines, Mark, MonthBars, Part, Series, StackedBars
from qaf_desktop.ui.widgets.picture_canvas import PictureCanvas, in_lines
from qaf_desktop.ui.widgets.picture_layout import TWO_LINES, lay_out
from qaf_desktop.ui.widgets.picture_view import PictureView

GOOD, POOR = Mark("Good", "disc", "good"), Mark("Inadequate", "triangle", "inadequate")


def bar(name, good, poor):
    return Bar(name, name, (Part("good", "Good", good, GOOD), Part("poor", "Inadequate", poor, POOR)))


STACK = StackedBars("Section", "Where is practice strongest?", (bar("Voice", 30, 10), bar("Plan", 0, 20)), "audits")
MONTHS = MonthBars("Team", "How much?", ("2026-10", "2026-11"), (Series("t", "Team 1", (3.0, None)),), "audits")
LINES = Lines("Month", "Is it getting better?", ("Oct", "Nov"), (Series("g", "Good", (50.0, 60.0)),), "per cent")


def test_a_stack_fills_its_room_in_proportion():
    good, poor, plan = lay_out(STACK, 500, 100).areas
    assert good.box.width() + 2 == pytest.approx(3 * (poor.box.width() + 2))
    assert plan.key == ("Plan", "poor")
    assert (good.text, good.said) == ("75", "Voice, Good: 30 of 40 (75 %)")


def test_few_are_counted_not_turned_into_per_cent():
    few = StackedBars("S", "Q?", (bar("Voice", 3, 1),), "audits")
    drawing = lay_out(few, 500, 100)
    assert drawing.areas[0].text == "3"
    assert "Number" in drawing.note


EMPTY = (StackedBars("S", "Q?", (), "audits"), MonthBars("", "", (), (), ""))


@pytest.mark.parametrize("picture", [STACK, MONTHS, LINES, *EMPTY])
@pytest.mark.parametrize("width", [60, 683, 1366])
def test_every_picture_paints_at_any_width(qtbot, picture, width):
    canvas = PictureCanvas(picture)
    qtbot.addWidget(canvas)
    canvas.resize(width, canvas.height())
    assert not canvas.grab().isNull()
    assert all(area.box.right() <= width + 1 for area in canvas.drawing().areas if width > 200)


LONG = "Management oversight, supervision and challenge of the plan"


@pytest.mark.parametrize("make", [
    lambda: StackedBars("Section", "Q?", (Bar("v", LONG, bar("Voice", 3, 1).parts),), "audits"),
    lambda: MonthBars("Team", "Q?", ("2026-10",), (Series("t", LONG, (3.0,)),), "audits"),
])  # fmt: skip
def test_a_long_name_is_shown_whole_on_two_lines(qtbot, make):
    canvas = PictureCanvas(make())
    qtbot.addWidget(canvas)
    canvas.resize(680, canvas.height())
    (name,) = (words for words in canvas.drawing().words if words.text == LONG)
    lines = in_lines(LONG, canvas.fontMetrics(), round(name.box.width()), two=name.box.height() >= TWO_LINES)
    assert lines.replace("\n", " ") == LONG
    assert lines.count("\n") == 1
    assert canvas.height() == round(canvas.drawing().height), "the picture grows with its rows"


@pytest.fixture
def canvas(qtbot):
    made = PictureCanvas(STACK)
    qtbot.addWidget(made)
    made.resize(500, made.height())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def test_a_bar_clicked_tells_its_key(canvas, qtbot):
    where = canvas.drawing().areas[1].box.center().toPoint()
    with qtbot.waitSignal(canvas.picked, check_params_cb=lambda *key: key == ("Voice", "poor")):
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=where)


def test_arrow_keys_reach_every_part_and_enter_picks(canvas, qtbot):
    for key, expected in [
        (Qt.Key.Key_Right, ("Voice", "good")),
        (Qt.Key.Key_Right, ("Voice", "poor")),
        (Qt.Key.Key_Down, ("Plan", "poor")),
        (Qt.Key.Key_Up, ("Voice", "good")),
        (Qt.Key.Key_Up, ("Voice", "good")),
    ]:
        qtbot.keyClick(canvas, key)
        assert canvas.current().key == expected
    with qtbot.waitSignal(canvas.picked, check_params_cb=lambda *key: key == ("Voice", "good")):
        qtbot.keyClick(canvas, Qt.Key.Key_Return)


def test_a_picture_is_told_in_words(canvas):
    assert canvas.accessibleName() == "Where is practice strongest?"
    assert "Voice: 30 Good, 10 Inadequate" in canvas.accessibleDescription()


def test_the_table_holds_the_numbers_of_the_picture_and_stays_when_they_change(qtbot):
    view = PictureView(STACK)
    qtbot.addWidget(view)
    view.findChild(QPushButton).click()
    assert not view.table.isHidden()
    assert view.table.rows_model.rows() == STACK.table().rows
    view.show_picture(MONTHS)
    assert not view.table.isHidden()
