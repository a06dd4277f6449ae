"""Registers, publications, forms, vault and attachments: small things kept as given."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qaf_desktop.records.model import FormRef
from qaf_desktop.records.summaries import SummaryPlan
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.forms import StoredForm
from qaf_desktop.storage.meaning import allow_all
from qaf_desktop.storage.publications import Publication
from qaf_desktop.storage.store import Store
from qaf_desktop.storage.workspace import WorkspaceFolder
from tests.storage.invented import FORM, PASSPHRASE, PLAN, TINY, Author, InventedMeaning, answers, new_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_store(tmp_path / "workspace", own=1)
    yield store
    store.close()


def test_published_registers_win_over_the_working_copy(store: Store) -> None:
    assert store.registers.teams() == ()
    store.registers.put(0, {"teams": [{"name": "north", "label": "North"}], "people": []})
    assert [row["label"] for row in store.registers.teams()] == ["North"]
    store.registers.put(3, {"teams": [{"name": "north", "label": "North (new)"}]})
    assert [row["label"] for row in store.registers.teams()] == ["North (new)"]
    assert [row["label"] for row in store.registers.rows("teams", 0)] == ["North"]
    assert (store.registers.number(), store.registers.people(), store.registers.services()) == (3, (), ())
    assert set(store.registers.tables(0)) == {"teams", "people"}


def test_a_publications_number_is_never_given_twice(store: Store) -> None:
    assert store.publications.current() is None
    store.publications.put(Publication(1, "aa", b"set one"))
    store.publications.put(Publication(2, "bb", b"set two"))
    store.publications.put(Publication(1, "aa", b"set one"))
    with pytest.raises(ValueError, match="number"):
        store.publications.put(Publication(2, "cc", b"another two"))
    current = store.publications.current()
    assert current is not None
    assert (current.data, store.publications.list()) == (b"set two", (1, 2))


def test_the_current_form_is_the_one_published_last(store: Store) -> None:
    for version, publication in (("1", 1), ("3", 3), ("2", 2)):
        store.forms.put(StoredForm("audit", version, f"digest-{version}", b"<h:html/>", publication))
    current = store.forms.current("audit")
    assert current is not None
    assert current.version == "3"
    assert store.forms.get("digest-1") == StoredForm("audit", "1", "digest-1", b"<h:html/>", 1)
    assert store.forms.get("digest-9") is None
    assert len(store.forms.list()) == 3


def test_nothing_begins_on_an_archived_form_and_it_can_be_brought_back(store: Store) -> None:
    for version, publication in (("1", 1), ("2", 2), ("3", 0)):
        store.forms.put(StoredForm("audit", version, f"digest-{version}", b"<h:html/>", publication))
    store.forms.archive(("digest-1", "digest-2"), archived=True)
    assert store.forms.current("audit") is None
    newest = store.forms.newest("audit")
    assert newest is not None
    assert newest.version == "2"
    kept = store.forms.get("digest-2")
    assert kept is not None
    assert kept.archived
    store.forms.archive(("digest-2",), archived=False)
    current = store.forms.current("audit")
    assert current is not None
    assert current.version == "2"


def test_a_draft_that_was_archived_is_never_the_newest(store: Store) -> None:
    store.forms.put(StoredForm("audit", "1", "digest-1", b"<h:html/>"))
    store.forms.put(StoredForm("audit", "2", "digest-2", b"<h:html/>"))
    store.forms.archive(("digest-2",), archived=True)
    current = store.forms.current("audit")
    assert current is not None
    assert current.version == "1"


class LateMeaning(InventedMeaning):
    """Knows the form only when its bytes are there."""

    def plan(self, method: str, form: FormRef, xform: bytes | None, publication: int) -> SummaryPlan | None:
        return PLAN if xform == b"<form/>" else None


def test_records_that_came_before_their_form_are_read_when_it_comes(tmp_path: Path) -> None:
    keys = keyslots.create(tmp_path, PASSPHRASE, costs=TINY)
    store = Store.create(WorkspaceFolder(tmp_path), keys.data_key, LateMeaning())
    author = Author(2)
    author.write(answers())
    store.merge.apply(author.package(), allow_all)
    assert [row.subject for row in store.records.list()] == [""]
    assert store.figures.first_page("2026-11-22") == store.figures.full_recount("2026-11-22")
    store.forms.put(StoredForm(FORM.id, FORM.version, FORM.digest, b"<form/>", 1))
    assert [row.subject for row in store.records.list()] == ["child-1"]
    page = store.figures.first_page("2026-11-22")
    assert page == store.figures.full_recount("2026-11-22")
    assert (page.records, len(page.grades)) == (1, 2)
    store.close()


def test_the_vault_keeps_bytes_by_name(store: Store) -> None:
    assert store.vault.get("device") is None
    store.vault.put("device", b"\x00seed")
    store.vault.put("device", b"\x01seed")
    store.vault.put("roster", b"")
    assert (store.vault.get("device"), store.vault.get("roster")) == (b"\x01seed", b"")
    store.vault.delete("device")
    assert store.vault.names() == ("roster",)


def test_attachments_keep_bytes_by_id(store: Store) -> None:
    store.attachments.put("a1", b"picture" * 100_000)
    store.attachments.put("a1", b"another")
    assert store.attachments.get("a1") == b"picture" * 100_000
    assert (store.attachments.has("a1"), store.attachments.has("a2")) == (True, False)
    assert store.attachments.get("a2") is None
    store.attachments.delete("a1")
    assert not store.attachments.has("a1")
