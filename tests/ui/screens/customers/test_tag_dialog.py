from collections.abc import Callable
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from models.people import tags
from tests.conftest import ME
from tests.models.shop_life import new_customer
from ui.screens.customers.tag_dialog import TagDialog
from ui.session import Session

Opened = Callable[[], TagDialog]


@pytest.fixture
def two(shop: UUID) -> list[UUID]:
    return [new_customer("Ada"), new_customer("Bo")]


@pytest.fixture
def opened(session: Session, two: list[UUID], qtbot: QtBot) -> Opened:
    def opened() -> TagDialog:
        keys = [customer.hex for customer in two]
        dialog = TagDialog(session.background, keys, tags.counts())
        with qtbot.waitActive(dialog):
            dialog.open()
        return dialog

    return opened


def test_a_new_tag_is_given_to_all(two: list[UUID], opened: Opened) -> None:
    dialog = opened()
    dialog.name.setText("A & B")
    dialog.tag()
    assert [tags.of(customer) for customer in two] == [["A & B"], ["A & B"]]


def test_a_known_tag_is_offered_and_taken_off(two: list[UUID], opened: Opened) -> None:
    tags.tag(ME, two, "VIP")
    tags.tag(ME, two[:1], "student")
    dialog = opened()
    assert not dialog.untag_button.isEnabled()
    dialog.name.setText("v")
    (chip,) = [chip for chip in dialog.chips() if not chip.isHidden()]
    chip.click()
    assert dialog.name.text() == "VIP"
    dialog.untag_button.click()
    assert [tags.of(customer) for customer in two] == [["student"], []]


@pytest.mark.parametrize(
    ("typed", "words"), [(" ", "Write the tag"), ("x" * 61, "A tag can have 60")]
)
def test_what_cannot_be_a_tag_is_one_sentence(opened: Opened, typed: str, words: str) -> None:
    dialog = opened()
    dialog.name.setText(typed)
    dialog.tag()
    assert words in dialog.problem.text()
    assert dialog.isEnabled()
    assert tags.counts() == []


def test_many_tags_do_not_outgrow_the_dialog(two: list[UUID], opened: Opened) -> None:
    for number in range(30):
        tags.tag(ME, two, f"a rather long tag number {number}")
    dialog = opened()
    chips = dialog.chips()
    assert len(chips) < 30
    assert all(dialog.offered.rect().contains(chip.geometry()) for chip in chips)
