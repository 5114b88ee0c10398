from pathlib import Path

import pytest

from models.exchange.counts import Counts
from models.exchange.trouble import CannotRead, RejectedRow, RowFault, Unreadable
from ui import import_words


@pytest.mark.parametrize("why", Unreadable)
def test_each_reason_is_one_whole_sentence(why: Unreadable) -> None:
    error = CannotRead(why, Path("/home/me/list.csv"), line=12, column="Datum", sample="3/1/2024")
    said = import_words.explain_unreadable(error)
    assert said.endswith(".")
    assert "{" not in said
    assert "/home/me" not in said
    assert "list.csv" in said or "Datum" in said


@pytest.mark.parametrize("fault", RowFault)
def test_each_fault_of_a_row_is_said(fault: RowFault) -> None:
    assert import_words.explain_row(fault).endswith(".")


def test_what_came_in_is_counted_in_words() -> None:
    said = import_words.result(Counts(customers_added=1, visits_added=2, anonymous=3), "a.csv")
    assert "1 customer" in said
    assert "1 customers" not in said
    assert "5 visits" in said
    assert import_words.result(Counts(unchanged=9), "a.csv").startswith("Nothing new")


def test_rows_left_out_are_counted_and_the_first_is_named() -> None:
    rows = (RejectedRow(3, RowFault.NOT_A_DAY), RejectedRow(9, RowFault.NO_DATE))
    assert import_words.left_out(Counts()) == ""
    assert "Row 3" in import_words.left_out(Counts(rejected=rows[:1]))
    assert import_words.left_out(Counts(rejected=rows)).startswith("2 rows")
