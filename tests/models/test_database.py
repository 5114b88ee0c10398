import hashlib
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from peewee import DatabaseError, IntegrityError
from playhouse.migrations import Runner

from models.database import (
    KNOWN_MIGRATIONS,
    connect_for_asking,
    db,
    disconnect,
    engine,
    execute,
    open_notebook,
    tidy,
    writing,
)
from models.engine import engine_for
from models.errors import Fault, NewerNotebook, Trouble
from models.ids import new_id
from models.shop import branches
from tests.conftest import ME, on_both_engines


def shop_names() -> list[str]:
    return [shop.name for shop in branches.shops()]


@on_both_engines
def test_a_notebook_opens_again_with_everything_in_it(place: str | Path) -> None:
    assert len(open_notebook(place)) == KNOWN_MIGRATIONS
    branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")
    disconnect()
    assert open_notebook(place, create=False) == []
    assert shop_names() == ["Corner"]
    disconnect()


@on_both_engines
def test_a_notebook_with_unknown_migrations_is_refused(place: str | Path) -> None:
    open_notebook(place)
    Runner(engine()).History.create(name="0999_wonders")
    disconnect()
    with pytest.raises(NewerNotebook) as refused:
        open_notebook(place)
    assert refused.value.unknown_migrations == ["0999_wonders"]


def test_a_newer_file_is_refused_without_being_touched(place: Path) -> None:
    open_notebook(place)
    execute(f"PRAGMA user_version = {KNOWN_MIGRATIONS + 1}")
    disconnect()
    before = hashlib.sha256(place.read_bytes()).digest()
    with pytest.raises(NewerNotebook):
        open_notebook(place)
    assert hashlib.sha256(place.read_bytes()).digest() == before
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def zipped(place: Path) -> None:
    with zipfile.ZipFile(place, "w") as file:
        file.writestr("letter.txt", "hello")


def folder(place: Path) -> None:
    place.mkdir()


def other_database(place: Path) -> None:
    open_notebook(place)
    execute("PRAGMA application_id = 7")
    disconnect()


def torn(place: Path) -> None:
    open_notebook(place)
    branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")
    disconnect()
    os.truncate(place, place.stat().st_size // 2)


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (zipped, Fault.NOT_A_NOTEBOOK),
        (folder, Fault.NOT_A_NOTEBOOK),
        (other_database, Fault.NOT_A_NOTEBOOK),
        (Path.touch, Fault.EMPTY_FILE),
        (torn, Fault.DAMAGED),
    ],
)
def test_what_is_no_notebook_is_refused_by_name(
    place: Path, make: Callable[[Path], None], fault: Fault
) -> None:
    make(place)
    with pytest.raises(Trouble) as refused:
        open_notebook(place)
    assert (refused.value.fault, refused.value.place) == (fault, place)
    disconnect()


def test_nothing_is_made_where_a_notebook_should_be(place: Path) -> None:
    with pytest.raises(Trouble) as missing:
        open_notebook(place, create=False)
    assert missing.value.fault is Fault.MISSING
    with pytest.raises(Trouble) as homeless:
        open_notebook(place.parent / "nowhere" / "shop.usual")
    assert homeless.value.fault is Fault.NO_FOLDER
    assert list(place.parent.iterdir()) == []


def test_a_notebook_somebody_else_writes_in_says_so(notebook: Path) -> None:
    disconnect()
    other = engine_for(notebook)
    other.connect()
    with other.atomic():
        open_notebook(notebook)
        execute("PRAGMA busy_timeout = 10").fetchall()
        with pytest.raises(DatabaseError, match="locked"):
            branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")
    other.close()


def test_a_file_put_in_the_notebooks_place_is_noticed_before_the_next_save(notebook: Path) -> None:
    notebook.unlink()
    with pytest.raises(Trouble) as refused:
        branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")
    assert refused.value.fault is Fault.REPLACED


@on_both_engines
def test_an_asking_connection_cannot_write(notebook: object) -> None:
    disconnect()
    connect_for_asking()
    assert shop_names() == []
    with pytest.raises(DatabaseError, match=r"readonly|read-only"):
        branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")


@on_both_engines
def test_a_reference_to_nobody_is_refused(notebook: object) -> None:
    nobody = new_id().hex
    with pytest.raises(IntegrityError), db.atomic():
        execute("INSERT INTO hourly VALUES (?, '2026-01-01', 1, 1, 0, 0, 0)", nobody)


@on_both_engines
def test_tidying_keeps_everything(notebook: object) -> None:
    branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")
    tidy()
    assert shop_names() == ["Corner"]


@on_both_engines
def test_what_fails_half_way_leaves_no_transaction_open(notebook: object) -> None:
    with pytest.raises(ZeroDivisionError), writing():
        _ = 1 / 0
    assert not engine().in_transaction()
