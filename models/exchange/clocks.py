"""Moments as machines write them: seconds since 1970, and zones by their short names."""

import re
from datetime import UTC, datetime

ZONES = {
    "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2,
    "EEST": 3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "JST": 9, "AEST": 10, "AEDT": 11, "NZST": 12,
    "NZDT": 13,
}  # hours ahead of UTC  # fmt: skip
_SINCE_1970 = re.compile(r"\s*(1\d{9})(?:\d{3})?(?:\.\d+)?\s*")  # from 2001 to 2033


def since_1970(cell: str) -> datetime | None:
    """Read seconds or milliseconds since 1970; None if the cell is written otherwise."""
    found = _SINCE_1970.fullmatch(cell)
    return datetime.fromtimestamp(int(found[1]), UTC) if found else None
