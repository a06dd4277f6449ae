"""A draft thrown away by a slip comes back within a week, with every answer."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.work.discarded import Discarded
from qaf_desktop.work.recording import Recording
from tests.usecases.world import filled_draft, project


def test_a_discarded_draft_is_brought_back_as_it_was(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        opened = filled_draft(auditor)
        before = auditor.store.drafts.load(opened.id)
        discarded = Discarded(auditor)
        discarded.discard(opened.id)
        assert auditor.store.drafts.list() == ()
        [kept] = discarded.list()
        assert kept.words.startswith("CFA draft 1 on CH-3, discarded today")
        again = discarded.bring_back(kept.number)
        after = auditor.store.drafts.load(again)
        assert (after.answers, after.form) == (before.answers, before.form)
        assert discarded.list() == ()


def test_an_amendment_comes_back_over_the_same_record(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        recording, discarded = Recording(auditor), Discarded(auditor)
        record = recording.finalise(filled_draft(auditor))
        draft = recording.amend(record, "A date was wrong.")
        before = auditor.store.drafts.load(draft)
        discarded.discard(draft)
        after = auditor.store.drafts.load(discarded.bring_back(draft))
        assert (after.record, after.parents, after.reason) == (before.record, before.parents, before.reason)
        assert recording.finalise(recording.open(after.id)) == record


def test_after_a_week_it_is_gone_for_good(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        Discarded(auditor).discard(filled_draft(auditor).id)
        later = Clock(lambda: auditor.clock.now() + timedelta(days=8), auditor.clock.token)
        assert Discarded(replace(auditor, clock=later)).list() == ()
        assert not [name for name in auditor.store.vault.names() if name.startswith("discarded/")]
