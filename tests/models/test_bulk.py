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
        for facts in rows:
            fingerprint.take_in(Tag, facts)
        texts.add(fingerprint.text())
    assert len(texts) == 4
