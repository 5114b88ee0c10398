"""Take a record of what reached the disk, and make of it what a power cut could have left.

What was not yet synced may have arrived or not: in order up to some moment, or any part of it, or
with rubbish in its place. A name, a new one or one that is gone, counts as on the disk once its
folder was synced; until then any number of such changes may have arrived, in their order.
"""

import os
import random
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

_SECTOR = 512
_END = 20  # entries: there a transaction is committed
_HEAD = struct.Struct("<cQQII")


class Loss(Enum):
    """What became of that which was not synced."""

    IN_ORDER = auto()
    ANY_SECTORS = auto()
    RUBBISH = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that reached the disk: `what` is a letter, as in disk.c."""

    what: str
    file: int
    where: int
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Left:
    """What a power cut left: files by their names, and the last that had been said to be saved."""

    files: Mapping[str, bytes]
    said: int


@dataclass(slots=True)
class _File:
    synced: bytearray = field(default_factory=bytearray)
    pending: list[Entry] = field(default_factory=list)


def record(path: Path) -> Sequence[Entry]:
    """Read what was recorded."""
    raw, place, found = path.read_bytes(), 0, []
    while place < len(raw):
        what, file, where, length, size = _HEAD.unpack_from(raw, place)
        place += _HEAD.size
        name = raw[place : place + length].decode()
        data = raw[place + length : place + length + size]
        place += length + size
        found.append(Entry(what.decode(), file, where, name, data))
    return found


class Disk:
    """A folder as it was before the record began; entries are played on it one after the other."""

    def __init__(self, folder: Path) -> None:
        known = [path for path in folder.rglob("*") if path.is_file()]
        self._files = {path.stat().st_ino: _File(bytearray(path.read_bytes())) for path in known}
        self._now = {str(path): self._files[path.stat().st_ino] for path in known}
        self._names = dict(self._now)  # on the disk
        self._renamed: list[tuple[Entry, _File]] = []  # not yet
        self._said = -1

    def cuts(self, entries: Sequence[Entry], count: int, loss: Loss) -> Iterator[Left]:
        """Cut the power at so many moments, each with its own luck, and often near the end."""
        dice = random.Random(11)
        ends = range(max(0, len(entries) - _END), len(entries))
        moments = {*dice.sample(range(len(entries)), min(count, len(entries))), *ends}
        for number, entry in enumerate(entries):
            if number in moments:
                yield self._cut(dice, loss)
            self._play(entry)
        yield self._cut(dice, loss)

    def _play(self, entry: Entry) -> None:
        match entry.what:
            case "A":
                self._said = entry.where
            case "W" | "T":
                self._files[entry.file].pending.append(entry)
            case "S":
                file = self._files[entry.file]
                for change in file.pending:
                    _apply(file.synced, change)
                file.pending.clear()
            case _:
                self._play_names(entry)

    def _play_names(self, entry: Entry) -> None:
        if entry.what == "N":
            self._names = dict(self._now)
            self._renamed.clear()
        elif entry.what == "O":
            if entry.name not in self._now:
                self._files[entry.file] = _File()  # the number of one that is gone comes back
                self._rename(entry, self._files[entry.file])
        elif (was := entry.data.decode() or entry.name) in self._now:  # or it is not recorded
            self._rename(entry, self._now[was])

    def _rename(self, entry: Entry, file: _File) -> None:
        self._renamed.append((entry, file))
        _change_names(self._now, entry, file)

    def _cut(self, dice: random.Random, loss: Loss) -> Left:
        names = dict(self._names)
        for entry, file in self._renamed[: dice.randint(0, len(self._renamed))]:
            _change_names(names, entry, file)
        left = {name: _content(file, dice, loss) for name, file in names.items()}
        return Left(left, self._said)


def _change_names(names: dict[str, _File], entry: Entry, file: _File) -> None:
    if entry.what == "D":
        del names[entry.name]
        return
    if entry.what == "R":
        del names[entry.data.decode()]
    names[entry.name] = file


def _content(file: _File, dice: random.Random, loss: Loss) -> bytes:
    content = bytearray(file.synced)
    if loss is Loss.IN_ORDER:
        for change in file.pending[: dice.randint(0, len(file.pending))]:
            _apply(content, change)
        return bytes(content)
    luck = dice.choice((0.0, 0.2, 0.5, 0.8, 1.0))
    for change in file.pending:
        for sector in _sectors(change):
            if dice.random() < luck:
                _apply(content, sector)
            elif loss is Loss.RUBBISH and sector.what == "W" and dice.random() < 0.5:
                rubbish = os.urandom(len(sector.data))
                _apply(content, Entry("W", 0, sector.where, "", rubbish))
    return bytes(content)


def _sectors(change: Entry) -> Iterator[Entry]:
    if change.what == "T":
        yield change
        return
    for start in range(0, len(change.data), _SECTOR):
        data = change.data[start : start + _SECTOR]
        yield Entry("W", change.file, change.where + start, "", data)


def _apply(content: bytearray, change: Entry) -> None:
    size = change.where if change.what == "T" else change.where + len(change.data)
    if len(content) < size:
        content.extend(bytes(size - len(content)))
    if change.what == "T":
        del content[size:]
    else:
        content[change.where : size] = change.data
