"""A notebook in a folder of its own, and the program run on it."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from models.database import disconnect
from tests.models.shop_life import came, new_customer
from ui.command_line.frame import run

Told = tuple[int, str, str]


@pytest.fixture
def closed_book(
    notebook: Path, shop: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Three customers with two visits each, and nobody has it open."""
    for number in range(3):
        customer = new_customer(f"No {number}")
        came(customer, shop, "2026-03-02 09:00", "Fresca")
        came(customer, shop, "2026-03-09 09:00")
    disconnect()
    return notebook


@pytest.fixture
def main_py(
    place: str | Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> Callable[..., Told]:
    """Run the program on the notebook; return the exit code and what was said."""

    def started(*arguments: object) -> Told:
        code = run(["--notebook", str(place), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return started
