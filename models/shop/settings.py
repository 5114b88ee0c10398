"""Choices that hold for the whole shop, kept in the notebook."""

import json
from typing import Any

from models.changes import Action, Change, command
from models.schema import Setting


def read(name: str, otherwise: Any = None) -> Any:
    """Return what was chosen, or `otherwise` while nothing was."""
    stored = Setting.get_or_none(Setting.name == name)
    return json.loads(stored.value) if stored else otherwise


@command(Action.CHANGE_SETTING)
def write(change: Change, name: str, value: Any) -> None:
    """Choose; `value` is anything JSON can hold."""
    stored = Setting.get_or_none(Setting.name == name) or Setting(name=name)
    stored.value = json.dumps(value)
    change.save(stored)
