"""The folder of backups beside a notebook: what stands in it, under which name, and for how long.

A manifest beside each backup says what it holds. It is written before the backup gets its name, so
that no backup stands without one; a file without a manifest is nobody's backup, and never removed.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain, count
from pathlib import Path
from typing import Any

from models.clock import now

FOLDER = "backups"
KEPT = 10
UNFINISHED = ".part"
SIDECARS = ("-wal", "-shm", "-journal")


class Why(StrEnum):
    """What a backup was made for."""

    ASKED = "asked"
    CLOSING = "closing"
    IMPORT = "import"
    UPGRADE = "upgrade"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was tried. `last` is the fingerprint of the journal's last entry.

    `number` rises from one backup of a notebook to the next, whatever the clock says.
    """

    path: Path
    number: int
    made_at: datetime
    why: Why
    schema: int
    customers: int
    visits: int
    last: str
    size: int
    sha256: str


def true_place(place: str | Path) -> Path:
    """Return the file a place leads to."""
    return Path(os.path.realpath(place))


def folder_of(place: Path) -> Path:
    """Return the folder for a notebook's backups; makes nothing."""
    return place.parent / FOLDER


def backups(place: Path) -> Sequence[Backup]:
    """List a notebook's backups, the newest first."""
    found = (_read(path) for path in folder_of(place).glob(f"{_literally(place.stem)} *.json"))
    ours = [backup for name, backup in filter(None, found) if name == place.name]
    return sorted(ours, key=lambda backup: backup.number, reverse=True)


def read_manifest(path: Path) -> Backup | None:
    """Return what is written about a backup beside it, if anything is."""
    found = _read(manifest_of(path))
    return found[1] if found else None


def manifest_of(backup: Path) -> Path:
    """Return where the manifest of a backup stands."""
    return backup.with_name(f"{backup.name}.json")


def write_manifest(backup: Backup, place: Path) -> None:
    """Write down what a backup holds, surely, under the name it is going to have."""
    facts = asdict(backup) | {
        "path": backup.path.name,
        "made_at": backup.made_at.isoformat(),
        "notebook": place.name,
    }
    path = manifest_of(backup.path)
    part = path.with_name(path.name + UNFINISHED)
    with part.open("w", encoding="utf-8") as file:
        json.dump(facts, file, ensure_ascii=False, indent=1)
        file.flush()
        make_sure(file.fileno())
    part.replace(path)


def new_path(place: Path, words: str = "") -> Path:
    """Return a name that is free for a copy of a notebook, made now."""
    when = now().astimezone().strftime("%Y-%m-%d %H%M%S")
    stem = " ".join(filter(None, (place.stem, words, when)))
    names = chain([stem], (f"{stem} {n}" for n in count(2)))
    paths = (folder_of(place) / f"{name}{place.suffix or '.usual'}" for name in names)
    return next(path for path in paths if not path.exists() and not manifest_of(path).exists())


def next_number(place: Path) -> int:
    """Return the number of a notebook's next backup."""
    newest = next(iter(backups(place)), None)
    return newest.number + 1 if newest else 1


def thin(place: Path, keep: int = KEPT) -> None:
    """Remove all but the last backups, by their number and never by the clock."""
    for old in backups(place)[keep:]:
        old.path.unlink(missing_ok=True)
        manifest_of(old.path).unlink(missing_ok=True)


def make_sure(file: int) -> None:
    """Wait until the disk holds what was written."""
    os.fsync(file)


def make_names_sure(folder: Path) -> None:
    """Wait until the disk holds the names in a folder, where a system can promise that."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError:
        return  # some network disks cannot
    finally:
        os.close(opened)


def _read(manifest: Path) -> tuple[str, Backup] | None:
    """Read a manifest whose backup is there, as large as it was."""
    try:
        facts: dict[str, Any] = json.loads(manifest.read_text("utf-8"))
        name = str(facts.pop("notebook"))
        path = manifest.with_name(manifest.name.removesuffix(".json"))
        facts |= {
            "path": path,
            "made_at": datetime.fromisoformat(facts["made_at"]),
            "why": Why(facts["why"]),
        }
        backup = Backup(**facts)
        return (name, backup) if path.stat().st_size == backup.size else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _literally(name: str) -> str:
    """Write a name so that no letter of it stands for others."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)
