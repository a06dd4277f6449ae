"""A revision as a document: nothing lost on the way, nothing taken that is not exactly a revision."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.records.canonical import (
    NotCanonical,
    decode,
    digest,
    encode,
    from_document,
    reference,
    revision_bytes,
    to_document,
)
from qaf_desktop.records.model import Attachment, Authorship, FormRef, Kind, Revision, RevisionKey, RevisionRef
from tests.records.making import device, revision

HEX = "0123456789abcdef"
DEVICES = st.text(HEX, min_size=32, max_size=32)
DIGESTS = st.text(HEX, min_size=64, max_size=64)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PATHS = st.text(st.characters(max_codepoint=127), min_size=1, max_size=12)
COUNTS = st.integers(0, 10**9)
KEYS = st.builds(RevisionKey, DEVICES, st.integers(0, 10**14), st.integers(1, 10**14))
REFS = st.builds(RevisionRef, KEYS, DIGESTS)
REVISIONS = st.builds(
    Revision,
    key=KEYS,
    record=KEYS,
    kind=st.sampled_from(Kind),
    method=TEXTS,
    transition=TEXTS,
    parents=st.lists(REFS, max_size=3, unique_by=lambda ref: ref.key).map(tuple),
    author=st.builds(Authorship, TEXTS, TEXTS, COUNTS, COUNTS),
    made_at=TEXTS,
    nonce=TEXTS,
    form=st.none() | st.builds(FormRef, TEXTS, TEXTS, TEXTS),
    about=st.none() | KEYS,
    judged=st.lists(REFS, max_size=2).map(tuple),
    fields=st.dictionaries(PATHS, st.none() | TEXTS, max_size=5),
    attachments=st.lists(st.builds(Attachment, TEXTS, TEXTS, TEXTS, COUNTS, TEXTS, TEXTS), max_size=2).map(tuple),
    reason=TEXTS,
)
WHOLE = revision(
    RevisionKey(device(1), 0, 2),
    {"voice/grade": "good", "voice/why": None},
    (RevisionRef(RevisionKey(device(1), 0, 1), "a" * 64),),
    judged=(RevisionRef(RevisionKey(device(2), 0, 1), "b" * 64),),
    about=RevisionKey(device(3), 1, 4),
    attachments=(Attachment("a1", "plan.pdf", "application/pdf", 12, "00" * 16, "c" * 64),),
    reason="A date was wrong.",
)


@given(REVISIONS)
def test_a_revision_comes_back_from_its_bytes_unchanged(made: Revision) -> None:
    assert from_document(decode(revision_bytes(made))) == made


def test_the_digest_names_the_content_under_its_own_domain() -> None:
    other = revision(WHOLE.key, {"voice/grade": "outstanding"}, WHOLE.parents)
    assert reference(WHOLE) == RevisionRef(WHOLE.key, digest(revision_bytes(WHOLE)))
    assert reference(other) != reference(WHOLE)
    assert len(reference(WHOLE).digest) == 64


def _set(*path: str | int, to: object) -> Callable[[Any], None]:
    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        document[path[-1]] = to

    return change


def _drop(*path: str | int) -> Callable[[Any], None]:
    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        del document[path[-1]]

    return change


PARTS = sorted(to_document(WHOLE))
SELF = {"key": str(WHOLE.key), "digest": "a" * 64}
CHANGES = {
    **{f"without {name}": _drop(name) for name in PARTS},
    **{f"{name} a list in a list": _set(name, to=[[]]) for name in PARTS},
    **{f"{name} a number": _set(name, to=7) for name in PARTS},
    **{f"{name} true": _set(name, to=True) for name in PARTS},
    "a part more": _set("more", to="x"),
    "an unknown kind": _set("kind", to="rumour"),
    "an answer that is a number": _set("fields", "voice/grade", to=3),
    "an answer that is a list": _set("fields", "voice/grade", to=["good"]),
    "author without role": _drop("author", "role"),
    "author with more": _set("author", "admin", to="yes"),
    "author a number": _set("author", "person", to=4),
    "roster as text": _set("author", "roster", to="1"),
    "roster below nothing": _set("author", "roster", to=-1),
    "roster true": _set("author", "roster", to=True),
    "publication nothing": _set("author", "publication", to=None),
    "form with more": _set("form", "path", to="x"),
    "form version a number": _set("form", "version", to=1),
    "attachment size as text": _set("attachments", 0, "size", to="12"),
    "attachment size below nothing": _set("attachments", 0, "size", to=-1),
    "attachment id a number": _set("attachments", 0, "id", to=1),
    "attachment with more": _set("attachments", 0, "path", to="x"),
    "attachment without digest": _drop("attachments", 0, "digest"),
    "parent with more": _set("parents", 0, "more", to="x"),
    "parent digest too short": _set("parents", 0, "digest", to="ab"),
    "parent digest in capitals": _set("parents", 0, "digest", to="A" * 64),
    "judged digest a number": _set("judged", 0, "digest", to=1),
    "itself as its parent": _set("parents", to=[SELF]),
    "a parent named twice": _set("parents", to=[to_document(WHOLE)["parents"][0]] * 2),  # type: ignore[index]
    "one parent under two digests": _set(
        "parents", to=[{"key": f"{device(1)}.0.1", "digest": each * 64} for each in ("a", "b")]
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_document_that_is_not_exactly_a_revision_is_refused(change: Callable[[Any], None]) -> None:
    document = copy.deepcopy(to_document(WHOLE))
    change(document)
    with pytest.raises(NotCanonical):
        from_document(document)


@pytest.mark.parametrize("document", [None, 1, "x", [], ["key"], {}, [{}]])
def test_other_documents_are_refused(document: Any) -> None:
    with pytest.raises(NotCanonical):
        from_document(decode(encode(document)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        ".0.1",
        device(1),
        f"{device(1)}.0",
        f"{device(1)}.0.0",
        f"{device(1)}.0.01",
        f"{device(1)}.00.1",
        f"{device(1)}.-1.1",
        f"{device(1)}.0.+1",
        f"{device(1)}.0.1_0",
        f"{device(1)}.0. 1",
        f"{device(1)}.0.1\n",
        f"{device(1)}.0.1.1",
        f"{device(1)}.0.1e3",
        f"{device(1)}.0.\u0661",
        f"{device(1)}.0." + "9" * 16,
        f"{device(1)}.0." + "9" * 5000,
        f"{'A' * 32}.0.1",
        f"{'g' * 32}.0.1",
        f"{'a' * 31}.0.1",
        f"{'a' * 33}.0.1",
    ],
)
def test_a_key_written_otherwise_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="key"):
        RevisionKey.parse(text)


@given(KEYS)
def test_a_key_is_read_as_it_was_written(key: RevisionKey) -> None:
    assert RevisionKey.parse(str(key)) == key
