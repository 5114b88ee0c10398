from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models import journal, preferences
from models.changes import Action
from models.kinds import ContactKind, PreferenceKind, Source
from models.people import bin as the_bin
from models.people import contacts, known_well, tags
from models.people.contacts import ContactDraft
from models.people.known_well import Gap
from models.preferences import PreferenceDraft
from models.schema import JournalEntry
from tests.conftest import ME
from tests.models.shop_life import new_customer
from tests.ui.screens.clean_up.conftest import Open


def assume(who: UUID, *labels: str) -> None:
    for label in labels:
        draft = PreferenceDraft(who, PreferenceKind.LIKES, label, source=Source.ASSUMED)
        preferences.save(ME, draft)


def test_a_key_confirms_and_the_next_fact_is_there(open_page: Open, qtbot: QtBot) -> None:
    assume(new_customer("Ann"), "rye", "tea", "jam")
    screen = open_page()
    screen.show_sheet(2)
    unsaid = screen.lists[1]
    qtbot.keyClick(unsaid.list, Qt.Key.Key_T)
    qtbot.keyClick(unsaid.list, Qt.Key.Key_E)
    assert [row.text for row in known_well.open_in(Gap.UNSAID)] == ["jam"]
    assert unsaid.list.count() == 1
    assert unsaid.list.hasFocus()


def test_several_are_one_step(open_page: Open, qtbot: QtBot) -> None:
    assume(new_customer("Ann"), "rye", "tea", "jam")
    screen = open_page()
    screen.show_sheet(2)
    unsaid = screen.lists[1]
    unsaid.list.selectAll()
    qtbot.mouseClick(unsaid.buttons["T"], Qt.MouseButton.LeftButton)
    assert known_well.count(Gap.UNSAID) == 0
    last = JournalEntry.select().order_by(JournalEntry.seq.desc()).get()
    assert len(journal.of_group(last.group)) == 3
    assert Action(last.action) is Action.CONFIRM_PREFERENCE
    assert unsaid.sheet.currentWidget() is unsaid.nothing


def test_enter_opens_the_card(open_page: Open, qtbot: QtBot) -> None:
    who = new_customer(None, "red cap")
    screen = open_page()
    screen.show_sheet(3)
    opened: list[UUID] = []
    screen.customer_wanted.connect(opened.append)
    qtbot.keyClick(screen.lists[2].list, Qt.Key.Key_Return)
    assert opened == [who]


def test_into_the_bin_and_back(open_page: Open, qtbot: QtBot) -> None:
    who = new_customer(None, "red cap")
    screen = open_page()
    screen.show_sheet(3)
    qtbot.keyClick(screen.lists[2].list, Qt.Key.Key_Delete)
    assert [thrown.id for thrown in the_bin.contents()] == [who]
    assert "kept" in screen.bin.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    screen.show_sheet(5)
    qtbot.keyClick(screen.bin.list, Qt.Key.Key_R)
    assert the_bin.count() == 0
    assert screen.lists[2].list.count() == 1


def test_a_tag_for_all_that_are_chosen(open_page: Open, qtbot: QtBot) -> None:
    people = [new_customer(None, words) for words in ("blue scarf", "red cap")]
    screen = open_page()
    screen.show_sheet(3)
    page = screen.lists[2]
    page.list.selectAll()
    qtbot.keyClick(page.list, Qt.Key.Key_G)
    assert page.tag_line.hasFocus()
    qtbot.keyClicks(page.tag_line, "to ask")
    qtbot.keyClick(page.tag_line, Qt.Key.Key_Return)
    assert [tags.of(who) for who in people] == [["to ask"], ["to ask"]]
    assert not page.tag_line.isVisible()


def test_escape_leaves_the_tag_unwritten(open_page: Open, qtbot: QtBot) -> None:
    new_customer(None, "red cap")
    screen = open_page()
    screen.show_sheet(3)
    page = screen.lists[2]
    page.ask_tag()
    qtbot.keyClicks(page.tag_line, "x")
    qtbot.keyClick(page.tag_line, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    assert tags.counts() == []


def test_a_number_that_leads_nowhere_is_taken_away(open_page: Open, qtbot: QtBot) -> None:
    ann = new_customer("Ann")
    contacts.add(ME, ContactDraft(ann, ContactKind.PHONE, "ask her mother"))
    screen = open_page()
    screen.show_sheet(4)
    qtbot.keyClick(screen.lists[3].list, Qt.Key.Key_X)
    assert contacts.of(ann) == []
