from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from models import journal
from models.clock import now
from models.kinds import Channel, ContactKind, Standing
from models.people import contacts, customers, tags
from models.people.contacts import ContactDraft
from models.people.customers import Detail
from tests.conftest import ME
from tests.ui.screens.card.conftest import Open, click, press, somebody
from ui.screens.card.card_screen import CardScreen

Key = Qt.Key


def choose(qtbot: QtBot, owner: QWidget, words: str) -> None:
    """Choose from the menu that has just been opened."""
    menu = owner.findChildren(QMenu)[-1]
    (action,) = (action for action in menu.actions() if action.text() == words)
    action.trigger()
    menu.close()


def names(customer: UUID) -> tuple[str | None, str | None]:
    known = customers.details(customer)
    assert known
    return (known.name, known.described_as)


def edit(screen: CardScreen, qtbot: QtBot, field: QWidget, *keys: str | Qt.Key) -> None:
    click(qtbot, field)
    press(qtbot, *keys, Key.Key_Return)


def test_since_when_how_to_reach_them_and_what_they_prefer(rosa: UUID, open_card: Open) -> None:
    contacts.add(ME, ContactDraft(rosa, ContactKind.PHONE, "+1 404 555 0134"))
    customers.edit(ME, rosa, Detail.PREFERRED_CHANNEL, None, Channel.MESSAGE)
    customers.edit(ME, rosa, Detail.SAY_IT, "", "goo-TYEH-rez")
    header = open_card(rosa).page.header
    assert header.facts.text() == (
        "Customer since November 2026 · +1 404 555 0134 · prefers text · say “goo-TYEH-rez”"
    )
    assert header.badge.signs() == "RG"


def test_the_name_is_changed_where_it_stands_in_one_step(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    edit(screen, qtbot, screen.page.header.name, *" R.")
    assert names(rosa) == ("Rosa Gutiérrez R.", None)
    step = journal.undoable(now().replace(hour=0)).undo
    assert step
    journal.undo(ME, step.group)
    assert names(rosa) == ("Rosa Gutiérrez", None)
    assert screen.page.header.name.text() == "Rosa Gutiérrez"


def test_a_nameless_customer_is_called_by_the_description_until_named(
    qtbot: QtBot, shop: UUID, open_card: Open
) -> None:
    biscuit = somebody(None, "Red cap, spaniel called Biscuit")
    screen = open_card(biscuit)
    header = screen.page.header
    assert header.badge.signs() == "?"
    assert header.description.isVisible()
    assert not header.name.isVisible()
    edit(screen, qtbot, header.small_name, *"Sam")
    assert names(biscuit) == ("Sam", "Red cap, spaniel called Biscuit")
    assert header.name.isVisible()
    assert header.small_description.text() == "Red cap, spaniel called Biscuit"


def test_somebody_named_can_be_described_too(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    screen = open_card(rosa)
    header = screen.page.header
    click(qtbot, header.more)
    choose(qtbot, header, "Describe them")
    press(qtbot, *"blue coat", Key.Key_Return)
    assert names(rosa) == ("Rosa Gutiérrez", "blue coat")


def test_somebody_needs_a_name_or_a_description(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    screen = open_card(rosa)
    edit(screen, qtbot, screen.page.header.name, *[Key.Key_Backspace] * 20)
    assert names(rosa) == ("Rosa Gutiérrez", None)
    assert screen.page.header.teller.problem.text() == "Please fill this in."


def test_a_name_somebody_else_has_changed_is_read_again(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    field = screen.page.header.name
    click(qtbot, field)
    press(qtbot, *" R.")
    screen.page.header._card = screen._shown  # what stood there when the hand began to write
    customers.edit(ME, rosa, Detail.NAME, "Rosa Gutiérrez", "Rosalía")
    screen.page.header._card = None
    press(qtbot, Key.Key_Escape)
    assert names(rosa) == ("Rosalía", None)
    assert field.text() == "Rosalía"


def test_tags_are_put_on_by_typing_and_taken_off_by_their_cross(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    tags.tag(ME, [somebody("Sam")], "Catering")
    screen = open_card(rosa)
    row = screen.page.header.tags
    click(qtbot, row.add_button)
    press(qtbot, *"cat", Key.Key_Return, *"New here", Key.Key_Return)
    assert list(row.names()) == tags.of(rosa) == ["Catering", "New here"]
    press(qtbot, Key.Key_Escape)
    assert row.add_button.isVisible()
    row._chips[0].removed.emit()
    assert list(row.names()) == tags.of(rosa) == ["New here"]


def test_a_tag_typed_but_not_entered_is_not_lost(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    screen = open_card(rosa)
    click(qtbot, screen.page.header.tags.add_button)
    press(qtbot, *"Regular")
    screen.focus_log()
    assert tags.of(rosa) == ["Regular"]


def test_a_customer_is_put_aside_and_brought_back(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    header = screen.page.header
    click(qtbot, header.more)
    choose(qtbot, header, "Archive")
    known = customers.details(rosa)
    assert known
    assert known.standing is Standing.ARCHIVED
    assert header.standing.isVisible()
    click(qtbot, header.more)
    choose(qtbot, header, "Bring back from the archive")
    assert not header.standing.isVisible()
