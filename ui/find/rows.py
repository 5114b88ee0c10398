"""Put what can be chosen into rows."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.counter.ready import ReadyRow
from models.doubles.typed import Likely
from models.finding.hits import Hit
from models.kinds import Standing
from ui import wording
from ui.alike_words import alike
from ui.find.choices import NEW_SIGN, Choice, FindAction, Kind, title_marks
from ui.find.reasons import line, usual_line
from ui.widgets.key_hint import key_hint
from ui.widgets.row_model import ListRow

translate = QCoreApplication.translate

_BETWEEN = " · "
_APART = "   "


def row(choice: Choice, typed: str, today: date, *, current: bool) -> ListRow:
    """Return the row of a choice; the one the mark is on says what its keys do."""
    match choice.of:
        case ReadyRow():
            shown = _ready(choice, choice.of, again=choice.kind is Kind.AGAIN)
        case Hit():
            shown = _customer(choice, choice.of, today, current=current)
        case Likely():
            shown = _likely(choice, choice.of, today)
        case FindAction():
            shown = _action(choice, choice.of, typed)
        case _:
            shown = _new(choice, str(choice.of), current=current)
    return shown


def _ready(choice: Choice, ready: ReadyRow, *, again: bool) -> ListRow:
    enter = key_hint("Return")
    log = translate("Find", "{key} log the usual") if ready.usual else _log_words()
    known = [usual_line(ready.usual)] if ready.usual else []
    if ready.take_care:
        care = translate("Find", "take care: {what}")
        known.append(care.format(what=wording.listing(ready.take_care)))
    return ListRow(
        id=choice.id,
        name=ready.name,
        fact="" if again else translate("Find", "have ready"),
        line=translate("Find", "Logged a moment ago. Again?") if again else _BETWEEN.join(known),
        side=(translate("Find", "{key} again") if again else log).format(key=enter),
        badge=ready.badge_name,
        badge_kind="usual",
        value=choice,
    )


def _customer(choice: Choice, hit: Hit, today: date, *, current: bool) -> ListRow:
    below, marked = line(hit)
    former = hit.standing is not Standing.ACTIVE
    return ListRow(
        id=choice.id,
        name=hit.name,
        fact=_fact(hit, today),
        line=below,
        side=_keys(hit) if current else "",
        badge="" if hit.described else hit.name,
        badge_kind="plain" if former else None,
        name_marks=hit.name_marks,
        line_marks=marked,
        value=choice,
    )


def _likely(choice: Choice, person: Likely, today: date) -> ListRow:
    words = translate("Find", "likely the same person: {why}")
    opens = translate("Find", "{key} open instead").format(key=key_hint("Ctrl+O"))
    return ListRow(
        id=choice.id,
        name=person.name,
        fact=_here(person.last_on, today),
        line=words.format(why=alike(person.reasons)),
        side=opens,
        badge=person.name if person.has_name else "",
        badge_kind="care",
        value=choice,
    )


def _fact(hit: Hit, today: date) -> str:
    """Say when they were here and how often they come; of former customers, that they are."""
    facts = [_standing(hit.standing)]
    facts.append(_here(hit.last_on, today))
    if hit.rhythm and hit.standing is Standing.ACTIVE:
        facts.append(wording.habit(hit.rhythm, is_about=hit.is_about))
    return _BETWEEN.join(filter(None, facts))


def _here(last_on: date | None, today: date) -> str:
    if last_on is None:
        return ""
    return translate("Find", "here {when}").format(when=wording.relative_day(last_on, today))


def _standing(standing: Standing) -> str:
    return {
        Standing.ARCHIVED: translate("Find", "archived"),
        Standing.MOVED: translate("Find", "moved away"),
        Standing.DECEASED: translate("Find", "has died"),
    }.get(standing, "")


def _keys(hit: Hit) -> str:
    enter = key_hint("Return")
    opens = translate("Find", "{key} open").format(key=enter)
    if hit.standing is not Standing.ACTIVE:
        return opens
    log = translate("Find", "{key} log the usual") if hit.usual else _log_words()
    return opens + _APART + log.format(key=enter * 2)


def _log_words() -> str:
    return translate("Find", "{key} log a visit")


def _action(choice: Choice, action: FindAction, typed: str) -> ListRow:
    return ListRow(
        id=choice.id,
        name=action.title.replace("{words}", " ".join(typed.split())),
        fact=action.group,
        side=key_hint(action.key) if action.key else "",
        badge_kind="info",
        name_marks=() if action.takes_words else title_marks(action, typed),
        value=choice,
    )


def _new(choice: Choice, typed: str, *, current: bool) -> ListRow:
    description = typed.removeprefix(NEW_SIGN).strip()
    name = translate("Find", "New customer “{name}”").format(name=description)
    below = ""
    if typed.startswith(NEW_SIGN):
        below = translate("Find", "known by this description until you learn the name")
    if not description:
        name = translate("Find", "New customer")
        below = translate("Find", "type what you would know them by")
    write = translate("Find", "{key} write down").format(key=key_hint("Return"))
    return ListRow(
        id=choice.id,
        name=name,
        line=below,
        side=write if current and description else NEW_SIGN,
        badge=NEW_SIGN,
        value=choice,
    )


def foot(found: Sequence[Choice]) -> str:
    """Name the keys that work in the list."""
    words = [
        translate("Find", "{keys} choose").format(keys=key_hint("Up") + key_hint("Down")),
        translate("Find", "{key} open").format(key=key_hint("Return")),
    ]
    if any(choice.kind is Kind.CUSTOMER for choice in found):
        twice = key_hint("Return") * 2
        words.append(translate("Find", "{key} log the usual").format(key=twice))
        note = translate("Find", "{key} note about them")
        words.append(note.format(key=key_hint("Ctrl+N")))
    words.append(translate("Find", "{key} close").format(key=key_hint("Esc")))
    return _BETWEEN.join(words)
