import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.readers.ldif import people
from models.exchange.readers.person import Address, Kind, Oddity, Person, Said
from models.kinds import OccasionKind
from tests.models.exchange.conftest import corpus


def read(*entries: str) -> list[Person]:
    return list(people("\n\n".join(entries).encode()))


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("thunderbird_basic_ldif_addressbook.ldif", ["Display Name"]),
        ("turba_bug_6518.ldif", ["John Püblic"]),
        ("turba_import.ldif", ["John Smith", "Charlie Brown"]),
    ],
)
def test_people_of_other_programs_are_read(name: str, called: list[str]) -> None:
    assert [person.called for person in people(corpus(f"ldif/{name}"))] == called


def test_all_that_thunderbird_writes_is_kept() -> None:
    (person,) = people(corpus("ldif/thunderbird_basic_ldif_addressbook.ldif"))
    assert person.organization == "Organization Name, Department"
    assert person.note.splitlines()[-1] == "Notes line 4"
    assert [phone.label for phone in person.phones] == ["work", "home", "fax", "pager", "cell"]
    assert [address.label for address in person.addresses] == ["home", "work"]
    (birthday,) = person.occasions
    assert (birthday.kind, birthday.year, birthday.month, birthday.day) == (
        OccasionKind.BIRTHDAY, 1900, 1, 2,
    )  # fmt: skip


def test_lines_are_folded_commented_and_encoded() -> None:
    name = base64.b64encode("Zoë Ördög".encode()).decode()
    (person,) = read(
        f"version: 1\n\n# people\ndn: cn=x\ncn:: {name[:5]}\n {name[5:]}\nmail: a@\n b.org\n"
        "description;lang-de: Notiz\nlabeledURI:< file:///etc/passwd"
    )
    assert (person.name, person.emails, person.note) == ("Zoë Ördög", (Said("a@b.org"),), "Notiz")
    assert not person.urls


def test_groups_are_told_from_people_and_the_rest_is_passed_over() -> None:
    group, person = read(
        "dn: cn=all\nobjectclass: groupOfNames\ncn: all\nmember: cn=a",
        "dn: dc=org\nobjectclass: organizationalUnit\nou: people",
        "dn: cn=a\nchangetype: add\nobjectclass: inetOrgPerson\ncn: a",
        "dn: cn=b\nchangetype: delete",
        "dn: cn=c\nchangetype: modify\nreplace: mail\nmail: c@d.e",
    )
    assert (group.row, group.kind, group.members) == (1, Kind.GROUP, ("cn=a",))
    assert (person.row, person.kind, person.name) == (2, Kind.PERSON, "a")


def test_an_address_in_one_piece_and_a_birthday_without_a_year() -> None:
    (person,) = read(
        "dn: x\nsn: Bell\npostalAddress: 12 Mill Lane$Bath\nbirthmonth: 2\nbirthday: 9"
    )
    assert person.addresses == (Address("12 Mill Lane\nBath", label="work"),)
    assert (person.occasions[0].year, person.occasions[0].month) == (None, 2)


def test_old_letters_are_guessed_and_said() -> None:
    (person,) = people(b"dn: x\nsn: M\xfcller\n")
    assert (person.family, person.oddities) == ("Müller", (Oddity.LETTERS_GUESSED,))


def test_pictures_and_endless_lines_are_left_out() -> None:
    (person,) = people(b"dn: x\ncn: Ann\njpegPhoto:: AAAA\ndescription: " + b"x" * (2 << 20))
    assert (person.name, person.note, person.photo) == ("Ann", "", None)
    folded = b"dn: x\ncn: Ann\ndescription: x" + b"\n xxxxxxxxx" * 300_000 + b"\nmail: a@b.c"
    (person,) = people(folded)
    assert (person.name, person.note, person.emails) == ("Ann", "", (Said("a@b.c"),))


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (b"", Unfit.EMPTY),
        (b"name,phone\n1,2\n", Unfit.NOT_CONTACTS),
        (b"%PDF-1.4", Unfit.NOT_CONTACTS),
    ],
)
def test_what_holds_no_entry_is_refused(source: bytes, why: Unfit) -> None:
    with pytest.raises(UnfitFile) as caught:
        list(people(source))
    assert caught.value.why is why


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(junk: bytes) -> None:
    first, *_ = people(b"dn: cn=x\ncn: Ann\n\n" + junk)
    assert first.name == "Ann"
