from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from models.counter.ready import ReadyRow
from models.doubles.likeness import Reason
from models.doubles.typed import Likely
from models.finding.find_pieces import Why
from models.finding.hits import Hit
from models.ids import new_id
from models.kinds import AliasKind, ContactKind, PreferenceKind, RelationKind, Standing
from ui.find.choices import Choice, FindAction, Kind
from ui.find.reasons import line
from ui.find.rows import foot, row
from ui.widgets.row_model import ListRow

TODAY = date(2026, 11, 21)
HIT = Hit(
    new_id(), 7, "Chet Meisner", described=False, standing=Standing.ACTIVE,
    last_on=date(2026, 11, 20), visit_days=9, rhythm=1.0, usual=("Fresca", "licorice"),
)  # fmt: skip
KINDS = {
    Why.ALIAS: AliasKind,
    Why.PREFERENCE: PreferenceKind,
    Why.CONTACT: ContactKind,
    Why.AROUND: RelationKind,
}


def found(hit: Hit, *, current: bool = False) -> ListRow:
    return row(Choice(Kind.CUSTOMER, hit), "x", TODAY, current=current)


def test_a_customer_says_when_they_were_here_and_what_matched() -> None:
    hit = replace(HIT, why=Why.PREFERENCE, kind="likes", matched="salted licorice", marks=((7, 4),))
    shown = found(hit)
    assert (shown.fact, shown.line) == ("here yesterday · every day", "likes: salted licorice")
    ((start, length, *_),) = shown.line_marks
    assert shown.line[start : start + length] == "lico"
    assert shown.side == ""


def test_what_was_imported_in_sum_is_told_with_an_about() -> None:
    assert found(replace(HIT, is_about=True)).fact == "here yesterday · about every day"


def test_the_marked_row_says_what_its_keys_do() -> None:
    assert found(HIT, current=True).side == "↵ open   ↵↵ log the usual"
    assert found(replace(HIT, usual=()), current=True).side == "↵ open   ↵↵ log a visit"
    archived = replace(HIT, standing=Standing.ARCHIVED)
    assert found(archived, current=True).side == "↵ open"


def test_somebody_found_by_name_shows_the_usual() -> None:
    assert found(HIT).line == "the usual: Fresca, licorice"
    nameless = replace(HIT, name="Red cap", described=True, usual=())
    assert (found(nameless).line, found(nameless).badge) == ("no name yet", "")
    assert found(replace(HIT, usual=())).line == ""


@pytest.mark.parametrize(
    ("standing", "fact"),
    [
        (Standing.ARCHIVED, "archived · here yesterday"),
        (Standing.MOVED, "moved away · here yesterday"),
        (Standing.DECEASED, "has died · here yesterday"),
    ],
)
def test_former_customers_are_marked(standing: Standing, fact: str) -> None:
    shown = found(replace(HIT, standing=standing))
    assert (shown.fact, shown.badge_kind) == (fact, "plain")


def test_every_reason_has_words_and_keeps_its_marks_in_place() -> None:
    pairs: list[tuple[Why, str]] = []
    for why, kinds in KINDS.items():
        pairs.extend(product([why], kinds))
    pairs += [(why, "") for why in Why if why not in KINDS]
    for why, kind in pairs:
        text, marks = line(replace(HIT, why=why, kind=kind, matched="A & B", marks=((2, 1),)))
        ((start, length),) = marks
        assert text != "A & B"
        assert text[start : start + length] == "&"


def test_a_ready_row_names_the_usual_and_what_to_take_care_of() -> None:
    ready = ReadyRow(new_id(), "Ada", 7, "Ada", ("Fresca",), ("nuts",), None, None, None)
    shown = row(Choice(Kind.READY, ready), "1", TODAY, current=True)
    assert (shown.line, shown.side) == ("the usual: Fresca · take care: nuts", "↵ log the usual")
    again = row(Choice(Kind.AGAIN, ready), "", TODAY, current=True)
    assert (again.line, again.side) == ("Logged a moment ago. Again?", "↵ again")
    unknown = row(Choice(Kind.READY, replace(ready, usual=())), "1", TODAY, current=True)
    assert unknown.side == "↵ log a visit"


def test_an_action_shows_its_key_and_what_was_typed() -> None:
    action = FindAction("Leave a note", "", "leave-note", "At the counter", "Ctrl+N")
    shown = row(Choice(Kind.ACTION, action), "no", TODAY, current=False)
    assert (shown.side, shown.fact, shown.name_marks) == ("Ctrl N", "At the counter", ((8, 2),))


def test_somebody_new_is_named_as_typed() -> None:
    def new(typed: str, *, current: bool = False) -> ListRow:
        return row(Choice(Kind.NEW, typed), typed, TODAY, current=current)

    assert (new("<b>Zoe").name, new("<b>Zoe").side) == ("New customer “<b>Zoe”", "+")
    assert new("+ red cap", current=True).name == "New customer “red cap”"
    assert new("+ red cap", current=True).side == "↵ write down"
    assert (new("+", current=True).name, new("+").side) == ("New customer", "+")


def test_the_foot_names_only_keys_that_work() -> None:
    assert "note about them" in foot([Choice(Kind.CUSTOMER, HIT)])
    assert foot([Choice(Kind.NEW, "zoe")]) == "↑↓ choose · ↵ open · Esc close"


def test_whom_somebody_new_likely_is_says_why_and_how_to_open_them() -> None:
    person = Likely(HIT.customer, 7, "Chet", True, (Reason.PHONE, Reason.SAME_NAME), 95, TODAY)  # noqa: FBT003
    shown = row(Choice(Kind.LIKELY, person), "+chet", TODAY, current=False)
    assert shown.line == "likely the same person: same phone, same name"
    assert (shown.fact, shown.side) == ("here today", "Ctrl O open instead")
