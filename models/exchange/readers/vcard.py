"""Read people from vCards 2.1, 3.0 and 4.0, also from those that no standard would call so."""

from collections.abc import Iterator
from pathlib import Path

from models.exchange.readers.cards import Card, cards
from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.readers.lines import lines_of, opened, starts_as_text
from models.exchange.readers.meanings import take
from models.exchange.readers.person import Gathering, Oddity, Person
from models.exchange.readers.properties import Property, read_property


def people(source: Path | bytes, fallback: str = "cp1252") -> Iterator[Person]:
    """Read the cards of a file one by one, each with what could be understood of it.

    `fallback` are the letters of cards that are neither UTF-8 nor say what they are; such a
    card has `Oddity.LETTERS_GUESSED`. Every card is handed on, also an empty one.

    Raises:
        UnfitFile: there is no card in it, or a line without end; known when that has been read.
        OSError: it cannot be read.
    """
    row = 0
    with opened(source) as file:
        if not starts_as_text(file):
            raise UnfitFile(Unfit.NOT_CONTACTS)
        for row, card in enumerate(cards(lines_of(file)), 1):
            yield _person(row, card, fallback)
        if not row:
            file.seek(0)
            raise UnfitFile(Unfit.NOT_CONTACTS if file.read(1) else Unfit.EMPTY)


def _person(row: int, card: Card, fallback: str) -> Person:
    gathering = Gathering(row)
    if not card.is_closed:
        gathering.oddities.append(Oddity.NEVER_CLOSED)
    if card.is_too_large:
        gathering.oddities.append(Oddity.TOO_LARGE)
    read = [read_property(line, fallback) for line in card.lines]
    properties = [known for known in read if known]
    if len(properties) < len(read):
        gathering.oddities.append(Oddity.LINE_UNREADABLE)
    labels = _labels(properties)
    for known in sorted(properties, key=_is_printed_address):
        if known.is_guessed:
            gathering.oddities.append(Oddity.LETTERS_GUESSED)
        take(gathering, known, (known.group and labels.get(known.group)) or known.label)
    return gathering.person()


def _is_printed_address(known: Property) -> bool:
    """Tell whether a property only repeats another one, unless that is missing: it goes last."""
    return known.name == "LABEL"


def _labels(properties: list[Property]) -> dict[str, str]:
    """Find the words that a group of lines is labelled with: ``item1.X-ABLabel:_$!<Mother>!$_``."""
    return {
        known.group: known.text.removeprefix("_$!<").removesuffix(">!$_")
        for known in properties
        if known.name == "X-ABLABEL" and known.group
    }
