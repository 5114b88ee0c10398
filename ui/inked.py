"""Pictures drawn in a colour of the theme."""

from functools import cache
from pathlib import Path

from models.paths import cache_dir

FOLDER = Path(__file__).parent.parent / "resources" / "icons"


@cache
def inked(name: str, color: str) -> str:
    """Return the SVG ``resources/icons/<name>.svg`` drawn in `color`."""
    return (FOLDER / f"{name}.svg").read_text("utf-8").replace("currentColor", color)


def inked_file(name: str, color: str) -> str:
    """Keep such a picture in a file, and return its address for a style sheet.

    Style sheets take pictures from files only. Where none can be written there is no picture.
    """
    picture = inked(name, color)
    try:
        file = cache_dir() / f"{name}-{color.removeprefix('#')}.svg"
        if not file.exists() or file.read_text("utf-8") != picture:
            file.write_text(picture, "utf-8")
    except (OSError, UnicodeDecodeError):
        return "none"
    return f'url("{file.as_posix()}")'
