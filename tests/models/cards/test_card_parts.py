from datetime import timedelta
from uuid import UUID

import pytest

from models import drafts, notes
from models.cards import card_parts
from models.clock import now
from models.notes import NoteDraft
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import new_customer

pytestmark = [pytest.mark.usefixtures("shop"), on_both_engines]


def names(parts: card_parts.Parts) -> list[str]:
    return sorted(name for name, found in parts.items() if found)


def test_one_question_brings_every_part_of_one_customer_and_of_no_other() -> None:
    rosa, sam = new_customer(), new_customer("Sam")
    until = now() + timedelta(days=1)
    notes.add(ME, NoteDraft(rosa, "Paints", pinned=True))
    notes.add(ME, NoteDraft(sam, "Sings"))
    drafts.keep(ME, "visit", rosa, {"note": "x"})
    parts = card_parts.everything(rosa, "test", until)
    assert names(parts) == ["change", "draft", "note", "pinned"]
    assert [part.texts[0] for part in parts["note"]] == ["Paints"]
    assert parts["draft"][0].id == rosa
    assert names(card_parts.everything(sam, "", until)) == ["change", "note"]


def test_the_past_is_what_lies_before_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-20T10:00+01:00")
    rosa = new_customer()
    notes.add(ME, NoteDraft(rosa, "before"))
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T10:00+01:00")
    turn: UUID = rosa
    moment = now()
    notes.add(ME, NoteDraft(turn, "after"))
    parts = card_parts.past(rosa, moment)
    assert [part.texts[0] for part in parts["note"]] == ["before"]
    assert len(parts["change"]) == 1
