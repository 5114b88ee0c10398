import os
import resource
from pathlib import Path
from uuid import UUID

import pytest
from peewee import DatabaseError, OperationalError

from models.database import disconnect, engine, execute, open_notebook
from models.errors import Fault, Trouble
from models.faults import trouble
from models.ids import new_id
from models.shop import branches
from tests.conftest import ME

not_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")


def fill(times: int) -> None:
    for _ in range(times):
        branches.open_branch(ME, new_id(), "x" * 200, "Europe/Berlin")


def test_a_full_disk_is_named_and_the_next_save_works(notebook: Path) -> None:
    pages = execute("PRAGMA page_count").fetchone()[0]
    execute(f"PRAGMA max_page_count = {pages}").fetchall()
    with pytest.raises(DatabaseError) as failed:
        fill(50)
    named = trouble(failed.value, notebook)
    assert named
    assert named.fault is Fault.DISK_FULL
    stored = len(branches.shops())
    execute("PRAGMA max_page_count = 1000000").fetchall()
    branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")
    assert len(branches.shops()) == stored + 1
    assert execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_file_that_may_not_grow_is_named(notebook: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (notebook.stat().st_size, hard))
    try:
        with pytest.raises(DatabaseError) as failed:
            fill(500)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    named = trouble(failed.value, notebook)
    assert named
    assert named.fault in {Fault.DISK_FULL, Fault.DISK_ERROR}
    branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")


def test_an_error_of_the_program_is_no_fault_of_the_disk(notebook: Path) -> None:
    with pytest.raises(OperationalError) as failed:
        execute("SELECT nonsense FROM nowhere")
    assert trouble(failed.value, notebook) is None
    assert trouble(ZeroDivisionError(), notebook) is None


def test_the_true_reason_is_found_behind_the_last_one(notebook: Path) -> None:
    last = DatabaseError("cannot rollback - no transaction is active")
    last.__context__ = Trouble(Fault.REPLACED, notebook)
    assert trouble(last, notebook) == Trouble(Fault.REPLACED, notebook)


@not_root
def test_a_notebook_that_may_not_be_written_is_read_only(notebook: Path) -> None:
    disconnect()
    notebook.chmod(0o400)
    with pytest.raises(Trouble) as refused:
        open_notebook(notebook)
    assert refused.value.fault is Fault.READ_ONLY


def test_a_server_that_is_not_there_is_named() -> None:
    with pytest.raises(Trouble) as refused:
        open_notebook("postgresql://nobody@/nothing?host=/nowhere")
    assert refused.value.fault is Fault.NO_SERVER


def test_the_engine_is_closed_after_a_refusal(place: Path, shop: UUID) -> None:
    disconnect()
    place.write_bytes(b"no notebook" * 100)
    with pytest.raises(Trouble):
        open_notebook(place)
    assert engine().is_closed()
