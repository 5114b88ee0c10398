"""Where the program keeps its files on this machine."""

import os
from pathlib import Path

from appdirs import user_cache_dir, user_config_dir, user_data_dir, user_log_dir

APP_NAME = "The Usual"
VERSION = "0.1.0"
FOLDER = "the-usual"
HOME = "THE_USUAL_HOME"


def is_url(place: str | Path) -> bool:
    """Tell whether `place` names a server rather than a file."""
    return str(place).startswith(("postgresql://", "postgres://"))


def data_dir(*, create: bool = True) -> Path:
    """Return the folder for notebooks, creating it when missing."""
    return _folder("data", user_data_dir(FOLDER, appauthor=False), create=create)


def config_dir() -> Path:
    """Return the folder for this computer's own settings, creating it when missing."""
    return _folder("config", user_config_dir(FOLDER, appauthor=False))


def log_dir() -> Path:
    """Return the folder for the log, creating it when missing."""
    return _folder("log", user_log_dir(FOLDER, appauthor=False))


def cache_dir() -> Path:
    """Return the folder for what can be made again, creating it when missing."""
    return _folder("cache", user_cache_dir(FOLDER, appauthor=False))


def shop_notebook() -> Path:
    """Return where the shop's notebook is unless the user chose another place; makes nothing."""
    return data_dir(create=False) / "shop.usual"


def demo_notebook() -> Path:
    """Return where the pretend shop's notebook is; makes nothing."""
    return data_dir(create=False) / "demo.usual"


def _folder(name: str, usual: str, *, create: bool = True) -> Path:
    home = os.environ.get(HOME)
    folder = Path(home) / name if home else Path(usual)
    if create:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
