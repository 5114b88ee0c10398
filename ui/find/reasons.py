"""Say in words why a customer was found."""

from PySide6.QtCore import QCoreApplication

from models.finding.find_pieces import Why
from models.finding.hits import Hit
from models.finding.marks import Marks
from models.kinds import AliasKind, ContactKind, PreferenceKind, RelationKind
from ui import wording

translate = QCoreApplication.translate

_HERE = "{what}"


def line(hit: Hit) -> tuple[str, Marks]:
    """Return the line below the name, and what in it was looked for."""
    if not hit.matched:
        return _known(hit), ()
    before, _, after = _template(hit).partition(_HERE)
    moved = tuple((start + len(before), length) for start, length in hit.marks)
    return f"{before}{hit.matched}{after}", moved


def _known(hit: Hit) -> str:
    """Say the usual of somebody found by name: it is what one wants to know next."""
    if hit.usual:
        return usual_line(hit.usual)
    return translate("Find", "no name yet") if hit.described else ""


def usual_line(usual: tuple[str, ...]) -> str:
    """Say what somebody always has."""
    return translate("Find", "the usual: {what}").format(what=wording.listing(usual))


def _template(hit: Hit) -> str:
    return _of_a_kind(hit.why, hit.kind) if hit.kind else _plain(hit.why)


def _of_a_kind(why: Why, kind: str) -> str:
    match why:
        case Why.ALIAS:
            return _alias(AliasKind(kind))
        case Why.CONTACT:
            return _contact(ContactKind(kind))
        case Why.AROUND:
            return _around(RelationKind(kind))
    return _preference(PreferenceKind(kind))


def _plain(why: Why) -> str:
    return {
        Why.NAME: translate("Find", "name: {what}"),
        Why.DESCRIPTION: translate("Find", "described as: {what}"),
        Why.CARD: translate("Find", "loyalty card: {what}"),
        Why.NUMBER: translate("Find", "number {what}"),
        Why.TAG: translate("Find", "tag: {what}"),
        Why.SAY_IT: translate("Find", "say it: {what}"),
        Why.NOTE: translate("Find", "note: “{what}”"),
        Why.VISIT: translate("Find", "noted at a visit: “{what}”"),
    }[why]


def _alias(kind: AliasKind) -> str:
    return {
        AliasKind.NICKNAME: translate("Find", "also called {what}"),
        AliasKind.PET: translate("Find", "pet: {what}"),
        AliasKind.FORMER: translate("Find", "formerly {what}"),
        AliasKind.MISHEARD: translate("Find", "sometimes written {what}"),
    }[kind]


def _contact(kind: ContactKind) -> str:
    return {
        ContactKind.PHONE: translate("Find", "phone: {what}"),
        ContactKind.EMAIL: translate("Find", "e-mail: {what}"),
        ContactKind.HANDLE: translate("Find", "online: {what}"),
        ContactKind.ADDRESS: translate("Find", "address: {what}"),
    }[kind]


def _around(kind: RelationKind) -> str:
    around = translate("Find", "around them: {what}")
    return {
        RelationKind.FAMILY: translate("Find", "family: {what}"),
        RelationKind.FRIEND: translate("Find", "friend: {what}"),
        RelationKind.HOUSEHOLD: translate("Find", "same household: {what}"),
        RelationKind.WORK: translate("Find", "from work: {what}"),
    }.get(kind, around)


def _preference(kind: PreferenceKind) -> str:
    return {
        PreferenceKind.USUAL: translate("Find", "the usual: {what}"),
        PreferenceKind.LIKES: translate("Find", "likes: {what}"),
        PreferenceKind.DISLIKES: translate("Find", "does not like: {what}"),
        PreferenceKind.TAKE_CARE: translate("Find", "take care: {what}"),
        PreferenceKind.LIMIT: translate("Find", "limit: {what}"),
        PreferenceKind.HOW_TO_SERVE: translate("Find", "how to serve: {what}"),
        PreferenceKind.KNOWS_ABOUT: translate("Find", "knows about: {what}"),
        PreferenceKind.TALK_ABOUT: translate("Find", "talk about: {what}"),
        PreferenceKind.NOT_MENTION: translate("Find", "do not mention: {what}"),
        PreferenceKind.WANTS: translate("Find", "wants: {what}"),
        PreferenceKind.DECIDED: translate("Find", "decided: {what}"),
    }[kind]
