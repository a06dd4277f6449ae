"""Canonical bytes: one form of a document, the one RFC 8785 gives, and nothing else is read."""

import contextlib
import datetime
import json
import uuid
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.records.canonical import LARGEST_INTEGER, NotCanonical, decode, encode

KEYS = st.text(st.characters(max_codepoint=127), max_size=8)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
LEAVES = st.none() | st.booleans() | st.integers(-LARGEST_INTEGER, LARGEST_INTEGER) | TEXTS
DOCUMENTS = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=6), max_leaves=30
)


@given(DOCUMENTS)
def test_the_bytes_are_those_of_an_independent_rfc_8785_writer(document: object) -> None:
    assert encode(document) == rfc8785.dumps(document)  # type: ignore[arg-type]


@given(DOCUMENTS)
def test_what_is_written_is_read_as_it_was(document: object) -> None:
    assert decode(encode(document)) == document


@given(st.binary(max_size=40) | st.text(max_size=40).map(str.encode))
def test_any_bytes_are_read_as_their_one_form_or_refused(data: bytes) -> None:
    try:
        document = decode(data)
    except NotCanonical:
        return
    assert rfc8785.dumps(document) == data


@given(DOCUMENTS, st.data())
def test_a_changed_byte_is_refused_or_is_another_document(document: object, data: st.DataObject) -> None:
    good = bytearray(encode(document))
    place = data.draw(st.integers(0, len(good) - 1))
    good[place] ^= data.draw(st.integers(1, 255))
    with contextlib.suppress(NotCanonical):
        assert decode(bytes(good)) != document


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" {}",
        b"{}\n",
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a": 1}',
        b'"\\u0041"',
        b'"\\/"',
        b'"\\ud800"',
        b'"\xed\xa0\x80"',
        b"\xef\xbb\xbf{}",
        b"1.0",
        b"1e3",
        b"-0",
        b"9007199254740993",
        b"1" * 400,
        b"NaN",
        b"{}{}",
        b'{"\xc3\xa9":1}',
        b"[" * 300 + b"]" * 300,
        b"[" * 100_000,
        b'{"a":' * 5000 + b"1" + b"}" * 5000,
    ],
)
def test_bytes_that_are_not_the_one_form_are_refused(data: bytes) -> None:
    with pytest.raises(NotCanonical):
        decode(data)


def _circle() -> list[object]:
    circle: list[object] = []
    circle.append(circle)
    return circle


@pytest.mark.parametrize(
    "document",
    [
        1.5,
        float("nan"),
        2**53,
        -(2**60),
        2**70,
        {"é": 1},
        {1: 2},
        {None: 1},
        "\ud800",
        {"a": "\udfff"},
        {"\ud800": 1},
        b"bytes",
        {1, 2},
        object(),
        datetime.date(2026, 11, 22),
        uuid.UUID(int=1),
        {"a": [{"b": datetime.date(2026, 11, 22)}]},
        _circle(),
    ],
    ids=lambda document: type(document).__name__,
)
def test_a_document_that_has_no_canonical_form_is_refused(document: object) -> None:
    with pytest.raises(NotCanonical) as refusal:
        encode(document)
    assert "\ud800" not in str(refusal.value)


def test_a_refusal_never_holds_what_the_document_said() -> None:
    with pytest.raises(NotCanonical) as refusal:
        encode({"voice": {"a child's own words": 1.5}})
    assert "child" not in str(refusal.value)


def _vector_files(folder: Path, pattern: str) -> list[Path]:
    files = sorted(folder.glob(pattern))
    assert len(files) > 4, folder
    return files


def test_published_rfc_8785_pairs_that_hold_only_what_we_write(vectors: Path) -> None:
    agreed = 0
    for file in _vector_files(vectors / "jcs" / "input", "*.json"):
        document = json.loads(file.read_bytes())
        with contextlib.suppress(NotCanonical):
            assert encode(document) == (vectors / "jcs" / "output" / file.name).read_bytes().strip(), file.name
            agreed += 1
    assert agreed >= 1


def test_the_published_json_suite_is_never_taken_wrongly(vectors: Path) -> None:
    read = 0
    for file in _vector_files(vectors / "json", "*.json"):
        data = file.read_bytes()
        try:
            document = decode(data)
        except NotCanonical:
            continue
        assert not file.name.startswith("n_"), file.name
        assert rfc8785.dumps(document) == data, file.name
        read += 1
    assert read > 10


@pytest.mark.soak
@given(st.binary(max_size=400))
def test_any_bytes_at_length(data: bytes) -> None:
    with contextlib.suppress(NotCanonical):
        assert encode(decode(data)) == data
