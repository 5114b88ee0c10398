import pytest

from models import rows
from models.bulk import Fingerprint, Shape, add, add_rows, whole
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
    for some in ([one, two], [two, one], [one], []):
        fingerprint = Fingerprint()
        fingerprint.take_in(whole(Tag), [tuple(facts.values()) for facts in some])
        texts.add(fingerprint.text())
    assert len(texts) == 4


def test_the_fingerprint_is_the_same_in_one_portion_and_in_many() -> None:
    added = [tuple(facts.values()) for facts in tags(5)]
    once, parts = Fingerprint(), Fingerprint()
    once.take_in(whole(Tag), added)
    for row in added:
        parts.take_in(whole(Tag), [row])
    assert once.text() == parts.text()


def test_what_some_rows_of_a_portion_lack_is_stored_as_lacking() -> None:
    first, second, third = tags(3)
    first["import_batch"], third["import_batch"] = None, "0" * 32
    with writing():
        add(Tag, [first, second, third], Fingerprint())
    stored = execute("SELECT name, import_batch FROM tag ORDER BY id").fetchall()
    assert [(name, batch is None) for name, batch in stored] == [
        ("t0", True), ("t1", True), ("t2", False),
    ]  # fmt: skip


def test_rows_of_one_shape_are_stored_with_what_they_share() -> None:
    first, second = tags(2)
    names = ("folded", "id", "name")
    shared = {name: value for name, value in first.items() if name not in names}
    shape = Shape(Tag, names, shared)
    fingerprint = Fingerprint()
    with writing():
        added = [tuple(facts[name] for name in names) for facts in (first, second)]
        assert add_rows(shape, added, fingerprint) == 2
    assert shape.facts(added[1]) == second | shared
    stored = rows.fetch(Tag, second["id"])
    assert stored == second | shared
    other = Fingerprint()
    other.take_in(Shape(Tag, names, shared | {"version": 2}), added)
    assert other.text() != fingerprint.text()


def test_nothing_that_could_be_taken_for_a_slot_is_shared() -> None:
    with writing(), pytest.raises(ValueError, match="100%"):
        add_rows(Shape(Tag, ("id",), tags(1)[0] | {"name": "100%?"}), [("0" * 32,)], Fingerprint())
