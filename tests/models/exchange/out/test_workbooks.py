import resource
import signal
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.out.workbooks import LONGEST_CELL, MOST_ROWS, Cell, Sheet, write_workbook
from models.exchange.readers.workbook import rows, sheets
from models.text import clean
from tests.dice import examples


def written(path: Path, *cells: Cell) -> tuple[object, ...]:
    write_workbook(path, [Sheet("A", [f"t{n}" for n in range(len(cells))], [cells])])
    found = [row for _, row in rows(path)]
    return found[1] if len(found) > 1 else ()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a workbook that is not yet there."""
    return tmp_path / "list.xlsx"


def test_every_cell_comes_back_as_what_it_was(path: Path) -> None:
    moment = datetime(2024, 3, 1, 12, 30)  # noqa: DTZ001 - a workbook knows no zones
    cells = ("Ann", 3, 2.5, True, date(2024, 3, 1), moment, time(9, 5), None, "end")
    assert written(path, *cells) == (
        "Ann", "3", "2.5", "TRUE", date(2024, 3, 1), moment, time(9, 5), "", "end",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+49 170", "-5", "@SUM(A1)", "'=1", "=cmd|' /C calc'!A0", "http://x.org", "007",
     "  =1".strip(), "{=1}", "_x0041_", "<b>&amp;", "\uff1d1+1", "1e5", "TRUE", "a\nb"],
)  # fmt: skip
def test_nothing_is_carried_out_and_nothing_is_changed(path: Path, text: str) -> None:
    assert written(path, text) == (text,)
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet


def test_what_tempts_a_spreadsheet_is_marked_as_text(path: Path) -> None:
    written(path, "=1+1")
    with zipfile.ZipFile(path) as archive:
        assert b'quotePrefix="1"' in archive.read("xl/styles.xml")


@examples(60)
@given(st.lists(st.text(max_size=40).map(clean), min_size=1, max_size=30))
def test_no_words_are_changed(path: Path, texts: list[str]) -> None:
    found = written(path, *texts, "end")
    assert [clean(str(cell)) for cell in found] == [*texts, "end"]


def test_numbers_and_days_that_excel_does_not_know_are_text(path: Path) -> None:
    cells = (10**20, float("inf"), float("nan"), date(1888, 1, 2))
    assert written(path, *cells) == (f"1{'0' * 20}", "inf", "nan", "1888-01-02")


def test_too_long_a_cell_is_cut_and_counted(path: Path) -> None:
    cut = write_workbook(
        path, [Sheet("A", ["t"], [["x" * (LONGEST_CELL + 1)], ["y" * LONGEST_CELL]])]
    )
    assert cut == 1
    _, (_, (long,)), (_, (whole,)) = rows(path)
    assert long == "x" * (LONGEST_CELL - 1) + "…"
    assert len(str(whole)) == LONGEST_CELL


def test_names_of_sheets_are_made_to_fit(path: Path) -> None:
    names = ["a/b:c", "", "x" * 40, "X" * 40, "'quoted'", "A B C"]
    write_workbook(path, [Sheet(name, ["t"], [[name or "-"]]) for name in names])
    found = sheets(path)
    assert found[:2] == ("a b c", "1")
    assert len({name.casefold() for name in found}) == len(names)
    assert max(map(len, found)) <= 31


def test_rows_are_taken_as_they_come(path: Path) -> None:
    def many() -> Iterator[list[Cell]]:
        for n in range(3_000):
            yield [f"name {n}", n]

    write_workbook(path, [Sheet("A", ["name", "no"], many())])
    found = [row for _, row in rows(path)]
    assert (len(found), found[-1]) == (3_001, ("name 2999", "2999"))


def test_an_empty_list_still_has_its_titles(path: Path) -> None:
    write_workbook(path, [Sheet("A", ["name", "no"], [])])
    assert [row for _, row in rows(path)] == [("name", "no")]


def test_too_many_rows_are_refused_and_nothing_is_left(path: Path) -> None:
    with pytest.raises(ValueError, match=str(MOST_ROWS + 1)):
        write_workbook(path, [Sheet("A", [], ([] for _ in range(MOST_ROWS + 1)))])
    assert list(path.parent.iterdir()) == []


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        write_workbook(tmp_path / "none" / "list.xlsx", [Sheet("A", ["t"], [])])


def test_rows_that_break_off_leave_the_file_as_it_was(path: Path) -> None:
    def breaks() -> Iterator[list[Cell]]:
        yield ["a"]
        raise LookupError

    path.write_bytes(b"before")
    with pytest.raises(LookupError):
        write_workbook(path, [Sheet("A", ["t"], breaks())])
    assert path.read_bytes() == b"before"
    assert list(path.parent.iterdir()) == [path]


def test_a_full_disk_is_said_and_leaves_nothing_behind(path: Path) -> None:
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, limit[1]))
    try:
        with pytest.raises(OSError, match="large"):
            write_workbook(path, [Sheet("A", ["t"], ([f"row {n}"] for n in range(20_000)))])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, before)
    assert list(path.parent.iterdir()) == []
