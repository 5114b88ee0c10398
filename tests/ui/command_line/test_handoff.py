import json
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from models import handoff
from models.changes import Author
from models.database import disconnect, open_notebook
from models.handoff import NoteDraft
from models.kinds import Heat, ShopState
from tests.models.handoff.shift_change import hire
from tests.models.shop_life import moment, new_customer
from tests.ui.command_line.conftest import Told


@pytest.fixture
def handed_over(notebook: Path, shop: UUID) -> None:
    """Two things were handed over, one is done, and one is being written."""
    sam, chet = hire("Sam"), new_customer("Chet Meisner")
    due = moment("2026-11-21 15:30")
    drafts = [
        NoteDraft(shop, chet, "Chet", "A Fresca", Heat.MUST, "it is out", "a cola", sam, due),
        NoteDraft(shop, do="sweep"),
    ]
    for draft in drafts:
        handoff.leave_note(Author(sam), draft)
    handoff.seal(Author(sam), shop, ShopState.BUSY, "Busy")
    handoff.finish(Author(sam), drafts[1].id)
    handoff.leave_note(Author(sam), NoteDraft(shop, do="later"))
    disconnect()


@pytest.mark.usefixtures("handed_over")
def test_what_was_sealed_last_is_printed_for_programs(main_py: Callable[..., Told]) -> None:
    code, out, _ = main_py("handoff", "--json")
    assert code == 0
    assert json.loads(out) == {
        "state": "busy",
        "items": [
            {
                "heat": "must", "customer": "Chet Meisner", "who": "Chet", "do": "A Fresca",
                "owner": "Sam", "due": "2026-11-21T15:30+01:00", "if": "it is out",
                "then": "a cola", "carried": 0,
            }
        ],
    }  # fmt: skip


@pytest.mark.usefixtures("handed_over")
def test_and_for_people(main_py: Callable[..., Told]) -> None:
    assert main_py("handoff") == (
        0, "Busy\nMust  Chet: A Fresca If it is out, then a cola\n", "",
    )  # fmt: skip


@pytest.mark.usefixtures("handed_over")
def test_and_on_one_page_of_paper(main_py: Callable[..., Told], tmp_path: Path) -> None:
    page = tmp_path / "handoff.pdf"
    assert main_py("handoff", "--pdf", page) == (0, "", "")
    written = page.read_bytes()
    assert written.startswith(b"%PDF")
    assert written.count(b"/Type /Page\n") == 1


def test_what_is_being_written_is_printed_while_nothing_is_sealed(
    main_py: Callable[..., Told], notebook: Path, shop: UUID
) -> None:
    handoff.leave_note(Author(), NoteDraft(shop, do="sweep"))
    disconnect()
    code, out, _ = main_py("handoff", "--json")
    assert (code, [item["do"] for item in json.loads(out)["items"]]) == (0, ["sweep"])


def test_without_a_handoff_or_a_notebook_it_says_so(
    main_py: Callable[..., Told], notebook: Path, shop: UUID
) -> None:
    disconnect()
    code, out, err = main_py("handoff", "--json")
    assert (code, out) == (1, "")
    assert err.startswith("Nothing has been handed over yet")
    notebook.unlink()
    code, out, err = main_py("handoff", "--json")
    assert (code, out) == (1, "")
    assert "no notebook" in err
    open_notebook(notebook)
