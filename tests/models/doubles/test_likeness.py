import pytest

from models.doubles.likeness import (
    Reason,
    Traits,
    are_alike,
    phone_end,
    reasons,
    spelling,
    way,
    weight,
)
from models.kinds import ContactKind

PHONE = (ContactKind.PHONE, "01234567")
MAIL = (ContactKind.EMAIL, "ann@example.org")


def traits(name: str = "", *ways: tuple[ContactKind, str], description: str = "") -> Traits:
    return Traits((name,) if name else (), description, frozenset(ways))


def test_numbers_are_compared_by_their_ends() -> None:
    assert phone_end("+49 170 1234567") == phone_end("0170/1234567")
    assert phone_end("+491701234567x12") == phone_end("0170/1234567")
    assert phone_end("110") == ""


def test_only_what_tells_people_apart_is_compared() -> None:
    assert way(ContactKind.EMAIL, "ann@example.org") == MAIL
    assert way(ContactKind.EMAIL, "none") is None
    assert way(ContactKind.HANDLE, "@ann") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("anne maier", "anne meier"), ("maier anne", "anne meier"), ("bill thomson", "bill thompson")],
)
def test_a_mistyped_name_is_alike(one: str, other: str) -> None:
    assert are_alike(one, other)


@pytest.mark.parametrize(("one", "other"), [("ann", "anna"), ("ann", "jan"), ("rosa", "bo brown")])
def test_other_names_are_not(one: str, other: str) -> None:
    assert not are_alike(one, other)


def test_whoever_writes_the_family_name_first_has_the_same_name() -> None:
    assert spelling("meyer ann") == spelling("ann meyer")
    assert reasons(traits("ann meyer"), traits("meyer ann")) == (Reason.SAME_NAME,)


def test_all_reasons_are_given_the_strongest_first() -> None:
    found = reasons(traits("ann", PHONE, MAIL), traits("ann", PHONE, MAIL))
    assert found == (Reason.EMAIL, Reason.PHONE, Reason.SAME_NAME)


def test_another_name_counts_less_than_the_name() -> None:
    nicknamed = Traits(("ann meyer", "annie"))
    assert reasons(nicknamed, traits("annie")) == (Reason.OTHER_NAME,)


def test_descriptions_may_say_more_or_less() -> None:
    red, more = (traits(description=words) for words in ("red cap", "red cap spaniel biscuit"))
    assert reasons(red, more) == (Reason.DESCRIPTION,)
    assert reasons(red, traits(description="green coat")) == ()


def test_reached_by_different_numbers_they_are_less_likely_one() -> None:
    other = (ContactKind.PHONE, "99999999")
    found = (Reason.SAME_NAME,)
    apart = weight(found, traits("ann", PHONE), traits("ann", other))
    assert apart < weight(found, traits("ann", PHONE), traits("ann"))
