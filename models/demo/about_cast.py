"""What is known of the people who are written down."""

from collections.abc import Iterator, Mapping

from models.demo.about import About, Known
from models.demo.guests import Guest
from models.kinds import AliasKind, ContactKind
from models.schema import Alias, AskNext, Note

_ASKED_DAYS_AGO = 20


def known(about: About, guest: Guest, ids: Mapping[str, str]) -> Iterator[Known]:
    """Yield it all; `ids` are those of the cast, by name, whoever of them is there."""
    yield from _who(about, guest)
    yield from _around(about, guest, ids)
    told = guest.told
    for fact in told["prefs"]:
        yield about.preference(guest, fact)
    for question, why in told.get("ask", ()):
        yield about.row(AskNext, guest, _ASKED_DAYS_AGO, question=question, why=why)
    for ago, body in told.get("notes", ()):
        yield about.row(Note, guest, ago, body=body)


def _who(about: About, guest: Guest) -> Iterator[Known]:
    told = guest.told
    for way in (ContactKind.PHONE, ContactKind.EMAIL):
        if way.value in told:
            yield about.contact(guest, way, told[way.value])
    for name, kind in told.get("aliases", ()):
        yield about.row(Alias, guest, name=name, kind=AliasKind(kind).value)
    for tag in told["tags"]:
        yield about.tagged(guest, tag)


def _around(about: About, guest: Guest, ids: Mapping[str, str]) -> Iterator[Known]:
    for occasion in guest.told.get("occasions", ()):
        yield about.occasion(guest, occasion)
    for tie in guest.told.get("relations", ()):
        other = ids.get(tie.get("to", ""))
        if other or "name" in tie:
            yield about.tie(guest, tie, other)
