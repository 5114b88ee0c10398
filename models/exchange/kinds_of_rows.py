"""Tell what the rows of a table are: customers, visits, or answers of a survey."""

from enum import StrEnum
from pathlib import Path

from models.exchange.columns import WHO, Columns, Field, is_about_things
from models.exchange.readers.parts import Layout, Part
from models.exchange.readers.presets import Preset
from models.exchange.tables import Head
from models.exchange.trouble import CannotRead, Unreadable
from models.text import fold

_PERSONAL = (Part.FIRST_NAME, Part.LAST_NAME, Part.NICKNAME, Part.PHONE, Part.EMAIL, Part.HANDLE)
_SOMEBODY = (*_PERSONAL, Part.NAME, Part.ID, Part.ORGANIZATION, Part.ADDRESS)
_OF_VISITS = (Field.ITEM, Field.AMOUNT, Field.RECEIPT, Field.STATUS, Field.UNIT_PRICE)
_OF_A_VISIT = frozenset({"visit", "visited", "appointment", "order", "purchase"})


class Kind(StrEnum):
    """What the rows of a file are."""

    AUTO = "auto"
    CUSTOMERS = "customers"
    VISITS = "visits"
    RATINGS = "ratings"


def kind_of_rows(path: Path, said: Kind, found: Columns, layout: Layout, head: Head) -> Kind:
    """Return what the rows are, or what the user says they are.

    Raises:
        CannotRead: the columns that would be needed for it are not there, or not known.
    """
    kind = _guess(found, layout) if said is Kind.AUTO else said
    named = ", ".join(head.headings)
    if not head.has_headings and not (found.places or layout.columns):
        raise CannotRead(Unreadable.NO_HEADINGS, path, column=named)
    if kind is Kind.VISITS and not found.has(Field.DATE):
        raise CannotRead(Unreadable.NO_DATES, path, column=named)
    if kind is Kind.RATINGS and not found.has(Field.RATING):
        raise CannotRead(Unreadable.NO_RATINGS, path, column=named)
    if kind is Kind.CUSTOMERS and not _names_somebody(layout, found, head):
        raise CannotRead(Unreadable.NOBODY_IN_IT, path, column=named)
    return kind


def _guess(found: Columns, layout: Layout) -> Kind:
    if layout.preset and not (found.has(Field.RECEIPT) or found.has(Field.ITEM)):
        return Kind.CUSTOMERS
    sold = any(map(found.has, _OF_VISITS))
    if found.has(Field.RATING) and not sold:
        words = {*fold(found.name_of(Field.DATE)).split()}
        return Kind.VISITS if words & _OF_A_VISIT else Kind.RATINGS
    return Kind.VISITS if found.has(Field.DATE) else Kind.CUSTOMERS


def _names_somebody(layout: Layout, found: Columns, head: Head) -> bool:
    """Tell whether a list can be one of people: a bare name beside goods or places is not."""
    if not any(map(layout.has, _SOMEBODY)) and not any(map(found.has, WHO)):
        return False
    if layout.preset == Preset.SHOPIFY:
        return True
    things = is_about_things([fold(heading) for heading in head.headings])
    return not things or any(map(layout.has, (*_PERSONAL[:3], Part.EMAIL, Part.ID)))
