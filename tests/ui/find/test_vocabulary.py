from uuid import UUID

from pytestqt.qtbot import QtBot

from models.people import customers
from models.people.customers import CustomerDraft
from tests.conftest import ME
from tests.ui.find.conftest import Window
from ui.background import Background
from ui.find.vocabulary import LiveVocabulary


def test_the_words_are_read_soon_and_again_after_they_changed(
    qtbot: QtBot, background: Background, shop: UUID, window: Window
) -> None:
    vocabulary = LiveVocabulary(background, window)
    assert vocabulary.words() is None
    vocabulary.start()
    qtbot.waitUntil(lambda: vocabulary.words() is not None)
    before = vocabulary.words()
    assert before
    assert before.near("miesner") == (["meisner"], [])
    customers.add(ME, CustomerDraft("Roswitha"))
    qtbot.waitUntil(lambda: vocabulary.words() is not before)
    now = vocabulary.words()
    assert now
    assert now.near("rsowitha") == (["roswitha"], [])
