import pytest

from models.database import execute, writing
from models.rows import add_rows, sparse
from tests.conftest import on_both_engines


def test_what_is_nothing_true_or_false_is_written_down() -> None:
    assert sparse([1, None, "a", True, 0, False]) == (
        ("?", "NULL", "?", "TRUE", "?", "FALSE"),
        [1, "a", 0],
    )


@on_both_engines
@pytest.mark.usefixtures("notebook")
def test_rows_that_lack_different_things_are_stored_together() -> None:
    with writing():
        execute("CREATE TABLE given (who TEXT, much INTEGER, often INTEGER)")
        add_rows(
            "INSERT INTO given VALUES ({})",
            [("Ada", None, 1), ("Ben", 0, None), ("Cleo", None, 3), ("Dora", None, None)],
        )
    assert execute("SELECT * FROM given ORDER BY who").fetchall() == [
        ("Ada", None, 1), ("Ben", 0, None), ("Cleo", None, 3), ("Dora", None, None),
    ]  # fmt: skip
