"""The lists that can be worked off: what each holds, what it says, what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypeAlias
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from models.changes import Author
from models.clock import ShopTime
from models.people import bin as the_bin
from models.people import customers, known_well, working_off
from models.people.bin import Thrown
from models.people.known_well import Gap, Open
from ui import wording
from ui.screens.clean_up import words
from ui.widgets.row_model import ListRow

translate = QCoreApplication.translate
Batch: TypeAlias = Callable[[Author, Sequence[UUID]], object]


@dataclass(frozen=True, slots=True)
class Deed:
    """Something one key does to all rows that are chosen; to their customers, or to themselves."""

    key: str
    words: str
    command: Batch
    to_customers: bool = False


@dataclass(frozen=True, slots=True)
class Matter:
    """One list. `page` is asked for rows from an offset, `say` puts a row into words."""

    meaning: str
    nothing: str
    count: Callable[[], int]
    page: Callable[[int, int], Sequence[Any]]
    say: Callable[[Any, ShopTime], ListRow]
    deeds: tuple[Deed, ...]
    tags: bool = True


def of_gap(gap: Gap) -> Matter:
    """Make the list of a gap."""
    aside = Deed("A", translate("CleanUp", "Archive"), customers.archive, to_customers=True)
    bin_deed = Deed("Del", translate("CleanUp", "Into the bin"), the_bin.put_in, to_customers=True)
    end = Deed("E", translate("CleanUp", "No longer true"), working_off.end)
    own: dict[Gap, tuple[Deed, ...]] = {
        Gap.STALE: (Deed("T", translate("CleanUp", "Still true"), working_off.confirm), end),
        Gap.UNSAID: (Deed("T", translate("CleanUp", "They said so"), working_off.confirm), end),
        Gap.UNFINDABLE: (),
        Gap.UNRINGABLE: (
            Deed("X", translate("CleanUp", "Take the number away"), working_off.take_away),
        ),
    }
    return Matter(
        words.meaning(gap),
        words.nothing_in(gap),
        partial(known_well.count, gap),
        partial(known_well.open_in, gap),
        _said_open,
        (*own[gap], aside, bin_deed),
    )


def of_bin() -> Matter:
    """Make the list of who is in the bin."""
    return Matter(
        translate("CleanUp", "Thrown away. Nobody finds them, and nothing of them is lost yet."),
        translate("CleanUp", "The bin is empty. Whoever you throw away waits here for a month."),
        the_bin.count,
        the_bin.contents,
        _said_thrown,
        (Deed("R", translate("CleanUp", "Bring back"), the_bin.take_out, to_customers=True),),
        tags=False,
    )


def customer_of(row: Open | Thrown) -> UUID:
    """Return whom a row is about."""
    return row.customer if isinstance(row, Open) else row.id


def _said_open(row: Open, time: ShopTime) -> ListRow:
    since = _ago(time.day_of(row.since), time.today())
    kind = words.preference(row.kind) if row.kind else ""
    said = f"{kind}: {row.text}" if kind else row.text
    return ListRow(
        id=row.id,
        name=row.name,
        fact=since,
        line=said or translate("CleanUp", "No. {number}").format(number=wording.number(row.no)),
        badge=row.name if row.has_name else "",
        value=row,
    )


def _said_thrown(row: Thrown, time: ShopTime) -> ListRow:
    day = time.day_of(row.kept_until)
    sentence = translate("CleanUp", "kept at least until {day}")
    return ListRow(
        id=row.id,
        name=row.name,
        fact=_ago(time.day_of(row.at), time.today()),
        line=sentence.format(day=wording.day(day)),
        badge=row.name if row.has_name else "",
        value=row,
    )


def _ago(day: date, today: date) -> str:
    return wording.relative_day(day, today)
