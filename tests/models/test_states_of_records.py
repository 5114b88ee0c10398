"""What is told of real records: on lists, cards, hits and in the analytics, nowhere too much."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from models.counter import visits
from models.counter.visits import VisitDraft
from models.finding import find
from models.insights.chance import FLOOR
from models.insights.reading.best import best
from models.insights.reading.source import Source
from models.insights.reading.standing import states
from models.insights.series.basis import Filter, Period
from models.kinds import State
from models.people import customer_list, customer_rows
from models.people.customer_list import ListFilter, Order
from models.people.segments import Segment
from models.rhythm import DAYS_FOR_A_CLAIM, DAYS_FOR_A_RHYTHM
from models.shop import branches
from models.states import Turns
from tests.conftest import ME, on_both_engines
from tests.dice import examples
from tests.models.shop_life import came, moment, new_customer

TODAY = date(2026, 11, 21)
OVERDUE = {State.LATE, State.SLIPPING, State.GONE, State.LEARNING}

lives = st.lists(
    st.lists(st.integers(0, 300), max_size=6, unique=True).map(sorted), min_size=1, max_size=4
)


def day(ago: int) -> date:
    return TODAY - timedelta(days=ago)


def turns(customer: UUID) -> Turns:
    return customer_rows.of([customer.hex])[0].habits.turns


@on_both_engines
def test_a_clock_set_back_moves_nobody(shop: UUID) -> None:
    """Today is the last day written down, if the clock says an earlier one."""
    ada, bo = new_customer("Ada"), new_customer("Bo")
    for ago in (75, 68, 61, 54, 47, 40):
        came(ada, shop, f"{day(ago)}T10:00")
    for ago in (300, 0):
        came(bo, shop, f"{day(ago)}T10:00")
    slipping = ListFilter(segment=Segment.SLIPPING)
    for today in (TODAY, day(200)):
        assert customer_list.keys(slipping, Order.NAME, today) == [ada.hex]
        assert turns(ada).state(today) is State.SLIPPING


@on_both_engines
def test_visits_of_nobody_in_particular_teach_no_rhythm(shop: UUID) -> None:
    visits.log(ME, VisitDraft(None, shop, moment(f"{day(200)}T10:00")))
    ada = new_customer("Ada")
    for ago in (60, 59, 58, 57):
        came(ada, shop, f"{day(ago)}T10:00")
    source = Source(Filter(Period.ending(TODAY)))
    assert source.known.log_days == 61
    assert source.known.states.tolist() == [State.LEARNING]
    assert turns(ada).state(TODAY) is State.LEARNING


def test_days_marked_closed_between_visits_shorten_no_past(shop: UUID) -> None:
    """A visit on a day marked closed counts a gap of a day, in the analytics as in the notebook."""
    ada = new_customer("Ada")
    for ago in (10, 9, 8):
        came(ada, shop, f"{day(ago)}T10:00")
    for ago in (9, 8):
        branches.close_day(ME, shop, day(ago))
    past = Source(Filter(Period.ending(TODAY))).known.past
    assert (past.again.tolist(), past.last.tolist(), past.age.tolist()) == ([2], [2], [10])
    then = Source(Filter(Period.ending(day(1)))).known.past
    assert (then.last.tolist(), then.age.tolist()) == ([2], [9])


@examples(12)
@given(lives=lives, closed=st.lists(st.integers(0, 300), max_size=2))
def test_nothing_is_claimed_that_cannot_be_known(
    shop: UUID, lives: list[list[int]], closed: list[int]
) -> None:
    for life in lives:
        customer = new_customer("Guest")
        for ago in life:
            came(customer, shop, f"{day(ago)}T10:00")
        lists_and_hits_claim_nothing(customer, len(life))
    for ago in closed:
        branches.close_day(ME, shop, day(ago))
    source = Source(Filter(Period.ending(TODAY)))
    for row in states(source).rows:
        assert FLOOR <= row.chance <= 1
        assert row.state not in OVERDUE or row.visit_days >= DAYS_FOR_A_CLAIM
        assert _told(turns(row.customer).state(TODAY)) is _told(row.state)
    for one in best(source).rows:
        assert FLOOR <= one.chance <= 1
        assert (one.usual_days is None) == (turns(one.customer).visit_days < DAYS_FOR_A_RHYTHM)


def lists_and_hits_claim_nothing(customer: UUID, days: int) -> None:
    habits = customer_rows.of([customer.hex])[0].habits
    assert habits.turns.state(TODAY) not in OVERDUE or days >= DAYS_FOR_A_CLAIM
    assert not habits.turns.is_waited_for(TODAY) or days >= DAYS_FOR_A_CLAIM
    assert (habits.rhythm is None) == (days < DAYS_FOR_A_RHYTHM)
    for hit in find.search("guest"):
        assert (hit.rhythm is None) == (hit.visit_days < DAYS_FOR_A_RHYTHM)


def _told(state: State) -> State:
    """Take the gone for slipping: until habits are learnt, the analytics learn them at once."""
    return State.SLIPPING if state is State.GONE else state
