"""Long closures, after which numbers of visits cannot be foretold for a while."""

from datetime import date, timedelta

from models.shop.open_days import OpenDays

LONG = 8 * 7  # days
HIDDEN = 91  # days after the shop has opened again


def is_after_long_closure(calendar: OpenDays, day: date) -> bool:
    """Tell whether the shop was closed for more than eight weeks, not three months ago.

    How many visits follow then was foretold twice too high; who comes first was not.
    """
    run = 0
    for back in range(LONG + HIDDEN + 1, -1, -1):
        was = day - timedelta(days=back)
        if not calendar.is_open(was):
            run += 1
        elif run > LONG:
            return True
        else:
            run = 0
    return run > LONG
