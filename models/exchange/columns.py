"""Which column of a table holds what, told from its headings, its cells, or the user."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from models.exchange.headings import EXACTLY, EXCEPT, WITH_WORD
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
    STATUS = "status"


SEVERAL = frozenset({Field.PHONE, Field.EMAIL, Field.NOTE, Field.ITEM})
WHO = (Field.ID, Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.PHONE, Field.EMAIL)
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
        places[field] = (*places.get(field, ()), _place(path, headings, heading))
    taken = {place for chosen in places.values() for place in chosen}
    given = frozenset(places)
    for place, heading in enumerate(headings):
        guess = _obvious(heading, place, first_rows)
        if guess and place not in taken and guess not in given:
            places[guess] = (*places.get(guess, ()), place)
    chosen = {
        field: found if field in SEVERAL else (_fullest(field, found, headings),)
        for field, found in places.items()
    }
    return Columns(tuple(headings), chosen)


def _fullest(field: Field, found: tuple[int, ...], headings: Sequence[str]) -> int:
    """Choose the first column, but of two dates the one that tells the time as well."""
    timed = [place for place in found if "time" in fold(headings[place])]
    return timed[0] if timed and field is Field.DATE else found[0]


def _place(path: Path, headings: Sequence[str], wanted: str) -> int:
    """Find a heading as written, or as near as folding brings it."""
    for same in (str.strip, fold):
        for place, heading in enumerate(headings):
            if same(heading) == same(wanted):
                return place
    raise CannotRead(Unreadable.NO_SUCH_COLUMN, path, column=wanted)


def _obvious(heading: str, place: int, first_rows: Sequence[Sequence[str]]) -> Field | None:
    folded = fold(heading)
    if folded in _PERSON_OR_ID:
        return Field.ID if _are_numbers(place, first_rows) else Field.NAME
    if folded in EXACTLY:
        return Field(EXACTLY[folded])
    words = set(folded.split())
    if words & EXCEPT:
        return None
    return next((Field(field) for word, field in WITH_WORD.items() if word in words), None)


def _are_numbers(place: int, first_rows: Sequence[Sequence[str]]) -> bool:
    cells = [row[place].strip() for row in first_rows if place < len(row) and row[place].strip()]
    numbered = sum(any(sign.isdigit() for sign in cell) for cell in cells)
    return numbered * 10 >= len(cells) * 9
