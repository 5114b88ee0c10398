import csv
import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest
from peewee import (
    BooleanField,
    DateField,
    DoubleField,
    ForeignKeyField,
    IntegerField,
    TextField,
    UUIDField,
)

from models import derived, journal, preferences, rows
from models.chain import broken_at
from models.changes import Author
from models.database import KNOWN_MIGRATIONS, disconnect, execute, open_notebook
from models.demo import filling
from models.demo.filling import Size
from models.errors import Refused
from models.exchange import importing
from models.exchange.csv_out import as_given
from models.exchange.everything import folder, record_file, taking_over
from models.exchange.everything.folder import EVERYTHING
from models.exchange.everything.pages import pages
from models.exchange.everything.record_file import NotWhole
from models.exchange.everything.tables import KINDS
from models.exchange.source import examine
from models.ids import new_id
from models.kinds import PreferenceKind
from models.people import customers
from models.people.customers import CustomerDraft, Detail
from models.preferences import PreferenceDraft
from models.schema import (
    RECORD_TABLES,
    CustomerTag,
    Facts,
    ModelFit,
    Record,
    Tag,
    VisitCompanion,
    VisitItem,
)
from models.schema.base import ChoiceField, MomentField
from models.shop import branches
from tests.conftest import ME, on_both_engines
from tests.dice import seeds_on_both_engines
from tests.models.shop_life import came, new_customer

RUNS = "=cmd|' /C calc'!A0"
VISITS = "Kunde;Datum;Betrag\nAda;05.01.2024;3,20\nAda;26.01.2024;2\nBob;26.01.2024;3\n"


def everything() -> dict[str, list[Facts]]:
    """Read all record tables of the open notebook."""
    return {
        kind.__name__: [facts for page in pages(kind) for facts in page] for kind in RECORD_TABLES
    }


def cells(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        titles, *rows = csv.reader(file)
    return [dict(zip(titles, map(as_given, row), strict=True)) for row in rows]


@pytest.fixture(scope="session")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, UUID]:
    """Live in a notebook once, for tests to start from a copy."""
    folder = tmp_path_factory.mktemp("lived-in")
    open_notebook(folder / "notebook.db")
    rosa = live(folder)
    disconnect()
    return folder / "notebook.db", rosa


@pytest.fixture
def life(notebook: Path | str, lived_in: tuple[Path, UUID], tmp_path: Path) -> UUID:
    """Open a notebook that has been lived in; a server has to live it itself."""
    if isinstance(notebook, str):
        return live(tmp_path)
    disconnect()
    known, rosa = lived_in
    shutil.copy(known, notebook)
    open_notebook(notebook)
    return rosa


def live(folder: Path) -> UUID:
    """Make a pretend shop and work in it: typed, imported, replaced, merged, undone."""
    shop = new_id()
    branches.open_branch(ME, shop, "Corner", "Europe/Berlin")
    here = branches.shop()
    assert here
    filling.fill(Author(till="demo"), here, Size(24, 160))
    rosa = new_customer()
    came(rosa, shop, "2026-03-02 09:00", "Fresca", "Paloma", note='came with\nher "dog"')
    for kind, label in ((PreferenceKind.TAKE_CARE, "nuts"), (PreferenceKind.USUAL, RUNS)):
        preferences.save(ME, PreferenceDraft(rosa, kind, label))
    nameless = CustomerDraft(None, "tall, red scarf")
    customers.add(ME, nameless)
    listed = folder / "visits.csv"
    listed.write_text(VISITS)
    importing.bring_in(Author(till="import"), examine(listed), here)
    known = execute("SELECT id FROM customer ORDER BY id LIMIT 2").fetchall()
    first, second = (UUID(str(row[0])) for row in known)
    execute("UPDATE customer SET merged_into_id = ? WHERE id = ?", second.hex, first.hex)
    derived.rebuild()
    customers.edit(ME, rosa, Detail.SAY_IT, "", "GOO-tee-air-ez")
    return rosa


TOLD_ELSEWHERE = {Tag, CustomerTag, VisitItem, VisitCompanion}  # beside customers and visits
OF_THE_PROGRAM = {ModelFit}  # numbers, counted anew by any notebook


def test_no_table_is_forgotten() -> None:
    kinds = {kind for kind in kinds_of(Record) if not kind.__subclasses__()}
    assert kinds == set(RECORD_TABLES), "name it in models.schema"
    tables = {*KINDS.values(), *TOLD_ELSEWHERE, *OF_THE_PROGRAM}
    assert tables == kinds, "give it a file in models.exchange.everything.tables"


def kinds_of(kind: type[Record]) -> Iterator[type[Record]]:
    for one in kind.__subclasses__():
        yield one
        yield from kinds_of(one)


TAME = {
    "time_zone": "Asia/Tokyo", "day_starts_after": 30, "open_weekdays": 0b101,
    "parameters": "{ }",
}  # fmt: skip


def something(field: Any, dice: Random) -> object:
    """Make up a value that is neither the usual one nor nothing."""
    if isinstance(field, ForeignKeyField):
        latest = field.rel_model.select().order_by(field.rel_model.id.desc())
        if field.unique:
            others = field.model.select(field).where(field.is_null(is_null=False))
            latest = latest.where(field.rel_model.id.not_in(others))
        return latest.get().id
    if isinstance(field, ChoiceField):
        return dice.choice([one for one in field.enum_class if one != field.default])
    if isinstance(field, BooleanField):
        return not field.default
    makes: dict[type, Callable[[], object]] = {
        UUIDField: uuid4,
        MomentField: lambda: datetime.fromtimestamp(dice.randrange(2**31), UTC),
        DateField: lambda: date(2026, 1, 1) + timedelta(days=dice.randrange(365)),
        DoubleField: lambda: dice.random() * 10,
        IntegerField: lambda: dice.randrange(10**6, 2**31),
        TextField: lambda: "=" + "".join(dice.choices("a'\"\\\n,;\t\u200béß小🐕", k=9)),
    }
    return next(makes[base] for base in type(field).__mro__ if base in makes)()


@seeds_on_both_engines(3)
@pytest.mark.usefixtures("life")
def test_every_field_of_every_table_comes_back(
    new_place: Callable[[], str | Path], tmp_path: Path, seed: int
) -> None:
    dice = Random(seed)
    for kind in RECORD_TABLES:
        fields = [field for field in kind._meta.sorted_fields if field.name != "id"]
        facts = {field.name: something(field, dice) for field in fields}
        tame = {name: value for name, value in TAME.items() if name in facts}
        record = kind(**facts | tame | {"version": 7})
        assert rows.insert(kind, record.facts())
        assert "" not in record.facts().values()
    derived.rebuild()
    folder.export(tmp_path / "out")
    before = everything()
    assert all(before.values())
    disconnect()
    open_notebook(new_place())
    taking_over.take_over(ME, tmp_path / "out" / EVERYTHING)
    assert everything() == before
    for file in (tmp_path / "out").glob("*.csv"):
        assert cells(file), file


@on_both_engines
@pytest.mark.usefixtures("life")
def test_everything_goes_into_a_new_notebook_as_it_was(
    new_place: Callable[[], str | Path], tmp_path: Path
) -> None:
    folder.export(tmp_path / "out")
    before = everything()
    assert sum(map(bool, before.values())) >= 25
    disconnect()
    open_notebook(new_place())
    taken = taking_over.take_over(ME, tmp_path / "out" / EVERYTHING)
    assert everything() == before
    assert (taken.customers, taken.visits) == (len(before["Customer"]), len(before["Visit"]))
    assert derived.damaged() == []
    assert broken_at() is None


@pytest.mark.usefixtures("life")
def test_each_record_taken_over_has_its_history_or_its_batch(place: Path, tmp_path: Path) -> None:
    folder.export(tmp_path / "out")
    disconnect()
    open_notebook(place.with_name("new.db"))
    taking_over.take_over(ME, tmp_path / "out" / EVERYTHING)
    for kind, held in everything().items():
        for facts in held:
            noted = [entry.after for entry in journal.history(UUID(facts["id"]))]
            by_batch = facts["import_batch"] and facts["version"] == 1
            assert noted == ([] if by_batch else [facts]), kind


def test_people_find_their_words_in_tables(life: UUID, tmp_path: Path) -> None:
    written = folder.export(tmp_path / "out")
    names = {file.path.name for file in written}
    assert {"customers.csv", "visits.csv", "ratings.csv", "notes.csv", "history.csv"} <= names
    assert names == {path.name for path in (tmp_path / "out").iterdir()}
    assert all(len(cells(file.path)) == file.records for file in written[1:])
    (rosa,) = (row for row in cells(tmp_path / "out" / "customers.csv") if row["id"] == life.hex)
    assert (rosa["name"], rosa["usual"], rosa["take_care"]) == ("Rosa Gutiérrez", RUNS, "nuts")
    (visit,) = (
        row for row in cells(tmp_path / "out" / "visits.csv") if row["customer_no"] == rosa["no"]
    )
    assert visit["at"] == "2026-03-02 09:00:00"
    assert (visit["items"], visit["note"]) == ("Fresca; Paloma", 'came with\nher "dog"')
    assert visit["customer"] == rosa["name"]


@pytest.mark.usefixtures("life")
def test_no_cell_is_carried_out_by_a_spreadsheet(tmp_path: Path) -> None:
    folder.export(tmp_path)
    raw = (tmp_path / "known.csv").read_text("utf-8-sig")
    assert f'"\'{RUNS}"' in raw
    assert f'"{RUNS}' not in raw


@pytest.mark.usefixtures("life")
def test_a_file_another_program_has_laid_out_anew_is_read_too(place: Path, tmp_path: Path) -> None:
    folder.export(tmp_path)
    before = everything()
    path = tmp_path / EVERYTHING
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")), indent=2), "utf-8")
    assert record_file.is_one(path)
    disconnect()
    open_notebook(place.with_name("new.db"))
    taking_over.take_over(ME, path)
    assert everything() == before


def cut(text: str) -> str:
    return text[: len(text) // 2]


def cut_between_tables(text: str) -> str:
    return text[: text.index('"relation":[')]


def unknown_table(text: str) -> str:
    return text.replace('"relation":[', '"wonder":[')


def unknown_field(text: str) -> str:
    return text.replace('"say_it":', '"sing_it":')


def newer(text: str) -> str:
    return text.replace(f'"schema":{KNOWN_MIGRATIONS}', f'"schema":{KNOWN_MIGRATIONS + 1}')


def a_record_less(text: str) -> str:
    lines = text.splitlines(keepends=True)
    last = next(n for n in range(len(lines) - 1, 0, -1) if lines[n].startswith('{"'))
    return "".join(lines[:last] + lines[last + 1 :])


def a_tie_to_nobody(text: str) -> str:
    start = text.index('"alias":[')
    place = text.index('"customer":"', start) + len('"customer":"')
    return f"{text[:place]}{'0' * 32}{text[place + 32 :]}"


@pytest.mark.usefixtures("life")
@pytest.mark.parametrize(
    "spoil",
    [
        cut, cut_between_tables, unknown_table, unknown_field, newer, a_record_less,
        a_tie_to_nobody,
    ],
)  # fmt: skip
def test_what_is_not_whole_leaves_a_new_notebook_empty(
    place: Path, tmp_path: Path, spoil: Callable[[str], str]
) -> None:
    customers_known = execute("SELECT COUNT(*) FROM alias").fetchone()
    folder.export(tmp_path)
    assert customers_known != (0,)
    path = tmp_path / EVERYTHING
    path.write_text(spoil(path.read_text("utf-8")), "utf-8")
    disconnect()
    open_notebook(place.with_name("new.db"))
    with pytest.raises(NotWhole):
        taking_over.take_over(ME, path)
    assert not any(everything().values())
    assert execute("SELECT COUNT(*) FROM change").fetchone() == (0,)


@pytest.mark.usefixtures("life")
def test_a_notebook_with_something_in_it_takes_nothing_over(tmp_path: Path) -> None:
    folder.export(tmp_path)
    before = everything()
    with pytest.raises(Refused):
        taking_over.take_over(ME, tmp_path / EVERYTHING)
    assert everything() == before


def test_other_files_are_no_export(tmp_path: Path) -> None:
    for number, content in enumerate((b"", b"name,phone\n", b'{"a": 1}', b"\xff\xfe{")):
        path = tmp_path / f"{number}.json"
        path.write_bytes(content)
        assert not record_file.is_one(path)
    assert not record_file.is_one(tmp_path / "nowhere.json")
