import csv
import random
from pathlib import Path

import pytest

from models.exchange.csv_out import CsvFile, as_given, harmless

WIDE = (
    "\N{FULLWIDTH EQUALS SIGN}1", "\N{FULLWIDTH PLUS SIGN}1", "\N{FULLWIDTH HYPHEN-MINUS}1",
    "\N{FULLWIDTH COMMERCIAL AT}a",
)  # fmt: skip
TEMPTING = (
    "=1+1", "+49 170", "-5", "@SUM(A1)", "\tx", "\rx", "\x00x", "|x", "%x", *WIDE,
    "  =1", "\u200b=1", "\ufeff =1", "'=1", "''+1",
)  # fmt: skip
PLAIN = ("", "Ada", "'n Beetje", "O'Neil", "1+1", "a=b", "'", "ada@x.org", "“=1”")
SIGNS = "'=+-@\t\r|% \u200b\ufeffab1" + WIDE[0][0]


@pytest.mark.parametrize("text", TEMPTING)
def test_what_a_spreadsheet_might_carry_out_is_kept_from_it(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert as_given(harmless(text)) == text


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text
    assert as_given(text) == text


def test_nothing_is_lost_whatever_was_written() -> None:
    choose = random.Random(7)
    for _ in range(20_000):
        text = "".join(choose.choices(SIGNS, k=choose.randrange(8)))
        assert as_given(harmless(text)) == text


def test_a_file_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    rows = [['Zoé, "the" first\nline two', "=1+1"], ["", "שרה 🌶"]]
    file = CsvFile(path, ["Name", "Note"])
    file.add(rows)
    assert not path.exists()
    file.finish()
    raw = path.read_bytes()
    assert raw.startswith(b'\xef\xbb\xbf"Name","Note"\r\n')
    with path.open(encoding="utf-8-sig", newline="") as back:
        assert [[as_given(cell) for cell in row] for row in csv.reader(back)][1:] == rows
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_given_up_leaves_nothing_and_harms_nothing(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("kept")
    file = CsvFile(path, ["Name"])
    file.add([["Ada"]])
    file.discard()
    assert [each.read_text() for each in tmp_path.iterdir()] == ["kept"]
