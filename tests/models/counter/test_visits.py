from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from models import journal
from models.changes import Author, Committed, listen
from models.clock import now
from models.counter import items, ratings, visits
from models.counter.visits import VisitDraft, VisitRow
from models.database import execute
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.kinds import Outcome, VisitKind
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
NOW = datetime(2026, 11, 21, 14, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _saturday_afternoon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", NOW.isoformat())


@pytest.fixture
def ada(shop: UUID) -> UUID:
    draft = CustomerDraft("Ada")
    customers.add(ME, draft)
    return draft.id


def stored(draft: VisitDraft) -> VisitRow:
    row = visits.visit(draft.id)
    assert row is not None
    return row


def of_today(shop: UUID) -> list[VisitRow]:
    return visits.of_day(shop, NOW.date())


def groups(work: Callable[[], object]) -> list[UUID]:
    heard: list[Committed] = []
    stop = listen(heard.append)
    work()
    stop()
    return [done.group for done in heard]


def test_a_visit_is_stored_once_with_all_it_says(shop: UUID, ada: UUID) -> None:
    draft = VisitDraft(
        ada, shop, NOW, ("Fresca", "fresca ", "Licorice"), "in a hurry", VisitKind.COLLECTED,
        outcome=Outcome.ALTERNATIVE, companions=("Ben", ""), rating=4, amount=450,
    )  # fmt: skip
    assert len(groups(lambda: visits.log(ME, draft))) == 1
    visits.log(ME, draft)
    (row,) = of_today(shop)
    assert (row.items, row.companions, row.rating) == (("Fresca", "Licorice"), ("Ben",), 4)
    assert (row.name, row.note, row.kind) == ("Ada", "in a hurry", VisitKind.COLLECTED)
    assert (row.outcome, row.amount, row.at) == (Outcome.ALTERNATIVE, 450, NOW)
    assert row.draft() == replace(draft, items=row.items, companions=row.companions)


def test_saying_it_again_does_not_undo_a_correction(shop: UUID, ada: UUID) -> None:
    draft = VisitDraft(ada, shop, NOW, note="tea")
    visits.log(ME, draft)
    visits.edit(ME, draft, replace(draft, note="coffee"))
    visits.log(ME, draft)
    assert stored(draft).note == "coffee"


def test_one_undo_takes_all_of_a_visit_back(shop: UUID, ada: UUID) -> None:
    draft = VisitDraft(ada, shop, NOW, ("Fresca",), companions=("Ben",), rating=5)
    (group,) = groups(lambda: visits.log(ME, draft))
    (undo,) = groups(lambda: journal.undo(ME, group))
    assert of_today(shop) == []
    assert items.all_names() == []
    journal.redo(ME, undo)
    assert of_today(shop)[0].draft() == draft


def test_a_visit_is_undone_although_others_ask_for_the_same_by_now(shop: UUID, ada: UUID) -> None:
    draft = VisitDraft(ada, shop, NOW, ("Fresca",))
    (group,) = groups(lambda: visits.log(ME, draft))
    visits.log(ME, VisitDraft(None, shop, NOW, ("fresca",)))
    journal.undo(ME, group)
    assert [row.items for row in of_today(shop)] == [("Fresca",)]


def test_nobody_needs_to_be_named(shop: UUID) -> None:
    visits.log(ME, VisitDraft(None, shop, NOW))
    assert [(row.customer, row.name) for row in of_today(shop)] == [(None, None)]
    assert execute("SELECT COUNT(*) FROM customer_stat").fetchone()[0] == 0


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        ({"at": NOW + timedelta(minutes=6)}, {"at": Problem.IN_THE_FUTURE}),
        ({"at": datetime(1890, 5, 1, tzinfo=UTC)}, {"at": Problem.LONG_AGO}),
        ({"note": "x" * 20_001}, {"note": Problem.TOO_LONG}),
        ({"items": ("x" * 201,)}, {"items": Problem.TOO_LONG}),
        ({"companions": ("x" * 201,)}, {"companions": Problem.TOO_LONG}),
    ],
)
def test_what_cannot_be_is_rejected(
    shop: UUID, draft: dict[str, object], problem: dict[str, Problem]
) -> None:
    good = VisitDraft(None, shop, NOW)
    visits.log(ME, good)
    attempts: list[Callable[[], None]] = [
        lambda: visits.log(ME, replace(good, id=new_id(), **draft)),  # type: ignore[arg-type]
        lambda: visits.edit(ME, good, replace(good, **draft)),  # type: ignore[arg-type]
    ]
    for attempt in attempts:
        with pytest.raises(Rejected) as rejected:
            attempt()
        assert rejected.value.problems == problem
    assert [row.draft() for row in of_today(shop)] == [good]


def test_clocks_of_two_tills_may_differ_a_little(shop: UUID) -> None:
    visits.log(ME, VisitDraft(None, shop, NOW + timedelta(minutes=4)))
    assert len(of_today(shop)) == 1


def test_a_visit_of_years_ago_can_be_written_down(shop: UUID, ada: UUID) -> None:
    draft = VisitDraft(ada, shop, datetime(1997, 6, 30, 23, 30, tzinfo=UTC), time_known=False)
    visits.log(ME, draft)
    assert str(stored(draft).business_day) == "1997-06-30"  # before four it is still the day before


def test_an_edit_corrects_what_differs_and_nothing_else(shop: UUID, ada: UUID) -> None:
    draft = VisitDraft(ada, shop, NOW, ("Fresca", "Licorice"), "tea", companions=("Ben", "Cleo"))
    visits.log(ME, draft)
    visits.edit(ME, draft, replace(draft, note="somebody else was faster"))
    yesterday = NOW - timedelta(days=1)
    said = replace(draft, at=yesterday, items=("Licorice", "Tea"), companions=("Cleo",), rating=2)
    visits.edit(ME, draft, said)
    row = stored(draft)
    assert row.note == "somebody else was faster"
    assert (row.items, row.companions, row.rating) == (("Licorice", "Tea"), ("Cleo",), 2)
    assert (row.at, row.business_day) == (yesterday, yesterday.date())
    assert of_today(shop) == []


@pytest.mark.parametrize(
    "other", [{"note": "b"}, {"items": ("Tea",)}, {"rating": 1}, {"at": NOW - timedelta(hours=2)}]
)
def test_what_somebody_else_has_corrected_is_not_overwritten(
    shop: UUID, ada: UUID, other: dict[str, object]
) -> None:
    draft = VisitDraft(ada, shop, NOW)
    visits.log(ME, draft)
    visits.edit(ME, draft, replace(draft, **other))  # type: ignore[arg-type]
    mine = replace(draft, note="a", items=("Coffee",), rating=5, at=NOW - timedelta(hours=1))
    with pytest.raises(Refused) as refused:
        visits.edit(ME, draft, mine)
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
    assert stored(draft).draft() == replace(draft, **other)  # type: ignore[arg-type]


def test_two_who_correct_it_alike_do_not_quarrel(shop: UUID) -> None:
    draft = VisitDraft(None, shop, NOW)
    visits.log(ME, draft)
    for _ in range(2):
        visits.edit(ME, draft, replace(draft, note="tea", rating=4))
    assert (stored(draft).note, stored(draft).rating) == ("tea", 4)


def test_a_rating_goes_along_with_its_visit(shop: UUID, ada: UUID) -> None:
    draft = VisitDraft(None, shop, NOW, rating=4)
    visits.log(ME, draft)
    visits.edit(ME, draft, replace(draft, customer=ada, at=NOW - timedelta(days=2)))
    row = execute('SELECT customer_id, "on" FROM rating').fetchone()
    assert (str(row[0]).replace("-", ""), str(row[1])) == (ada.hex, "2026-11-19")


def test_what_is_gone_cannot_be_edited_voided_or_rated(shop: UUID) -> None:
    draft = VisitDraft(None, shop, NOW)
    attempts: list[Callable[[], None]] = [
        lambda: visits.edit(ME, draft, replace(draft, note="a")),
        lambda: visits.void(ME, draft.id),
        lambda: ratings.rate(ME, draft.id, 3),
    ]
    for attempt in attempts:
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.obstacle is Obstacle.GONE


def test_a_voided_visit_is_listed_nowhere_and_comes_back_by_undo(shop: UUID, ada: UUID) -> None:
    draft = VisitDraft(ada, shop, NOW)
    visits.log(ME, draft)
    (group,) = groups(lambda: visits.void(ME, draft.id))
    assert (of_today(shop), visits.of_customer(ada), visits.last_within(ada)) == ([], [], None)
    visits.void(ME, draft.id)
    journal.undo(ME, group)
    assert len(of_today(shop)) == 1


def test_the_newest_comes_first_and_a_limit_cuts_visits_not_things(shop: UUID) -> None:
    for minutes in (30, 10, 20):
        at = NOW - timedelta(minutes=minutes)
        visits.log(ME, VisitDraft(None, shop, at, ("Tea", "Cake"), companions=("Ben", "Cleo")))
    found = visits.of_day(shop, NOW.date(), limit=2)
    assert [row.at for row in found] == [NOW - timedelta(minutes=10), NOW - timedelta(minutes=20)]
    assert {(row.items, row.companions) for row in found} == {(("Tea", "Cake"), ("Ben", "Cleo"))}


def test_the_same_customer_twice_within_twenty_minutes_is_noticed(shop: UUID, ada: UUID) -> None:
    draft = VisitDraft(ada, shop, NOW - timedelta(minutes=21), ("Tea",))
    visits.log(ME, draft)
    assert visits.last_within(ada) is None
    visits.log(ME, replace(draft, id=new_id(), at=NOW - timedelta(minutes=19)))
    again = visits.last_within(ada)
    assert again is not None
    assert (again.items, again.at) == (("Tea",), NOW - timedelta(minutes=19))


def test_a_history_is_read_on_where_it_was_left(shop: UUID, ada: UUID) -> None:
    for days in range(5):
        visits.log(ME, VisitDraft(ada, shop, NOW - timedelta(days=days)))
    first = visits.of_customer(ada, limit=3)
    rest = visits.of_customer(ada, limit=3, before=first[-1].at)
    assert [row.at for row in first + rest] == [NOW - timedelta(days=days) for days in range(5)]


def test_a_visit_belongs_to_the_shift_it_fell_in_and_to_who_was_on(shop: UUID, ada: UUID) -> None:
    priya = StaffDraft("Priya A.")
    staff.save(ME, priya)
    shift = staff.come_on(ME, priya.id, shop)
    on = Author(priya.id)
    now_, before = VisitDraft(ada, shop, now()), VisitDraft(ada, shop, NOW - timedelta(hours=3))
    visits.log(on, now_)
    visits.log(on, before)
    found = {
        str(row[0]).replace("-", ""): row[1]
        for row in execute("SELECT id, shift_id FROM visit").fetchall()
    }
    assert str(found[now_.id.hex]).replace("-", "") == shift.hex
    assert found[before.id.hex] is None
    assert stored(now_).served_by == priya.id


def test_odd_names_are_kept_as_they_are(shop: UUID) -> None:
    odd = ("\N{HOT BEVERAGE}", "<img src=/dev/zero>", "A & B", "$\\frac{", "x\ny", "קפה", "!!")
    draft = VisitDraft(None, shop, NOW, odd)
    visits.log(ME, draft)
    assert stored(draft).items == (*odd[:4], "x y", *odd[5:])
