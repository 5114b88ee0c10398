from dataclasses import replace
from datetime import date, timedelta

from models.ids import new_id
from models.kinds import ContactKind, Standing
from models.people.customer_rows import CustomerRow, Habits, Reach
from models.states import Turns
from ui import wording
from ui.customer_lines import list_row

TODAY = date(2026, 11, 21)
NEVER = Habits(None, None, None, 0, None, Turns())
ADA = CustomerRow(
    new_id(), 1, "Ada", has_name=True, standing=Standing.ACTIVE, habits=NEVER,
    usual=(), take_care=(), tags=(), contacts=(),
)  # fmt: skip


def habits(days: int, last: int, rhythm: float | None = None, late_in: int = 9) -> Habits:
    begun, late_on = date(2023, 3, 4), TODAY + timedelta(late_in)
    turns = Turns(days, TODAY - timedelta(1), late_on, log_since=begun)
    return Habits(begun, TODAY - timedelta(last), rhythm, 0, None, turns)


def test_somebody_who_never_came_has_nothing_else_to_tell() -> None:
    row = list_row(ADA, TODAY)
    assert (row.fact, row.line, row.side) == ("no visit yet", "nothing noted yet", "")


def test_a_regular_tells_when_and_how_often() -> None:
    row = list_row(replace(ADA, habits=habits(12, 1, 7.0)), TODAY)
    assert (row.fact, row.line) == (
        "here yesterday · every week",
        "came on 12 days since March 2023",
    )


def test_one_visit_is_no_habit() -> None:
    row = list_row(replace(ADA, habits=habits(1, 0)), TODAY)
    assert (row.fact, row.line) == ("here today", "came once, in March 2023")


def test_who_is_late_tells_how_long_they_wait() -> None:
    row = list_row(replace(ADA, habits=habits(12, 19, 5.0, late_in=0)), TODAY)
    assert row.fact == "usually every 5 days, not seen for 19 days"


def test_what_was_imported_in_sum_is_told_with_an_about() -> None:
    steady = replace(habits(12, 1, 7.0), is_about=True)
    assert list_row(replace(ADA, habits=steady), TODAY).fact == "here yesterday · about every week"
    late = replace(habits(12, 19, 5.0, late_in=0), is_about=True)
    row = list_row(replace(ADA, habits=late), TODAY)
    assert row.fact == "about every 5 days, not seen for 19 days"


def test_care_comes_before_the_usual_and_is_marked() -> None:
    known = replace(ADA, usual=("Fresca", "licorice"), take_care=("sesame",))
    row = list_row(known, TODAY)
    assert row.line == f"take care: sesame · the usual: {wording.listing(known.usual)}"
    assert row.line_marks == ((0, len("take care: sesame"), "care"),)
    assert list_row(replace(known, take_care=()), TODAY).line_marks == ()


def test_a_number_stands_where_nothing_else_is_known() -> None:
    row = list_row(replace(ADA, contacts=(Reach(ContactKind.PHONE, "+49 1"),)), TODAY)
    assert row.line == "+49 1"


def test_the_nameless_have_no_initials() -> None:
    row = list_row(replace(ADA, name="red cap", has_name=False), TODAY)
    assert (row.name, row.badge) == ("red cap", "")


def test_many_tags_are_counted() -> None:
    assert list_row(replace(ADA, tags=("a", "b")), TODAY).side == "a, b"
    assert list_row(replace(ADA, tags=("a", "b", "c", "d", "e")), TODAY).side == "a, b, c +2"
