"""The foot of the rail: who is on."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.badge import Badge
from ui.widgets.key_hint import key_hint
from ui.widgets.plain_label import PlainLabel


class WhoButton(QPushButton):
    """Shows who is on and since when; pressing it asks who is on now."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key_hint(key)
        self.badge = Badge("")
        self.name = PlainLabel("", "strong", elide=True)
        self.since = PlainLabel("", "faint", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.since)
        row = QHBoxLayout(self)
        space = theme.scale().space
        row.setContentsMargins(space(10), space(8), space(4), space(8))
        row.setSpacing(space(10))
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        for part in (self.badge, self.name, self.since):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("bare", True)  # noqa: FBT003 - a Qt property
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.show_nobody()

    def show_nobody(self) -> None:
        """Ask for somebody."""
        self._show("", self.tr("Who is on?"), self._key)

    def show_somebody(self, name: str, since: str) -> None:
        """Name who is on; `since` is a time of day in words."""
        self._show(name, name, self.tr("On since {time}").format(time=since))

    def sizeHint(self) -> QSize:
        """Ask for what is written on it."""
        return self._with_layout(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Shrink as far as the words do."""
        layout = self.layout()
        return layout.minimumSize() if layout else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Grow where the words need a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else -1

    def _with_layout(self, hint: QSize) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else hint

    def _show(self, badge: str, first: str, second: str) -> None:
        self.badge.set_name(badge)
        self.badge.setVisible(bool(badge))
        self.name.setText(first)
        self.since.setText(second)
        self.setAccessibleName(self.tr("Who is on: {name}").format(name=first) if badge else first)
