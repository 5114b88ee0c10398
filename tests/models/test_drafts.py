import os
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from models import drafts
from models.changes import Author, Committed, listen
from models.database import disconnect, open_notebook
from models.ids import new_id
from models.schema import Draft, JournalEntry
from tests.conftest import ME, on_both_engines

ROOT = Path(__file__).parents[2]
KEEP_AND_DIE = """
import os, signal, sys
from uuid import UUID
from models import drafts
from models.changes import Author
from models.database import open_notebook
open_notebook(sys.argv[1])
drafts.keep(Author(till="front"), "visit", UUID(sys.argv[2]), {"note": "Grüße für Zoë"})
os.kill(os.getpid(), signal.SIGKILL)
"""


@on_both_engines
@pytest.mark.usefixtures("notebook")
class TestDrafts:
    def test_the_latest_words_are_kept(self) -> None:
        rosa = new_id()
        drafts.keep(ME, "visit", rosa, {"items": ["Sourdough"], "note": ""})
        drafts.keep(ME, "visit", rosa, {"items": ["Sourdough", "Fresca"], "note": "çok güzel"})
        assert drafts.kept("test", "visit", rosa) == {
            "items": ["Sourdough", "Fresca"],
            "note": "çok güzel",
        }
        assert Draft.select().count() == 1

    def test_each_till_kind_and_customer_has_its_own(self) -> None:
        rosa, sam = new_id(), new_id()
        drafts.keep(ME, "visit", rosa, {"note": "a"})
        drafts.keep(Author(new_id(), "back"), "visit", rosa, {"note": "b"})
        drafts.keep(ME, "note", rosa, {"note": "c"})
        drafts.keep(ME, "handoff", None, {"note": "d"})
        assert drafts.kept("test", "visit", rosa) == {"note": "a"}
        assert drafts.kept("back", "visit", rosa) == {"note": "b"}
        assert drafts.kept("test", "note", rosa) == {"note": "c"}
        assert drafts.kept("test", "handoff") == {"note": "d"}
        assert drafts.kept("test", "visit", sam) is None

    def test_what_was_said_is_forgotten(self) -> None:
        rosa = new_id()
        drafts.keep(ME, "visit", rosa, {"note": "a"})
        drafts.drop(ME, "visit", rosa)
        drafts.drop(ME, "visit", rosa)
        assert drafts.kept("test", "visit", rosa) is None

    def test_nobody_hears_of_a_draft_and_the_journal_does_not_hold_it(self) -> None:
        heard: list[Committed] = []
        stop = listen(heard.append)
        drafts.keep(ME, "visit", new_id(), {"note": "a"})
        stop()
        assert heard == []
        assert JournalEntry.select().count() == 0


def test_a_draft_comes_back_after_the_program_was_killed(tmp_path: Path) -> None:
    place, rosa = tmp_path / "shop.usual", UUID(int=7)
    died = subprocess.run(
        [sys.executable, "-c", KEEP_AND_DIE, str(place), str(rosa)],
        check=False,
        cwd=ROOT,
        env=dict(os.environ),
    )
    assert died.returncode == -signal.SIGKILL
    open_notebook(place)
    assert drafts.kept("front", "visit", rosa) == {"note": "Grüße für Zoë"}
    disconnect()
