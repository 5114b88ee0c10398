import numpy as np

from models.insights.chance import Fit
from models.insights.forecast import forecast
from models.insights.past import Past
from models.insights.stakes import at_stake, contact_order
from models.kinds import State
from tests.models.insights.cdnow import as_of, expected, learnt, needs_cdnow, standing

DAY = "1997-09-30"


@needs_cdnow
def test_those_on_the_fence_are_contacted_first() -> None:
    """The oracle O5."""
    shop, now = as_of(DAY), expected(DAY)
    stake = at_stake(learnt(DAY), shop.past, now)
    order = contact_order(standing(DAY), stake, now.chance)
    assert [shop.refs[place] for place in order[:5]] == ["1886", "1954", "166", "275", "1819"]
    assert set(standing(DAY)[order]) == {State.LATE, State.SLIPPING}


def test_nothing_is_at_stake_with_somebody_who_was_just_here() -> None:
    fit, past = Fit(3, 1, 14, 0.5, 2), Past.of([5, 5, 0], [105, 105, 0], [105, 160, 0])
    found = at_stake(fit, past, forecast(fit, past))
    assert (found >= 0).all()
    assert found[1] > found[0]
    assert found[2] > 0  # whether they come again at all is not known yet


def test_only_the_late_and_slipping_are_contacted() -> None:
    states = np.array([State.GONE, State.LATE, State.DUE, State.SLIPPING], object)
    assert contact_order(states, np.array([9.0, 1.0, 9.0, 2.0]), np.full(4, 0.5)).tolist() == [3, 1]
