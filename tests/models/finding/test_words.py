from hypothesis import given
from hypothesis import strategies as st

from models.finding.words import MOST_GUESSES, Vocabulary, worth_guessing

LETTERS = "abcdß小"
WORDS = st.text(LETTERS, min_size=4, max_size=8)


@given(st.lists(WORDS), WORDS, st.data())
def test_one_mistake_in_a_word_is_always_understood(
    others: list[str], word: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    tail = word[at + 1 :]
    typed = data.draw(
        st.sampled_from(
            [
                word[:at] + tail,
                word[:at] + letter + word[at:],
                word[:at] + letter + tail,
                word[:at] + tail[:1] + word[at] + tail[1:],
            ]
        )
    )
    whole, begun = Vocabulary([*others, word]).near(typed)
    assert (
        typed == word
        or word in whole
        or len(whole) == MOST_GUESSES
        or any(map(word.startswith, begun))
    )


@given(st.lists(WORDS), WORDS)
def test_guesses_are_words_or_their_beginnings(words: list[str], typed: str) -> None:
    whole, begun = Vocabulary(words).near(typed)
    assert set(whole) <= set(words)
    assert all(any(word.startswith(guess) for word in words) for guess in begun)
    assert typed not in whole + begun


def test_a_word_is_understood_while_it_is_typed() -> None:
    vocabulary = Vocabulary(["licorice", "lima"])
    assert vocabulary.near("lcor") == ([], ["licor"])
    assert vocabulary.near("liam")[0] == ["lima"]


def test_nothing_is_near_in_an_empty_notebook() -> None:
    assert Vocabulary([]).near("anna") == ([], [])


def test_only_longer_words_of_letters_are_worth_guessing() -> None:
    assert [word for word in ("ana", "anna", "a1234", "1234") if worth_guessing(word)] == ["anna"]
