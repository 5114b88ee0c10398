from pathlib import Path

import pytest

from models.care import backup, check, restore, shelf
from models.care.flaws import Damaged
from models.database import disconnect, execute, open_notebook
from models.errors import Fault, NewerNotebook, Trouble
from tests.models.shop_life import new_customer


def names(place: Path) -> list[str]:
    open_notebook(place, create=False)
    found = [row[0] for row in execute("SELECT name FROM customer ORDER BY no").fetchall()]
    disconnect()
    return found


def test_a_backup_comes_back_and_what_stood_there_is_kept(book: Path) -> None:
    made = backup.make(book)
    new_customer("Later")
    disconnect()
    told = restore.preview(made.path)
    assert (told.customers, told.visits) == (3, 6)
    done = restore.restore(made.path, book)
    assert names(book) == ["No 0", "No 1", "No 2"]
    assert done.aside
    assert names(done.aside) == ["No 0", "No 1", "No 2", "Later"]
    assert check.of_file(book).ok


def test_restoring_can_itself_be_taken_back(book: Path) -> None:
    made = backup.make(book)
    new_customer("Later")
    disconnect()
    done = restore.restore(made.path, book)
    assert done.aside
    restore.restore(done.aside, book)
    assert names(book) == ["No 0", "No 1", "No 2", "Later"]


def test_a_log_left_behind_goes_with_its_notebook(book: Path) -> None:
    made = backup.make(book)
    new_customer("Later")
    whole, log = book.read_bytes(), book.with_name(f"{book.name}-wal").read_bytes()
    torn, gone = book.with_name("torn.db"), book.with_name("gone.db")
    torn.write_bytes(whole)
    for place in (torn, gone):
        place.with_name(f"{place.name}-wal").write_bytes(log)
        restore.restore(made.path, place)
        assert names(place) == ["No 0", "No 1", "No 2"]


@pytest.mark.parametrize("rest", [None, b"", b"torn" * 5000])
def test_a_missing_or_damaged_notebook_is_no_obstacle(book: Path, rest: bytes | None) -> None:
    made = backup.make(book)
    disconnect()
    book.unlink()
    if rest is not None:
        book.write_bytes(rest)
    done = restore.restore(made.path, book)
    assert names(book) == ["No 0", "No 1", "No 2"]
    assert (done.aside.read_bytes() if done.aside else None) == rest


def test_what_is_not_as_it_was_made_is_refused_and_nothing_moves(book: Path) -> None:
    made = backup.make(book)
    new_customer("Later")
    disconnect()
    changed = bytearray(made.path.read_bytes())
    changed[-1] ^= 1
    made.path.write_bytes(changed)
    for attempt in (restore.preview, lambda file: restore.restore(file, book)):
        with pytest.raises(Damaged):
            attempt(made.path)
    assert "Later" in names(book)


def test_a_file_without_a_manifest_is_tried_before_it_is_trusted(book: Path) -> None:
    made = backup.make(book)
    disconnect()
    shelf.manifest_of(made.path).unlink()
    told = restore.preview(made.path)
    assert (told.number, told.customers, told.visits) == (0, 3, 6)
    with made.path.open("rb+") as file:
        file.seek(20_000)
        file.write(b"\x5a" * 60_000)
    with pytest.raises(Damaged):
        restore.restore(made.path, book)
    assert names(book) == ["No 0", "No 1", "No 2"]


def test_what_is_no_notebook_or_too_new_is_refused(book: Path, tmp_path: Path) -> None:
    made = backup.make(book)
    disconnect()
    letter = tmp_path / "letter.usual"
    letter.write_text("Dear Ada")
    with pytest.raises(Trouble) as refused:
        restore.restore(letter, book)
    assert refused.value.fault is Fault.NOT_A_NOTEBOOK
    with pytest.raises(Trouble) as refused:
        restore.restore(made.path, tmp_path / "nowhere" / "shop.usual")
    assert refused.value.fault is Fault.NO_FOLDER
    with pytest.raises(Trouble):
        restore.restore(book, book)
    open_notebook(book)
    execute("PRAGMA user_version = 999")
    disconnect()
    with pytest.raises(NewerNotebook):
        restore.preview(book)
