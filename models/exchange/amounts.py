"""Read sums of money in hundredths, with a comma or a point before the cents."""

import re

_PLAIN = re.compile(r"\s*(-?)(\d+)(?:\.(\d\d?))?\s*")
_COMMA_CENTS = re.compile(r",\d{1,2}\D*$")
_POINT_CENTS = re.compile(r"\.\d{1,2}\D*$")
_WHOLE = re.compile(r"\d+|\d{1,3}(?:[.,'\u00a0\u202f ]\d{2,3})+")  # in threes, or lakhs
_MINUS = re.compile(r"^\D*[-\u2212(]|\d-\s*$")  # but not the one of "5.-"
_LARGEST = 10**15


class AmountEvidence:
    """What all cells of a column say about the sign before the cents."""

    def __init__(self) -> None:
        self._comma = self._point = False

    def take_in(self, cell: str) -> None:
        """Consider one more cell."""
        if "," in cell and not self._comma:
            self._comma = bool(_COMMA_CENTS.search(cell))
        if not self._point and "." in cell:
            self._point = bool(_POINT_CENTS.search(cell))

    def cents_after_comma(self) -> bool:
        """Tell whether a comma stands before the cents."""
        return self._comma and not self._point


def hundredths(cell: str, *, cents_after_comma: bool = False) -> int | None:
    """Return the sum a cell holds, or None if it holds none.

    Raises:
        ValueError: there are digits, but they are no sum.
    """
    plain = _PLAIN.fullmatch(cell)
    if plain and not (cents_after_comma and plain[3]):
        sign, whole, cents = plain.groups()
        return _signed(int(whole) * 100 + _cents(cents), negative=bool(sign))
    return _written_out(cell, "," if cents_after_comma else ".")


def how_many(cell: str, *, cents_after_comma: bool = False) -> float | None:
    """Return how many of something a cell tells, None if it does not.

    Raises:
        ValueError: there are digits, but they are no number.
    """
    found = hundredths(cell, cents_after_comma=cents_after_comma) if cell.strip() else None
    return None if found is None else found / 100


def _written_out(cell: str, before_cents: str) -> int | None:
    if not any(sign.isdecimal() for sign in cell):
        return None
    numerals = re.findall(r"\d[\d.,'\u00a0\u202f ]*", cell)
    if len(numerals) != 1:
        raise ValueError(cell)
    numeral = numerals[0].rstrip(" .,'\u00a0\u202f")
    at = _place_of_cents(numeral, before_cents)
    if not _WHOLE.fullmatch(numeral[:at]):
        raise ValueError(cell)
    units = int(re.sub(r"\D", "", numeral[:at]))
    return _signed(units * 100 + _cents(numeral[at + 1 :]), negative=bool(_MINUS.search(cell)))


def _place_of_cents(numeral: str, before_cents: str) -> int:
    """Find the sign before the cents; three digits after a single sign may be thousands."""
    at = max(numeral.rfind("."), numeral.rfind(","))
    after = numeral[at + 1 :]
    if at < 0 or not after.isdecimal() or numeral.count(numeral[at]) > 1:
        return len(numeral)
    may_be_thousands = len(after) == 3  # noqa: PLR2004 - digits
    return len(numeral) if may_be_thousands and numeral[at] != before_cents else at


def _cents(written: str | None) -> int:
    """Read the digits after the sign; a third one rounds."""
    return round(int(written[:3].ljust(3, "0")) / 10) if written else 0


def _signed(sum_: int, *, negative: bool) -> int:
    if sum_ > _LARGEST:
        raise ValueError(sum_)
    return -sum_ if negative else sum_
