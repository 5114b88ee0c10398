"""Run through a file with the notebook at hand: who is new, which visits are."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import islice

from models.clock import now
from models.exchange.calendar_rows import CalendarRows
from models.exchange.columns import Field
from models.exchange.contact_rows import contact_row
from models.exchange.counts import Tally
from models.exchange.csv_out import as_given
from models.exchange.dates import Moments
from models.exchange.details import Summary
from models.exchange.fates import Fate, Fates
from models.exchange.known import Known
from models.exchange.letters import require_unchanged
from models.exchange.lines import NOBODY, LeftOut, VisitLines
from models.exchange.people import Meeting, People, Person
from models.exchange.person_rows import PersonRow
from models.exchange.readers import person as readers
from models.exchange.readers import table_people
from models.exchange.readers.file_kinds import FileKind
from models.exchange.readers.parts import Part
from models.exchange.source import Kind, Source, Watch
from models.exchange.summaries import Summaries
from models.exchange.surveys import PlannedRating, Surveys, new_ones
from models.exchange.trouble import RowFault
from models.exchange.visits import Lines, PlannedVisit
from models.shop.branches import Shop

_ROWS_BETWEEN = 2000
_PORTION = 5000
_NOT_PEOPLE = {readers.Kind.GROUP, readers.Kind.PLACE}
_TELL_WHO = (Part.NAME, Part.FIRST_NAME, Part.LAST_NAME, Part.PHONE, Part.EMAIL, Part.NICKNAME)


class RowsIn:
    """What a file says, met with what the notebook knows; `fates` hears of each row."""

    def __init__(
        self, source: Source, shop: Shop, known: Known, watch: Watch, fates: Fates | None = None
    ) -> None:
        self.tally = Tally(source.rows)
        self.ratings: list[PlannedRating] = []
        self._source = source
        self._shop = shop
        self.known = known
        self._watch = watch
        self._fates = fates
        self._moments = Moments(source.dates, shop.time, now(), any_time=source.any_time)
        self.people = People(known, _id_heading(source), source.region)
        self._lines = Lines()
        if source.kind is Kind.VISITS:
            self._read_visits()
        elif source.kind is Kind.RATINGS:
            self._read_ratings()
        else:
            self._read_customers()
        self.tally.likely_doubles = len(self.people.doubles)
        require_unchanged(source.path, source.letters)

    def visits(self) -> Iterator[list[PlannedVisit]]:
        """Join the visits and give those out that are new, some thousand at a time."""
        place = f"{self._source.system} {self._shop.id.hex}"
        joined = self._lines.join(self.people.everybody, place)
        while portion := list(islice(joined, _PORTION)):
            visits = [visit for visit in portion if isinstance(visit, PlannedVisit)]
            for rows in portion:
                if not isinstance(rows, PlannedVisit):
                    self.tally.not_visits += len(rows)
                    self._note(Fate.NOT_A_VISIT, *rows)
            before = self.known.import_keys([visit.key for visit in visits])
            new = [visit for visit in visits if visit.key not in before]
            anonymous = sum(visit.person == NOBODY for visit in new)
            self.tally.joined += sum(len(visit.rows) - 1 for visit in visits)
            self.tally.unchanged += len(visits) - len(new)
            self.tally.visits_added += len(new) - anonymous
            self.tally.anonymous += anonymous
            if self._fates is not None:
                for visit in visits:
                    self._note_visit(visit, is_new=visit.key not in before)
            yield new

    def _read_customers(self) -> None:
        met: list[tuple[int, Person]] = []
        oddities = Counter[readers.Oddity]()
        for row, said, fault in self._said_of_people(oddities):
            if fault:
                self._reject(row, fault)
            elif said.is_empty() and not (said.ref and self._ids_tell_who(said.ref)):
                self.tally.empty += 1
                self._note(Fate.EMPTY, row)
            else:
                person, meeting = self.people.meet(said, row)
                if meeting is Meeting.KNOWN:
                    met.append((row, person))
                else:
                    self._note(Fate.NEW if meeting is Meeting.NEW else Fate.TWICE, row)
                self.tally.customers_added += meeting is Meeting.NEW
                self.tally.duplicates += meeting is Meeting.AGAIN
        for row, person in met:
            self._note(Fate.NEWS if person.has_news() else Fate.UNCHANGED, row)
        self.tally.customers_updated = sum(person.has_news() for _, person in met)
        self.tally.unchanged = len(met) - self.tally.customers_updated
        self.tally.oddities = tuple((one.value, count) for one, count in oddities.items())

    def _said_of_people(
        self, oddities: "Counter[readers.Oddity]"
    ) -> Iterator[tuple[int, PersonRow, RowFault | None]]:
        is_calendar = self._source.file_kind is FileKind.CALENDAR
        calendar = CalendarRows(self.known) if is_calendar else None
        for person, summary in self._entries():
            oddities.update(person.oddities)
            said = contact_row(person, self._day, summary)
            is_nobody = person.kind in _NOT_PEOPLE or said.is_footing()
            fault = RowFault.NOT_A_PERSON if is_nobody else said.fault()
            if calendar:
                said, fault = calendar.row(person, said)
            yield person.row, said, fault

    def _entries(self) -> Iterator[tuple[readers.Person, Summary | None]]:
        if self._source.table is None:
            for place, person in enumerate(self._source.entries()):
                self._look(place)
                yield person, None
            return
        summaries = Summaries(self._source, self._day)
        for row, cells in self._rows():
            given = [*map(as_given, cells)]
            yield table_people.person(self._source.layout, row, given), summaries.read(cells)

    def _ids_tell_who(self, ref: str) -> bool:
        """Tell whether nothing but an id says who somebody is, as in coded lists."""
        if self._source.file_kind is FileKind.CALENDAR:
            return ref in self.known.refs
        return self._source.table is not None and not any(map(self._source.layout.has, _TELL_WHO))

    def _read_visits(self) -> None:
        lines = VisitLines(self._source, self.people, self._moments)
        for row, cells in self._rows():
            if not any(cells):
                self.tally.empty += 1
                self._note(Fate.EMPTY, row)
                continue
            try:
                line = lines.read(row, cells)
            except LeftOut as left:
                self._reject(row, left.why)
                continue
            if line is None:
                self.tally.not_visits += 1
                self._note(Fate.NOT_A_VISIT, row)
            else:
                self._lines.add(line)
        self._count_people()

    def _read_ratings(self) -> None:
        surveys = Surveys(self._source, self.people, self._shop.time, now())
        read: list[PlannedRating] = []
        for row, cells in self._rows():
            match surveys.read(row, cells) if any(cells) else None:
                case PlannedRating() as rating:
                    read.append(rating)
                case RowFault() as fault:
                    self._reject(row, fault)
                case None:
                    self.tally.empty += 1
                    self._note(Fate.EMPTY, row)
        new = new_ones(read, with_notebook=self.known.is_open)
        self.ratings = [rating for rating in read if rating.row in new]
        for rating in read:
            self._note(Fate.RATING if rating.row in new else Fate.UNCHANGED, rating.row)
        self.tally.ratings_added = self.tally.not_visits = len(self.ratings)
        self.tally.unchanged = len(read) - len(self.ratings)
        self._count_people()

    def _count_people(self) -> None:
        everybody = self.people.everybody
        self.tally.customers_added = sum(not person.is_known for person in everybody)
        self.tally.customers_updated = sum(
            person.is_known and person.has_news() for person in everybody
        )

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """Read the rows below the headings, each as wide as those."""
        width = len(self._source.columns.headings)
        for place, (row, cells) in enumerate(self._source.data()):
            if not place % _ROWS_BETWEEN:
                self._look(place)
            if len(cells) < width:
                cells.extend([""] * (width - len(cells)))
            yield row, cells

    def _look(self, place: int) -> None:
        if not place % _ROWS_BETWEEN:
            self._watch(place / max(1, self._source.rows))

    def _day(self, raw: str) -> date | None:
        return self._moments.day(raw)

    def _reject(self, row: int, fault: RowFault) -> None:
        self.tally.reject(row, fault)
        self._note(Fate.REJECTED, row)

    def _note(self, fate: Fate, *rows: int) -> None:
        if self._fates is not None:
            self._fates.note(fate, *rows)

    def _note_visit(self, visit: PlannedVisit, *, is_new: bool) -> None:
        is_anonymous = visit.person == NOBODY
        fate = Fate.ANONYMOUS if is_anonymous else Fate.VISIT
        first, *further = visit.rows
        self._note(fate if is_new else Fate.UNCHANGED, first)
        self._note(Fate.JOINED, *further)


def _id_heading(source: Source) -> str:
    """Return what the file calls the ids, for people nobody knows anything else of."""
    if not source.has_headings:
        return ""
    if source.kind is not Kind.CUSTOMERS:
        return source.columns.name_of(Field.ID)
    ids = (one.heading for one in source.layout.columns if one.meaning.part is Part.ID)
    return next(ids, "")
