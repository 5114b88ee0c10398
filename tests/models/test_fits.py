import csv
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby, pairwise
from operator import itemgetter
from pathlib import Path
from uuid import UUID

import pytest

from models import fits, journal, stats
from models.changes import Committed, listen
from models.clock import now
from models.counter import visits
from models.counter.visits import VisitDraft
from models.database import disconnect, execute, open_notebook
from models.fits import GivenUp
from models.insights.chance import Fit
from models.insights.reading.best import best
from models.insights.reading.source import Source
from models.insights.series.basis import Filter, Period
from models.kept_fit import read_fit
from models.people import customers
from models.people.customers import CustomerDraft
from models.rhythm import ShopRhythm, shop_gap, thetas
from models.shop.branches import close_day
from models.shop.opening import opening
from models.shop_rhythm import learn, waits
from tests.conftest import ME, on_both_engines

CDNOW = Path(__file__).parents[3] / "shared/corpus/sales/cdnow_sample_daily.csv"


@pytest.fixture
def weekly(shop: UUID) -> UUID:
    ada = CustomerDraft("Ada")
    customers.add(ME, ada)
    for day in range(1, 29, 7):
        at = datetime.fromisoformat(f"2026-02-{day:02}T10:00Z")
        visits.log(ME, VisitDraft(ada.id, shop, at))
    return ada.id


def outlook() -> tuple[object, ...]:
    row: tuple[object, ...] = execute(
        "SELECT rhythm, due_on, late_on FROM customer_stat"
    ).fetchone()
    return row


@on_both_engines
def test_what_is_typical_is_learnt_and_kept(weekly: UUID) -> None:
    assert opening().rhythm == ShopRhythm()
    assert fits.refit(ME)
    learnt = opening().rhythm
    assert learnt.gap == pytest.approx(shop_gap([7, 7, 7]))
    assert learnt.theta80 == pytest.approx(thetas(list(waits([7, 7, 7], learnt.gap)))[0])
    assert not stats.is_damaged()


@on_both_engines
def test_nothing_is_written_where_nothing_was_learnt(weekly: UUID) -> None:
    fits.refit(ME)
    heard: list[Committed] = []
    stop = listen(heard.append)
    assert not fits.refit(ME)
    stop()
    assert heard == []


def test_an_empty_notebook_teaches_nothing(shop: UUID) -> None:
    assert not fits.refit(ME)


@on_both_engines
def test_customers_habits_are_learnt_and_kept(weekly: UUID) -> None:
    assert opening().kept is None
    assert opening().fit == Fit.usual(opening().rhythm.gap)
    assert fits.refit(ME)
    kept = opening().kept
    assert kept
    assert kept.customers == 1
    assert kept.fit.log_likelihood
    assert kept == read_fit(kept.written())
    assert not stats.is_damaged()


def test_a_study_changes_nothing_until_it_is_kept(weekly: UUID) -> None:
    learnt = fits.study()
    assert opening().kept is None
    assert fits.keep(ME, learnt)
    assert opening().kept == learnt.kept
    assert not fits.keep(ME, learnt)


def test_a_study_starts_from_the_last_one_while_the_shop_is_the_same(weekly: UUID) -> None:
    fits.refit(ME)
    known = opening().kept
    assert known
    assert known.speaks_for(1)
    assert not known.speaks_for(2)
    again = fits.study().kept
    assert again
    assert again.fit.r == pytest.approx(known.fit.r, rel=1e-3)


def test_a_study_goes_on_from_what_is_kept(weekly: UUID) -> None:
    """Nobody would find, in a few visits, that people come as regularly as was known before."""
    fits.refit(ME)
    learnt = fits.study()
    assert learnt.kept
    assert learnt.kept.fit.k < 6
    regular = replace(learnt.kept, fit=replace(learnt.kept.fit, k=6))
    fits.keep(ME, replace(learnt, kept=regular))
    warm = fits.study().kept
    assert warm
    assert warm.fit.k == 6
    fits.keep(ME, replace(learnt, kept=replace(regular, customers=100)))
    anew = fits.study().kept
    assert anew
    assert anew.fit.k == learnt.kept.fit.k


@on_both_engines
def test_what_is_kept_is_read_when_the_notebook_opens(
    weekly: UUID, notebook: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is learnt then: what is told goes by what was kept, whatever the visits say."""
    monkeypatch.setenv("THE_USUAL_NOW", "2026-03-01T12:00+01:00")
    fits.refit(ME)
    learnt = fits.study()
    assert learnt.kept
    odd = replace(learnt.kept, fit=replace(learnt.kept.fit, r=3.25, alpha=12.5))
    fits.keep(ME, replace(learnt, kept=odd))
    disconnect()
    open_notebook(notebook)
    assert opening().kept == odd
    told = best(Source(Filter(Period.ending(date(2026, 3, 1))))).model
    assert told
    assert (told.r, told.alpha) == (3.25, 12.5)


@on_both_engines
def test_what_hardly_moves_is_kept_again_where_it_speaks_for_many_more(weekly: UUID) -> None:
    fits.refit(ME)
    learnt = fits.study()
    assert learnt.kept
    assert not fits.keep(ME, replace(learnt, kept=replace(learnt.kept, customers=1)))
    assert fits.keep(ME, replace(learnt, kept=replace(learnt.kept, customers=2)))
    kept = opening().kept
    assert kept
    assert kept.speaks_for(2)


def test_a_study_can_be_given_up(weekly: UUID) -> None:
    def stop() -> None:
        raise GivenUp

    with pytest.raises(GivenUp):
        fits.study(stop)


def test_gaps_are_counted_in_open_days(shop: UUID, weekly: UUID) -> None:
    for day in range(2, 8):
        close_day(ME, shop, date(2026, 2, day))
    assert learn().gap == pytest.approx(shop_gap([1, 7, 7]))


def test_who_is_due_follows_what_is_learnt(shop: UUID, weekly: UUID) -> None:
    ben = CustomerDraft("Ben")
    customers.add(ME, ben)
    before = outlook()
    for day in range(1, 29):
        at = datetime.fromisoformat(f"2026-01-{day:02}T10:00Z")
        visits.log(ME, VisitDraft(ben.id, shop, at))
    fits.refit(ME)
    assert opening().rhythm.gap < 2
    assert outlook() != before
    assert not stats.is_damaged()


def test_learning_is_not_what_undo_speaks_of(weekly: UUID) -> None:
    start = now()
    fits.refit(ME)
    assert journal.undoable(start).undo is None


@pytest.mark.skipif(not CDNOW.exists(), reason="the corpus is not on this machine")
def test_a_real_shop_is_learnt_as_published() -> None:
    with CDNOW.open() as file:
        rows = [(row["cust"], row["date"]) for row in csv.DictReader(file)]
    seen = sorted({(who, date.fromisoformat(day)) for who, day in rows if day <= "1997-09-30"})
    assert len(seen) == 4814
    by_customer = [[day for _, day in run] for _, run in groupby(seen, key=itemgetter(0))]
    gaps = [[(b - a).days for a, b in pairwise(days)] for days in by_customer]
    gap = shop_gap([one for own in gaps for one in own])
    late, slipping = thetas([wait for own in gaps for wait in waits(own, gap)])
    assert gap == pytest.approx(27.01, abs=0.01)
    assert (late, slipping) == pytest.approx((2.444, 3.921), abs=0.02)
