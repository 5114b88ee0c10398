"""What every page works with: the notebook, the shop, who is on."""

from PySide6.QtCore import QObject, Signal

from models.changes import Author
from models.insights.reading.kept import Kept
from models.shop.branches import Shop
from models.shop.staff import StaffRow
from ui.background import Background


class Session(QObject):
    """One open notebook. Pages keep a reference and ask it anew each time."""

    shop_changed = Signal()
    staff_changed = Signal()

    def __init__(self, background: Background, shop: Shop, till: str = "") -> None:
        super().__init__()
        self.background = background
        self.kept = Kept()  # of the analytics, for work on the working thread
        self._shop = shop
        self._staff: StaffRow | None = None
        self._till = till
        background.author = Author(None, till)

    @property
    def shop(self) -> Shop:
        """The shop this window stands in."""
        return self._shop

    @shop.setter
    def shop(self, shop: Shop) -> None:
        self._shop = shop
        self.shop_changed.emit()

    @property
    def till(self) -> str:
        """What this computer is called at the counter."""
        return self._till

    @till.setter
    def till(self, till: str) -> None:
        self._till = till
        staff = self._staff
        self.background.author = Author(staff.id if staff else None, till)

    @property
    def staff(self) -> StaffRow | None:
        """Who is on, if anybody has said so."""
        return self._staff

    @staff.setter
    def staff(self, staff: StaffRow | None) -> None:
        self._staff = staff
        self.background.author = Author(staff.id if staff else None, self._till)
        self.staff_changed.emit()
