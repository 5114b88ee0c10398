"""Whom to see about something today: who is owed something, and who stays away.

Takes longer than all else the page shows, as it looks at everybody: for a thread nobody waits for.
"""

from dataclasses import dataclass

from models.insights.reading.kept import Kept
from models.insights.series.basis import Filter, Period
from models.insights.series.happy import MakeItRight
from models.insights.series.people import Slipping
from models.shop.opening import opening

MOST = 3  # of each: a day has not room for more
_RATED_DAYS = 90  # what is older was put right long ago, or never will be


@dataclass(frozen=True, slots=True)
class Attention:
    """Those with most to lose first; `owed.basis.n` and `slipping` count all of them."""

    owed: MakeItRight
    slipping: Slipping


def attention(kept: Kept) -> Attention | None:
    """Return whom to see about something, as of today; None until customers' habits are learnt.

    Learning them takes long where there are many customers, and is the work of `models.fits`.
    `kept` holds what earlier questions of the analytics read; what is read here stays in it.
    """
    if opening().kept is None:
        return None
    from models.insights.reading.days import today  # noqa: PLC0415 - numpy is slow to load
    from models.insights.reading.make_it_right import make_it_right  # noqa: PLC0415
    from models.insights.reading.source import Source  # noqa: PLC0415
    from models.insights.reading.standing import slipping  # noqa: PLC0415

    source = Source(Filter(Period.ending(today(), _RATED_DAYS)), kept)
    return Attention(make_it_right(source, MOST), slipping(source, MOST))
