"""A pretend shop of any size, the same each time, made once and kept in the cache folder.

Names are invented from syllables; everybody has a rhythm, most have a phone number and
something they like. The first customer is the one with the long history.
"""

import random
import re
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count, pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from benchmarks.common import NOW, Size
from models import derived, rows
from models.clock import ShopTime
from models.database import disconnect, execute_many, open_notebook, tidy, writing
from models.kinds import ContactKind, PreferenceKind, RatedBy, Source
from models.paths import cache_dir
from models.schema import (
    Branch,
    Contact,
    Customer,
    CustomerTag,
    Item,
    Note,
    Preference,
    Rating,
    Record,
    Staff,
    Tag,
    Visit,
    VisitItem,
)
from models.text import fold

SHOP = ShopTime(ZoneInfo("Europe/Berlin"))
END = datetime.fromisoformat(NOW).replace(tzinfo=SHOP.zone)
DAYS = 540
LONG_HISTORY = 500
MOST_FREQUENT = 500  # times as often as the rarest guest: twice a day or so
RATED, WITH_ITEMS = 0.1, 0.6  # shares of the visits
SYLLABLES = re.findall("[A-Z][a-z]+", "AnBelCorDaElFiGraHuIsJoKamLuMarNoOsPeRiSaTorUlVeWi")
ITEMS = (
    "Fresca", "licorice", "flat white", "rye loaf", "oat milk", "almond croissant",
    "blue cheese", "black tea", "ginger beer", "salted caramel", "sourdough", "quince jam",
    "green olives", "wild honey", "espresso", "lemon tart", "smoked ham", "goat cheese",
    "dark chocolate", "tonic water", "plum cake", "pear juice",
)  # fmt: skip
TAGS = ("regular", "wholesale", "neighbour", "allergic", "student", "friend of the house")
NOTES = ("Parks the bicycle inside.", "Moved to the next street.", "Asked for the late hours.")
_DERIVED = (
    "derived", "stats", "hourly", "histories", "outlook", "opening", "open_days", "clock", "rhythm",
    "find_index", "find_entries", "find_pieces", "words", "text",
)  # fmt: skip
_MODELS = Path(derived.__file__).parent
_MANY = 20_000


def notebook(size: Size) -> Path:
    """Return a notebook of `size` for reading, making or mending it where need be."""
    folder = cache_dir() / "benchmarks"
    folder.mkdir(exist_ok=True)
    recipe = _hash([Path(__file__), *sorted((_MODELS / "migrations").glob("*.py"))])
    kept = folder / f"{size.name}-{recipe}.usual"
    if not kept.exists():
        for outdated in folder.glob(f"{size.name}-*"):
            outdated.unlink()
        raw = kept.with_suffix(".new")
        raw.unlink(missing_ok=True)
        open_notebook(raw)
        with writing():
            _fill(size)
        _close()
        raw.rename(kept)
    _derive(kept)
    return kept


def copy(size: Size, folder: Path) -> Path:
    """Return a copy of such a notebook in `folder`, to write into."""
    return Path(shutil.copy(notebook(size), folder / "notebook.usual"))


def _derive(kept: Path) -> None:
    """Make what is derived anew when the way it is derived has changed."""
    made_by = _hash(file for name in _DERIVED if (file := _MODELS / f"{name}.py").exists())
    mark = kept.with_suffix(".derived")
    if mark.exists() and mark.read_text() == made_by:
        return
    mark.unlink(missing_ok=True)
    open_notebook(kept)
    derived.rebuild()
    _close()
    mark.write_text(made_by)


def _close() -> None:
    tidy()
    disconnect()


def _hash(files: Iterable[Path]) -> str:
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


def _fill(size: Size) -> None:
    shop = _Shop(size)
    for kind, records in shop.tables():
        _store(kind, records)


def _store(kind: type[Record], records: Iterable[dict[str, Any]]) -> None:
    plain = kind(version=1, created_at=END, updated_at=END).facts()
    waiting: list[tuple[object, ...]] = []
    for record in records:
        waiting.append(tuple({**plain, **record}.values()))
        if len(waiting) == _MANY:
            execute_many(rows.insert_sql(kind), waiting)
            waiting.clear()
    execute_many(rows.insert_sql(kind), waiting)


class _Shop:
    """Invents the records table by table; what refers to others comes after them."""

    def __init__(self, size: Size) -> None:
        self._size = size
        self._dice = random.Random(7)
        self._numbers = count(1)
        self._branch = self._id()
        self._staff = self._id()
        self._items = [self._id() for _ in ITEMS]
        self._tags = [self._id() for _ in TAGS]
        self._customers = [self._id() for _ in range(size.customers)]
        self._rated: list[tuple[str, str, datetime]] = []
        self._bought: list[str] = []

    def tables(self) -> Iterator[tuple[type[Record], Iterable[dict[str, Any]]]]:
        """Yield each table with its records, to be stored before the next one is asked for."""
        shop = {"id": self._branch, "name": "Corner Store", "time_zone": SHOP.zone.key}
        yield Branch, [shop]
        yield Staff, [{"id": self._staff, "name": "Priya Anand", "initials": "PA"}]
        yield (
            Item,
            (
                {"id": item, "name": name, "folded": fold(name)}
                for item, name in zip(self._items, ITEMS, strict=True)
            ),
        )
        yield (
            Tag,
            (
                {"id": tag, "name": name, "folded": fold(name)}
                for tag, name in zip(self._tags, TAGS, strict=True)
            ),
        )
        yield Customer, map(self._customer, self._customers, count(1))
        yield Contact, self._contacts()
        yield Preference, self._preferences()
        yield CustomerTag, self._tagged()
        yield Note, self._notes()
        yield Visit, self._visits()
        yield VisitItem, self._visit_items()
        yield Rating, self._ratings()

    def _id(self) -> str:
        return f"{0x0190A0B0_C0D0_7000_8000_000000000000 + next(self._numbers):032x}"

    def _some(self, share: float) -> Iterator[str]:
        return (customer for customer in self._customers if self._dice.random() < share)

    def _name(self) -> str:
        words = ("".join(self._dice.choices(SYLLABLES, k=self._dice.randint(1, 3))) for _ in "12")
        return " ".join(word.title() for word in words)

    def _customer(self, customer: str, no: int) -> dict[str, Any]:
        name = self._name()
        return {"id": customer, "no": no, "name": name, "sort_key": fold(name)}

    def _contacts(self) -> Iterator[dict[str, Any]]:
        for customer in self._some(0.7):
            value = f"+49151{self._dice.randrange(10**7):07}"
            contact = {"id": self._id(), "customer": customer, "kind": ContactKind.PHONE.value}
            yield {**contact, "value": value, "normal": value}

    def _preferences(self) -> Iterator[dict[str, Any]]:
        kinds = (PreferenceKind.USUAL.value, PreferenceKind.LIKES.value)
        recorded = round(END.timestamp() * 1000)
        for customer in self._some(0.6):
            for kind, label in zip(kinds, self._dice.sample(ITEMS, 2), strict=True):
                yield {
                    "id": self._id(), "customer": customer, "kind": kind, "label": label,
                    "source": Source.SAID.value, "recorded_at": recorded,
                }  # fmt: skip

    def _tagged(self) -> Iterator[dict[str, Any]]:
        for customer in self._some(0.2):
            tag = self._dice.choice(self._tags)
            yield {"id": self._id(), "customer": customer, "tag": tag}

    def _notes(self) -> Iterator[dict[str, Any]]:
        for customer in self._some(0.1):
            yield {"id": self._id(), "customer": customer, "body": self._dice.choice(NOTES)}

    def _visits(self) -> Iterator[dict[str, Any]]:
        for customer, visits in zip(self._customers, self._shares(), strict=True):
            for moment in self._moments(visits):
                visit = self._id()
                if self._dice.random() < RATED:
                    self._rated.append((visit, customer, moment))
                if self._dice.random() < WITH_ITEMS:
                    self._bought.append(visit)
                yield {
                    "id": visit, "customer": customer, "branch": self._branch,
                    "at": round(moment.timestamp() * 1000), "served_by": self._staff,
                    "business_day": SHOP.day_of(moment).isoformat(),
                }  # fmt: skip

    def _shares(self) -> list[int]:
        """Deal the visits out: a few come often, many hardly ever."""
        rest = self._size.visits - LONG_HISTORY
        weights = [min(self._dice.paretovariate(1.3), MOST_FREQUENT) for _ in self._customers[1:]]
        whole = sum(weights)
        ends, so_far = [0], 0.0
        for weight in weights:
            so_far += weight
            ends.append(round(rest * so_far / whole))
        return [LONG_HISTORY, *(b - a for a, b in pairwise(ends))]

    def _moments(self, visits: int) -> Iterator[datetime]:
        """Spread visits evenly, but not too evenly, over shop hours up to now."""
        gap = DAYS / max(visits, 1)
        for n in range(visits):
            days = (n + self._dice.uniform(0.3, 1.0)) * gap
            midnight = (END - timedelta(days=DAYS - days)).astimezone(UTC).replace(hour=0)
            hours = timedelta(hours=self._dice.triangular(7, 18))
            moment = midnight + hours
            yield moment if moment <= END else moment - timedelta(days=1)

    def _visit_items(self) -> Iterator[dict[str, Any]]:
        for visit in self._bought:
            yield {"id": self._id(), "visit": visit, "item": self._dice.choice(self._items)}

    def _ratings(self) -> Iterator[dict[str, Any]]:
        for visit, customer, moment in self._rated:
            yield {
                "id": self._id(), "customer": customer, "visit": visit,
                "at": round(moment.timestamp() * 1000), "on": SHOP.day_of(moment).isoformat(),
                "value": self._dice.choices((1, 2, 3, 4, 5), (1, 2, 5, 12, 10))[0],
                "rated_by": RatedBy.CUSTOMER.value,
            }  # fmt: skip
