"""The challenge session: begun once for a month and service, held child by child, and carried into the next."""

from qaf_desktop.demo.plausible import read_bank
from qaf_desktop.demo.written import finished
from qaf_desktop.paths import resources
from qaf_desktop.work.challenging import RECORDED, TO_DISCUSS, WRITING, Challenging
from qaf_desktop.work.recording import Recording
from tests.usecases.test_child_data import code, cp, month, taken_in
from tests.usecases.world import project

SAID = {
    "agreed/agreed_what": "Visit every week.", "agreed/next_session": "stays", "safety/unsafe_now": "no",
    "actions/actions_needed": "no", "talk/real": "data", "talk/data_fix": "The visits are to be written down.",
    "agreed/higher": "nobody",
}  # fmt: skip


def other(row, team):
    return [*row[:-2], team, row[-1]]


def test_a_session_is_held_child_by_child_and_the_next_begins_with_it(tmp_path):
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        challenging, bank = Challenging(lead), read_bank(resources())
        rows = (cp("1", "1/9/2026"), other(cp("2", "1/9/2026"), "Other Team"), cp("3", "2/9/2026", alone="b) No"))
        first = taken_in(lead, month(tmp_path, *rows), "2026-09-30")
        assert challenging.services(first)["Example Team"] == ("Example Team",)
        session = challenging.begin(first, "Example Team", ("Example Team",))
        assert challenging.begin(first, "Example Team", ("Example Team",)) == session, (
            "one session of month and service"
        )
        lines = challenging.lines(first, session)
        assert [(one.child, one.state, len(one.flags)) for one in lines] == [("3", TO_DISCUSS, 2), ("1", TO_DISCUSS, 1)]
        draft = challenging.discuss(lines[0])
        answers = Recording(lead).open(draft).session.output()
        assert (answers["about/child_reference"], answers["about/status"], answers["about/flags"]) == (
            "3", "cp", "not-alone visit-late",
        )  # fmt: skip
        assert (answers["about/seen_before"], answers["about/since"]) == ("no", "2026-09-02")
        writing = {one.child: one for one in challenging.lines(first, session)}["3"]
        assert (writing.state, challenging.discuss(writing)) == (WRITING, draft), "the draft is gone on with"
        finished(lead, bank, draft, 1, SAID)
        assert {one.child: one.state for one in challenging.lines(first, session)} == {"3": RECORDED, "1": TO_DISCUSS}
        second = taken_in(
            lead, month(tmp_path, cp("1", "1/9/2026"), cp("3", "30/10/2026"), cp("5", "1/9/2026")), "2026-10-31"
        )
        lines = challenging.lines(second, challenging.begin(second))
        assert [(one.child, one.from_last, one.months, one.state) for one in lines] == [
            ("3", True, 0, TO_DISCUSS), ("1", False, 2, TO_DISCUSS), ("5", False, 1, TO_DISCUSS),
        ]  # fmt: skip
        assert (lines[0].last, lines[0].why) == ("Visit every week.", "Flagged no more")
        again = Recording(lead).open(challenging.discuss(lines[0])).session.output()
        assert again["about/seen_before"] == "yes"
        assert code(lambda: challenging.begin(99)) == "month-gone"
