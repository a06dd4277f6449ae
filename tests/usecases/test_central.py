"""Two leads' desks and the council's database: one digest everywhere, every signature checked again, a lost disk."""

from pathlib import Path

import pytest

from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.central import Central
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.keeping import Keeping, Reason
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.work.recording import Recording
from tests.storage.postgres import postgres
from tests.usecases.test_keeping import marked, says
from tests.usecases.test_pen import second_lead
from tests.usecases.world import collect, filled_draft, project, send


def test_two_desks_and_the_database_come_to_one_digest(tmp_path: Path) -> None:
    with postgres() as server, project(tmp_path / "desks", 1) as (stage, lead, [ann]):
        gone = marked(ann)
        Recording(ann).finalise(filled_draft(ann, seed=4))
        send(ann)
        collect(lead)
        Recording(lead).finalise(filled_draft(lead, seed=5))
        send(lead)
        with pytest.raises(UserFacingError, match="central-unset"):
            Central(lead).bring()
        with pytest.raises(UserFacingError, match="central-refused"):
            Central(lead).use(server.address(password="another"))
        assert Central(lead).address() is None
        Central(lead).use(server.address())
        done = Central(lead).bring()
        assert (done.there, done.here, done.bad, done.same) == (2, 0, (), True)
        assert Central(lead).bring().there == 0
        second = second_lead(stage, lead)
        try:
            Central(second).use(server.address("lead_two"))
            done = Central(second).bring()
            assert (done.there, done.here, done.bad, done.same) == (0, 2, (), True), "a lead's disk is lost: from there"
            assert second.store.revisions.state_digest() == lead.store.revisions.state_digest()
            Keeping(lead).erase([gone], Reason.REQUEST)
            assert Central(lead).bring(Shares(lead).open()).same
            assert b"marmalade" not in dumped(server)
            assert not Central(second).bring().bad
            Sending(lead).deliver(Shares(lead).open())
            Fetching(second).from_share(Shares(second).open())
            assert Central(second).bring().same
            assert not says(second)
            assert int(server.run("SELECT sum(n) FROM qaf.figures")) == 2
        finally:
            second.close()
        with pytest.raises(UserFacingError, match="not-a-lead"):
            Central(ann).bring()


def dumped(server: object) -> bytes:
    return server.run("SELECT body FROM qaf.revisions").encode()  # type: ignore[attr-defined]


def test_what_an_administrator_bent_is_refused(tmp_path: Path) -> None:
    with postgres() as server, project(tmp_path / "desks", 1) as (stage, lead, [ann]):
        for seed in (3, 4):
            Recording(ann).finalise(filled_draft(ann, seed=seed))
            send(ann)
        collect(lead)
        Central(lead).use(server.address())
        Central(lead).bring()
        bent = "convert_to(replace(convert_from(body, 'UTF8'), 'recorded', 'recordeX'), 'UTF8')"
        server.run(f"UPDATE qaf.revisions SET body = {bent} WHERE seq = 1")
        second = second_lead(stage, lead)
        try:
            Central(second).use(server.address("lead_two"))
            done = Central(second).bring()
            assert (done.here, [one.code for one in done.bad], done.same) == (1, ["revision-root"], False)
        finally:
            second.close()
