from hypothesis import given
from hypothesis import strategies as st

from models.finding.find_question import MOST_WORDS, read


def test_words_are_folded_and_kept_once() -> None:
    question = read("  José  JOSE O'Neil ")
    assert question.words == (("jose",), ("o",), ("neil",))
    assert (question.number, question.whole) == ("", "jose jose o neil")
    assert not question.looks_for_number


def test_numeric_pieces_make_one_number_without_its_leading_zeros() -> None:
    question = read("ana 0151/23 45")
    assert (question.number, question.letters) == ("1512345", (("ana",),))
    assert question.words == (("ana",), ("0151",), ("23",), ("45",))
    assert question.with_short_number() == question
    assert read("+49 (151) 2345").with_short_number().number == "1512345"


def test_few_digits_are_a_word() -> None:
    assert read("12").number == "12"
    assert not read("12").looks_for_number
    assert not read("007").looks_for_number or read("007").number == "007"


def test_choices_stand_beside_what_was_typed() -> None:
    question = read("marten 5").with_choices({"marten": ["martin"]})
    assert question.words == (("marten", "martin"), ("5",))
    assert question.letters == (("marten", "martin"),)
    assert question.beginnings == ("marten", "martin", "5")


@given(st.text())
def test_any_text_is_understood(text: str) -> None:
    question = read(text)
    assert len(question.words) <= MOST_WORDS
    assert question.number == "" or question.number.isdecimal()
    assert all(word.isalnum() for (word,) in question.words)
