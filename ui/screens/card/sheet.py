"""A customer's card in words, as it is printed."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from models.cards.card import CustomerCard
from models.clock import ShopTime
from models.counter.visits import VisitRow
from models.kinds import PreferenceKind
from models.preferences import PreferenceRow
from ui import wording
from ui.screens.card import words
from ui.screens.card.timeline_words import TimelineWords

translate = QCoreApplication.translate

MOST_VISITS = 30
_BEFORE_ALL = (PreferenceKind.TAKE_CARE, PreferenceKind.LIMIT)

Row = tuple[str, str]


def title(card: CustomerCard) -> str:
    """Name the customer, or say what is known instead of a name."""
    return card.details.shown


def html(card: CustomerCard, time: ShopTime, shop: str) -> str:
    """Write the card; whatever was typed stays the words it is."""
    today = wording.day(card.today)
    parts = [
        f"<h1>{escape(title(card))}</h1>",
        _paragraph(" · ".join(filter(None, _facts(card)))),
        _care(card.preferences),
        *(_table(heading, rows) for heading, rows in _sections(card, time)),
        _paragraph(" · ".join(filter(None, (shop, today)))),
    ]
    return f"<html><body>{''.join(parts)}</body></html>"


def _facts(card: CustomerCard) -> Iterator[str]:
    who = card.details
    yield translate("Card", "No. {number}").format(number=str(who.no))
    yield (who.described_as or "") if who.name else ""
    yield translate("Card", "Customer since {month}").format(month=wording.month(card.since))
    yield translate("Card", "say “{how}”").format(how=who.say_it) if who.say_it else ""
    yield ", ".join(card.tags)


def _care(known: Iterable[PreferenceRow]) -> str:
    """Write in a frame, and first, what must not be overlooked."""
    lines = [_known(fact) for fact in known if fact.kind in _BEFORE_ALL]
    if not lines:
        return ""
    rows = "".join(f'<p class="care">{escape(kind)}: {_lines(what)}</p>' for kind, what in lines)
    return (
        '<p></p><table border="1" cellspacing="0" cellpadding="6" width="100%">'
        f"<tr><td>{rows}</td></tr></table>"
    )


def _sections(card: CustomerCard, time: ShopTime) -> Iterator[tuple[str, Sequence[Row]]]:
    known = [fact for fact in card.preferences if fact.kind not in _BEFORE_ALL]
    yield translate("Card", "What we know"), [_known(fact) for fact in known]
    yield (
        translate("Card", "Around them"),
        [
            (_begun(words.relation(who.kind, turned=who.turned)), _with(who.name, who.note))
            for who in card.people
        ],
    )
    yield (
        translate("Card", "Also called"),
        [(words.alias(other.kind), other.name) for other in card.aliases],
    )
    yield (
        translate("Card", "How to reach them"),
        [(words.contact(way.kind), way.value) for way in card.contacts],
    )
    yield translate("Card", "Days to think of"), list(_days(card))
    yield (
        translate("Card", "Promised"),
        [(wording.day(promise.due_on), promise.text) for promise in card.promises],
    )
    yield (
        translate("Card", "Notes"),
        [(wording.day(time.day_of(note.at)), note.body) for note in card.notes],
    )
    yield translate("Card", "Last visits"), list(_visits(card, time))


def _begun(said: str) -> str:
    """Begin a line with a capital."""
    return said[:1].upper() + said[1:]


def _days(card: CustomerCard) -> Iterator[Row]:
    for occasion in card.occasions:
        day = wording.day_and_month(
            card.today.replace(year=2000, month=occasion.month, day=occasion.day), short=False
        )
        yield day, _with(words.occasion(occasion.kind), occasion.for_whom)


def _visits(card: CustomerCard, time: ShopTime) -> Iterator[Row]:
    say = TimelineWords(time, card.today, card.timeline.staff)
    came = [entry for entry in card.timeline.entries if isinstance(entry, VisitRow)]
    for visit in came[:MOST_VISITS]:
        line = say.line(visit)
        rated = (
            translate("Card", "{value} of 5").format(value=wording.number(line.rating))
            if line.rating is not None
            else ""
        )
        first = ", ".join(filter(None, [line.what, line.more, rated]))
        yield wording.day(visit.business_day), "\n".join(filter(None, [first, line.below]))


def _known(fact: PreferenceRow) -> Row:
    what = _with(fact.label, fact.for_whom)
    return words.preference(fact.kind), "\n".join(filter(None, [what, fact.detail]))


def _with(what: str, more: str) -> str:
    return translate("Card", "{what} ({more})").format(what=what, more=more) if more else what


def _table(heading: str, rows: Sequence[Row]) -> str:
    if not rows:
        return ""
    cells = "".join(
        f'<tr><td class="faint" width="24%">{escape(left)}</td><td>{_lines(right)}</td></tr>'
        for left, right in rows
    )
    return f'<h2>{escape(heading)}</h2><table width="100%">{cells}</table>'


def _paragraph(text: str) -> str:
    return f'<p class="faint">{escape(text)}</p>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br/>")
