import pytest

from models.exchange.scales import PERCENT, Scale, ScaleEvidence, given, scale
from models.exchange.trouble import Unreadable


@pytest.mark.parametrize(
    ("words", "number", "value"),
    [
        ("1-5", 3, 3), ("0-10", 0, 1), ("0-10", 10, 5), ("0-10", 7, 4), ("0-2", 1, 3),
        ("0..100", 87.5, 5), ("1-5", 3.5, 4), ("1-5", 6, None), ("-2 to 2", -2, 1),
        ("6-1", 1, 5), ("6-1", 6, 1), ("6-1", 0, None),
    ],
)  # fmt: skip
def test_any_scale_is_said_from_one_to_five(words: str, number: float, value: int | None) -> None:
    assert scale(words).mapped(number) == value


@pytest.mark.parametrize("words", ["", "5", "good-bad", "3-3"])
def test_what_is_no_scale_is_declined(words: str) -> None:
    with pytest.raises(ValueError, match=words or "^$"):
        scale(words)


@pytest.mark.parametrize(
    ("cell", "number", "own"),
    [
        ("4", 4, None), ("4,5", 4.5, None), ("4/5", 4, Scale(1, 5)),
        ("7 out of 10", 7, Scale(0, 10)),
        ("80 %", 80, PERCENT), ("★★★☆☆", 3, Scale(1, 5)), ("5 stars", 5, None),
    ],
)  # fmt: skip
def test_an_answer_may_say_its_scale_itself(cell: str, number: float, own: Scale | None) -> None:
    assert given(cell) == (number, own)


def test_words_are_no_rating() -> None:
    assert given("very good") is None


@pytest.mark.parametrize(
    ("heading", "cells", "found"),
    [
        ("nps", ["7", "9"], Scale(0, 10)),
        ("rating", ["1", "5"], Scale(1, 5)),
        ("rating", ["0", "10"], Scale(0, 10)),
        ("stars", ["4", "3"], Scale(1, 5)),
        ("rating out of 7", ["4"], Scale(0, 7)),
        ("rating", ["3/5"], Scale(1, 5)),
        ("rating", ["1", "10"], (Unreadable.SCALE_UNDECIDED, "1..10")),
        ("rating", ["0", "2"], (Unreadable.SCALE_UNDECIDED, "0..2")),
    ],
)
def test_a_scale_is_known_by_its_name_or_both_its_ends_and_never_guessed(
    heading: str, cells: list[str], found: object
) -> None:
    evidence = ScaleEvidence()
    for cell in cells:
        evidence.take_in(cell)
    assert evidence.scale(heading) == found
