"""What is typical of this shop, as last learnt; until then a first guess."""

from models.database import execute
from models.rhythm import ShopRhythm

_LATEST = "SELECT shop_gap, theta80, theta90 FROM model_fit ORDER BY at DESC, id DESC LIMIT 1"


def shop_rhythm() -> ShopRhythm:
    """Return the latest fit; what is derived from it holds until the next one."""
    row = execute(_LATEST).fetchone()
    return ShopRhythm(*row) if row else ShopRhythm()
