"""Tell who is meant by a day of a calendar, where hardly more than a name is known."""

from models.exchange.known import Known
from models.exchange.person_rows import PersonRow
from models.exchange.readers.person import Kind, Person
from models.exchange.trouble import RowFault
from models.text import fold


class CalendarRows:
    """Makes of what a day says something that is never taken for somebody by the name alone.

    What this notebook has written into a calendar is known by its id. Else the names of one
    calendar tell its people apart, as ids do; a name that the notebook has already is left out.
    """

    def __init__(self, known: Known) -> None:
        self._known = known

    def row(self, person: Person, said: PersonRow) -> tuple[PersonRow, RowFault | None]:
        """Return what to make of a day, or why it is left out."""
        own = person.uid.replace("-", "").casefold()
        if own in self._known.refs:
            return PersonRow(own), None
        if person.kind is Kind.APPOINTMENT:
            return said, RowFault.AN_APPOINTMENT
        named = said._replace(ref=f"name {fold(said.name) or said.name.casefold()}")
        if named.ref not in self._known.refs and self._known.has_name(fold(said.name)):
            return named, RowFault.NAME_IS_KNOWN
        return named, said.fault()
