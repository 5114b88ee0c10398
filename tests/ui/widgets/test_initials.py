import pytest

from ui.widgets.initials import initials
from ui.widgets.plain_text import graphemes

FAMILY = "👩‍👩‍👧"


@pytest.mark.parametrize(
    ("name", "signs"),
    [
        ("Rosa Gutiérrez", "RG"),
        ("chet", "C"),
        ("Linh Thi Nguyen", "LN"),
        ("élodie Šimková", "ÉŠ"),
        ("e\u0301lodie", "E\u0301"),
        ("", "?"),
        ("   ", "?"),
        ("-- !!", "?"),
        ("+", "+"),
        ("(Bob) Dylan", "BD"),
        ("李小龍", "李"),
        ("田中 太郎", "田太"),
        ("אורי כהן", "אכ"),
        ("محمد علي", "م\u200cع"),
        ("🦄 Unicorn", "🦄U"),
        (FAMILY, FAMILY),
        ("ßtrauß", "ß"),
        ("7 Eleven", "7E"),
        ("<img src='/dev/zero'>", "IS"),
        ("\u202eRosa", "R"),
    ],
)
def test_names_of_all_writings(name: str, signs: str) -> None:
    assert initials(name) == signs


@pytest.mark.parametrize("name", ["W" * 200, "a b c d e f", FAMILY * 50, "\ud83d x", "\x00 y"])
def test_never_more_than_two_signs(name: str) -> None:
    assert 1 <= len(graphemes(initials(name).replace("\u200c", ""))) <= 2
