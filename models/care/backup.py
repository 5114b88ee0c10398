"""Make backups that were tried: a file under its own name is one that can be restored."""

from pathlib import Path

from models.care import check, copies, shelf
from models.care.check import Condition
from models.care.flaws import Flaw
from models.care.shelf import Backup, Why
from models.clock import milliseconds, now
from models.database import KNOWN_MIGRATIONS
from models.errors import Fault, Trouble
from models.faults import examine
from models.histories import Watch
from models.paths import is_url

_COPIED, _TRIED = 0.2, 0.8  # of all the time it takes


class Taken(Exception):  # noqa: N818 - reads as a sentence
    """Where the backup should go, something else stands that is no backup; it was left alone."""


def nobody_watches(_done: float) -> None:
    """Report progress to nobody."""


def make(
    place: str | Path,
    why: Why = Why.ASKED,
    to: Path | None = None,
    watch: Watch = nobody_watches,
) -> Backup:
    """Make a backup beside the notebook, or as the file `to`, from any thread and at any time.

    Those beside the notebook are thinned to the last ten. `watch` hears now and then how much is
    done, 0 to 1, and may raise to give up: then there is no new backup.

    Raises:
        Trouble: there is no notebook, or it or the disk does not do what it should.
        Damaged: the notebook is not whole; backups made before stay as they are.
        Taken: `to` is a file that is no backup.
    """
    source = shelf.true_place(place)
    require_notebook(source)
    folder = shelf.folder_of(source)
    if to is None:
        folder.mkdir(mode=0o700, exist_ok=True)
        copies.sweep(folder, milliseconds() / 1000)
    else:
        _require_free(to, source)
    backup = _made(source, to or shelf.new_path(source), why, watch)
    if to is None:
        shelf.thin(source)
    return backup


def make_if_changed(place: str | Path, why: Why, watch: Watch = nobody_watches) -> Backup | None:
    """Make a backup unless the newest one says the same, or there is nothing to keep.

    Raises: as `make`.
    """
    source = shelf.true_place(place)
    if is_url(place) or not source.is_file():
        return None
    last = check.glance(source).last
    newest = next(iter(shelf.backups(source)), None)
    if not last or (newest and newest.last == last):
        return None
    return make(source, why, watch=watch)


def _made(source: Path, target: Path, why: Why, watch: Watch) -> Backup:
    part = target.with_name(f"{target.name}{shelf.UNFINISHED}")
    seen: list[Condition] = []

    def look(copied: Path) -> list[Flaw]:
        watch(_COPIED)
        seen.append(check.of_file(copied, counts_anew=False))
        watch(_TRIED)
        return list(seen[0].flaws)

    watch(0.0)
    copies.copy(source, part, look)
    return _finish(part, target, source, why, seen[0])


def _finish(part: Path, target: Path, source: Path, why: Why, seen: Condition) -> Backup:
    """Write down what a tried copy holds, and give it its name."""
    backup = Backup(
        target,
        shelf.next_number(source),
        now(),
        why,
        seen.schema or 0,
        seen.customers or 0,
        seen.visits or 0,
        seen.last,
        part.stat().st_size,
        copies.fingerprint(part),
    )
    shelf.write_manifest(backup, source)
    copies.stand(part, target)
    return backup


def require_notebook(source: Path) -> None:
    """Refuse what is no notebook; one that can only be read can be copied all the same.

    Raises: as `models.faults.examine`, but for notebooks that can only be read.
    """
    try:
        examine(source, KNOWN_MIGRATIONS)
    except Trouble as trouble:
        if trouble.fault is not Fault.READ_ONLY:
            raise


def _require_free(target: Path, source: Path) -> None:
    if not target.parent.is_dir():
        raise Trouble(Fault.NO_FOLDER, target)
    if not target.exists():
        return
    is_notebook = target.samefile(source)
    if is_notebook or (target.stat().st_size and shelf.read_manifest(target) is None):
        raise Taken(target)
