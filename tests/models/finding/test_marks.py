import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.finding.marks import marks
from models.text import fold


@pytest.mark.parametrize(
    ("text", "beginnings", "number", "marked"),
    [
        ("salted licorice for her", ["lico"], "", ["lico"]),
        ("Licorice, and liquorice", ["li"], "", ["Li", "li"]),
        ("Łukasz Straße", ["strass", "luk"], "", ["Łuk", "Straß"]),
        ("Straße", ["stras"], "", ["Straß"]),
        ("Œuvre", ["oe"], "", ["Œ"]),
        ("O'Neil, Jean-Luc", ["oneil", "jeanl"], "", ["O'Neil", "Jean-L"]),
        ("O'Neil", ["neil"], "", ["Neil"]),
        ("王小明", ["小明"], "", ["小明"]),
        ("+49 151 23-45", [], "5123", ["51 23"]),
        ("anna ann", ["ann", "anna"], "", ["anna", "ann"]),
        ("anna", ["xyz"], "9", []),
    ],
)
def test_what_was_looked_for_is_marked(
    text: str, beginnings: list[str], number: str, marked: list[str]
) -> None:
    found = marks(text, beginnings, number)
    assert [text[start : start + length] for start, length in found] == marked


@given(st.text(), st.lists(st.text()))
def test_marks_stay_within_the_text_and_apart(text: str, typed: list[str]) -> None:
    words = [word for some in typed for word in fold(some).split()]
    found = marks(text, words)
    ends = [0, *(end for start, length in found for end in (start, start + length)), len(text)]
    assert ends == sorted(ends)
    assert all(length > 0 for _, length in found)


@given(st.text())
@example("0\u03000")
def test_every_word_of_a_text_can_be_marked_in_it(text: str) -> None:
    assert bool(marks(text, fold(text).split())) == bool(fold(text))
