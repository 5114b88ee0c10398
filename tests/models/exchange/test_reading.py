import random
import time
import tracemalloc
from pathlib import Path

import pytest

from models.exchange.letters import letters
from models.exchange.reading import elected_delimiter, text_table
from models.exchange.trouble import CannotRead, Unreadable
from tests.models.exchange.conftest import Write, corpus


def rows(path: Path, encoding: str | None = None) -> list[list[str]]:
    return [row for _, row in text_table(path, letters(path, encoding)).rows()]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_letters_are_read_whatever_way_they_are_written(write: Write, encoding: str) -> None:
    text = "Name,Note\r\nJosé Müller,café – naïve\r\n" + "Zoë,\r\n" * 40
    assert rows(write(text.encode(encoding)))[:2] == [
        ["Name", "Note"], ["José Müller", "café – naïve"],
    ]  # fmt: skip


def test_old_apple_line_ends_and_line_ends_in_a_cell(write: Write) -> None:
    assert rows(write("a,b\r1,2\r")) == [["a", "b"], ["1", "2"]]
    assert rows(write('a,b\n"1\n2",3\n')) == [["a", "b"], ["1\n2", "3"]]


def test_rows_are_numbered_as_in_a_spreadsheet(write: Write) -> None:
    path = write('a\n"1\n1"\n\n2\n')
    assert [number for number, _ in text_table(path, letters(path)).rows()] == [1, 2, 4]


def test_what_the_user_says_goes_before_what_is_found(write: Write) -> None:
    path = write("a;b,c\n1;2,3\n")
    assert list(text_table(path, letters(path), ",").rows())[1] == (2, ["1;2", "3"])
    sjis = corpus("contacts_csv/thunderbird_shiftjis_addressbook.csv")
    assert "権兵衛" in "".join(rows(sjis, "shift_jis")[1])


def test_half_and_half_is_read_and_doubted(write: Write) -> None:
    found = letters(write("name\nMüller\n".encode() + "Zoë\n".encode("cp1252")))
    assert (found.encoding, found.look_doubtful) == ("cp1252", True)
    assert not letters(write("name\nZoë\n".encode("cp1252"))).look_doubtful


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Name;Address\nAda;12 Mill Lane, Bath\nBob;1, Elm St\n", ";"),
        ("a\tb\n1\t2,5\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("Primary Email\na@x.de\nb@x.de\n", ","),
        ("name,note\nAda,a; b; c\nBob,d; e; f\n", ","),
        ('"a,b";"c"\n"1,2,3";"4"\n', ";"),
    ],
)
def test_the_first_lines_elect_the_delimiter(head: str, expected: str) -> None:
    assert elected_delimiter(head) == expected


def test_excels_own_word_for_its_delimiter_counts(write: Write) -> None:
    assert rows(write("sep=;\na;b,c\n1;2,3\n")) == [["a", "b,c"], ["1", "2,3"]]


def test_nul_is_dropped(write: Write) -> None:
    assert rows(write("name,x\nA\0da,1\n")) == [["name", "x"], ["Ada", "1"]]


@pytest.mark.parametrize(
    ("content", "why", "line"),
    [
        (b"", Unreadable.EMPTY, 0),
        (b"\xef\xbb\xbf \r\n", Unreadable.EMPTY, 0),
        (random.Random(1).randbytes(5000), Unreadable.NOT_TEXT, 0),
        (b"PK\x03\x04rest of a workbook", Unreadable.NOT_TEXT, 0),
        (b"a,b\n" + b"x" * (1 << 21), Unreadable.LINE_TOO_LONG, 2),
        (b"," * 300 + b"\n", Unreadable.TOO_MANY_COLUMNS, 1),
        (b'a,b\n1,2\n3,"4\n' + b"5,6\n" * 200_000, Unreadable.UNCLOSED_QUOTE, 3),
        (b'a,b\n1,2\n3,"4\n5,6\n', Unreadable.UNCLOSED_QUOTE, 3),
        (b"name\n\x81\x8d\x90\n", Unreadable.UNKNOWN_ENCODING, 0),
    ],
)
def test_a_bad_file_is_refused_at_once_and_by_name(
    write: Write, content: bytes, why: Unreadable, line: int
) -> None:
    path = write(content)
    start = time.monotonic()
    with pytest.raises(CannotRead) as refused:
        rows(path)
    assert (refused.value.why, refused.value.line) == (why, line)
    assert time.monotonic() - start < 2


def test_a_gigabyte_in_one_line_costs_neither_time_nor_memory(tmp_path: Path) -> None:
    path = tmp_path / "line.csv"
    with path.open("wb") as file:
        file.write(b"name,note\n")
        for _ in range(64):
            file.write(b"x" * (1 << 20))
        file.truncate(1 << 30)
    tracemalloc.start()
    with pytest.raises(CannotRead):
        rows(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16 << 20


@pytest.mark.parametrize(
    ("name", "why"), [("gone.csv", Unreadable.MISSING), (".", Unreadable.NOT_TEXT)]
)
def test_a_place_without_a_file_is_named(tmp_path: Path, name: str, why: Unreadable) -> None:
    with pytest.raises(CannotRead) as refused:
        letters(tmp_path / name)
    assert refused.value.why is why


@pytest.mark.parametrize("encoding", ["klingon", "hex", "ascii"])
def test_an_encoding_that_does_not_fit_is_refused(write: Write, encoding: str) -> None:
    with pytest.raises(CannotRead) as refused:
        letters(write("name\nZoë"), encoding)
    assert refused.value.why is Unreadable.WRONG_ENCODING
