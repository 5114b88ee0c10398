import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from models import branches, chain, customers, derived
from models.customers import CustomerDraft
from models.database import disconnect, execute, open_notebook
from models.ids import new_id
from tests.conftest import ME

KILLS = int(os.environ.get("THE_USUAL_KILLS", "30"))
ROOT = Path(__file__).parent.parent.parent
HALF = """
    SELECT COUNT(*) FROM visit WHERE id NOT IN (SELECT visit_id FROM visit_item)
    OR id NOT IN (SELECT record FROM change WHERE kind = 'visit')"""


@pytest.fixture
def people(place: Path) -> Iterator[list[str]]:
    open_notebook(place)
    branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")
    drafts = [CustomerDraft(f"No {n}") for n in range(20)]
    for draft in drafts:
        customers.add(ME, draft)
    disconnect()
    yield [draft.id.hex for draft in drafts]
    disconnect()


def killed_while_writing(place: Path, people: list[str], seconds: float) -> set[str]:
    """Return the ids that were said to be stored before the till was killed."""
    till = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.writer", place, *people],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    assert till.stdout
    first = till.stdout.readline()
    try:
        till.wait(seconds)
    except subprocess.TimeoutExpired:
        till.send_signal(signal.SIGKILL)
    rest, _ = till.communicate()
    said = first + rest
    return set(said[: said.rfind("\n")].split())


def test_whatever_was_said_to_be_saved_is_there_after_a_kill(
    place: Path, people: list[str]
) -> None:
    dice = random.Random()
    said: set[str] = set()
    for _ in range(KILLS):
        said |= killed_while_writing(place, people, dice.uniform(0.004, 0.2))
    open_notebook(place, create=False)
    stored = {row[0] for row in execute("SELECT id FROM visit").fetchall()}
    assert said <= stored
    assert len(stored - said) <= KILLS  # stored, but killed before it could say so
    assert execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert execute(HALF).fetchone()[0] == 0
    assert chain.broken_at() is None
    assert derived.damaged() == []
