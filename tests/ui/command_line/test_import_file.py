import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from models.database import disconnect, execute, open_notebook
from ui.command_line.frame import run

pytestmark = pytest.mark.usefixtures("qapp")
VISITS = "Kunde;Datum;Betrag\nAda;05.01.2024;3,20\nAda;26.01.2024;2\nBob;26.01.2024;3\n"
Told = tuple[int, str, str]


@pytest.fixture
def tell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """Run `import` on these words; return the exit code and what was said."""

    def import_(words: str | bytes, *switches: str) -> Told:
        path = tmp_path / "list.csv"
        path.write_bytes(words if isinstance(words, bytes) else words.encode())
        place = str(tmp_path / "shop.usual")
        code = run(["--notebook", place, "import", str(path), *switches])
        said = capsys.readouterr()
        return code, said.out, said.err

    return import_


def stored(place: Path, sql: str) -> list[Any]:
    open_notebook(place)
    found: list[Any] = execute(sql).fetchall()
    disconnect()
    return found


def test_a_list_comes_into_a_notebook_that_is_made_for_it(
    tell: Callable[..., Told], tmp_path: Path
) -> None:
    code, out, err = tell(VISITS)
    assert (code, err) == (0, "")
    assert "2 customers" in out
    assert "3 visits" in out
    assert out.count("\n") == 1
    names = stored(tmp_path / "shop.usual", "SELECT name FROM customer ORDER BY no")
    assert [row[0] for row in names] == ["Ada", "Bob"]
    assert tell(VISITS)[1] == "Nothing new in list.csv: all of it was known.\n"


def test_json_says_every_count_and_nothing_else(tell: Callable[..., Told]) -> None:
    code, out, _ = tell(VISITS + "Eve;31.02.2024;1\n", "--json")
    told = json.loads(out)
    assert code == 0
    assert told.pop("batch")
    assert told == {
        "rows": 4, "customers_added": 2, "customers_updated": 0, "visits_added": 3,
        "unchanged": 0, "duplicates": 0, "joined": 0, "anonymous": 0, "not_visits": 0,
        "empty": 0, "rejected": [{"row": 5, "why": "The date is no day of the calendar."}],
    }  # fmt: skip


def test_a_dry_run_says_the_same_and_leaves_no_file(
    tell: Callable[..., Told], tmp_path: Path
) -> None:
    rehearsed = json.loads(tell(VISITS, "--dry-run", "--json")[1])
    assert not (tmp_path / "shop.usual").exists()
    done = json.loads(tell(VISITS, "--json")[1])
    assert rehearsed == done | {"batch": None}
    again = json.loads(tell(VISITS, "--dry-run", "--json")[1])
    assert (again["unchanged"], again["visits_added"]) == (3, 0)


def test_what_cannot_be_decided_is_refused_with_the_switch_to_give(
    tell: Callable[..., Told], tmp_path: Path
) -> None:
    undecided = "name,date\nAda,3/1/2024\n"
    code, out, err = tell(undecided)
    assert (code, out) == (1, "")
    assert "--dates dmy" in err
    assert "3/1/2024" in err
    assert err.count("\n") == 1
    assert not (tmp_path / "shop.usual").exists()
    assert tell(undecided, "--dates", "mdy")[0] == 0
    days = stored(tmp_path / "shop.usual", "SELECT business_day FROM visit")
    assert days == [("2024-03-01",)]


def test_columns_can_be_named(tell: Callable[..., Told], tmp_path: Path) -> None:
    words = "Wer,Telefonierbar unter\nAda,0171 555\n"
    assert tell(words)[0] == 1
    code, _, _ = tell(words, "--map", "name=Wer", "--map", "phone=telefonierbar unter")
    assert code == 0
    assert stored(tmp_path / "shop.usual", "SELECT value FROM contact") == [("0171 555",)]


def test_letters_and_delimiter_can_be_named(tell: Callable[..., Told], tmp_path: Path) -> None:
    words = "name\temail\n権兵衛\tg@x.jp\n".encode("shift_jis")
    assert tell(words, "--encoding", "shift_jis", "--delimiter", "tab")[0] == 0
    assert stored(tmp_path / "shop.usual", "SELECT name FROM customer") == [("権兵衛",)]


def test_letters_that_look_twice_written_are_mentioned(tell: Callable[..., Told]) -> None:
    code, _, err = tell("name\nMüller\n".encode() + "Zoë\n".encode("cp1252"))
    assert code == 0
    assert "--encoding" in err


@pytest.mark.parametrize(
    "switches",
    [
        ("--map", "shoe=Wer"), ("--as", "shoes"), ("--delimiter", ";;"), ("--dates", "dym"),
    ],
)  # fmt: skip
def test_wrong_usage_is_told_apart(tell: Callable[..., Told], switches: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as wrong:
        tell(VISITS, *switches)
    assert wrong.value.code == 2


@pytest.mark.parametrize(
    "words",
    [
        b"", b"PK\x03\x04", b"a,b\n" + b"x" * (1 << 21), b"," * 300, b'a,b\n1,"2\n',
        b"\x81\x8d\n", b"Color,Size\nred,3\n", b"name,date\nAda,2024-01-12\nBob,1/22/2024\n",
    ],
)  # fmt: skip
def test_every_refusal_is_one_sentence_with_nothing_left_to_fill_in(
    tell: Callable[..., Told], words: bytes
) -> None:
    code, out, err = tell(words)
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "{" not in err
    assert "list.csv" in err or "“date”" in err


def test_a_file_that_is_not_there_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--notebook", str(tmp_path / "x.usual"), "import", str(tmp_path / "no.csv")]) == 1
    assert capsys.readouterr().err == "There is no file no.csv: check the place.\n"


def test_a_country_joins_numbers_written_in_two_ways(tell: Callable[..., Told]) -> None:
    words = "name,phone\nDave,07700 900301\nDave,+44 7700 900301\n"
    told = json.loads(tell(words, "--region", "gb", "--json")[1])
    assert (told["customers_added"], told["duplicates"]) == (1, 1)
    with pytest.raises(SystemExit):
        tell(words, "--region", "Britain")


def test_columns_without_headings_are_named_by_number(tell: Callable[..., Told]) -> None:
    words = "1 17 20240105 3.20\n2 17 20240106 1.10\n3 18 20240106 2.00\n"
    code, _, err = tell(words)
    assert code == 1
    assert "--no-header" in err
    columns = ["--map", "id=2", "--map", "date=3", "--map", "amount=4"]
    told = json.loads(tell(words, "--no-header", *columns, "--json")[1])
    assert (told["customers_added"], told["visits_added"]) == (2, 3)


def test_a_scale_nobody_can_tell_is_asked_for(tell: Callable[..., Told]) -> None:
    words = "customer id,rating\n1,2\n2,0\n"
    code, _, err = tell(words)
    assert code == 1
    assert "--scale" in err
    told = json.loads(tell(words, "--scale", "0-2", "--json")[1])
    assert (told["ratings_added"], told["not_visits"], told["customers_added"]) == (2, 2, 2)


def test_what_is_left_behind_is_said(tell: Callable[..., Told]) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nPHOTO;ENCODING=b:/9j/4AAQ\nEND:VCARD\n"
    code, out, _ = tell(card)
    assert code == 0
    assert "1 customer" in out
    assert "photos (1)" in out


def test_a_sheet_of_a_workbook_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(book) as workbook:
        workbook.add_worksheet("Cover").write(0, 0, "Our year")
        for name, people in (("Clients", ["Ana"]), ("Old clients", ["Ben", "Cem"])):
            sheet = workbook.add_worksheet(name)
            sheet.write_row(0, 0, ["First name", "Last name"])
            for row, person in enumerate(people, 1):
                sheet.write_row(row, 0, [person, "Hart"])
    said = ["--notebook", str(tmp_path / "shop.usual"), "import", str(book), "--dry-run", "--json"]
    assert run(said) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["customers_added"] == 1
    assert "“Clients”" in err
    assert "Old clients" in err
    assert run([*said, "--sheet", "old clients"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["customers_added"] == 2
    assert err == ""
    assert run([*said, "--sheet", "Gone"]) == 1
    assert "Its sheets are: Cover, Clients, Old clients." in capsys.readouterr().err
