from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from models.clock import ShopTime
from models.exchange.dates import DateEvidence, DateOrder, Moment, Moments
from models.exchange.trouble import RowFault, Unreadable

NOW = datetime(2026, 11, 21, 14, 20, tzinfo=UTC)
BERLIN = ShopTime(ZoneInfo("Europe/Berlin"))


def moments(order: DateOrder = DateOrder.DAY_FIRST, *, any_time: bool = True) -> Moments:
    return Moments(order, BERLIN, NOW, any_time=any_time)


def wall(moment: Moment | RowFault) -> str:
    """Return what the shop's clock showed."""
    assert isinstance(moment, Moment)
    clock = datetime.fromtimestamp(moment.at / 1000, BERLIN.zone)
    return f"{clock:%Y-%m-%d %H:%M:%S}" if moment.time_known else moment.business_day


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["2024-03-01", "20240302"], DateOrder.YEAR_FIRST),
        (["3/1/2024", "3/31/24"], DateOrder.MONTH_FIRST),
        (["3.1.2024", "31.3.2024 10:00"], DateOrder.DAY_FIRST),
        (["3/3/2024", "14 March 2024"], DateOrder.DAY_FIRST),  # the same either way
        (["3/1/2024", "4/2/2024"], (Unreadable.DATES_UNDECIDED, "3/1/2024")),
        (["13/1/2024", "1/13/2024"], (Unreadable.DATES_CONTRADICT, "")),
        (["2024-01-12", "1/22/2024"], (Unreadable.DATES_CONTRADICT, "2024-01-12")),
        (["2024-01-13", "1/22/2024"], DateOrder.MONTH_FIRST),
        (["2024-01-13", "1/2/2024"], (Unreadable.DATES_UNDECIDED, "1/2/2024")),
    ],
)
def test_all_cells_decide_the_order_or_nobody_does(
    cells: list[str], expected: DateOrder | tuple[Unreadable, str]
) -> None:
    evidence = DateEvidence()
    for cell in cells:
        evidence.take_in(cell)
    assert evidence.order() == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1/2/2024", "2024-02-01"),
        ("01.02.24", "2024-02-01"),
        ("1-2-99", "1999-02-01"),
        ("2024-02-01", "2024-02-01"),
        ("2024/2/1", "2024-02-01"),
        ("20240201", "2024-02-01"),
        ("1 Feb 2024", "2024-02-01"),
        ("February 1st, 2024", "2024-02-01"),
        ("Do., 1. Februar 2024", "2024-02-01"),
        ("1 février 2024", "2024-02-01"),
        ("2024-02-01 15:30", "2024-02-01 15:30:00"),
        ("2024-02-01T15:30:10Z", "2024-02-01 16:30:10"),
        ("2024-02-01 15:30:00 +0530", "2024-02-01 11:00:00"),
        ("1/2/2024 3:30 PM", "2024-02-01 15:30:00"),
        ("1.2.2024, 12:05 a.m.", "2024-02-01 00:05:00"),
        ("1/2/2024 3pm", "2024-02-01 15:00:00"),
    ],
)
def test_days_and_times_are_read_as_programs_write_them(cell: str, expected: str) -> None:
    assert wall(moments().read(cell)) == expected


def test_month_first_where_it_was_said() -> None:
    assert wall(moments(DateOrder.MONTH_FIRST).read("1/2/2024")) == "2024-01-02"
    assert wall(moments(DateOrder.YEAR_FIRST).read("24-01-02")) == "2024-01-02"


def test_a_time_may_have_a_cell_of_its_own() -> None:
    assert wall(moments().read("1/2/2024", "15:30")) == "2024-02-01 15:30:00"
    assert wall(moments().read("2024-02-01 00:00:00", "3:30 pm")) == "2024-02-01 15:30:00"


def test_midnight_in_every_cell_is_no_time() -> None:
    evidence = DateEvidence()
    evidence.take_in("2024-02-01 00:00:00")
    assert not evidence.any_time
    assert wall(moments(any_time=False).read("2024-02-01 00:00:00")) == "2024-02-01"


def test_before_the_day_begins_it_is_still_yesterday() -> None:
    moment = moments().read("2024-02-01 03:59")
    assert isinstance(moment, Moment)
    assert moment.business_day == "2024-01-31"


@pytest.mark.parametrize(
    ("cell", "time", "fault"),
    [
        ("", "", RowFault.NO_DATE),
        ("soon", "", RowFault.NOT_A_DAY),
        ("30/2/2024", "", RowFault.NOT_A_DAY),
        ("1/13/2024", "", RowFault.NOT_A_DAY),
        ("12345678901", "", RowFault.NOT_A_DAY),
        ("2024-02-01 25:00", "", RowFault.NOT_A_TIME),
        ("2024-02-01", "late", RowFault.NOT_A_TIME),
        ("2026-11-22", "", RowFault.IN_THE_FUTURE),
        ("2026-11-21 15:30", "", RowFault.IN_THE_FUTURE),
        ("1890-05-01", "", RowFault.LONG_AGO),
    ],
)
def test_what_is_no_moment_is_named(cell: str, time: str, fault: RowFault) -> None:
    assert moments().read(cell, time) is fault


def test_today_and_a_till_ahead_by_a_few_minutes_are_no_future() -> None:
    assert wall(moments().read("2026-11-21")) == "2026-11-21"
    assert wall(moments().read("2026-11-21 15:24")) == "2026-11-21 15:24:00"
