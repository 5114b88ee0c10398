import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from models.database import KNOWN_MIGRATIONS, disconnect, execute, open_notebook
from tests.conftest import on_both_engines
from tests.ui.command_line.conftest import Told


@on_both_engines
@pytest.mark.usefixtures("closed_book")
def test_a_whole_notebook_is_well(main_py: Callable[..., Told]) -> None:
    code, out, err = main_py("check", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "ok": True, "schema": KNOWN_MIGRATIONS, "customers": 3, "visits": 6, "problems": [],
    }  # fmt: skip
    assert main_py("check") == (0, "All is well: 3 customers, 6 visits.\n", "")


def test_what_is_wrong_is_said(closed_book: Path, main_py: Callable[..., Told]) -> None:
    open_notebook(closed_book)
    execute("UPDATE customer_stat SET visits = visits + 1")
    disconnect()
    code, out, _ = main_py("check", "--json")
    told = json.loads(out)
    assert (code, told["ok"], told["customers"]) == (1, False, 3)
    assert told["problems"] == ["Sums do not agree with the visits they count."]
    code, out, err = main_py("check")
    assert (code, out) == (1, "")
    assert err == "Sums do not agree with the visits they count.\n"


@pytest.mark.parametrize("content", [b"", b"no notebook" * 99, None])
def test_what_is_no_notebook_is_left_alone(
    place: Path, main_py: Callable[..., Told], content: bytes | None
) -> None:
    if content is not None:
        place.write_bytes(content)
    code, out, _ = main_py("check", "--json")
    told = json.loads(out)
    assert (code, told["ok"], told["schema"]) == (1, False, None)
    assert len(told["problems"]) == 1
    assert (place.read_bytes() if place.exists() else None) == content


def test_a_damaged_file_is_left_as_it_is(closed_book: Path, main_py: Callable[..., Told]) -> None:
    with closed_book.open("rb+") as file:
        file.seek(8192)
        file.write(b"\x5a" * 60_000)
    before = sha256(closed_book.read_bytes()).digest()
    code, out, _ = main_py("check", "--json")
    assert (code, json.loads(out)["problems"]) == (1, ["Parts of the file cannot be read."])
    assert sha256(closed_book.read_bytes()).digest() == before
