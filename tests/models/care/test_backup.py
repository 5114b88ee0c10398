import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from models.care import backup, check, shelf
from models.care.backup import Taken
from models.care.flaws import Damaged
from models.care.restore import restore
from models.care.shelf import KEPT, Why
from models.database import KNOWN_MIGRATIONS, disconnect, execute
from models.errors import Fault, Trouble
from models.ids import new_id
from models.shop import branches
from tests.conftest import ME
from tests.models.shop_life import new_customer

KILLS = int(os.environ.get("THE_USUAL_KILLS", "12"))
ROOT = Path(__file__).parent.parent.parent.parent
COPY = "import sys; from models.care import backup; backup.make(sys.argv[1])"


def files(place: Path) -> set[str]:
    return {path.name for path in shelf.folder_of(place).iterdir()}


def test_a_backup_is_a_whole_notebook_with_a_manifest_that_says_so(book: Path) -> None:
    made = backup.make(book)
    assert (made.customers, made.visits, made.number) == (3, 6, 1)
    assert made.schema == KNOWN_MIGRATIONS
    assert made.sha256 == sha256(made.path.read_bytes()).hexdigest()
    assert made.size == made.path.stat().st_size
    assert files(book) == {made.path.name, f"{made.path.name}.json"}
    manifest = json.loads(shelf.manifest_of(made.path).read_text())
    assert manifest["sha256"] == made.sha256
    assert list(shelf.backups(book)) == [made]
    assert check.of_file(made.path).ok
    assert files(book) == {made.path.name, f"{made.path.name}.json"}


def test_a_backup_is_made_while_others_write(book: Path) -> None:
    with ThreadPoolExecutor(1) as other:
        making = other.submit(backup.make, book)
        for number in range(20):
            new_customer(f"Meanwhile {number}")
        made = making.result()
    assert 3 <= made.customers <= 23
    assert check.of_file(book).customers == 23


def test_the_last_ten_are_kept_whatever_the_clock_says(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    for year in (*range(2030, 2036), *range(2029, 2022, -1)):
        monkeypatch.setenv("THE_USUAL_NOW", f"{year}-01-01T10:00Z")
        made.append(backup.make(book))
    assert list(shelf.backups(book)) == made[: -KEPT - 1 : -1]
    assert len(files(book)) == 2 * KEPT


def test_two_notebooks_in_a_folder_keep_their_backups_apart(book: Path) -> None:
    other = book.with_name(f"{book.stem} 2026-01-01 000000.db")
    made = backup.make(book)
    other.write_bytes(made.path.read_bytes())
    beside = backup.make(other)
    assert list(shelf.backups(book)) == [made]
    assert list(shelf.backups(other)) == [beside]


def test_nothing_new_needs_no_backup(book: Path) -> None:
    assert backup.make_if_changed(book, Why.CLOSING)
    assert backup.make_if_changed(book, Why.CLOSING) is None
    new_customer("One more")
    again = backup.make_if_changed(book, Why.CLOSING)
    assert again
    assert again.why is Why.CLOSING


def test_an_empty_notebook_needs_no_backup(notebook: Path) -> None:
    assert backup.make_if_changed(notebook, Why.CLOSING) is None
    assert not shelf.folder_of(notebook).exists()


def test_a_backup_goes_where_it_is_wanted_and_over_no_other_file(
    book: Path, tmp_path: Path
) -> None:
    target = tmp_path / "stick.usual"
    backup.make(book, to=target)
    new_customer("One more")
    assert backup.make(book, to=target).customers == 4
    assert not shelf.folder_of(book).exists()
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ada")
    for wrong in (letter, book):
        with pytest.raises(Taken):
            backup.make(book, to=wrong)
    assert letter.read_text() == "Dear Ada"
    with pytest.raises(Trouble) as refused:
        backup.make(book, to=tmp_path / "nowhere" / "x.usual")
    assert refused.value.fault is Fault.NO_FOLDER


def damage_the_journal(book: Path) -> None:
    execute("UPDATE change SET after = replace(after, 'No 1', 'No one')")


def damage_the_ties(book: Path) -> None:
    execute("PRAGMA foreign_keys = 0").fetchall()
    execute("DELETE FROM customer WHERE name = 'No 1'")


def damage_the_find_index(book: Path) -> None:
    execute("UPDATE find_entry SET text = 'somebody else'")


def damage_the_pages(book: Path) -> None:
    execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    disconnect()
    with book.open("rb+") as file:
        file.seek(8192)
        file.write(b"\x5a" * 60_000)


@pytest.mark.parametrize(
    "damage",
    [
        damage_the_journal,
        damage_the_ties,
        damage_the_find_index,
        damage_the_pages,
    ],
)
def test_what_is_damaged_is_never_called_a_backup(
    book: Path, damage: Callable[[Path], None]
) -> None:
    good = backup.make(book)
    damage(book)
    with pytest.raises(Damaged):
        backup.make(book)
    assert list(shelf.backups(book)) == [good]
    assert files(book) == {good.path.name, f"{good.path.name}.json"}
    assert not check.of_file(book).ok


def test_what_can_be_counted_anew_keeps_no_backup_from_being_made(book: Path) -> None:
    execute("UPDATE customer_stat SET visits = visits + 1")
    made = backup.make(book)
    disconnect()
    assert restore(made.path, book).visits == made.visits


def test_whoever_thinks_better_of_it_has_no_backup(book: Path) -> None:
    def give_up(done: float) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backup.make(book, watch=give_up)
    assert files(book) == set()


def test_a_kill_at_any_moment_leaves_no_bad_backup(book: Path) -> None:
    for _ in range(300):
        branches.open_branch(ME, new_id(), "x" * 150, "Europe/Berlin")
    finished = 0
    for number in range(KILLS):
        till = subprocess.Popen([sys.executable, "-c", COPY, str(book)], cwd=ROOT)
        try:
            till.wait(0.25 + 0.5 * number / KILLS)
        except subprocess.TimeoutExpired:
            till.send_signal(signal.SIGKILL)
            till.wait()
    folder = shelf.folder_of(book)
    for path in folder.glob("*.db") if folder.exists() else ():
        finished += 1
        known = shelf.read_manifest(path)
        assert known
        assert known.sha256 == sha256(path.read_bytes()).hexdigest()
        assert check.of_file(path).ok
    assert len(shelf.backups(book)) == finished


def test_what_a_killed_copy_left_is_swept_away_later(book: Path) -> None:
    folder = shelf.folder_of(book)
    folder.mkdir()
    old, young = folder / "a.db.part", folder / "b.db.part"
    for left in (old, young):
        left.write_bytes(b"half")
    two_hours_ago = time.time() - 7200
    os.utime(old, (two_hours_ago, two_hours_ago))
    backup.make(book)
    assert not old.exists()
    assert young.exists()
