import pytest

from models.bulk import Fingerprint, add
from models.clock import now
from models.database import execute, writing
from models.schema import Facts, Tag
from tests.conftest import on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def tags(count: int) -> list[Facts]:
    return [
        Tag(name=f"t{n}", folded=f"t{n}", version=1, created_at=now(), updated_at=now()).facts()
        for n in range(count)
    ]


def test_thousands_of_rows_are_stored_and_counted() -> None:
    with writing():
        assert add(Tag, tags(12_001), Fingerprint()) == 12_001
    assert execute("SELECT COUNT(*) FROM tag").fetchone()[0] == 12_001


def test_the_fingerprint_tells_other_rows_and_another_order() -> None:
    one, two = tags(2)
    texts = set()
    for rows in ([one, two], [two, one], [one], []):
        fingerprint = Fingerprint()
        fingerprint.take_in(Tag, [tuple(facts.values()) for facts in rows])
        texts.add(fingerprint.text())
    assert len(texts) == 4


def test_the_fingerprint_is_the_same_in_one_portion_and_in_many() -> None:
    rows = [tuple(facts.values()) for facts in tags(5)]
    whole, parts = Fingerprint(), Fingerprint()
    whole.take_in(Tag, rows)
    for row in rows:
        parts.take_in(Tag, [row])
    assert whole.text() == parts.text()


def test_what_some_rows_of_a_portion_lack_is_stored_as_lacking() -> None:
    first, second, third = tags(3)
    first["import_batch"], third["import_batch"] = None, "0" * 32
    with writing():
        add(Tag, [first, second, third], Fingerprint())
    stored = execute("SELECT name, import_batch FROM tag ORDER BY id").fetchall()
    assert [(name, batch is None) for name, batch in stored] == [
        ("t0", True), ("t1", True), ("t2", False),
    ]  # fmt: skip
