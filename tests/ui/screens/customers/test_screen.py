from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from models.kinds import OccasionKind, Standing
from models.people import bin as the_bin
from models.people import customers, occasions, tags
from models.people.customers import Detail
from models.people.occasions import OccasionDraft
from models.people.segments import Segment
from tests.conftest import ME
from tests.models.shop_life import came, new_customer
from tests.ui.screens.customers.conftest import Open, names
from ui.screens.customers.new_customer import NewCustomerDialog
from ui.screens.customers.screen import CustomersScreen
from ui.screens.customers.tag_dialog import TagDialog

D = TypeVar("D", bound=QDialog)
Key, Mod = Qt.Key, Qt.KeyboardModifier
ODD = ["A & B", '<img src="/dev/zero">', r"$\frac{", "x" * 200, "שרה כהן", "🧑‍🌾 Bo"]


def chosen(screen: CustomersScreen) -> list[str]:
    known = customers.names(UUID(key) for key in screen.roll.chosen())
    return list(known.values())


def listed_again(screen: CustomersScreen, qtbot: QtBot) -> AbstractContextManager[object]:
    again: AbstractContextManager[object] = qtbot.waitSignal(screen.listing.listed)
    return again


def the(kind: type[D], screen: CustomersScreen) -> D:
    dialog = screen.findChild(kind)
    assert isinstance(dialog, kind)
    return dialog


def type_into_list(screen: CustomersScreen, qtbot: QtBot, text: str) -> None:
    screen.roll.view.setFocus()
    with listed_again(screen, qtbot):
        for sign in text:
            qtbot.keyClicks(QApplication.focusWidget(), sign)


def test_everybody_is_listed_by_name(open_page: Open) -> None:
    for name in ("Cleo", "Ada", "Bo"):
        new_customer(name)
    screen = open_page()
    assert names(screen) == ["Ada", "Bo", "Cleo"]
    assert screen.count.text() == "3 customers"


def test_an_empty_notebook_says_what_will_be_here_and_offers_the_first_step(
    qtbot: QtBot, open_page: Open
) -> None:
    screen = open_page()
    assert screen.sheet.currentWidget() is screen.nobody_yet
    assert screen.filters.isHidden()
    qtbot.mouseClick(screen.nobody_yet.button, Qt.MouseButton.LeftButton)
    assert the(NewCustomerDialog, screen).isVisible()


def test_what_is_typed_over_the_list_narrows_it_down(qtbot: QtBot, open_page: Open) -> None:
    for name in ("Ada", "Bo", "Adam"):
        new_customer(name)
    screen = open_page()
    type_into_list(screen, qtbot, "ad")
    assert screen.filters.line.text() == "ad"
    assert names(screen) == ["Ada", "Adam"]
    assert screen.count.text() == "2 of 3 customers"


def test_enter_opens_the_first_of_what_was_typed_never_of_an_older_list(
    qtbot: QtBot, open_page: Open
) -> None:
    new_customer("Ada")
    bo = new_customer("Bo")
    screen = open_page()
    screen.filters.line.setFocus()
    with qtbot.waitSignal(screen.customer_wanted) as wanted:
        qtbot.keyClicks(screen.filters.line, "bo")
        qtbot.keyClick(screen.filters.line, Key.Key_Return)
    assert wanted.args == [bo]
    with qtbot.waitSignal(screen.customer_wanted) as wanted:
        qtbot.keyClick(screen.filters.line, Key.Key_Return)
    assert wanted.args == [bo]


def test_nobody_found_says_so_and_shows_everybody_again(qtbot: QtBot, open_page: Open) -> None:
    new_customer("Ada")
    screen = open_page()
    type_into_list(screen, qtbot, "zzz")
    assert screen.sheet.currentWidget() is screen.no_match
    assert "“zzz”" in screen.no_match.sentence.text()
    qtbot.mouseClick(screen.no_match.button, Qt.MouseButton.LeftButton)
    assert names(screen) == ["Ada"]


def test_the_list_is_walked_and_opened_by_keys(qtbot: QtBot, open_page: Open) -> None:
    new_customer("Ada")
    bo = new_customer("Bo")
    screen = open_page()
    screen.filters.line.setFocus()
    qtbot.keyClick(screen.filters.line, Key.Key_Down)
    assert screen.roll.view.hasFocus()
    with qtbot.waitSignal(screen.customer_wanted) as wanted:
        qtbot.keyClick(screen.roll.view, Key.Key_Down)
        qtbot.keyClick(screen.roll.view, Key.Key_Return)
    assert wanted.args == [bo]


def test_groups_with_somebody_in_them_are_offered_with_their_count(
    qtbot: QtBot, open_page: Open, shop: UUID
) -> None:
    came(new_customer("Ada"), shop, "2026-11-20T10:00")
    new_customer(None, "red cap")
    screen = open_page()
    offered = [(chip.words(), chip.count()) for chip in screen.filters.groups.chips()]
    assert offered == [("All", "2"), ("New", "1"), ("No visit yet", "1"), ("No name yet", "1")]
    with listed_again(screen, qtbot):
        screen.filters.groups.chips()[3].click()
    assert names(screen) == ["red cap"]
    assert screen.filters.chosen().segment is Segment.NAMELESS


def test_another_order_is_asked_of_the_notebook(qtbot: QtBot, open_page: Open, shop: UUID) -> None:
    came(new_customer("Ada"), shop, "2026-11-01T10:00")
    came(new_customer("Bo"), shop, "2026-11-20T10:00")
    screen = open_page()
    box = screen.filters.sorting
    box.setFocus()
    with listed_again(screen, qtbot):
        qtbot.keyClick(box, Key.Key_Down)
    assert names(screen) == ["Bo", "Ada"]


def test_several_are_chosen_by_keys_and_archived_in_one_step(qtbot: QtBot, open_page: Open) -> None:
    for name in ("Ada", "Bo", "Cleo"):
        new_customer(name)
    screen = open_page()
    view = screen.roll.view
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Home)
    qtbot.keyClick(view, Key.Key_Down, Mod.ShiftModifier)
    assert chosen(screen) == ["Ada", "Bo"]
    assert screen.bulk_bar.sentence.text() == "2 chosen"
    with listed_again(screen, qtbot):
        qtbot.mouseClick(screen.bulk_bar.aside_button, Qt.MouseButton.LeftButton)
    assert names(screen) == ["Cleo"]
    assert chosen(screen) == []


def test_several_are_thrown_into_the_bin_by_a_key(qtbot: QtBot, open_page: Open) -> None:
    for name in ("Ada", "Bo", "Cleo"):
        new_customer(name)
    screen = open_page()
    view = screen.roll.view
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Home)
    qtbot.keyClick(view, Key.Key_Down, Mod.ShiftModifier)
    with listed_again(screen, qtbot):
        qtbot.keyClick(view, Key.Key_Delete)
    assert names(screen) == ["Cleo"]
    assert the_bin.count() == len(["Ada", "Bo"])


def test_those_put_aside_are_brought_back_from_their_own_list(
    qtbot: QtBot, open_page: Open
) -> None:
    ada = new_customer("Ada")
    customers.archive(ME, [ada])
    screen = open_page()
    screen.filters.groups.choose(Standing.ARCHIVED)
    screen.filters.changed.emit()
    assert screen.bulk_bar.aside_button.words() == "Bring back"
    screen.roll.view.selectAll()
    with listed_again(screen, qtbot):
        screen.bulk_bar.aside_button.click()
    details = customers.details(ada)
    assert details
    assert details.standing is Standing.ACTIVE


def test_all_are_chosen_also_those_out_of_sight(qtbot: QtBot, open_page: Open) -> None:
    for number in range(600):
        new_customer(f"Person {number:03}")
    screen = open_page()
    screen.roll.view.setFocus()
    qtbot.keyClick(screen.roll.view, Key.Key_A, Mod.ControlModifier)
    assert screen.roll.count_chosen() == 600
    qtbot.keyClick(screen.roll.view, Key.Key_Escape)
    assert screen.roll.count_chosen() == 0


def test_the_chosen_stay_chosen_when_others_come_before_them(qtbot: QtBot, open_page: Open) -> None:
    for number in range(300):
        new_customer(f"Person {number:03}")
    screen = open_page()
    view, model = screen.roll.view, screen.roll.view.model()
    view.scrollToBottom()
    view.setCurrentIndex(model.index(299, 0))
    view.selectionModel().select(model.index(5, 0), view.selectionModel().SelectionFlag.Select)
    before = chosen(screen)
    with listed_again(screen, qtbot):
        new_customer("Ada")
    assert sorted(chosen(screen)) == sorted(before) == ["Person 005", "Person 299"]
    assert screen.bulk_bar.sentence.text() == "2 chosen"
    assert view.currentIndex().row() == 300


def test_a_change_elsewhere_is_shown_at_once(qtbot: QtBot, open_page: Open) -> None:
    ada = new_customer("Ada")
    screen = open_page()
    with listed_again(screen, qtbot):
        customers.edit(ME, ada, Detail.NAME, "Ada", "Adele")
    assert names(screen) == ["Adele"]


def test_a_page_nobody_sees_asks_nothing_and_catches_up_later(
    qtbot: QtBot, open_page: Open
) -> None:
    new_customer("Ada")
    screen = open_page()
    screen.hide()
    new_customer("Bo")
    qtbot.wait(60)
    assert names(screen) == ["Ada"]
    screen.show()
    assert names(screen) == ["Ada", "Bo"]


def test_a_new_day_is_noticed_when_the_page_is_seen_again(
    monkeypatch: pytest.MonkeyPatch, open_page: Open, shop: UUID
) -> None:
    came(new_customer("Ada"), shop, "2026-11-21T10:00")
    screen = open_page()

    def fact() -> str:
        index = screen.roll.view.model().index(0, 0)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    assert "here today" in fact()
    screen.hide()
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-22T09:00+01:00")
    screen.show()
    assert "here yesterday" in fact()


def test_the_chosen_are_tagged_and_the_list_narrowed_down_to_them(
    qtbot: QtBot, open_page: Open
) -> None:
    for name in ("Ada", "Bo"):
        new_customer(name)
    screen = open_page()
    screen.roll.view.setCurrentIndex(screen.roll.view.model().index(1, 0))
    screen.bulk_bar.tag_button.click()
    dialog = the(TagDialog, screen)
    with qtbot.waitSignal(screen.listing.counted):
        qtbot.keyClicks(dialog.name, "VIP")
        dialog.tag_button.click()
    (chip,) = screen.filters.tags.chips()
    assert (chip.words(), chip.count()) == ("VIP", "1")
    with listed_again(screen, qtbot):
        chip.click()
    assert names(screen) == ["Bo"]
    assert screen.filters.chosen().tag == tags.counts()[0].id


def test_the_chosen_are_exported(qtbot: QtBot, open_page: Open, tmp_path: Path) -> None:
    for name in ("Ada", "Bo"):
        new_customer(name)
    screen = open_page()
    screen.roll.view.selectAll()
    screen.bulk_bar.export_button.click()
    dialog = the(QFileDialog, screen)
    with qtbot.waitSignal(screen.told) as said:
        dialog.fileSelected.emit(str(tmp_path / "out.csv"))
    assert said.args == ["Wrote 2 customers into out.csv."]
    assert (tmp_path / "out.csv").read_text("utf-8-sig").startswith('"Number","Name"')


@pytest.mark.parametrize(
    ("name", "words", "start"),
    [
        ("out.xlsx", "Wrote 2 customers into out.xlsx.", b"PK"),
        ("out.vcf", "Wrote 2 customers into out.vcf.", b"BEGIN:VCARD"),
        ("out.ICS", "Wrote one day to think of into out.ICS.", b"BEGIN:VCALENDAR"),
    ],
)
def test_the_ending_says_what_the_file_becomes(
    qtbot: QtBot, open_page: Open, tmp_path: Path, name: str, words: str, start: bytes
) -> None:
    ada = new_customer("Ada")
    new_customer("Bo")
    occasions.save(ME, OccasionDraft(ada, OccasionKind.BIRTHDAY, 5, 17))
    screen = open_page()
    screen.roll.view.selectAll()
    screen.bulk_bar.export_button.click()
    dialog = the(QFileDialog, screen)
    with qtbot.waitSignal(screen.told) as said:
        dialog.fileSelected.emit(str(tmp_path / name))
    assert said.args == [words]
    content = (tmp_path / name).read_bytes()
    assert content.startswith(start)
    if start == b"BEGIN:VCALENDAR":
        assert "SUMMARY:Birthday: Ada" in content.decode()


def test_the_ending_follows_the_kind_that_is_chosen(open_page: Open) -> None:
    new_customer("Ada")
    screen = open_page()
    screen.roll.view.selectAll()
    screen.bulk_bar.export_button.click()
    dialog = the(QFileDialog, screen)
    for kind in dialog.nameFilters():
        dialog.filterSelected.emit(kind)
        assert f"*.{dialog.defaultSuffix()})" in kind


def test_a_folder_that_cannot_be_written_is_one_sentence(
    qtbot: QtBot, open_page: Open, tmp_path: Path
) -> None:
    new_customer("Ada")
    screen = open_page()
    screen.roll.view.selectAll()
    screen.bulk_bar.export_button.click()
    dialog = the(QFileDialog, screen)
    with qtbot.waitSignal(screen.said) as said:
        dialog.fileSelected.emit(str(tmp_path / "nowhere" / "out.csv"))
    assert said.args
    assert said.args[0].endswith(".")


def test_long_lists_are_read_a_page_at_a_time(qtbot: QtBot, open_page: Open) -> None:
    for number in range(700):
        new_customer(f"Person {number:03}")
    screen = open_page()
    assert names(screen).count("None") == 0
    view = screen.roll.view
    view.scrollToBottom()
    qtbot.waitUntil(lambda: view.model().index(699, 0).data() == "Person 699")
    assert screen.roll.count() == 700


def test_odd_names_are_shown_as_they_are_and_nothing_renders_markup(open_page: Open) -> None:
    for name in ODD:
        new_customer(name)
    screen = open_page()
    assert sorted(names(screen)) == sorted(ODD)
    labels = screen.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
