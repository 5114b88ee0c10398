import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from models.exchange.readers.quoting import quotes_are_letters


def test_quotes_that_only_stand_in_sentences() -> None:
    lines = ["Review\tLiked\n", 'Said "wow"\t1\n', '"Crust is not good.\t0\n', "ok\t1\n"]
    assert quotes_are_letters(lines, "\t")


def test_quotes_that_hold_cells_together() -> None:
    assert not quotes_are_letters(["a,b\n", '"1, 2",3\n'], ",")
    assert not quotes_are_letters(["a,b\n", '"1","2"\n'], ",")
    assert not quotes_are_letters(["a,b\n", '"1\n', '2",3\n'], ",")
    assert not quotes_are_letters(["name\n", '"Ann"\n'], ",")
    assert not quotes_are_letters([], ",")


@given(st.lists(st.lists(st.text('a",;\n', max_size=5), min_size=2, max_size=2), min_size=1))
def test_what_was_written_as_csv_is_read_with_quotes(rows: list[list[str]]) -> None:
    file = StringIO()
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
    assert not quotes_are_letters(file.getvalue().splitlines(keepends=True), ",")
