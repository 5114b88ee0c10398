import pytest

from models.exchange.readers.headings import EXACTLY
from models.exchange.readers.parts import Meaning, Part
from models.text import fold


def test_every_heading_is_written_as_it_is_looked_up() -> None:
    plain = [heading for heading in EXACTLY if heading.isascii()]
    assert [heading for heading in plain if fold(heading) != heading or not heading] == []


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("First Name", Meaning(Part.FIRST_NAME)),
        ("Prénom", Meaning(Part.FIRST_NAME)),
        ("Teléfono móvil", Meaning(Part.PHONE, "cell")),
        ("Telefon geschäftlich", Meaning(Part.PHONE, "work")),
        ("E-Mail-Adresse", Meaning(Part.EMAIL)),
        ("Home Street 2", Meaning(Part.STREET, "home", "home address")),
        ("Straße geschäftlich", Meaning(Part.STREET, "work", "work address")),
        ("Business Country/Region", Meaning(Part.COUNTRY, "work", "work address")),
        ("Default Address Zip", Meaning(Part.CODE, "", "default address address")),
        ("Date of Birth", Meaning(Part.BIRTHDAY)),
        ("Accepts SMS", Meaning(Part.MAY_CONTACT)),
        ("Do Not Email", Meaning(Part.MAY_NOT_CONTACT)),
        ("IM: Skype", Meaning(Part.HANDLE, "skype")),
        ("Allergies", Meaning(Part.TAKE_CARE)),
    ],
)
def test_headings_in_several_languages(heading: str, meaning: Meaning) -> None:
    assert EXACTLY[fold(heading)] == meaning


def test_what_says_nothing_about_a_person_is_unknown() -> None:
    for heading in ("Total Spent", "UTM Source", "Member Rating", "Photo", "Created at", ""):
        assert fold(heading) not in EXACTLY
