"""A handoff on one page of paper: readable in black and white, with room for a pencil."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import escape
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from models.handoff import HandoffView, ItemRow, Proposal
from models.shop.branches import Shop
from ui import wording
from ui.handoff import words
from ui.handoff.lines import LineWords, sections
from ui.handoff.proposed import worded
from ui.paper import Sheet

translate = QCoreApplication.translate
_BOXES = {True: "☑", False: "☐"}


def sheet(
    view: HandoffView,
    shop: Shop,
    names: Mapping[UUID, str],
    proposals: Sequence[Proposal] = (),
) -> Sheet:
    """Write a handoff down; whatever was typed stays the words it is.

    One that is being written holds what is kept, and the `proposals` nobody has decided upon.
    """
    title = _title(view, shop)
    say = LineWords(shop.time, names, view.sealed_at)
    body = "".join(
        (
            f"<h1>{escape(title)}</h1>",
            _faint(_by(view, shop, names)),
            _state(view),
            *_sections((*view.items, *map(worded, proposals)), say),
            _faint(
                translate("Handoff", "Read and taken over by: ____________________  at: ________")
            ),
        )
    )
    return Sheet(title, f"<html><body>{body}</body></html>", on_one_page=True)


def _title(view: HandoffView, shop: Shop) -> str:
    at = view.sealed_at
    if at is None:
        return translate("Handoff", "Handoff, not sealed yet")
    local = shop.time.local(at)
    return translate("Handoff", "Handoff, {day}").format(day=wording.long_day(local.date()))


def _by(view: HandoffView, shop: Shop, names: Mapping[UUID, str]) -> str:
    by = names.get(view.sealed_by, "") if view.sealed_by else ""
    at = _clock(view.sealed_at, shop) if view.sealed_at else ""
    taken = [f"{names.get(row.staff, '')} {_clock(row.at, shop)}" for row in view.taken]
    to = translate("Handoff", "taken over by {who}").format(who=wording.listing(taken))
    return " · ".join(filter(None, (shop.name, f"{by} {at}".strip(), to if taken else "")))


def _state(view: HandoffView) -> str:
    line = f"<b>{escape(words.state(view.state))}.</b> {escape(view.summary)}"
    return f"<p>{line}</p>"


def _sections(items: Sequence[ItemRow | Proposal], say: LineWords) -> Iterator[str]:
    for heat, rows in sections(items):
        heading = f"{words.sign(heat)} {words.heat(heat)}"
        yield f"<h2>{escape(heading)}</h2>"
        yield f'<table width="100%">{"".join(_row(item, say) for item in rows)}</table>'
    if not items:
        yield f"<p>{escape(translate('Handoff', 'Nothing had to be told.'))}</p>"


def _row(item: ItemRow | Proposal, say: LineWords) -> str:
    line = say.draft(item) if isinstance(item, Proposal) else say.line(item)
    tags = [text for text, _ in (*line.about, *line.times)]
    first = f"<b>{escape(line.who)}</b>"
    if tags:
        first += escape(f" ({', '.join(tags)})")
    below = [escape(text) for text in (line.do, line.condition, *line.below) if text]
    box = _BOXES[isinstance(item, ItemRow) and not item.is_open]
    cell = "<br/>".join([first, *below])
    side = f'<td class="faint" align="right">{escape(line.side)}</td>'
    return f'<tr><td width="3%">{box}</td><td>{cell}</td>{side}</tr>'


def _faint(text: str) -> str:
    return f'<p class="faint">{escape(text)}</p>' if text else ""


def _clock(at: datetime, shop: Shop) -> str:
    return wording.clock(shop.time.local(at))
