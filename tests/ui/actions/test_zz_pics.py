import pytest
from PySide6.QtWidgets import QApplication
from qaf_desktop.ui.theme import apply_theme, tokens_for, ThemeChoice
from qaf_desktop.paths import resources
import sys; sys.path.insert(0, "tests/ui/actions"); from test_actions_screen import *
@pytest.mark.parametrize("theme,percent",[("light",100),("dark",100),("light",200)])
def test_pic(qtbot, room_of, executor, lead, theme, percent):
    app=QApplication.instance()
    apply_theme(app, tokens_for(ThemeChoice(theme)), resources(), percent)
    for n in range(14):
        a=audit_with_action(lead, f"CH-{n}", action_due=day(lead, 3+2*n).isoformat(), action_what=("Ring the school about attendance and agree who visits, and tell her aunt by Friday." if n%3 else "Ring the school."))
    rows=lines(lead)
    k=Actions(lead).agree(*(lambda l:(__import__("qaf_desktop.records.model",fromlist=["x"]).RevisionKey.parse(l.record), l.row))(rows[0]))
    Actions(lead).carry(k, day(lead,6), "x")
    made = ActionsScreen(room_of(later(lead, 12)))
    present(qtbot, made.page, executor)
    made.page.resize(1130,690)
    made.page.enter(""); executor.drain()
    made.page.list.filters.show()
    made.page.table.selectRow(1)
    app.processEvents()
    made.page.grab().save(f"/tmp/a2_{theme}{percent}.png")
    made.page.acted.emit(CARRY, made.page.table.rows_model.rows()[:3]); app.processEvents()
    made.page.carry.carry.click(); app.processEvents()
    made.page.grab().save(f"/tmp/a2_carry_{theme}{percent}.png")
    made.page.carry.left.emit()
    made.page.narrow(Narrowing(chip="ended")); executor.drain(); app.processEvents()
    made.page.grab().save(f"/tmp/a2_empty_{theme}{percent}.png")
    apply_theme(app, tokens_for(ThemeChoice("light")), resources(), 100)
