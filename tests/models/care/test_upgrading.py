import shutil
from pathlib import Path

import pytest
from peewee import OperationalError

from models import database
from models.care import check, shelf
from models.care.shelf import Why
from models.database import KNOWN_MIGRATIONS, MIGRATIONS, disconnect, execute, open_notebook

WORKS = 'def up(migrator, db):\n    db.execute_sql("CREATE TABLE wonders (id INTEGER)")\n'
FAILS = f'{WORKS}    db.execute_sql("CREATE TABLE wonders (id INTEGER)")\n'


def learn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """Let the program know one migration more."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder)
    (folder / "9999_wonders.py").write_text(step)
    monkeypatch.setattr(database, "MIGRATIONS", folder)
    monkeypatch.setattr(database, "KNOWN_MIGRATIONS", KNOWN_MIGRATIONS + 1)


def test_a_backup_is_made_before_an_upgrade(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disconnect()
    learn(tmp_path, monkeypatch, WORKS)
    assert open_notebook(book) == ["9999_wonders"]
    (made,) = shelf.backups(book)
    assert (made.why, made.schema, made.customers, made.visits) == (
        Why.UPGRADE,
        KNOWN_MIGRATIONS,
        3,
        6,
    )
    assert execute("SELECT COUNT(*) FROM wonders").fetchone() == (0,)
    disconnect()
    assert open_notebook(book) == []
    assert len(shelf.backups(book)) == 1


def test_an_upgrade_that_fails_leaves_the_notebook_as_it_was(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disconnect()
    with monkeypatch.context() as until:
        learn(tmp_path, until, FAILS)
        with pytest.raises(OperationalError, match="already exists"):
            open_notebook(book)
    found = check.of_file(book)
    assert found.ok
    assert (found.schema, found.customers, found.visits) == (KNOWN_MIGRATIONS, 3, 6)
    assert open_notebook(book) == []


def test_a_new_notebook_needs_no_backup(tmp_path: Path) -> None:
    open_notebook(tmp_path / "new.usual")
    disconnect()
    assert not (tmp_path / "backups").exists()
