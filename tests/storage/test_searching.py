"""Searching every answer: what is said is found, what is gone is not, and no typed sign is an operator."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.keeping import Keeping, Reason
from qaf_desktop.storage.searching import match_of
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.recording import Recording
from tests.usecases.world import collect, filled_draft, project, send

SAID = "Zárquon plays the tuba at the heron pond, is fond of maps and walks there with two friends every Sunday."


def audit(desk: Desk, seed: int, said: str = SAID) -> str:
    return str(Recording(desk).finalise(filled_draft(desk, seed=seed, story__who=said)))


def found(desk: Desk, words: str) -> list[str]:
    desk.store.search.catch_up()
    return [str(key) for key in desk.store.search.find(words).keys]


def test_words_phrases_and_beginnings_find_what_was_said_whatever_the_accents(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, _lead, [ann]):
        key = audit(ann, 3)
        audit(ann, 4, SAID.replace("tuba", "flute").replace("heron pond", "pond with a heron"))
        for words in ("tuba", "TUB", "zarquon tuba", unicodedata.normalize("NFD", "Zárquon") + " tuba", '"heron pond"'):
            assert found(ann, words) == [key]
        assert len(found(ann, "heron pond")) == 2
        assert found(ann, "tu") == [], "two letters are a word of their own"
        assert found(ann, "tuba flute") == []
        assert found(ann, "CH-3")[0] == key


def test_what_is_amended_withdrawn_or_erased_is_found_no_more_as_it_was(tmp_path: Path) -> None:
    with project(tmp_path, 1) as (_stage, lead, [ann]):
        first, second, third = (audit(ann, seed) for seed in (3, 4, 5))
        send(ann)
        collect(lead)
        assert set(found(lead, "tuba")) == {first, second, third}
        rows = {str(row.key): row.key for row in lead.store.records.list()}
        draft = Recording(lead).amend(rows[first], "It was a flugelhorn.")
        Recording(lead).save(draft, {"story/who": SAID.replace("tuba", "flugelhorn")})
        Recording(lead).finalise(Recording(lead).open(draft))
        Deciding(lead).withdraw(rows[second], "A xylophone was meant.")
        assert found(lead, "tuba") == [third]
        assert found(lead, "flugelhorn") == [first]
        assert found(lead, "xylophone") == []
        Deciding(lead).restore(rows[second], "It counts after all.")
        assert set(found(lead, "tuba")) == {second, third}
        assert found(lead, "xylophone") == [second], "reasons are found too"
        Keeping(lead).erase([rows[third]], Reason.RETENTION)
        assert [str(key) for key in lead.store.search.find("tuba").keys] == [second]
        with lead.store._database.reading() as driver:
            (count,) = driver.execute("SELECT count(*) FROM search_index").fetchone()
        assert count == len(lead.store.records.list())
        later = audit(lead, 6)
        assert later in found(lead, "tuba")


@given(st.text(max_size=40))
def test_whatever_is_typed_is_words_and_never_an_operator(typed: str) -> None:
    import sqlcipher3

    driver = sqlcipher3.connect(":memory:")
    driver.execute("CREATE VIRTUAL TABLE t USING fts5(said, content = '', contentless_delete = 1)")
    if wanted := match_of(typed):
        driver.execute("SELECT rowid FROM t WHERE t MATCH ?", (wanted,)).fetchall()
    driver.close()


@pytest.mark.parametrize("typed", ["", "   ", "*", '""', "-- ( )"])
def test_no_word_finds_nothing(typed: str) -> None:
    assert match_of(typed) == ""
