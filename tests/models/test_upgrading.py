from pathlib import Path
from uuid import UUID

from models import stats
from models.clock import now
from models.counter.visits import VisitDraft, log
from models.database import KNOWN_MIGRATIONS, disconnect, engine, execute, open_notebook
from models.ids import new_id
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches
from models.upgrading import open_up_to_date
from tests.conftest import ME

LATER = ("span", "slipping_on", "gone_on")


def older(place: Path) -> UUID:
    """Make a notebook as a program wrote it that knew nothing of states."""
    open_notebook(place)
    shop, ada = new_id(), CustomerDraft("Ada")
    branches.open_branch(ME, shop, "Corner", "UTC")
    customers.add(ME, ada)
    log(ME, VisitDraft(ada.id, shop, now()))
    for column in LATER:
        execute(f"ALTER TABLE customer_stat DROP COLUMN {column}")
    execute("UPDATE customer_stat SET due_on = NULL")
    execute("DELETE FROM schema_migration WHERE name = '0004_standing'")
    execute(f"PRAGMA user_version = {KNOWN_MIGRATIONS - 1}")
    disconnect()
    return ada.id


def test_what_an_older_program_derived_is_made_anew(tmp_path: Path) -> None:
    place = tmp_path / "older.usual"
    older(place)
    open_up_to_date(place, create=False)
    try:
        assert engine().database == str(place)
        assert not stats.is_damaged()
        assert execute("SELECT due_on FROM customer_stat").fetchone()[0]
    finally:
        disconnect()
