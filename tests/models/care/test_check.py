from hashlib import sha256
from pathlib import Path

import pytest

from models.care import backup, check
from models.care.flaws import Flaw
from models.database import KNOWN_MIGRATIONS, db, execute
from tests.conftest import on_both_engines
from tests.models.care import test_backup as damages


@on_both_engines
def test_a_whole_notebook_is_said_to_be_whole(book: str | Path) -> None:
    found = check.of_open()
    assert found.ok
    assert (found.schema, found.customers, found.visits) == (KNOWN_MIGRATIONS, 3, 6)
    assert len(found.last) == 64


@on_both_engines
def test_what_was_changed_behind_the_journal_is_found(book: str | Path) -> None:
    execute("UPDATE change SET after = 'x' WHERE seq = 3")
    assert check.of_open().flaws == [Flaw.JOURNAL]


@on_both_engines
def test_a_wrong_sum_is_found(book: str | Path) -> None:
    execute("UPDATE customer_stat SET visits = visits + 1")
    assert check.of_open().flaws == [Flaw.DERIVED]


@pytest.mark.parametrize(
    ("damage", "flaw"),
    [
        (damages.damage_the_ties, Flaw.TIES),
        (damages.damage_the_find_index, Flaw.FIND_INDEX),
        (damages.damage_the_pages, Flaw.PAGES),
    ],
)
def test_damage_is_called_by_its_name(book: Path, damage: object, flaw: Flaw) -> None:
    damage(book)  # type: ignore[operator]
    assert flaw in check.of_file(book).flaws


def test_looking_elsewhere_leaves_this_thread_where_it_was(book: Path) -> None:
    made = backup.make(book)
    execute("UPDATE customer SET name = 'Here' WHERE name = 'No 0'")
    before = sha256(made.path.read_bytes()).digest()
    assert check.glance(made.path).customers == 3
    assert sha256(made.path.read_bytes()).digest() == before
    assert execute("SELECT COUNT(*) FROM customer WHERE name = 'Here'").fetchone() == (1,)
    assert str(db.database) == str(book)


def test_a_file_that_is_none_is_no_crash(tmp_path: Path) -> None:
    wrong = tmp_path / "x.usual"
    wrong.write_bytes(b"nothing" * 999)
    assert not check.of_file(wrong).ok
    assert not check.glance(wrong).ok
