from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.out.vcards import Version, vcards
from models.exchange.readers.person import Address, Kind, Occasion, Person, Photo, Said
from models.exchange.readers.vcard import people
from models.kinds import MayContact, OccasionKind
from models.text import clean
from tests.models.exchange.conftest import corpus

both = pytest.mark.parametrize("version", list(Version))
ANN = Person(
    row=1, uid="a;1", name="Dr. Ann B. Bell, PhD", given="Ann", middle="B.", family="Bell",
    prefix="Dr.", suffix="PhD", say_it="an bel", nicknames=("Annie", "A, B"),
    phones=(Said("+44 7700 900301", "cell"), Said("020; 1", "home fax"), Said("3", "At the lake")),
    emails=(Said("ann@b.org"), Said("b@b.org", "work")),
    handles=(Said("ann bell", "Skype"), Said("@ann:b", 'My "one" ^ only'), Said("plain")),
    urls=(Said("https://b.org/?a=1,2"),),
    addresses=(
        Address("12 Mill Lane\nBack door", "Bath", "Avon", "BA1", "UK", "PO 1", "Flat 2", "home"),
        Address("Elsewhere 1", label="Summer house"),
    ),
    organization="Bell, Book & Co; Bath", title="Baker", note="one\ntwo; three, four\\n",
    tags=("Regular", "a,b"),
    occasions=(
        Occasion(OccasionKind.BIRTHDAY, "1980-02-29", 2, 29, 1980),
        Occasion(OccasionKind.ANNIVERSARY, "--0506", 5, 6),
        Occasion(OccasionKind.OTHER, "2001-01-02", 1, 2, 2001, "First visit"),
    ),
    loyalty_code="C,7", may_contact=MayContact.NO,
    related=(Said("Tom", "Spouse"), Said("Mia", "Bridge partner")),
    photo=Photo(b"\x89PNG\r\n\x1a\n" + bytes(300), "png"),
)  # fmt: skip


def written(*persons: Person, version: Version) -> bytes:
    return "".join(vcards(persons, version)).encode()


def same(person: Person) -> Person:
    """Leave away how a day was written: it is written anew."""
    days = tuple(replace(day, raw="") for day in person.occasions)
    return replace(person, occasions=days)


@both
def test_a_card_is_read_again_as_it_was(version: Version) -> None:
    (again,) = people(written(ANN, version=version))
    assert same(again) == same(ANN)


@both
def test_lines_are_short_and_end_as_they_must(version: Version) -> None:
    whole = written(replace(ANN, name="陈" * 200), version=version)
    lines = whole.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines)  # no letter is broken in two
    assert lines[:2] == [b"BEGIN:VCARD", f"VERSION:{version}".encode()]


@both
def test_a_group_stays_a_group(version: Version) -> None:
    group = Person(row=1, name="Rotary", kind=Kind.GROUP, members=("urn:uuid:1",))
    (again,) = people(written(group, version=version))
    assert again == group


@both
def test_a_day_that_is_only_words_stays_words(version: Version) -> None:
    day = Occasion(OccasionKind.BIRTHDAY, "circa 1800")
    (again,) = people(written(Person(row=1, name="Ann", occasions=(day,)), version=version))
    assert again.occasions == (day,)


def test_whoever_has_no_name_is_called_by_what_there_is() -> None:
    assert "\r\nFN:0170 1\r\n" in next(vcards([Person(row=1, phones=(Said("0170 1"),))]))
    assert "\r\nN:;;;;\r\n" in next(vcards([Person(row=1, name="Only")]))
    assert "\r\nFN:?\r\n" in next(vcards([Person(row=1)], Version.V4))


def test_what_is_for_the_shop_alone_is_not_written() -> None:
    secret = replace(ANN, take_care="peanuts", blocked=True, extra=(Said("limps", "gait"),))
    assert next(vcards([secret])) == next(vcards([ANN]))


@both
@pytest.mark.parametrize(
    "name",
    [
        "ezvcard_fullcontact.vcf",
        "qtpim_example.vcf",
        "eds_sorted_20_people.vcf",
        "turba_export_30.vcf",
    ],
)
def test_cards_of_other_programs_survive_the_way_out_and_in(name: str, version: Version) -> None:
    first = list(people(corpus(f"vcard/{name}")))
    again = list(people(written(*first, version=version)))
    for before, after in zip(first, again, strict=True):
        expected = replace(before, name=before.called or after.name, extra=(), oddities=())
        assert same(after) == same(expected)


WORDS = st.text(st.sampled_from("aB ä陈=;:,\\\"'^.-\n\x00\x0b\u202e"), max_size=30).map(clean)
SAID = st.lists(st.builds(Said, WORDS.filter(bool)), max_size=3).map(tuple)


@given(
    WORDS.filter(bool),
    WORDS,
    SAID,
    st.lists(WORDS.filter(bool), max_size=3),
    st.sampled_from(Version),
)
def test_no_words_are_changed(
    name: str, note: str, phones: tuple[Said, ...], tags: list[str], version: Version
) -> None:
    kept = {phone.value: phone for phone in phones if not phone.value.startswith("tel:")}
    person = Person(
        row=1, name=name, note=note, phones=tuple(kept.values()), tags=tuple(dict.fromkeys(tags))
    )
    (again,) = people(written(person, version=version))
    assert again == person
