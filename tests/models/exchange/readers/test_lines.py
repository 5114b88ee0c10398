from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.readers.errors import UnfitFile
from models.exchange.readers.lines import (
    LONGEST_LINE,
    decoded,
    is_letters,
    lines_of,
    opened,
    starts_as_text,
)


def lines(source: bytes) -> list[bytes]:
    return list(lines_of(BytesIO(source)))


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_lines_end_as_they_like(end: bytes) -> None:
    assert lines(end.join([b"a", b"", b"b", b""])) == [b"a", b"", b"b"]


@given(st.lists(st.text(st.sampled_from("aä陈 ;"), max_size=9), max_size=30))
def test_no_line_is_lost_in_any_letters(texts: list[str]) -> None:
    whole = "\n".join([*texts, "x"])
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert [line.decode() for line in lines(whole.encode(encoding))] == [*texts, "x"]


def test_a_line_end_may_lie_between_two_portions() -> None:
    portion = 1 << 18
    assert lines(b"a" * (portion - 1) + b"\r\n" + b"b") == [b"a" * (portion - 1), b"b"]


def test_too_long_a_line_is_handed_on_as_its_beginning() -> None:
    long = b"a" * (LONGEST_LINE * 2)
    first, second = lines(long + b"\nb")
    assert len(first) == LONGEST_LINE + 1
    assert second == b"b"


def test_a_line_without_end_is_refused() -> None:
    class Endless(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return b"a" * (size or 0)

    with pytest.raises(UnfitFile):
        list(lines_of(Endless()))


def test_nul_is_dropped() -> None:
    assert lines(b"a\0b\n" + b"plain text " * 50)[0] == b"ab"


@pytest.mark.parametrize(
    ("raw", "declared", "fallback", "text", "is_guessed"),
    [
        (b"abc", "", "cp1252", "abc", False),
        ("é".encode(), "", "cp1252", "é", False),
        (b"\xe9", "", "cp1252", "é", True),
        (b"\xf1", "", "cp1250", "ń", True),
        (b"\xe9", "iso-8859-1", "cp1252", "é", False),
        ("é".encode(), "us-ascii", "cp1252", "é", False),
        (b"\x88\xc0\x93\xa1", "SHIFT_JIS", "cp1252", "安藤", False),
        (b"\x1b$B0BF#\x1b(B", "ISO-2022-JP", "cp1252", "安藤", False),
        ("Ñ".encode() * 20 + b"\xc3", "utf-8", "cp1252", "Ñ" * 20 + "\ufffd", True),
        (b"\xe9", "rot13", "cp1252", "é", True),
        (b"\xe9", "unicode_escape", "zlib", "é", True),
        (b"\x81", "", "cp1252", "\ufffd", True),
    ],
)
def test_letters_are_what_the_file_says_as_far_as_that_fits(
    raw: bytes, declared: str, fallback: str, text: str, *, is_guessed: bool
) -> None:
    assert decoded(raw, declared, fallback) == (text, is_guessed)


def test_only_letters_are_letters() -> None:
    assert is_letters("windows-1252")
    assert is_letters("Shift_JIS")
    for name in ("zlib", "hex", "idna", "punycode", "raw_unicode_escape", "none", "\0", "utf-16"):
        assert not is_letters(name)


def test_bytes_are_read_as_a_file_would_be() -> None:
    with opened(b"abc") as file:
        assert starts_as_text(file)
        assert file.read() == b"abc"
    with opened(b"%PDF-1.7") as file:
        assert not starts_as_text(file)
