import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models.people import contacts, customer_list, customers
from models.people.customer_list import ListFilter, Order
from tests.models.shop_life import new_customer
from ui.background import Background
from ui.screens.customers.new_customer import NewCustomerDialog
from ui.session import Session

Key = Qt.Key


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> NewCustomerDialog:
    dialog = NewCustomerDialog(session.background)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def everybody(session: Session) -> list[str]:
    return customer_list.keys(ListFilter(), Order.NAME, session.shop.time.today())


def test_a_name_and_a_phone_are_written_down(
    qtbot: QtBot, session: Session, dialog: NewCustomerDialog
) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), "Ada")
    qtbot.keyClicks(dialog.phone, "+49 170")
    with qtbot.waitSignal(dialog.added) as added:
        dialog.save_button.click()
    (customer,) = list(added.args or [])
    assert customers.names([customer]) == {customer: "Ada"}
    assert [row.value for row in contacts.of(customer)] == ["+49 170"]


def test_a_description_is_enough(qtbot: QtBot, dialog: NewCustomerDialog) -> None:
    dialog.described_as.setText("red cap, spaniel")
    with qtbot.waitSignal(dialog.added) as added:
        dialog.described_as.returnPressed.emit()
    (customer,) = list(added.args or [])
    assert customers.names([customer]) == {customer: "red cap, spaniel"}


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("name", "   ", "Write a name"),
        ("name", "x" * 201, "this one has 201"),
        ("described_as", "x" * 201, "A description can have 200"),
        ("phone", "1" * 41, "this one has 41"),
    ],
)
def test_each_problem_is_one_sentence_beside_what_was_typed(
    session: Session, dialog: NewCustomerDialog, field: str, typed: str, words: str
) -> None:
    dialog.name.setText("Ada" if field == "phone" else "")
    edit: QLineEdit = getattr(dialog, field)
    edit.setText(typed)
    dialog.save()
    assert words in dialog.problem.text()
    assert (edit.text(), edit.hasFocus()) == (typed, True)
    assert everybody(session) == []
    assert dialog.height() >= dialog.page.totalHeightForWidth(dialog.width())


def test_a_failure_of_the_place_keeps_what_was_typed(
    session: Session, dialog: NewCustomerDialog
) -> None:
    dialog.name.setText("Ada")
    dialog._on_refused(PermissionError(13, "read-only"))
    assert dialog.problem.text()
    assert (dialog.name.text(), dialog.isEnabled()) == ("Ada", True)


def test_a_fault_of_the_program_is_told_to_whoever_looks_after_those(
    qtbot: QtBot, background: Background, dialog: NewCustomerDialog
) -> None:
    with qtbot.waitSignal(background.failed):
        dialog._on_refused(KeyError("oops"))
    assert dialog.isVisible()


def test_escape_writes_nothing(qtbot: QtBot, session: Session, dialog: NewCustomerDialog) -> None:
    dialog.name.setText("Ada")
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert everybody(session) == []


def test_two_may_have_the_same_name(
    qtbot: QtBot, session: Session, dialog: NewCustomerDialog
) -> None:
    new_customer("Ada")
    dialog.name.setText("Ada")
    with qtbot.waitSignal(dialog.added):
        dialog.save()
    assert len(everybody(session)) == 2
