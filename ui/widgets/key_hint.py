"""Write the name of a key the way it stands on a button."""

from PySide6.QtGui import QKeySequence

_SIGNS = {"Return": "↵", "Enter": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def key_hint(key: str) -> str:
    """Turn ``Ctrl+Return`` into ``Ctrl ↵``, in the names of the user's keyboard."""
    if key.endswith("++"):
        return f"{key_hint(key[:-2])} +"
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
    given, named = key.split("+"), native.split("+")
    if len(named) == len(given):
        named = [_SIGNS.get(part, name) for part, name in zip(given, named, strict=True)]
    return " ".join(named) if key != "+" else key
