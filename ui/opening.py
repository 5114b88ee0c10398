"""Open a notebook off the GUI thread, and say what came of it."""

from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QObject, QTimeZone, Signal

from models.changes import Author
from models.clock import ShopTime, settle_in
from models.database import connect_for_asking, disconnect
from models.errors import Fault, Trouble
from models.ids import new_id
from models.paths import data_dir, is_url
from models.shop import branches
from models.shop.branches import Shop
from models.upgrading import open_up_to_date
from ui.background import Background
from ui.place import Place

__all__ = ["Opening", "Place", "can_be_new", "open_if_none", "shop_of_today"]


class Opening(QObject):
    """One attempt. It ends with `opened`, after which the background answers, or `failed`."""

    opened = Signal(object)  # the Shop in the notebook, or None where nobody opened one yet
    failed = Signal(object)  # an Exception; nothing was made and nothing was changed

    def __init__(self, place: Place, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.background = Background()
        self._is_closed = False

    def start(self) -> None:
        """Begin; the answer comes later."""
        self.background.tell(self, partial(_open, self.place), self._on_open, self._on_failed)

    def close(self) -> None:
        """Finish what was asked and told, and close the notebook; once is enough."""
        if not self._is_closed:
            self._is_closed = True
            self.background.close(last=disconnect)
            self.deleteLater()

    def _on_open(self, shop: Shop | None) -> None:
        then = partial(self._on_asking, shop)
        self.background.ask(self, connect_for_asking, then, self._on_failed)

    def _on_asking(self, shop: Shop | None, _nothing: None) -> None:
        self.background.work(self, connect_for_asking, self._nothing)
        self.opened.emit(shop)

    def _nothing(self, _result: None) -> None:
        """Whatever takes long comes after it, on the same thread."""

    def _on_failed(self, error: Exception) -> None:
        self.close()
        self.failed.emit(error)


def can_be_new(error: Exception, place: Place) -> bool:
    """Tell whether a notebook could be started where opening failed."""
    missing = isinstance(error, Trouble) and error.fault is Fault.MISSING
    return missing and not is_url(place.where)


def shop_of_today() -> Shop:
    """Describe a shop nobody has named yet, in this computer's time zone."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    try:
        return Shop(new_id(), "", ShopTime(ZoneInfo(zone)))
    except (ZoneInfoNotFoundError, ValueError):
        return Shop(new_id(), "", ShopTime(ZoneInfo("UTC")))


def open_if_none(author: Author, shop: Shop) -> Shop:
    """Open the shop in a notebook that has none yet, and return the one it has then."""
    known = branches.shop()
    if known is None:
        branches.open_branch(author, shop.id, shop.name, shop.time.zone.key)
    return known or shop


def _open(place: Place, author: Author) -> Shop | None:
    if place.create:
        data_dir()
    open_up_to_date(place.where, create=place.create)
    shop = branches.shop()
    if shop is not None:
        settle_in(shop.time.zone)
    return _furnished(place, author, shop) if place.is_demo else shop


def _furnished(place: Place, author: Author, shop: Shop | None) -> Shop | None:
    """Fill the pretend shop if it is new, or left behind by the days and never written in."""
    from models.demo import filling  # noqa: PLC0415 - only this shop needs it

    if shop is not None and not filling.is_behind():
        return shop
    if shop is not None:
        disconnect()
        for part in ("", "-wal", "-shm"):
            Path(f"{place.where}{part}").unlink(missing_ok=True)
        open_up_to_date(place.where)
    pretended = shop_of_today()
    settle_in(pretended.time.zone)
    filling.fill(author, pretended)
    return branches.shop()
