"""Read days of the year where they are written without doubt, and leave all others alone."""

import re
from datetime import date

from models.exchange.readers.person import Occasion
from models.kinds import OccasionKind

_A_LEAP_YEAR = 2000
_NO_YEAR = frozenset({0, 1604})  # what phones write where nobody said the year
_WRITTEN = re.compile(
    r"(?:(?P<year>\d{4})-?|--)(?P<month>\d{2})-?(?P<day>\d{2})(?:[T ].*)?"
    r"|(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?: .*)?"
)


def occasion(kind: OccasionKind, raw: str, label: str = "", omitted_year: str = "") -> Occasion:
    """Read ``1985-04-12``, ``19850412T10Z``, ``1985/4/12``, ``--0412``; keep anything else raw.

    Days that could be read in two ways stay as they are, for whoever knows the country.
    `omitted_year` is the year that stands for none.
    """
    raw = raw.strip()
    written = _WRITTEN.fullmatch(raw)
    if not written:
        return Occasion(kind, raw, label=label)
    year = int(written["year"] or written["y"] or 0)
    month, day = int(written["month"] or written["m"]), int(written["day"] or written["d"])
    try:
        date(_A_LEAP_YEAR, month, day)
    except ValueError:
        return Occasion(kind, raw, label=label)
    is_known = year not in _NO_YEAR and str(year) != omitted_year
    return Occasion(kind, raw, month, day, year if is_known else None, label)
