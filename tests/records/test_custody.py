"""A log in which each line holds the digest of the one before: no line can be changed, moved or taken away unseen."""

from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.records.custody import Head, Line, first_broken, head_after, line_bytes, read_line

words = st.text(st.characters(codec="utf-8"), max_size=20)
acts = st.tuples(words, words, words, st.lists(words, max_size=3).map(tuple), words)


def log(said) -> tuple[list[bytes], Head]:
    head, lines = Head(), []
    for number, (at, act, person, records, what) in enumerate(said, 1):
        lines.append(line_bytes(Line(number, at, act, person, records, what), head))
        head = head_after(number, lines[-1])
    return lines, head


@given(st.lists(acts, max_size=6))
def test_a_log_is_read_as_it_was_written(said):
    lines, _ = log(said)
    assert first_broken(lines) == 0
    assert [(x.at, x.act, x.person, x.records, x.what) for x in map(read_line, lines)] == said


@given(st.lists(acts, min_size=2, max_size=6), st.data())
def test_a_line_changed_or_taken_away_is_found_where_it_was(said, data):
    lines, _ = log(said)
    at = data.draw(st.integers(0, len(lines) - 1))
    changed = data.draw(acts.filter(lambda other: other != said[at]))
    forged, _ = log([*said[:at], changed, *said[at + 1 :]])
    if at + 1 < len(lines):
        assert first_broken([*lines[:at], forged[at], *lines[at + 1 :]]) == at + 2
        assert first_broken([*lines[:at], *lines[at + 1 :]]) == at + 1
    assert first_broken([*lines[:at], b"{}", *lines[at + 1 :]]) == at + 1


@given(st.lists(acts, min_size=1, max_size=6), acts)
def test_two_logs_have_one_head_only_where_they_say_the_same(said, other):
    _, head = log(said)
    assert log([*said[:-1], other])[1] == head or other != said[-1]
    assert log(said[:-1])[1] != head
