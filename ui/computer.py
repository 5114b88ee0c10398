"""What this computer remembers about itself: looks, the last notebook, the name of the till."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, get_args

from PySide6.QtCore import QObject, Signal

from models.paths import config_dir
from ui.fonts import LARGEST, SMALLEST
from ui.theme import Scheme

FILE = "settings.json"
SET_ASIDE = "settings.broken.json"


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that is chosen for one computer. `notebook` is empty until one was opened."""

    scheme: Scheme = "system"
    text_percent: int = 100
    touch: bool = False
    notebook: str = ""
    till: str = ""
    window: str = ""  # QWidget.saveGeometry in Base64

    @classmethod
    def from_facts(cls, facts: Mapping[str, Any]) -> "Choices":
        """Take what is known and of the right kind, and leave the rest as it is by default."""
        usual = cls()
        known = {
            field.name: facts[field.name]
            for field in fields(cls)
            if type(facts.get(field.name)) is type(getattr(usual, field.name))
        }
        choices = cls(**known)
        scheme = choices.scheme if choices.scheme in get_args(Scheme) else usual.scheme
        percent = min(max(choices.text_percent, SMALLEST), LARGEST)
        return replace(choices, scheme=scheme, text_percent=percent)


class Computer(QObject):
    """Keeps the choices in ``settings.json`` and says when one has changed.

    A file that cannot be read is set aside, and everything is as it is by default.
    """

    changed = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = (folder or config_dir()) / FILE
        self._choices = _read(self._file)

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return self._choices

    def choose(self, **news: Any) -> None:
        """Choose, apply at once, and write it down.

        A disk that does not let us write does not hinder: the choice then holds for today.
        """
        choices = Choices.from_facts(asdict(self._choices) | news)
        if choices == self._choices:
            return
        self._choices = choices
        _write(self._file, choices)
        self.changed.emit()


def _read(file: Path) -> Choices:
    try:
        facts = json.loads(file.read_text("utf-8"))
    except OSError:
        return Choices()
    except ValueError:
        facts = None
    if not isinstance(facts, dict):
        _set_aside(file)
        return Choices()
    return Choices.from_facts(facts)


def _set_aside(file: Path) -> None:
    try:
        file.replace(file.with_name(SET_ASIDE))
    except OSError:
        return


def _write(file: Path, choices: Choices) -> None:
    """Put the whole file in place at once, so that it is never half written."""
    part = file.with_suffix(f".{os.getpid()}.part")
    try:
        part.write_text(json.dumps(asdict(choices), indent=2, ensure_ascii=False), "utf-8")
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
