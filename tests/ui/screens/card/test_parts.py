"""The small parts a card is made of."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.clock import now
from models.counter.visits import VisitDraft
from models.ids import new_id
from models.kinds import Channel, Outcome, VisitKind
from tests.ui.screens.card.conftest import press
from ui.screens.card.columns import Columns
from ui.screens.card.paragraph import Faces, Paragraph, Words
from ui.screens.card.typed_visit import TypedVisit
from ui.screens.card.word_field import WordField

Key = Qt.Key
LTR = Qt.LayoutDirection.LeftToRight


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    QVBoxLayout(window)
    window.resize(600, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()


class TestTypedVisit:
    full = TypedVisit(
        ("Bun",), "te", "warm", 4, ("Mateo",), VisitKind.ASKED, Channel.PHONE,
        Outcome.ALTERNATIVE, datetime(2026, 11, 1, 10, tzinfo=UTC),
    )  # fmt: skip

    @pytest.mark.parametrize("typed", [full, TypedVisit()])
    def test_a_draft_gives_back_what_was_typed(self, typed: TypedVisit) -> None:
        assert TypedVisit.read(typed.body()) == typed

    def test_typing_over_a_visit_leaves_what_was_not_typed(self) -> None:
        seen = VisitDraft(new_id(), new_id(), now(), ("Tea",), was_usual=True, amount=350)
        changed = self.full.change(seen, ["Bun"])
        assert (changed.id, changed.amount, changed.branch) == (seen.id, 350, seen.branch)
        assert (changed.items, changed.was_usual, changed.rating) == (("Bun",), True, 4)
        same = TypedVisit(("Tea",)).change(seen, ["Bun"])
        assert (same.was_usual, same.at) == (True, seen.at)


class TestWordField:
    def field(self, window: QWidget, *, waits: bool = False) -> tuple[WordField, list[str]]:
        field, said = WordField("Tag", waits=waits), list[str]()
        put(window, field, QLineEdit())
        field.set_suggestions(["Regular", "Catering"])
        field.said.connect(said.append)
        field.start()
        return field, said

    def test_enter_says_the_word_that_is_marked(self, qtbot: QtBot, window: QWidget) -> None:
        field, said = self.field(window)
        press(qtbot, "r", Key.Key_Down, Key.Key_Return)
        press(qtbot, *"new", Key.Key_Return)
        assert said == ["Catering", "new"]
        assert field.text() == ""

    def test_what_was_typed_can_be_said_as_typed(self, qtbot: QtBot, window: QWidget) -> None:
        _, said = self.field(window)
        press(qtbot, *"reg", Key.Key_Up, Key.Key_Return)
        assert said == ["reg"]

    def test_a_word_is_chosen_with_the_mouse(self, qtbot: QtBot, window: QWidget) -> None:
        field, said = self.field(window)
        press(qtbot, *"reg")
        assert field._popup
        field._popup.chosen.emit(0)
        assert said == ["Regular"]

    def test_escape_closes_the_list_and_then_gives_up(self, qtbot: QtBot, window: QWidget) -> None:
        field, said = self.field(window)
        press(qtbot, *"reg", Key.Key_Escape)
        assert field.text() == "reg"
        with qtbot.waitSignal(field.left):
            press(qtbot, Key.Key_Escape)
        assert (field.text(), said) == ("", [])

    def test_going_away_says_it_unless_it_waits(self, qtbot: QtBot, window: QWidget) -> None:
        field, said = self.field(window)
        press(qtbot, *"xyz", Key.Key_Tab)
        assert said == ["xyz"]
        waiting, unsaid = self.field(window, waits=True)
        press(qtbot, *"xyz", Key.Key_Tab)
        assert (waiting.text(), unsaid) == ("xyz", [])
        assert field.text() == ""

    def test_changing_a_word_closes_behind_it(self, qtbot: QtBot, window: QWidget) -> None:
        field, said = self.field(window)
        field.start("Tea")
        with qtbot.waitSignal(field.left):
            press(qtbot, *"Bun", Key.Key_Return)
        assert said == ["Bun"]


class TestColumns:
    def test_parts_stand_side_by_side_where_there_is_room(
        self, qtbot: QtBot, window: QWidget
    ) -> None:
        left, right = QLabel("left"), QLabel("right")
        columns = Columns([left, right], 20)
        put(window, columns)
        qtbot.waitUntil(columns.is_beside)
        with qtbot.waitSignal(columns.turned) as turned:
            window.resize(200, 300)
        assert turned.args == [False]
        qtbot.waitUntil(lambda: right.y() > left.y())
        window.resize(600, 300)
        qtbot.waitUntil(lambda: right.x() > left.x())


class TestParagraph:
    @pytest.mark.parametrize(
        "text", ["short", "a long one " * 20, "two\nlines", "x" * 300, "", "שלום"]
    )
    @pytest.mark.parametrize("width", [60, 400])
    def test_what_is_measured_is_what_is_laid_out(self, text: str, width: int) -> None:
        faces = Faces()
        parts = [Words("Visit", "strong"), Words(f" · {text}" if text else "")]
        measured = faces.height(parts, width, LTR)
        assert measured == Paragraph(parts, width, LTR, faces).height

    def test_nothing_takes_no_height(self) -> None:
        assert Faces().height([Words("")], 100, LTR) == 0
        assert Paragraph([Words("")], 100, LTR, Faces()).height == 0
