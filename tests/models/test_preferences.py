from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from models import journal, preferences
from models.changes import Action, Author, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.kinds import PreferenceKind, Source
from models.preferences import Part, PreferenceDraft, PreferenceRow
from models.schema import Customer, Preference
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME, on_both_engines

pytestmark = on_both_engines
USUAL = PreferenceKind.USUAL


@command(Action.ADD_CUSTOMER)
def add(change: Change, customer: UUID, no: int) -> None:
    change.save(Customer(id=customer, no=no, name="Rosa", sort_key="rosa"))


@pytest.fixture
def rosa(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> UUID:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:20+01:00")
    customer = new_id()
    add(ME, customer, 1)
    return customer


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def move(moment: str) -> None:
        monkeypatch.setenv("THE_USUAL_NOW", f"{moment}+01:00")

    return move


def again(row: PreferenceRow, customer: UUID) -> PreferenceDraft:
    """Type over what was read."""
    return PreferenceDraft(
        customer, row.kind, row.label, row.detail, source=row.source,
        id=row.id, version=row.version,
    )  # fmt: skip


def labels(customer: UUID) -> list[str]:
    return [row.label for row in preferences.of_customer(customer)]


def test_a_fact_says_who_wrote_it_down_and_when(rosa: UUID) -> None:
    sam = StaffDraft("Sam")
    staff.save(ME, sam)
    author = Author(sam.id, "front")
    draft = PreferenceDraft(rosa, PreferenceKind.TAKE_CARE, " Sesame\nallergy ")
    assert preferences.save(author, draft) == draft.id
    (row,) = preferences.of_customer(rosa)
    assert (row.label, row.source, row.recorded_by) == ("Sesame allergy", Source.SAID, "Sam")
    assert row.recorded_at == datetime(2026, 11, 21, 14, 20, tzinfo=UTC)


def test_saying_the_same_draft_twice_writes_it_once(rosa: UUID) -> None:
    draft = PreferenceDraft(rosa, USUAL, "Fresca")
    assert preferences.save(ME, draft) == preferences.save(ME, draft)
    assert labels(rosa) == ["Fresca"]
    (row,) = preferences.of_customer(rosa)
    assert row.confirmed_at is None


def test_what_stands_already_is_confirmed_not_written_twice(
    rosa: UUID, later: Callable[[str], None]
) -> None:
    first = preferences.save(ME, PreferenceDraft(rosa, USUAL, "Café crème"))
    later("2026-11-28T10:00")
    assert preferences.save(ME, PreferenceDraft(rosa, USUAL, "cafe creme")) == first
    (row,) = preferences.of_customer(rosa)
    assert row.confirmed_at == datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
    for_mateo = PreferenceDraft(rosa, USUAL, "cafe creme", for_whom="Mateo")
    assert preferences.save(ME, for_mateo) == for_mateo.id


def test_take_care_is_never_assumed(rosa: UUID) -> None:
    draft = PreferenceDraft(rosa, PreferenceKind.TAKE_CARE, "Nuts", source=Source.ASSUMED)
    with pytest.raises(Rejected) as rejected:
        preferences.save(ME, draft)
    assert rejected.value.problems == {"source": Problem.NOT_ASSUMED}
    assert labels(rosa) == []


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        ({"label": "  "}, {"label": Problem.EMPTY}),
        ({"label": "x" * 201}, {"label": Problem.TOO_LONG}),
        ({"label": "x", "detail": "y" * 20_001}, {"detail": Problem.TOO_LONG}),
        ({"label": "x", "for_whom": "y" * 201}, {"for_whom": Problem.TOO_LONG}),
    ],
)
def test_what_cannot_be_kept_is_rejected(
    rosa: UUID, draft: dict[str, Any], problems: dict[str, Problem]
) -> None:
    with pytest.raises(Rejected) as rejected:
        preferences.save(ME, PreferenceDraft(rosa, USUAL, **draft))
    assert rejected.value.problems == problems


def test_a_slip_is_put_right_on_the_same_day(rosa: UUID, later: Callable[[str], None]) -> None:
    first = preferences.save(ME, PreferenceDraft(rosa, USUAL, "Fersca"))
    later("2026-11-22T01:30")  # after midnight is still the shop's day
    (row,) = preferences.of_customer(rosa)
    assert preferences.save(ME, replace(again(row, rosa), label="Fresca")) == first
    assert labels(rosa) == ["Fresca"]
    assert Preference.select().count() == 1


def test_a_changed_fact_ends_and_the_new_one_takes_its_place(
    rosa: UUID, later: Callable[[str], None]
) -> None:
    first = preferences.save(ME, PreferenceDraft(rosa, USUAL, "Fresca"))
    later("2026-12-05T10:00")
    (row,) = preferences.of_customer(rosa)
    second = preferences.save(ME, replace(again(row, rosa), label="Oat flat white"))
    assert second != first
    assert labels(rosa) == ["Oat flat white"]
    old = Preference.get_by_id(first)
    assert (old.label, old.replaced_by.id) == ("Fresca", second)
    assert old.ended_at == datetime(2026, 12, 5, 9, 0, tzinfo=UTC)


def test_a_detail_added_later_belongs_to_the_same_fact(
    rosa: UUID, later: Callable[[str], None]
) -> None:
    first = preferences.save(ME, PreferenceDraft(rosa, USUAL, "Fresca"))
    later("2026-12-05T10:00")
    (row,) = preferences.of_customer(rosa)
    assert preferences.save(ME, replace(again(row, rosa), detail="no ice")) == first


def test_a_changed_fact_is_one_step_to_undo_and_to_redo(
    rosa: UUID, later: Callable[[str], None]
) -> None:
    preferences.save(ME, PreferenceDraft(rosa, USUAL, "Fresca"))
    later("2026-12-05T10:00")
    (row,) = preferences.of_customer(rosa)
    preferences.save(ME, replace(again(row, rosa), label="Tea"))
    since = datetime(2026, 12, 5, tzinfo=UTC)
    step = journal.undoable(since).undo
    assert step
    journal.undo(ME, step.group)
    assert labels(rosa) == ["Fresca"]
    back = journal.undoable(since).redo
    assert back
    journal.redo(ME, back.group)
    assert labels(rosa) == ["Tea"]


def test_one_part_is_corrected_where_it_stands(rosa: UUID, later: Callable[[str], None]) -> None:
    first = preferences.save(ME, PreferenceDraft(rosa, USUAL, "Fresca"))
    later("2026-12-05T10:00")
    assert preferences.edit(ME, first, Part.READY_AHEAD, seen=False, value=True) == first
    second = preferences.edit(ME, first, Part.LABEL, "Fresca", "Oat")
    assert second != first
    third = preferences.edit(ME, first, Part.LABEL, " Oat ", "Oat flat white")  # typed on
    assert third == second
    (row,) = preferences.of_customer(rosa)
    assert (row.label, row.ready_ahead) == ("Oat flat white", True)


def test_a_part_somebody_else_has_changed_is_left_alone(rosa: UUID) -> None:
    fact = preferences.save(ME, PreferenceDraft(rosa, PreferenceKind.TAKE_CARE, "Nuts"))
    with pytest.raises(Refused) as refused:
        preferences.edit(ME, fact, Part.LABEL, "Sesame", "Peanuts")
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
    with pytest.raises(Rejected) as rejected:
        preferences.edit(ME, fact, Part.SOURCE, Source.SAID, Source.ASSUMED)
    assert rejected.value.problems == {"source": Problem.NOT_ASSUMED}
    preferences.end(ME, fact)
    with pytest.raises(Refused) as refused:
        preferences.edit(ME, fact, Part.LABEL, "Nuts", "Peanuts")
    assert refused.value.obstacle is Obstacle.GONE


def test_nobody_overwrites_what_they_have_not_read(rosa: UUID) -> None:
    preferences.save(ME, PreferenceDraft(rosa, USUAL, "Fresca"))
    (row,) = preferences.of_customer(rosa)
    preferences.save(ME, replace(again(row, rosa), label="Tea"))
    with pytest.raises(Refused) as refused:
        preferences.save(ME, replace(again(row, rosa), label="Coffee"))
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
    assert labels(rosa) == ["Tea"]


def test_old_facts_fade_until_somebody_asks(rosa: UUID, later: Callable[[str], None]) -> None:
    tea = preferences.save(ME, PreferenceDraft(rosa, USUAL, "Tea", stale_days=30))
    (row,) = preferences.of_customer(rosa)
    assert not row.is_stale(datetime(2026, 12, 21, tzinfo=UTC))
    assert row.is_stale(datetime(2026, 12, 22, tzinfo=UTC))
    later("2026-12-22T10:00")
    preferences.confirm(ME, tea)
    (row,) = preferences.of_customer(rosa)
    assert not row.is_stale(datetime(2026, 12, 22, 9, tzinfo=UTC))


def test_what_has_ended_is_out_of_sight_and_stays_in_the_history(rosa: UUID) -> None:
    tea = preferences.save(ME, PreferenceDraft(rosa, USUAL, "Tea"))
    preferences.end(ME, tea)
    assert labels(rosa) == []
    assert Preference.get_by_id(tea).ended_at
    attempts: list[Callable[[], object]] = [
        lambda: preferences.confirm(ME, tea),
        lambda: preferences.end(ME, tea),
        lambda: preferences.confirm(ME, new_id()),
        lambda: preferences.save(ME, PreferenceDraft(rosa, USUAL, "Tea", id=tea, version=2)),
    ]
    for attempt in attempts:
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.obstacle is Obstacle.GONE
