import json
from collections.abc import Callable
from pathlib import Path

from models.care import shelf
from models.database import disconnect, execute, open_notebook
from tests.models.shop_life import new_customer
from tests.ui.command_line.conftest import Told
from ui.single_instance import SingleInstance


def names(place: Path) -> list[str]:
    open_notebook(place, create=False)
    found = [row[0] for row in execute("SELECT name FROM customer ORDER BY no").fetchall()]
    disconnect()
    return found


def backed_up(main_py: Callable[..., Told], place: Path) -> str:
    file: str = json.loads(main_py("backup", "--json")[1])["file"]
    open_notebook(place)
    new_customer("Later")
    disconnect()
    return file


def test_a_backup_is_shown_first_and_then_brought_back(
    closed_book: Path, main_py: Callable[..., Told]
) -> None:
    file = backed_up(main_py, closed_book)
    code, out, err = main_py("restore", file, "--dry-run")
    assert (code, err) == (0, "")
    assert out.startswith("Would put back 3 customers and 6 visits of ")
    told = json.loads(main_py("restore", file, "--dry-run", "--json")[1])
    assert (told["customers"], told["visits"]) == (3, 6)
    assert "Later" in names(closed_book)
    code, out, err = main_py("restore", file, "--json")
    told = json.loads(out)
    assert (code, err, told["ok"], told["customers"], told["visits"]) == (0, "", True, 3, 6)
    assert names(closed_book) == ["No 0", "No 1", "No 2"]
    assert "Later" in names(Path(told["set_aside"]))
    assert not list(closed_book.parent.glob("*.lock"))


def test_nothing_moves_while_a_window_has_it_open(
    closed_book: Path, main_py: Callable[..., Told]
) -> None:
    file = backed_up(main_py, closed_book)
    window = SingleInstance(str(closed_book))
    assert window.is_first()
    code, out, err = main_py("restore", file)
    window.let_go()
    assert (code, out) == (1, "")
    assert "close it there" in err
    assert "Later" in names(closed_book)


def test_a_notebook_that_is_gone_comes_back(
    closed_book: Path, main_py: Callable[..., Told]
) -> None:
    file = backed_up(main_py, closed_book)
    closed_book.unlink()
    code, out, err = main_py("restore", file)
    assert (code, err) == (0, "")
    assert out == "Put back 3 customers and 6 visits.\n"
    assert names(closed_book) == ["No 0", "No 1", "No 2"]


def test_a_backup_that_was_changed_is_refused(
    closed_book: Path, main_py: Callable[..., Told]
) -> None:
    file = Path(backed_up(main_py, closed_book))
    changed = bytearray(file.read_bytes())
    changed[-1] ^= 1
    file.write_bytes(changed)
    code, out, err = main_py("restore", file)
    assert (code, out) == (1, "")
    assert "changed since the backup was made" in err
    assert "Later" in names(closed_book)
    assert len(shelf.backups(closed_book)) == 1
