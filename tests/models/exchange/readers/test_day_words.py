import pytest

from models.exchange.readers.day_words import day_of, is_of_birthdays
from models.kinds import OccasionKind

BIRTHDAY, NAME_DAY, ANNIVERSARY = (
    OccasionKind.BIRTHDAY, OccasionKind.NAME_DAY, OccasionKind.ANNIVERSARY,
)  # fmt: skip


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("Ana Torres's birthday", (BIRTHDAY, "Ana Torres", None)),
        ("Ana Torres’s Birthday", (BIRTHDAY, "Ana Torres", None)),
        ("James' birthday", (BIRTHDAY, "James", None)),
        ("Ana Torres Birthday (1985)", (BIRTHDAY, "Ana Torres", 1985)),
        ("🎂 Ana Torres (1985)", (BIRTHDAY, "Ana Torres", 1985)),
        ("🎂 Ana Torres", (BIRTHDAY, "Ana Torres", None)),
        ("Ana Torres 🎂", (BIRTHDAY, "Ana Torres", None)),
        ("Birthday: Ana Torres", (BIRTHDAY, "Ana Torres", None)),
        ("B-day Ana", (BIRTHDAY, "Ana", None)),
        ("Birthday of Ana Torres", (BIRTHDAY, "Ana Torres", None)),
        ("Ana Torres - Birthday", (BIRTHDAY, "Ana Torres", None)),
        ("Ana's 40th birthday!", (BIRTHDAY, "Ana", None)),
        ("Geburtstag von Jörg Müller", (BIRTHDAY, "Jörg Müller", None)),
        ("Jörg Müller (Geburtstag)", (BIRTHDAY, "Jörg Müller", None)),
        ("Geb. Jörg Müller *1970", (BIRTHDAY, "Jörg Müller", 1970)),
        ("Anniversaire de Zoé", (BIRTHDAY, "Zoé", None)),
        ("Anniversaire d’Élodie Petit", (BIRTHDAY, "Élodie Petit", None)),
        ("Anniversaire de mariage de Zoé", (ANNIVERSARY, "Zoé", None)),
        ("Cumpleaños de José Ñíguez", (BIRTHDAY, "José Ñíguez", None)),
        ("Compleanno di Luca", (BIRTHDAY, "Luca", None)),
        ("Verjaardag van Sanne de Vries", (BIRTHDAY, "Sanne de Vries", None)),
        ("山田さんの誕生日", (BIRTHDAY, "山田さん", None)),
        ("Ana & Ben's wedding anniversary", (ANNIVERSARY, "Ana & Ben", None)),
        ("Namenstag: Anna", (NAME_DAY, "Anna", None)),
        ("Ana's name day", (NAME_DAY, "Ana", None)),
        ("Dentist", None),
        ("Ana's birthday party", None),
        ("Happy birthday!", None),
        ("Birthday", None),
        ("My birthday", None),
        ("", None),
        ("🎂", None),
        ("STG", None),
    ],
)  # fmt: skip
def test_whose_day_it_is(summary: str, found: tuple[object, ...] | None) -> None:
    assert day_of(summary) == found


def test_in_a_calendar_of_birthdays_a_name_is_enough() -> None:
    assert day_of("Ana Torres", is_birthdays=True) == (BIRTHDAY, "Ana Torres", None)
    assert day_of("Ana Torres (40)", is_birthdays=True) == (BIRTHDAY, "Ana Torres", None)
    assert day_of("12", is_birthdays=True) is None
    assert is_of_birthdays("Geburtstage")
    assert is_of_birthdays("Contact birthdays")
    assert not is_of_birthdays("Work")
