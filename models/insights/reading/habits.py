"""Learn customers' habits from the open notebook."""

from datetime import date

from models.insights.fitting import GoOn, fit, refit
from models.insights.reading.gathering import crowd_on
from models.kept_fit import KeptFit
from models.rhythm import ShopRhythm


def habits(
    today: date, rhythm: ShopRhythm, known: KeptFit | None, go_on: GoOn | None = None
) -> KeptFit | None:
    """Learn from everybody who came, up to and with a day; from the last fit on, if there is one.

    None if nobody ever came. How regular people are is looked for anew only where there are many
    more of them, or fewer.
    """
    crowd = crowd_on(today)
    if not len(crowd):
        return None
    if known and known.speaks_for(len(crowd)):
        found = refit(crowd.past, rhythm.gap, known.fit)
    else:
        found = fit(crowd.past, rhythm.gap, crowd.logged, go_on)
    return KeptFit(found, len(crowd))
