import json
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import numpy as np
import pytest

from models import derived, fits, journal
from models.clock import now
from models.counter import ratings, visits
from models.counter.visits import VisitDraft
from models.doubles.merging import Merge, merge
from models.insights.reading import news
from models.insights.reading.kept import MOST, Kept, Parts
from models.insights.reading.page import Page, page
from models.insights.reading.self_check import self_check
from models.insights.reading.source import Source
from models.insights.series.basis import Filter, Group, Period
from models.insights.series.people import SelfCheck
from models.people import customers
from models.seen_to import see_to
from models.shop import branches
from tests.conftest import ME, on_both_engines
from tests.models.insights.reading.life import SATURDAY, every, guest
from tests.models.shop_life import came, known_in_sum, moment, new_customer

ASKED = Filter(Period.ending(SATURDAY, 60))
REGULARS = Filter(Period.ending(SATURDAY, 60), group=Group.REGULAR)


@on_both_engines
def test_the_same_page_is_read_once(shop: UUID) -> None:
    guest(shop, "Steady", every(3, 40))
    kept = Kept()
    assert page(ASKED, kept=kept) is page(ASKED, kept=kept)


@on_both_engines
def test_another_choice_of_customers_shares_what_is_known_of_them(shop: UUID) -> None:
    guest(shop, "Steady", every(3, 40))
    kept = Kept()
    assert Source(ASKED, kept).known is Source(REGULARS, kept).known
    assert page(REGULARS, kept=kept).frequency == page(REGULARS).frequency


@on_both_engines
def test_nothing_is_kept_beyond_a_change(shop: UUID) -> None:
    guest(shop, "Steady", every(3, 40))
    kept = Kept()
    before = Source(ASKED, kept)
    assert page(ASKED, kept=kept).best.basis.n == 1
    guest(shop, "New", [SATURDAY, SATURDAY - timedelta(days=9)])
    assert before.once("late", lambda: 1) == 1  # what an older question reads now is its own
    after = page(ASKED, kept=kept)
    assert (after.best.basis.n, after.frequency.basis.n) == (2, 22)
    assert Source(ASKED, kept).once("late", lambda: 2) == 2


@pytest.mark.usefixtures("shop")
def test_what_goes_by_the_last_day_is_read_once_for_every_period() -> None:
    kept, day = Kept(), Filter(Period(SATURDAY, SATURDAY), compare=False)
    whole = Source(ASKED, kept).once("list", lambda: [1, 2, 3], by_last_day=True)
    assert Source(day, kept).once("list", lambda: whole[:1]) == [1]
    assert Source(day, kept).once("list", list, by_last_day=True) is whole
    assert Source(REGULARS, kept).once("list", list, by_last_day=True) == []


class Life:
    """A shop with enough regulars for a fit, and what may happen to it."""

    def __init__(self, branch: UUID) -> None:
        self.branch = branch
        self.guests = [
            guest(branch, f"Guest {number}", every(2 + number, 8)) for number in range(14)
        ]
        self.visit = came(self.guests[0], branch, f"{SATURDAY} 10:00", rating=2)
        self.unsure = came(self.guests[1], branch, f"{SATURDAY} 10:10")

    def comes(self, number: int = 3, at: str = f"{SATURDAY} 11:00", **facts: object) -> UUID:
        return came(self.guests[number], self.branch, at, **facts)

    def somebody_new(self) -> None:
        guest(self.branch, "New", [SATURDAY])

    def undo(self, since: datetime) -> None:
        undoable = journal.undoable(since)
        assert undoable.undo
        journal.undo(ME, undoable.undo.group)

    def undone_visit(self) -> None:
        since = now()
        self.comes()
        self.undo(since)

    def moved_visit(self) -> None:
        seen = VisitDraft(self.guests[1], self.branch, moment(f"{SATURDAY} 10:10"), id=self.unsure)
        visits.edit(ME, seen, replace(seen, customer=self.guests[2]))

    def with_sum(self) -> None:
        known_in_sum(ME, new_customer("From elsewhere"), 9, date(2026, 1, 5), date(2026, 9, 5))

    def only_visit_voided(self) -> None:
        only = guest(self.branch, "Only once", [SATURDAY])
        visits.void(ME, visits.of_customer(only)[0].id)


@on_both_engines
def test_a_page_in_step_is_the_page_read_anew(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-12-01T12:00+01:00")
    life, kept = Life(shop), Kept()
    assert fits.refit(ME)
    page(ASKED, kept=kept)
    for happens in (
        life.comes,
        partial(life.comes, rating=1),
        partial(life.comes, at="2026-09-02 11:00"),
        partial(visits.log, ME, VisitDraft(None, shop, moment(f"{SATURDAY} 12:00"))),
        life.somebody_new,
        partial(life.comes, 12),
        partial(life.comes, 13, at=f"{SATURDAY} 11:30"),
        partial(life.comes, 13, at=f"{SATURDAY} 12:30"),
        partial(new_customer, "Never came"),
        partial(ratings.rate, ME, life.unsure, 5),
        partial(ratings.rate, ME, life.visit, 4),
        life.moved_visit,
        life.undone_visit,
        partial(visits.void, ME, life.visit),
        life.only_visit_voided,
        partial(customers.archive, ME, [life.guests[4]]),
        partial(see_to, ME, life.guests[6], SATURDAY),
        partial(merge, ME, Merge(life.guests[0], life.guests[5])),
        partial(branches.close_day, ME, shop, SATURDAY - timedelta(days=3)),
        partial(fits.refit, ME),
        derived.remake,
        partial(guest, shop, "Very often", every(1, 40)),
        partial(known_in_sum, ME, life.guests[7], 90, date(2026, 1, 5), date(2026, 9, 5)),
        life.comes,
        partial(life.comes, at="2026-11-23 11:00"),
        life.comes,
    ):
        happens()
        assert told(page(ASKED, kept=kept)) == told(page(ASKED)), happens
        assert told(page(REGULARS, kept=kept)) == told(page(REGULARS)), happens
        assert told(self_check(Source(ASKED, kept), 30)) == told(self_check(Source(ASKED), 30)), (
            happens
        )


def test_whoever_has_not_come_is_not_read_again(shop: UUID) -> None:
    life, kept = Life(shop), Kept()
    fits.refit(ME)
    known = Source(ASKED, kept).known
    ahead = known.ahead()
    life.comes(5)
    after = Source(ASKED, kept).known
    assert list(after._ahead) == list(known._ahead)
    changed = np.flatnonzero(after.ahead().expected != ahead.expected).tolist()
    assert [after.crowd.keys[place] for place in changed] == [life.guests[5].hex]


def test_a_notebook_put_back_is_read_anew(shop: UUID) -> None:
    life, kept = Life(shop), Kept()
    fits.refit(ME)
    moment_before = news.now()
    assert moment_before
    page(ASKED, kept=kept)
    life.comes()
    assert news.since(moment_before)
    assert news.since(news.Moment(moment_before.seq, "another")) is None


def told(read: Page | SelfCheck) -> Any:
    """Return a page to compare: with numbers as exact as anybody could see."""
    written = json.dumps(asdict(read), default=str)
    return json.loads(written, parse_float=lambda text: round(float(text), 6))


def test_what_was_asked_for_longest_ago_is_forgotten() -> None:
    parts = Parts()
    for name in range(MOST):
        parts.once(name, lambda: "first")
    parts.once(0, lambda: "again")
    parts.once(MOST, lambda: "first")
    assert parts.once(0, lambda: "again") == "first"
    assert parts.once(1, lambda: "again") == "again"
