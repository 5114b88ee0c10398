import pytest

from models.exchange.amounts import AmountEvidence, hundredths


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("29.33", 2933), ("12", 1200), ("-3.5", -350), ("$1,234.56", 123456), ("(12.00)", -1200),
        ("€ 5", 500), ("1.234,56", 123456), ("1 234.50", 123450), ("12.345", 1234),
        ("1,50", 150), ("1,234", 123400), ("1,23,456.50", 12345650), ("Fr. 1'200.-", 120000),
        ("12.50-", -1250), ("free", None), ("", None), ("-", None),
    ],
)  # fmt: skip
def test_sums_are_read_as_shops_write_them(cell: str, expected: int | None) -> None:
    assert hundredths(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("1.234,56", 123456), ("1,50", 150), ("1.500", 150000), ("12,5 €", 1250), ("3.00", 300)],
)
def test_where_a_comma_stands_before_the_cents_a_point_parts_thousands(
    cell: str, expected: int
) -> None:
    assert hundredths(cell, cents_after_comma=True) == expected


@pytest.mark.parametrize("cell", ["2 3", "3.50 / 4.20", "1e5 2", "9" * 20])
def test_what_is_no_sum_is_not_made_one(cell: str) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        hundredths(cell)


def test_all_cells_of_a_column_decide_together() -> None:
    for cells, comma in ((["1.500", "2,50"], True), (["1,500", "2.50"], False), (["2"], False)):
        evidence = AmountEvidence()
        for cell in cells:
            evidence.take_in(cell)
        assert evidence.cents_after_comma() is comma
