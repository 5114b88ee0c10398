"""What the page may be narrowed to: the shops, and the tags that somebody carries."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from models.people import tags
from models.people.tags import TagCount
from models.shop import branches
from models.shop.branches import Shop
from models.touched import Touched

Around: TypeAlias = tuple[Sequence[Shop], Sequence[TagCount]]
DEPENDS_ON = Touched.SHOP | Touched.CUSTOMERS


def ask() -> Callable[[], Around]:
    """Return the question."""
    return _read


def _read() -> Around:
    return branches.shops(), tags.counts()
