"""Put a backup in the notebook's place, and set aside what stood there."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from models.care import check, copies, shelf
from models.care.backup import require_notebook
from models.care.flaws import Damaged, Flaw
from models.care.shelf import SIDECARS, UNFINISHED, Backup
from models.database import KNOWN_MIGRATIONS, db
from models.engine import DRIVER_ERRORS, FileApart
from models.errors import Fault, Trouble
from models.faults import examine


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done: where the notebook is now, and where the one before it, if there was one."""

    place: Path
    aside: Path | None
    customers: int
    visits: int


def preview(file: str | Path) -> Backup:
    """Tell what a file would bring back; nothing is touched.

    A file without a manifest is read as it stands, `number` 0 and as old as the file says.

    Raises:
        Trouble: it is no notebook, or cannot be read.
        NewerNotebook: a newer program wrote it.
        Damaged: it is not what its manifest says, or not whole.
    """
    path = shelf.true_place(file)
    require_notebook(path)
    known = shelf.read_manifest(path)
    if known is None:
        return _read(path)
    if copies.fingerprint(path) != known.sha256:
        raise Damaged([Flaw.FINGERPRINT], str(path))
    return known


def restore(file: str | Path, place: str | Path) -> Restored:
    """Put a copy of `file` in `place`, after it was tried; nobody may have the notebook open.

    What stands there, whole or damaged, goes into the folder of backups, with its log. If
    anything fails before that, nothing has happened.

    Raises: as `preview`; and Trouble where there is no folder for the notebook.
    """
    source, target = shelf.true_place(file), shelf.true_place(place)
    wanted = preview(source)
    if source == target:
        raise Trouble(Fault.NOT_A_NOTEBOOK, place)
    if not target.parent.is_dir():
        raise Trouble(Fault.NO_FOLDER, place)
    part = target.with_name(f"{target.name}{UNFINISHED}")
    copies.copy(source, part, check.flaws_of_records)
    aside = set_aside(target)
    copies.stand(part, target)
    return Restored(target, aside, wanted.customers, wanted.visits)


def set_aside(place: Path) -> Path | None:
    """Move a notebook out of its place with all that belongs to it; return where to, if any."""
    beside = [place.with_name(place.name + suffix) for suffix in SIDECARS]
    if not any(path.exists() for path in (place, *beside)):
        return None
    _settle(place)
    shelf.folder_of(place).mkdir(mode=0o700, exist_ok=True)
    aside = shelf.new_path(place, "set aside")
    for path, suffix in ((place, ""), *zip(beside, SIDECARS, strict=True)):
        if path.exists():
            path.replace(aside.with_name(aside.name + suffix))
    shelf.make_names_sure(aside.parent)
    shelf.make_names_sure(place.parent)
    return aside if aside.exists() else None


def _settle(place: Path) -> None:
    """Bring the log into a file that still can be opened, so that it is whole by itself."""
    try:
        examine(place, KNOWN_MIGRATIONS)
        with db.elsewhere(engine := FileApart(place)):
            engine.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except (*DRIVER_ERRORS, Trouble, OSError):
        return  # it goes as it is, with its log beside it


def _read(path: Path) -> Backup:
    found = check.glance(path)
    if not found.ok or found.schema is None:
        raise Damaged([Flaw.PAGES], str(path))
    stat = path.stat()
    return Backup(
        path, 0, datetime.fromtimestamp(stat.st_mtime, UTC), shelf.Why.ASKED, found.schema,
        found.customers or 0, found.visits or 0, found.last, stat.st_size, copies.fingerprint(path),
    )  # fmt: skip
