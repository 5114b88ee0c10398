"""Which column of a table holds what, told from its headings, its cells, or the user."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from models.exchange.headings import (
    EXACTLY,
    EXCEPT,
    NO_PEOPLE,
    OF_ORDERS,
    WHAT_WHEN_SOLD,
    WHEN_ANSWERED,
    WHEN_NOTHING_ELSE,
    WHEN_SOLD,
    WITH_WORD,
)
from models.exchange.questions import asked
from models.exchange.surnames import is_whole_name
from models.exchange.trouble import CannotRead, Unreadable
from models.text import fold


class Field(StrEnum):
    """What a column can hold; the values are what the command line calls it."""

    ID = "id"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    PHONE = "phone"
    EMAIL = "email"
    NOTE = "note"
    DATE = "date"
    TIME = "time"
    RECEIPT = "receipt"
    AMOUNT = "amount"
    ITEM = "item"
    QUANTITY = "quantity"
    UNIT_PRICE = "unit_price"
    STAFF = "staff"
    STATUS = "status"
    CANCELLED = "cancelled"
    RATING = "rating"
    WORDS = "words"
    VISITS = "visits"
    FIRST = "first"
    LAST = "last"
    TAGS = "tags"
    BIRTHDAY = "birthday"
    ADDRESS = "address"
    NICKNAME = "nickname"
    ORGANIZATION = "organization"
    MAY_CONTACT = "may_contact"
    TAKE_CARE = "take_care"
    LOYALTY_CODE = "loyalty_code"


SEVERAL = frozenset({Field.PHONE, Field.EMAIL, Field.NOTE, Field.ITEM, Field.TAGS})
WHO = (Field.ID, Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.PHONE, Field.EMAIL)
_OF_SALES = (Field.RECEIPT, Field.AMOUNT, Field.ITEM, Field.UNIT_PRICE)
_PERSON_OR_ID = frozenset({"customer", "cust", "client", "member", "kunde", "cliente", "guest"})


@dataclass(frozen=True, slots=True)
class Columns:
    """The headings of a table, and the places of the columns that each field is read from."""

    headings: tuple[str, ...]
    places: Mapping[Field, tuple[int, ...]]

    def has(self, field: Field) -> bool:
        """Tell whether any column holds this."""
        return field in self.places

    def name_of(self, field: Field) -> str:
        """Return the heading of the first column that holds this, empty if there is none."""
        return self.headings[self.places[field][0]].strip() if field in self.places else ""

    def with_receipts_for_ids(self) -> "Columns":
        """Take the ids for those of the rows: they tell visits or answers apart, not people."""
        places = dict(self.places)
        ids = places.pop(Field.ID)
        return Columns(self.headings, {Field.RECEIPT: ids, **places})


def columns(
    path: Path,
    headings: Sequence[str],
    first_rows: Sequence[Sequence[str]],
    said: Iterable[tuple[Field, str]] = (),
) -> Columns:
    """Find the columns: those the user named, then those with an obvious heading.

    Raises:
        CannotRead: the user named a column that is not there.
    """
    places: dict[Field, tuple[int, ...]] = {}
    for field, heading in said:
        places[field] = (*places.get(field, ()), place_of(path, headings, heading))
    taken = {place for chosen in places.values() for place in chosen}
    given = frozenset(places)
    folded = [fold(heading) for heading in headings]
    special = OF_ORDERS if "lineitem name" in folded else {}
    for place, heading in enumerate(folded):
        guess = _obvious(heading, place, first_rows, special)
        if guess and place not in taken and guess not in given:
            places[guess] = (*places.get(guess, ()), place)
    taken |= {place for chosen in places.values() for place in chosen}
    _find_answers(places, given, headings, first_rows)
    taken |= {place for chosen in places.values() for place in chosen}
    for field, place in _at_a_second_look(folded, places, first_rows):
        if place not in taken and field not in places:
            places[field] = (place,)
    _part_names(places, given, first_rows)
    chosen = {
        field: found if field in SEVERAL else (_fullest(field, found, headings),)
        for field, found in places.items()
    }
    return Columns(tuple(headings), chosen)


def _find_answers(
    places: dict[Field, tuple[int, ...]],
    given: AbstractSet[Field],
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
) -> None:
    """Find questions that were answered, and take comments beside ratings for words on them."""
    if not sold_by(places) and Field.RATING not in places:
        taken = {place for chosen in places.values() for place in chosen}
        for name, place in asked(headings, rows, taken):
            places.setdefault(Field(name), (place,))
    is_free = Field.WORDS not in places and Field.NOTE not in given
    if Field.RATING in places and not sold_by(places) and is_free and Field.NOTE in places:
        places[Field.WORDS] = places.pop(Field.NOTE)


def _part_names(
    places: dict[Field, tuple[int, ...]], given: AbstractSet[Field], rows: Sequence[Sequence[str]]
) -> None:
    """Take a name beside a first or a last one for the other part, unless it is the whole."""
    parts = {Field.FIRST_NAME: Field.LAST_NAME, Field.LAST_NAME: Field.FIRST_NAME}
    had = [part for part in parts if part in places]
    if Field.NAME in places and Field.NAME not in given and len(had) == 1:
        name, part = places[Field.NAME][0], places[had[0]][0]
        if not is_whole_name(rows, name, part):
            places[parts[had[0]]] = places.pop(Field.NAME)[:1]


def sold_by(places: Container[Field]) -> bool:
    """Tell whether these are columns of something sold."""
    return any(field in places for field in _OF_SALES)


def knows(heading: str) -> bool:
    """Tell whether a cell is a heading that programs give to columns of visits."""
    return _obvious(fold(heading), -1, (), {}) is not None


def place_of(path: Path, headings: Sequence[str], wanted: str) -> int:
    """Find a heading as written, or as near as folding brings it; else the column by its number.

    Raises:
        CannotRead: there is no such column.
    """
    for same in (str.strip, fold):
        for place, heading in enumerate(headings):
            if same(heading) == same(wanted):
                return place
    if wanted.strip().isdecimal() and 0 < int(wanted) <= len(headings):
        return int(wanted) - 1
    raise CannotRead(Unreadable.NO_SUCH_COLUMN, path, column=wanted)


def _fullest(field: Field, found: tuple[int, ...], headings: Sequence[str]) -> int:
    """Choose the first column, but of two dates the one that tells the time as well."""
    timed = [place for place in found if "time" in fold(headings[place])]
    return timed[0] if timed and field is Field.DATE else found[0]


def _obvious(
    folded: str, place: int, first_rows: Sequence[Sequence[str]], special: Mapping[str, str]
) -> Field | None:
    if folded in _PERSON_OR_ID:
        return Field.ID if _are_numbers(place, first_rows) else Field.NAME
    if (told := special.get(folded, EXACTLY.get(folded))) is not None:
        return Field(told) if told else None
    words = set(folded.split())
    guesses = (Field(field) for word, field in WITH_WORD.items() if word in words)
    return None if words & EXCEPT else next(guesses, None)


def _at_a_second_look(
    folded: Sequence[str], places: Mapping[Field, object], first_rows: Sequence[Sequence[str]]
) -> Iterator[tuple[Field, int]]:
    """Take headings for what they mean only beside others: a date where something is sold."""
    dates = (WHEN_SOLD if sold_by(places) else frozenset()) | (
        WHEN_ANSWERED if Field.RATING in places else frozenset()
    )
    if Field.ITEM not in places and sold_by(places):
        said = (place for place, heading in enumerate(folded) if heading in WHAT_WHEN_SOLD)
        yield from ((Field.ITEM, place) for place in islice(said, 1))
    has_date = Field.DATE in places
    for place, heading in enumerate(folded):
        if heading in dates and not has_date:
            has_date = True
            yield Field.DATE, place
    if not has_date or any(field in places for field in WHO):
        return
    for place, heading in enumerate(folded):
        if heading in WHEN_NOTHING_ELSE and not _are_sums(place, first_rows):
            yield Field.ID, place


def _are_numbers(place: int, first_rows: Sequence[Sequence[str]]) -> bool:
    cells = [
        row[place].strip() for row in first_rows if 0 <= place < len(row) and row[place].strip()
    ]
    numbered = sum(any(sign.isdigit() for sign in cell) for cell in cells)
    return numbered * 10 >= len(cells) * 9


def _are_sums(place: int, first_rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether most cells are money, as where a column tells how much was paid by card."""
    cells = [row[place].strip() for row in first_rows if place < len(row) and row[place].strip()]
    sums = sum("." in cell and not any(sign.isalpha() for sign in cell) for cell in cells)
    return sums * 2 > len(cells)


def is_about_things(folded: Sequence[str]) -> bool:
    """Tell whether a table lists places or goods: then a bare name in it is no person's."""
    ids = {*folded} & {f"{thing}{gap}id" for thing in NO_PEOPLE for gap in ("", " ")}
    return bool(ids)
