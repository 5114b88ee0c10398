from uuid import UUID

import pytest

from models import handoff
from models.handoff import NoteDraft
from models.kinds import Heat
from tests.conftest import ME
from tests.models.handoff.shift_change import note
from tests.models.shop_life import moment

pytestmark = pytest.mark.usefixtures("notebook")


@pytest.fixture
def must(shop: UUID) -> UUID:
    """Leave a must among others."""
    note(shop, "Two bags behind the counter", Heat.WATCH, "Rosa")
    note(shop, "Put the oat milk order in")
    draft = NoteDraft(
        shop, None, "Chet Meisner", "A Fresca and the salted licorice on the counter", Heat.MUST,
        "the licorice is out", "offer wine gums", due_at=moment("2026-11-21 15:30"),
    )  # fmt: skip
    handoff.leave_note(ME, draft)
    return draft.id


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("A Fresca and the salted licorice on the counter", True),
        ("have fresca ready for chet", True),
        ("FRESCA!", True),
        ("licorise and fresca at 3", True),
        ("fresca at 15:30", True),
        ("Fresca at 5", False),
        ("Two bags behind the counter", False),
        ("water the plants", False),
        ("ok", False),
        ("", False),
    ],
)
def test_free_words_are_judged_generously(must: UUID, said: str, meant: bool) -> None:  # noqa: FBT001
    assert handoff.is_right(must, said) is meant


def test_answers_are_drawn_from_the_notebook_in_the_same_order_each_time(must: UUID) -> None:
    asked = handoff.question(must)
    assert asked
    assert sorted(asked.answers) == [
        "A Fresca and the salted licorice on the counter", "Put the oat milk order in",
        "Two bags behind the counter",
    ]  # fmt: skip
    assert asked.answers[asked.right].startswith("A Fresca")
    assert handoff.question(must) == asked
