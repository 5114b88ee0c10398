import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.readers.phones import is_region, normal


@pytest.mark.parametrize(
    ("one", "other", "region"),
    [
        ("07700 900301", "+44 7700 900301", "GB"),
        ("+44 (0)7700 900301", "0044 7700 900301", "gb"),
        ("tel:+1-418-656-9254;ext=102", "+1 418 656 9254 x102", ""),
        ("0044 7700 900301", "+44 7700 900301", ""),
        ("p:+15551234567", "+1 (555) 123-4567", ""),
        ("٠٧٧٠٠٩٠٠٣٠١", "07700900301", "GB"),
        ("\u202a+44 7700 900301\u202c", "+447700900301", ""),
        ("1-800-MY-APPLE", "+1 800 692 7753", "US"),
        ("0170 1234567", "01701234567", ""),
    ],
)
def test_two_ways_to_write_a_number_are_the_same(one: str, other: str, region: str) -> None:
    assert normal(one, region)
    assert normal(one, region) == normal(other, region)


def test_extensions_tell_people_apart() -> None:
    assert normal("416-810-9897x752", "US") == "+14168109897x752"
    assert normal("416-810-9897x752", "US") != normal("416-810-9897", "US")


def test_what_cannot_be_read_without_a_country_is_its_digits() -> None:
    assert normal("07700 900301") == "07700900301"
    assert normal("(800) 000-0000") == "8000000000"
    assert normal("(800) 000-0000", "US") == "+18000000000"  # possible, though nobody has it


@pytest.mark.parametrize("text", ["", "ask Jenny", "12", "+", "x" * 300, "1 2 3 4"])
def test_what_is_no_number_is_nothing(text: str) -> None:
    assert not normal(text, "GB")


def test_countries_are_known() -> None:
    assert is_region("GB")
    assert is_region("de")
    assert not is_region("XX")
    assert not is_region("")


@given(st.text(max_size=60), st.sampled_from(["", "GB", "DE", "??"]))
def test_no_text_makes_it_fail(text: str, region: str) -> None:
    assert len(normal(text, region)) <= 60
