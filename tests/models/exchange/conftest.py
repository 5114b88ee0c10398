"""Files to bring in, and a shop to bring them into."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from models.exchange import importing
from models.exchange.counts import Counts
from models.exchange.source import Choices, examine
from models.shop import branches
from models.shop.branches import Shop
from tests.conftest import ME

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
Write = Callable[[str | bytes], Path]
BringIn = Callable[..., Counts]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file with these words in it."""

    def file(text: str | bytes) -> Path:
        path = tmp_path / "list.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return file


@pytest.fixture
def corner(shop: UUID) -> Shop:
    """Return the shop as the program works with it."""
    found = branches.shop()
    assert found
    return found


@pytest.fixture
def bring_in(write: Write, corner: Shop) -> BringIn:
    """Bring in a file, given by its words or its path."""

    def run(given: str | Path, **said: object) -> Counts:
        path = given if isinstance(given, Path) else write(given)
        source = examine(path, Choices(**said))  # type: ignore[arg-type]
        return importing.bring_in(ME, source, corner)

    return run


def corpus(name: str) -> Path:
    """Return a file other programs have written, if it is here."""
    path = CORPUS / name
    if not path.is_file():
        pytest.skip(f"no {name}: the files of other programs are not beside this project")
    return path


def summed(counts: Counts, *, visits: bool) -> int:
    """Add up what the rows of a file became."""
    alike = counts.unchanged + counts.empty + len(counts.rejected)
    if visits:
        added = counts.visits_added + counts.anonymous
        return alike + added + counts.joined + counts.not_visits
    return alike + counts.customers_added + counts.customers_updated + counts.duplicates
