import pytest

from models.exchange.readers.cards import Line
from models.exchange.readers.meanings import take
from models.exchange.readers.person import Address, Gathering, Oddity, Person, Said
from models.exchange.readers.properties import read_property
from models.kinds import OccasionKind


def said(*lines: str) -> Person:
    gathering = Gathering(1)
    for line in lines:
        found = read_property(Line(line.encode()), "cp1252")
        assert found
        take(gathering, found, found.label)
    return gathering.person()


@pytest.mark.parametrize(
    ("line", "handle"),
    [
        ("X-SKYPE-USERNAME:ann", Said("ann", "skype")),
        ("IMPP;TYPE=home:xmpp:ann@x.org", Said("ann@x.org", "xmpp")),
        ("IMPP;X-SERVICE-TYPE=Skype:skype:ann%20b", Said("ann b", "Skype")),
        ("X-SOCIALPROFILE;TYPE=twitter;X-USER=ann:http://twitter.com/ann", Said("ann", "twitter")),
        ("X-SIP:sip:90", Said("90", "sip")),
        ("IMPP:plain", Said("plain", "")),
    ],
)
def test_names_in_services(line: str, handle: Said) -> None:
    assert said(line).handles == (handle,)


def test_emails_are_taken_out_of_what_is_around_them() -> None:
    person = said("EMAIL:mailto:a%40b.org?subject=x", 'EMAIL:"Ann" <ann@b.org>', "EMAIL:odd one")
    assert [email.value for email in person.emails] == ["a@b.org", "ann@b.org", "odd one"]


def test_a_printed_address_counts_only_where_there_is_no_other() -> None:
    assert said("ADR:;;Street;City;;;", "LABEL:Street\\nCity").addresses == (
        Address("Street", "City"),
    )
    assert said("LABEL:Street\\nCity").addresses == (Address("Street\nCity"),)


def test_the_first_of_several_ways_to_write_a_name_counts() -> None:
    person = said("N;ALTID=1:Yamada;Taro;;;", "N;ALTID=1:山田;太郎;;;")
    assert (person.family, person.given) == ("Yamada", "Taro")


def test_days_of_programs_of_their_own() -> None:
    person = said(
        "X-MS-ANNIVERSARY:20110113", "X-ABDATE;TYPE=anniversary:2012-01-01", "DEATHDATE:20200101",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-06",
    )  # fmt: skip
    assert [(day.kind, day.month, day.year, day.label) for day in person.occasions] == [
        (OccasionKind.ANNIVERSARY, 1, 2011, ""),
        (OccasionKind.ANNIVERSARY, 1, 2012, ""),
        (OccasionKind.OTHER, 1, 2020, "died"),
        (OccasionKind.BIRTHDAY, 5, None, ""),
    ]


def test_groups_that_every_program_makes_are_no_tags() -> None:
    assert said("CATEGORIES:myContacts,Regulars", "CATEGORIES:Regulars").tags == ("Regulars",)


def test_too_large_a_value_is_left_out_and_said() -> None:
    gathering = Gathering(1)
    note = read_property(Line(b"NOTE:", is_too_large=True), "cp1252")
    assert note
    take(gathering, note, "")
    assert gathering.person().oddities == (Oddity.TOO_LARGE,)
    assert said("X-LONG:" + "x" * 3_000).oddities == (Oddity.TOO_LARGE,)
