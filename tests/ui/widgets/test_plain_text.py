import pytest

from ui.widgets.plain_text import breakable, graphemes, tooltip, without_mnemonic

FAMILY = "👩‍👩‍👧"


@pytest.mark.parametrize("typed", ["<img src='/dev/zero'>", "A & B", "a < b", "&lt;", "plain"])
def test_a_tooltip_says_what_was_typed(typed: str) -> None:
    text = tooltip(typed)
    assert text.startswith("<p")
    assert typed not in text or not set("<>&") & set(typed)


def test_no_words_no_tooltip() -> None:
    assert tooltip("") == ""


def test_an_ampersand_stays_an_ampersand() -> None:
    assert without_mnemonic("Bread & Butter && co") == "Bread && Butter &&&& co"


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("abc", ["a", "b", "c"]),
        (f"a{FAMILY}b", ["a", FAMILY, "b"]),
        ("e\u0301x", ["e\u0301", "x"]),
        ("", []),
        ("\ud83d", ["\N{REPLACEMENT CHARACTER}"]),
    ],
)
def test_text_is_split_into_what_readers_take_for_signs(text: str, signs: list[str]) -> None:
    assert graphemes(text) == signs


def test_only_words_too_long_for_a_line_may_be_broken_anywhere() -> None:
    short = "Rosa Gutiérrez, sourdough on Saturdays"
    assert breakable(short) == short
    broken = breakable(f"see {'W' * 30}\nnow {FAMILY * 9}")
    assert broken.replace("\u200b", "") == f"see {'W' * 30}\nnow {FAMILY * 9}"
    assert broken.count("\u200b") == 29 + 8
