"""Make of a person in a file of contacts what a row says about somebody."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from models.exchange import details
from models.exchange.details import Detail, Summary
from models.exchange.person_rows import More, PersonRow
from models.exchange.readers.person import Occasion, Person, Said
from models.kinds import ContactKind, OccasionKind, RelationKind
from models.people.contacts import problem_with
from models.people.customer_drafts import LONGEST_NAME
from models.text import clean, fold, one_line

ReadDay = Callable[[str], date | None]
LONGEST_LABEL = 200
_NO_CELLS = frozenset({"?", "n/a", "null", "none", "-", "nan"})
_TIES = {
    RelationKind.FAMILY: (
        "spouse partner wife husband child children son daughter mother father parent brother"
        " sister sibling relative family cousin aunt uncle grandmother grandfather domestic"
        " ehepartner kind kinder mutter vater bruder schwester conjoint pareja esposa esposo"
    ),
    RelationKind.WORK: (
        "manager assistant boss colleague coworker co secretary employer team chef agent"
    ),
    RelationKind.BROUGHT: "referred referrer empfohlen",
}
_TIE_BY_WORD = {word: kind for kind, words in _TIES.items() for word in words.split()}


def contact_row(person: Person, day: ReadDay, summary: Summary | None = None) -> PersonRow:
    """Clean what a file says of a person, and find a place for all of it.

    `day` reads days that are not written year first.
    """
    extras = [f"{said.label}: {said.value}" for said in person.extra if _says(said.value)]
    found = (
        *_aliases(person),
        *_ways(person, extras),
        *_ties(person, extras),
        *_occasions(person, day, extras),
        *_warnings(person),
    )
    code = one_line(person.loyalty_code)
    if extras:
        found = (*found, details.note("\n".join(map(clean, extras))))
    more = More(
        one_line(person.say_it)[:LONGEST_LABEL],
        person.may_contact,
        code if len(code) <= LONGEST_LABEL else "",
        tuple(dict.fromkeys(filter(None, (one_line(tag)[:LONGEST_LABEL] for tag in person.tags)))),
        tuple(found),
        summary,
    )
    return PersonRow(
        one_line(person.uid),
        one_line(person.called) if _says(person.called) else "",
        _unlike(person.phones),
        _unlike(person.emails),
        clean(person.note) if _says(person.note) else "",
        more if more != More() else None,
    )


def _says(text: str) -> bool:
    """Tell whether a text says anything; some programs write a question mark for nothing."""
    return bool(text) and text.casefold() not in _NO_CELLS


def _unlike(several: Iterable[Said]) -> tuple[str, ...]:
    values = (one_line(said.value) for said in several if _says(said.value))
    return tuple(dict.fromkeys(filter(None, values)))


def _aliases(person: Person) -> Iterator[Detail]:
    called = fold(person.called)
    together = f"{person.given} {person.family}".strip()
    names = [*person.nicknames]
    if not {*fold(together).split()} <= {*called.split()}:
        names.append(together)
    for name in map(one_line, names):
        if _says(name) and fold(name) != called:
            yield details.alias(name[:LONGEST_NAME])


def _ways(person: Person, extras: list[str]) -> Iterator[Detail]:
    """Keep handles, pages and addresses; one that is too long for that goes among the notes."""
    handles = [f"{one.label}: {one.value}" if one.label else one.value for one in person.handles]
    kinds = [(ContactKind.HANDLE, value) for value in handles]
    kinds += [(ContactKind.HANDLE, page.value) for page in person.urls]
    kinds += [(ContactKind.ADDRESS, address.text) for address in person.addresses]
    for kind, value in kinds:
        if not _says(value):
            continue
        if problem_with(kind, value):
            extras.append(value)
        else:
            yield details.contact(kind, one_line(value))


def _ties(person: Person, extras: list[str]) -> Iterator[Detail]:
    firm = one_line(person.organization)
    title = one_line(person.title)
    if _says(firm) and firm != one_line(person.called):
        yield details.relation(RelationKind.WORK, firm[:LONGEST_NAME], title)
    elif _says(title):
        extras.append(title)
    for said in person.related:
        if _says(said.value) and not said.value.startswith(("urn:", "http:", "https:")):
            words = fold(said.label).split()
            kind = next((_TIE_BY_WORD[word] for word in words if word in _TIE_BY_WORD), None)
            name = one_line(said.value)[:LONGEST_NAME]
            yield details.relation(kind or RelationKind.FRIEND, name, one_line(said.label))


def _occasions(person: Person, day: ReadDay, extras: list[str]) -> Iterator[Detail]:
    for occasion in person.occasions:
        is_labelled = occasion.kind is OccasionKind.OTHER and not occasion.for_whom
        whom = one_line(occasion.label if is_labelled else occasion.for_whom)
        when = _when(occasion, day)
        if when:
            yield details.occasion(occasion.kind, *when, whom[:LONGEST_NAME])
        elif _says(occasion.raw):
            extras.append(f"{occasion.label or occasion.kind.value}: {occasion.raw}")


def _when(occasion: Occasion, day: ReadDay) -> tuple[int, int, int | None] | None:
    if occasion.month and occasion.day:
        return occasion.month, occasion.day, occasion.year
    found = day(occasion.raw)
    return (found.month, found.day, found.year) if found else None


def _warnings(person: Person) -> Iterator[Detail]:
    """Keep why somebody was blocked; where nobody said why, the word for it."""
    reason = clean(person.take_care)
    if _says(reason):
        label = one_line(reason)
        too_long = len(label) > LONGEST_LABEL
        yield details.take_care(label[:LONGEST_LABEL], reason if too_long else "")
    elif person.blocked and person.blocked_as:
        yield details.take_care(one_line(person.blocked_as)[:LONGEST_LABEL])
