"""Keep what the find field looks through in step with all that is known of the customers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from peewee import DatabaseError

from models.database import engine, execute, execute_many
from models.finding import words
from models.finding.find_entries import Entry, entries, without_notes
from models.finding.find_pieces import hexed
from models.schema import Facts

BATCH = 512

_INDEXES = (("find_words", "text"), ("find_digits", "digits"))
_TO_FIND = """
    SELECT customer.id, standing, COALESCE(warmth, 0)
    FROM customer LEFT JOIN customer_stat ON customer_id = customer.id
    WHERE binned_at IS NULL AND merged_into_id IS NULL"""
_OF_SOME = _TO_FIND + " AND customer.id IN ({})"
_WARMEST_FIRST = _TO_FIND + " ORDER BY 3 DESC, customer.no"
_COLUMNS = "kind, record, name, text, digits, warmth"
_KEPT = f"SELECT {_COLUMNS} FROM find_entry"
_KEPT_OF = f"SELECT id, {_COLUMNS} FROM find_entry WHERE record IN ({{}})"
_INSERT = f"INSERT INTO find_entry ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
_UPDATE = """
    UPDATE find_entry SET kind = ?, record = ?, name = ?, text = ?, digits = ?, warmth = ?
    WHERE id = ?"""
_TAKE_OUT = "INSERT INTO {0} ({0}, rowid, {1}) VALUES ('delete', ?, ?)"
_PUT_IN = "INSERT INTO {0} (rowid, {1}) SELECT id, {1} FROM find_entry WHERE record = ?"
_WARM = """
    UPDATE find_entry SET warmth =
        COALESCE((SELECT warmth FROM customer_stat WHERE customer_id = ?), 0)
    WHERE record = ?"""
_AROUND = """
    SELECT other_id FROM relation WHERE customer_id = ? AND other_id IS NOT NULL
    UNION SELECT customer_id FROM relation WHERE other_id = ?"""
_TAGGED = "SELECT customer_id FROM customer_tag WHERE tag_id = ? ORDER BY customer_id"


def follow_customer(before: Facts | None, after: Facts | None) -> None:
    """Bring a customer's entry up to date, and under a new name those of the people around."""
    names = [facts and (facts["name"], facts["described_as"]) for facts in (before, after)]
    record = (after or before or {})["id"]
    around = execute(_AROUND, record, record).fetchall() if names[0] != names[1] else []
    refresh([record, *(hexed(other) for (other,) in around)])


def follow_part(before: Facts | None, after: Facts | None) -> None:
    """Bring the entry of the customer that something belongs to up to date."""
    refresh(facts["customer"] for facts in (before, after) if facts)


def follow_relation(before: Facts | None, after: Facts | None) -> None:
    """Bring the entries at both ends of a tie up to date."""
    ends = [facts[end] for facts in (before, after) if facts for end in ("customer", "other")]
    refresh(end for end in ends if end)


def follow_tag(before: Facts | None, after: Facts | None) -> None:
    """Bring the entries of all who carry a tag up to date."""
    carriers = execute(_TAGGED, (after or before or {})["id"]).fetchall()
    refresh(hexed(customer) for (customer,) in carriers)


def follow_visit(before: Facts | None, after: Facts | None) -> None:
    """Note how warm a customer is now, and what was written down about the visit."""
    states = [facts for facts in (before, after) if facts and facts["customer"]]
    if any(facts["note"] for facts in states):
        follow_part(*states, *[None] * (2 - len(states)))
    else:
        for customer in {facts["customer"] for facts in states}:
            execute(_WARM, customer, customer)


def refresh(customers: Iterable[str]) -> None:
    """Replace the entries of some customers where what can be found in them has changed."""
    rest = iter(dict.fromkeys(customers))
    while some := list(islice(rest, BATCH)):
        _refresh(some)


def clear() -> None:
    """Forget all entries."""
    execute("DELETE FROM find_entry")
    _each_index("INSERT INTO {0} ({0}) VALUES ('delete-all')")
    words.clear()


def rebuild() -> None:
    """Make every entry anew, the warmest customers first: so are they looked at."""
    clear()
    uses: Counter[str] = Counter()
    for batch in _expected():
        execute_many(_INSERT, list(batch))
        uses.update(chain.from_iterable(map(_guessable, batch)))
    words.count(uses)
    _each_index("INSERT INTO {0} ({0}) VALUES ('rebuild')")


def is_damaged() -> bool:
    """Compare the entries with the customers, the indexes and the words with the entries.

    SQLite's examination counts as writing, so it cannot run on an asking connection.
    """
    try:
        _each_index("INSERT INTO {0} ({0}, rank) VALUES ('integrity-check', 1)")
    except DatabaseError:
        return True
    kept = {_entry(*row) for row in execute(_KEPT).fetchall()}
    uses = Counter(chain.from_iterable(map(_guessable, kept)))
    return kept != set(chain.from_iterable(_expected())) or not words.are(uses)


def _refresh(some: Sequence[str]) -> None:
    slots = ", ".join("?" * len(some))
    rows = execute(_KEPT_OF.format(slots), *some).fetchall()
    kept = {hexed(row[2]): (row[0], _entry(*row[1:])) for row in rows}
    known = execute(_OF_SOME.format(slots), *some).fetchall()
    expected = {entry.record: entry for entry in entries(known)}
    uses: Counter[str] = Counter()
    for record in some:
        number, was = kept.get(record, (0, None))
        now = expected.get(record)
        if was != now:
            uses.update(_guessable(now) if now else ())
            uses.subtract(_guessable(was) if was else ())
            _replace(number, was, now)
    words.count(uses)


def _replace(number: int, was: Entry | None, now: Entry | None) -> None:
    """Turn the entry in row `number` into another, or none."""
    changed = [
        (index, column)
        for index, column in _INDEXES
        if not engine().is_server and getattr(was, column, None) != getattr(now, column, None)
    ]
    for index, column in changed if was else ():
        execute(_TAKE_OUT.format(index, column), number, getattr(was, column))
    if was and now:
        execute(_UPDATE, *now, number)
    elif was:
        execute("DELETE FROM find_entry WHERE id = ?", number)
    elif now:
        execute(_INSERT, *now)
    for index, column in changed if now else ():
        execute(_PUT_IN.format(index, column), now and now.record)


def _expected() -> Iterator[list[Entry]]:
    """Yield every customer's entry, batch by batch."""
    rest = iter(execute(_WARMEST_FIRST).fetchall())
    while some := list(islice(rest, BATCH)):
        yield list(entries(some))


def _guessable(entry: Entry) -> frozenset[str]:
    return words.in_text(without_notes(entry.text))


def _entry(kind: str, record: object, *rest: object) -> Entry:
    return Entry(kind, hexed(record), *rest)  # type: ignore[arg-type]


def _each_index(sql: str) -> None:
    """Speak to the full-text indexes of a file; a server keeps its own."""
    for table, _ in () if engine().is_server else _INDEXES:
        execute(sql.format(table))
