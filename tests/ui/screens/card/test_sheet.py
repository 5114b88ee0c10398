from html.parser import HTMLParser
from uuid import UUID

import pytest
from PySide6.QtGui import QTextDocument

from models import notes, preferences
from models.cards import card
from models.counter import ratings
from models.kinds import OccasionKind, PreferenceKind
from models.notes import NoteDraft
from models.people import occasions
from models.people.occasions import OccasionDraft
from models.preferences import PreferenceDraft
from tests.conftest import ME
from tests.models.shop_life import BERLIN, came, new_customer
from ui.screens.card import sheet

EVIL = '<img src="/dev/zero"> & </td><script>'


@pytest.fixture
def printed(shop: UUID, qapp: object) -> str:
    rosa = new_customer(f"Rosa {EVIL}")
    visit = came(rosa, shop, "2026-03-02 09:00", "Fresca", note=f"said {EVIL}")
    ratings.rate(ME, visit, 4)
    for kind, label in (
        (PreferenceKind.USUAL, "Sourdough, sliced"),
        (PreferenceKind.TAKE_CARE, "Sesame allergy"),
        (PreferenceKind.LIKES, EVIL),
    ):
        preferences.save(ME, PreferenceDraft(rosa, kind, label))
    notes.add(ME, NoteDraft(rosa, "one\ntwo"))
    occasions.save(ME, OccasionDraft(rosa, OccasionKind.BIRTHDAY, 2, 29))
    known = card.card(rosa, BERLIN)
    assert known
    return sheet.html(known, BERLIN, f"Corner {EVIL}")


class Tags(HTMLParser):
    """Notes which tags there are."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        assert {name for name, _ in attrs} <= {
            "class", "width", "border", "cellspacing", "cellpadding",
        }  # fmt: skip


def words(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def test_everything_on_the_card_is_on_paper(printed: str) -> None:
    said = words(printed)
    for expected in ("Sourdough, sliced", "Sesame allergy", "one\ntwo", "29 Feb", "Fresca, 4 of 5"):
        assert expected in said
    assert said.index("Sesame allergy") < said.index("Sourdough, sliced")


def test_what_was_typed_stays_words(printed: str) -> None:
    reader = Tags()
    reader.feed(printed)
    tags = reader.seen
    assert set(tags) <= {"html", "body", "h1", "h2", "p", "table", "tr", "td", "br"}
    assert words(printed).count(EVIL) == 4
