"""The boards that stand only where there is something to tell, and what is behind their marks."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models import promises
from models.changes import Action, Change, command
from models.kinds import Channel, Heat, PromiseStatus, RelationKind, VoiceKind
from models.people import relations
from models.people.relations import RelationDraft
from models.promises import PromiseDraft
from models.schema import Theme, Voice
from tests.conftest import ME
from tests.models.handoff.shift_change import hire, note, seal, take
from tests.ui.screens.insights.conftest import NOW, Open, day, marks, names
from ui.screens.insights.screen import InsightsScreen
from ui.screens.insights.subjects import ONLY_WITH_DATA

Key = Qt.Key
At = Callable[[str], None]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    """Let it be another time."""

    def at(moment: str) -> None:
        monkeypatch.setenv("THE_USUAL_NOW", f"{moment}+01:00")

    return at


@command(Action.SAVE_NOTE)
def hear(
    change: Change, who: UUID, kind: VoiceKind, theme: str = "", *, public: bool = False
) -> None:
    about = None
    if theme:
        about = Theme.get_or_none(Theme.title == theme) or Theme(title=theme, kind=kind)
        change.save(about)
    change.save(
        Voice(
            customer=who, kind=kind, words="so", heard_at=NOW - timedelta(days=3), theme=about,
            public=public, channel=Channel.COUNTER,
        )
    )  # fmt: skip


def shown(screen: InsightsScreen) -> set[str]:
    return {name for name, card in screen.cards.items() if not card.isHidden()} & ONLY_WITH_DATA


def open_first(screen: InsightsScreen, chart: str, qtbot: QtBot) -> None:
    """Open what is behind a chart's first mark, by keys."""
    view = screen.cards[chart].chart
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Home)
    qtbot.keyClick(view, Key.Key_Return)


def lines(screen: InsightsScreen) -> list[tuple[str, str]]:
    """Return the line and the end of each row behind a mark, with the keys."""
    found = []
    for _ in names(screen):
        row = screen.behind.list.current_row()
        assert row
        found.append((row.line, row.side))
        screen.behind.list.move_current(1)
    return found


def test_words_word_of_mouth_and_wants_stand_once_there_are_any(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    for who in regulars.values():
        hear(ME, who, VoiceKind.WANT, "Guava jam")
    hear(ME, regulars["Tom"], VoiceKind.COMPLAINT)
    relations.add(ME, RelationDraft(regulars["Rosa"], RelationKind.BROUGHT, regulars["Linh"]))
    relations.add(ME, RelationDraft(regulars["Linh"], RelationKind.BROUGHT, regulars["Chet"]))
    screen = open_page()
    assert shown(screen) == {"vocal", "referrals", "wants"}
    assert marks(screen.cards["referrals"]) == ["Rosa", "Linh", "Chet"]
    assert marks(screen.cards["vocal"])[-1] == "Tom"
    assert marks(screen.cards["wants"]) == ["Guava jam"]
    open_first(screen, "wants", qtbot)
    assert set(names(screen)) == set(regulars)
    assert {line for line, _ in lines(screen)} == {"“so”"}
    focus = QApplication.focusWidget()
    assert focus
    qtbot.keyClick(focus, Key.Key_Escape)
    with qtbot.waitSignal(screen.customer_wanted) as wanted:
        open_first(screen, "referrals", qtbot)
    assert wanted.args == [regulars["Rosa"]]


def test_whoever_spoke_up_opens_in_their_own_words(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    for who in regulars.values():
        hear(ME, who, VoiceKind.THANKS)
    hear(ME, regulars["Tom"], VoiceKind.COMPLAINT)
    screen = open_page()
    view = screen.cards["vocal"].chart
    view.setFocus()
    qtbot.keyClick(view, Key.Key_End)
    assert screen.chosen_customer() == regulars["Tom"]
    qtbot.keyClick(view, Key.Key_Return)
    assert screen.behind.title.text() == "Most vocal: Tom"
    row = screen.behind.list.current_row()
    assert row
    assert sorted([row.fact.split(" ")[0], "thanks"]) == ["complaint", "thanks"]
    assert (names(screen), row.line) == (["Tom", "Tom"], "“so”")


def test_who_shares_stands_once_five_times_are_noted(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    for who in regulars.values():
        hear(ME, who, VoiceKind.THANKS, public=True)
    screen = open_page()
    card = screen.cards["sharing"]
    assert "sharing" in shown(screen)
    assert all(
        mark.value == "praised once in public, last in Nov" for mark in card.chart.marks().marks
    )
    assert "estimate" in card.chart.accessibleDescription()
    qtbot.mouseClick(card.table_link, Qt.MouseButton.LeftButton)
    assert card.table
    assert [row[2] for row in card.table.rows()] == ["1"] * 5
    assert card.table.rows()[0][-1] == ""


def test_whoever_spoke_up_or_shared_stands_in_a_list(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    for who in regulars.values():
        hear(ME, who, VoiceKind.THANKS, public=True)
    hear(ME, regulars["Tom"], VoiceKind.COMPLAINT)
    screen = open_page()
    qtbot.mouseClick(screen.cards["vocal"].list_link, Qt.MouseButton.LeftButton)
    assert set(names(screen)) == set(regulars)
    told = sorted({line for line, _ in lines(screen)})
    assert told[1] == "1 word of thanks"
    assert told[0].startswith("1 complaint")
    qtbot.keyClick(screen.behind.list, Key.Key_Escape)
    qtbot.mouseClick(screen.cards["sharing"].list_link, Qt.MouseButton.LeftButton)
    assert set(lines(screen)) == {("praised once in public, last in Nov", "")}
    with qtbot.waitSignal(screen.customer_wanted) as wanted:
        qtbot.keyClick(screen.behind.list, Key.Key_Return)
    assert wanted.args is not None
    assert wanted.args[0] in regulars.values()


def test_a_week_of_promises_opens_the_promises(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    for who, words, status in (
        ("Rosa", "keep her a loaf", PromiseStatus.KEPT),
        ("Tom", "ring him back", PromiseStatus.BROKEN),
        ("Linh", "order the tea", PromiseStatus.OPEN),
    ):
        draft = PromiseDraft(regulars[who], words, due_on=day(2))
        promises.make(ME, draft)
        promises.close(ME, draft.id, status)
    screen = open_page()
    assert "promises" in shown(screen)
    open_first(screen, "promises", qtbot)
    assert screen.behind.title.text().startswith("Are promises kept? 16 Nov")
    assert sorted(names(screen)) == ["Linh", "Rosa", "Tom"]
    found = dict(lines(screen))
    assert found["order the tea"] == "late"
    assert found["keep her a loaf"].startswith("kept late, ")
    assert found["ring him back"].startswith("broken ")
    with qtbot.waitSignal(screen.customer_wanted) as wanted:
        qtbot.keyClick(screen.behind.list, Key.Key_Return)
    assert wanted.args is not None
    assert wanted.args[0] in regulars.values()


def test_a_week_of_handoffs_opens_them_and_what_was_said_back(
    open_page: Open, shop: UUID, at: At, qtbot: QtBot
) -> None:
    sam, priya = hire("Sam"), hire("Priya")
    at(f"{day(3)}T13:50")
    note(shop, "look at the freezer", Heat.MUST)
    handed = seal(shop, sam)
    at(f"{day(3)}T14:05")
    take(priya, shop)
    at(NOW.replace(tzinfo=None).isoformat())
    screen = open_page()
    assert "handoffs" in shown(screen)
    open_first(screen, "handoffs", qtbot)
    assert names(screen)[1] == "look at the freezer"
    assert lines(screen) == [("1 must", "taken over"), ("", "said back in time · not in full")]
    with qtbot.waitSignal(screen.handoff_wanted) as wanted:
        qtbot.keyClick(screen.behind.list, Key.Key_Return)
    assert wanted.args == [handed]


def test_chosen_customers_have_no_handoffs_of_their_own(
    open_page: Open, regulars: dict[str, UUID], shop: UUID
) -> None:
    note(shop, "look at the freezer", Heat.MUST)
    seal(shop, hire("Sam"))
    screen = open_page()
    assert "handoffs" in shown(screen)
    assert regulars
    screen.filters.who.setCurrentIndex(2)
    screen.filters.who.chosen.emit(screen.filters.who.value())
    assert "handoffs" not in shown(screen)
