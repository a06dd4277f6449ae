from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.reports.widths import shared_out

COLUMNS = st.lists(st.tuples(st.floats(1, 50), st.floats(5, 200)), min_size=1, max_size=8)


@given(COLUMNS)
def test_columns_fill_the_width_exactly(columns):
    shares, least = zip(*columns, strict=True)
    assert abs(sum(shared_out(shares, least, 480.0)) - 480.0) < 1e-6


@given(COLUMNS)
def test_no_column_is_narrower_than_it_needs_where_there_is_room(columns):
    shares, least = zip(*columns, strict=True)
    if sum(least) <= 480:
        assert all(got >= need - 1e-6 for got, need in zip(shared_out(shares, least, 480.0), least, strict=True))
