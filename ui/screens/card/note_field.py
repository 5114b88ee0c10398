"""A note that is being written: kept at every pause, stored when one goes on."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from models import drafts, notes
from models.cards.card import CustomerCard
from models.notes import NoteDraft
from ui import theme
from ui.screens.card.teller import NOBODY, Teller
from ui.widgets.in_place_editors import ParagraphEditor
from ui.widgets.link_button import LinkButton

PAUSE_MS = 400


class NoteField(QFrame):
    """Comes by its link; going away or Ctrl+Enter stores the note, Escape gives it up."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller
        self._customer = NOBODY
        self.editor = ParagraphEditor(notes.LONGEST, self)
        self.editor.setAccessibleName(self.tr("New note"))
        self.editor.setPlaceholderText(self.tr("What should be remembered?"))
        self.setProperty("editing", "true")
        self.setProperty("field", "true")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        box = QVBoxLayout(self)
        gap = theme.scale().space(8)
        box.setContentsMargins(gap, gap, gap, gap)
        box.addWidget(self.editor)
        self.editor.edited.connect(self._pause.start)
        self.editor.left.connect(self.store)
        self.editor.done.connect(self.store)
        self.editor.reverted.connect(self._give_up)
        self._pause.timeout.connect(self._keep)
        self.hide()

    def serve(self, link: LinkButton) -> None:
        """Come when `link` is pressed."""
        link.clicked.connect(self.begin)

    def show_card(self, card: CustomerCard) -> None:
        """Turn to a customer; bring back what was being written about them."""
        if card.details.id == self._customer:
            return
        self.store()
        self._customer = card.details.id
        draft = card.drafts.get(drafts.NOTE)
        self.editor.start(str(draft["body"]) if draft else "")
        self.setVisible(bool(draft))

    @Slot()
    def begin(self) -> None:
        """Begin a note."""
        self.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def store(self) -> None:
        """Store the note, if there is one."""
        self._pause.stop()
        words = self.editor.words().strip()
        self.editor.start("")
        self.hide()
        if words and self._customer != NOBODY:
            self._teller.tell(partial(notes.add, draft=NoteDraft(self._customer, words)))
            self._drop()

    @Slot()
    def _give_up(self) -> None:
        self.editor.start("")
        self._drop()
        self.hide()

    @Slot()
    def _keep(self) -> None:
        body = {"body": self.editor.words()}
        self._teller.tell(partial(drafts.keep, kind=drafts.NOTE, about=self._customer, body=body))

    def _drop(self) -> None:
        self._pause.stop()
        self._teller.tell(partial(drafts.drop, kind=drafts.NOTE, about=self._customer))
