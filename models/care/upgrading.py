"""Keep a notebook as it was before an upgrade, and put it back if the upgrade fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from models.care import copies, shelf
from models.care.shelf import Backup, Why
from models.clock import milliseconds

_SUMS = """
    SELECT (SELECT COUNT(*) FROM customer), (SELECT COUNT(*) FROM visit),
        (SELECT hash FROM change ORDER BY seq DESC LIMIT 1)"""


@contextmanager
def kept_as_it_was(place: str | Path) -> Iterator[None]:
    """Make a backup, then do what follows; should it fail, the file is as it was before.

    The calling thread must let go of the file before an error leaves this. The tables are older
    than the program, so only what lies below their meaning is tried.

    Raises:
        Damaged: the notebook is not whole, so nothing was begun.
    """
    source = shelf.true_place(place)
    backup = _made(source)
    try:
        yield
    except BaseException:
        part = source.with_name(f"{source.name}{shelf.UNFINISHED}")
        copies.copy(backup.path, part, copies.looked_at_from_below)
        copies.discard_log(source)
        copies.stand(part, source)
        raise


def _made(source: Path) -> Backup:
    folder = shelf.folder_of(source)
    folder.mkdir(mode=0o700, exist_ok=True)
    target = shelf.new_path(source)
    part = target.with_name(f"{target.name}{shelf.UNFINISHED}")
    copies.copy(source, part, copies.looked_at_from_below)
    schema, (customers, visits, last) = copies.sums(part, _SUMS)
    moment = datetime.fromtimestamp(milliseconds() / 1000, UTC)
    backup = Backup(
        target, shelf.next_number(source), moment, Why.UPGRADE, schema, customers, visits,
        last or "", part.stat().st_size, copies.fingerprint(part),
    )  # fmt: skip
    shelf.write_manifest(backup, source)
    copies.stand(part, target)
    shelf.thin(source)
    return backup
