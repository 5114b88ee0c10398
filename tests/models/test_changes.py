from datetime import UTC, datetime
from uuid import UUID

import pytest

from models import chain, journal
from models.changes import Action, Author, Change, Committed, command, listen
from models.database import engine, execute
from models.errors import Obstacle, Refused
from models.ids import new_id
from models.schema import Tag
from models.touched import Touched
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@command(Action.TAG_CUSTOMERS)
def keep(change: Change, name: str, tag: UUID, version: int = 0) -> None:
    change.save(Tag(id=tag, name=name, folded=name, version=version))


@command(Action.TAG_CUSTOMERS)
def drop(change: Change, tag: UUID) -> None:
    change.remove(change.fetch(Tag, tag))


def names() -> list[str]:
    return [row[0] for row in execute("SELECT name FROM tag ORDER BY name").fetchall()]


def test_only_committed_changes_are_announced() -> None:
    heard: list[Committed] = []
    stop = listen(heard.append)
    with pytest.raises(Refused):
        drop(ME, new_id())
    assert heard == []
    tag = new_id()
    keep(ME, "wine", tag)
    keep(ME, "wine", tag)
    stop()
    assert [(done.action, done.touched) for done in heard] == [
        (Action.TAG_CUSTOMERS, Touched.CUSTOMERS)
    ]


def test_the_announcement_finds_no_transaction_left() -> None:
    open_transactions: list[bool] = []
    stop = listen(lambda _done: open_transactions.append(engine().in_transaction()))
    keep(ME, "wine", new_id())
    stop()
    assert open_transactions == [False]


def test_a_command_that_fails_leaves_nothing_behind() -> None:
    tag = new_id()

    @command(Action.TAG_CUSTOMERS)
    def half(change: Change) -> None:
        change.save(Tag(id=tag, name="wine", folded="wine"))
        raise OSError("disk full")

    heard: list[Committed] = []
    stop = listen(heard.append)
    with pytest.raises(OSError, match="disk full"):
        half(ME)
    stop()
    assert heard == []
    assert names() == []
    assert journal.history(tag) == []


def test_saying_the_same_twice_stores_it_once() -> None:
    tag = new_id()
    keep(ME, "wine", tag)
    keep(ME, "wine", tag)
    assert len(names()) == len(journal.history(tag)) == 1


def test_nobody_overwrites_what_they_have_not_read() -> None:
    tag = new_id()
    keep(ME, "wine", tag)
    keep(ME, "red wine", tag, version=1)
    with pytest.raises(Refused) as refused:
        keep(ME, "white wine", tag, version=1)
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
    assert names() == ["red wine"]


def test_what_is_gone_cannot_be_changed() -> None:
    with pytest.raises(Refused) as refused:
        drop(ME, new_id())
    assert refused.value.obstacle is Obstacle.GONE


def test_the_journal_says_who_and_when(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:20Z")
    author = Author(staff=new_id(), till="front")
    tag = new_id()
    keep(author, "wine", tag)
    (entry,) = journal.history(tag)
    assert (entry.staff, entry.action) == (author.staff, Action.TAG_CUSTOMERS)
    assert entry.at == datetime(2026, 11, 21, 15, 20, tzinfo=UTC)


TAMPERING: dict[str, str] = {
    "what was said": "UPDATE change SET after = '{}' WHERE seq = 2",
    "who said it": "UPDATE change SET till = 'other' WHERE seq = 2",
    "an entry taken out": "DELETE FROM change WHERE seq = 2",
    "its own proof": "UPDATE change SET payload_hash = 'x' WHERE seq = 2",
}


@pytest.mark.parametrize("tampering", TAMPERING.values(), ids=TAMPERING)
def test_a_journal_that_was_altered_is_found_out(tampering: str) -> None:
    for name in ("wine", "bread", "cheese"):
        keep(ME, name, new_id())
    assert chain.broken_at() is None
    execute(tampering)
    assert chain.broken_at() == 1


def test_erasure_may_blank_what_was_said_and_the_chain_still_holds() -> None:
    for name in ("wine", "bread"):
        keep(ME, name, new_id())
    execute("UPDATE change SET before = NULL, after = NULL, salt = NULL WHERE seq = 1")
    assert chain.broken_at() is None
