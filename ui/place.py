"""Which notebook to open: named, remembered, or the very first."""

from dataclasses import dataclass
from pathlib import Path

from models.paths import data_dir, demo_notebook, is_url, shop_notebook
from ui.computer import Computer


@dataclass(frozen=True, slots=True)
class Place:
    """Where a notebook is, and whether one may be made where none is yet."""

    where: str
    create: bool = False

    @property
    def is_demo(self) -> bool:
        """Tell whether this is the pretend shop's notebook."""
        return self.where == str(demo_notebook())


def remembered(computer: Computer) -> Place:
    """Return the notebook this computer opened last; the very first one may be made."""
    known = computer.choices.notebook
    if is_url(known):
        return Place(known)
    return Place(str(data_dir() / known)) if known else Place(str(shop_notebook()), create=True)


def remember(computer: Computer, place: Place) -> None:
    """Open this notebook next time; the pretend shop is never remembered."""
    if place.is_demo:
        return
    path = Path(place.where)
    own = not is_url(place.where) and path.parent == data_dir()
    computer.choose(notebook=path.name if own else place.where)
