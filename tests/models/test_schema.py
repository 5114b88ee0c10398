from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from playhouse.schema_diff import diff_models

from models.database import db, disconnect, engine, open_notebook
from models.engine import engine_for
from models.schema import TABLES, Customer, Table, Visit
from tests.conftest import on_both_engines

TRIGRAMS = {"find_entry_text", "find_entry_digits"}  # known to PostgreSQL alone


def fingerprint(tables: tuple[type[Table], ...]) -> dict[str, Any]:
    """Describe what a schema diff does not look at: types, NOT NULL, keys, references."""
    seen: dict[str, Any] = {}
    for table in tables:
        name = table._meta.table_name
        columns = [column[:4] for column in engine().get_columns(name)]
        keys = sorted(key[:4] + key[5:] for key in engine().get_foreign_keys(name))
        seen[name] = (columns, keys)
    return seen


@pytest.fixture
def as_the_code_expects(new_place: Callable[[], str | Path]) -> Iterator[dict[str, Any]]:
    other = engine_for(new_place())
    db.initialize(other)
    other.connect()
    other.create_tables(TABLES)
    yield fingerprint(TABLES)
    if not other.is_closed():
        other.close()


@on_both_engines
def test_migrations_build_exactly_the_tables_the_code_expects(
    as_the_code_expects: dict[str, Any], new_place: Callable[[], str | Path]
) -> None:
    disconnect()
    open_notebook(new_place())
    assert fingerprint(TABLES) == as_the_code_expects
    diff = diff_models(engine(), TABLES)
    extra = {index.name for index in diff.drop_indexes}
    assert extra == (TRIGRAMS if engine().is_server else set())
    assert not any([diff.create_tables, diff.add_columns, diff.drop_columns, diff.add_indexes])
    disconnect()


@on_both_engines
def test_facts_are_the_same_on_both_engines_and_can_be_read_back(notebook: object) -> None:
    visit = Visit(
        id=UUID("0190a0b0-c0d0-7000-8000-00000000000a"),
        customer=UUID("0190a0b0-c0d0-7000-8000-00000000000b"),
        branch=UUID("0190a0b0-c0d0-7000-8000-00000000000c"),
        at=datetime(2026, 3, 1, 9, 0, 0, 123_000, tzinfo=UTC),
        business_day=date(2026, 3, 1),
    )
    facts = visit.facts()
    assert facts["id"] == "0190a0b0c0d07000800000000000000a"
    assert facts["at"] == 1_772_355_600_123
    assert facts["business_day"] == "2026-03-01"
    assert facts["voided_at"] is None
    assert facts["time_known"] is True
    assert Visit.of(facts).facts() == facts
    assert Visit.of(facts).at == visit.at
    assert Customer().binned_at is None
