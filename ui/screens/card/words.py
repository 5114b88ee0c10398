"""Words for the short lists a card chooses from."""

from PySide6.QtCore import QCoreApplication

from models.kinds import (
    AliasKind,
    Channel,
    ContactKind,
    MayContact,
    OccasionKind,
    PreferenceKind,
    RelationKind,
    Source,
    VisitKind,
)

translate = QCoreApplication.translate


def visit_kind(kind: VisitKind) -> str:
    """Name what a visit was."""
    return {
        VisitKind.BOUGHT: translate("Card", "Visit"),
        VisitKind.HELPED: translate("Card", "Helped"),
        VisitKind.LOOKED: translate("Card", "Looked around"),
        VisitKind.ASKED: translate("Card", "Asked"),
        VisitKind.COLLECTED: translate("Card", "Collected"),
        VisitKind.RETURNED: translate("Card", "Brought back"),
        VisitKind.CHATTED: translate("Card", "Chatted"),
    }[kind]


def prefers(channel: Channel) -> str:
    """Say how somebody likes to be reached."""
    return {
        Channel.COUNTER: translate("Card", "prefers to talk here"),
        Channel.PHONE: translate("Card", "prefers calls"),
        Channel.EMAIL: translate("Card", "prefers e-mail"),
        Channel.MESSAGE: translate("Card", "prefers text"),
        Channel.POST: translate("Card", "prefers letters"),
        Channel.REVIEW: translate("Card", "prefers to write reviews"),
        Channel.OTHER: translate("Card", "prefers another way"),
    }[channel]


def preference(kind: PreferenceKind) -> str:
    """Name a kind of fact about somebody."""
    return {
        PreferenceKind.USUAL: translate("Card", "The usual"),
        PreferenceKind.LIKES: translate("Card", "Likes"),
        PreferenceKind.DISLIKES: translate("Card", "Dislikes"),
        PreferenceKind.TAKE_CARE: translate("Card", "Take care"),
        PreferenceKind.LIMIT: translate("Card", "Limit"),
        PreferenceKind.HOW_TO_SERVE: translate("Card", "How to serve"),
        PreferenceKind.KNOWS_ABOUT: translate("Card", "Knows about"),
        PreferenceKind.TALK_ABOUT: translate("Card", "Talk about"),
        PreferenceKind.NOT_MENTION: translate("Card", "Do not mention"),
        PreferenceKind.WANTS: translate("Card", "Wants"),
        PreferenceKind.DECIDED: translate("Card", "Decided"),
    }[kind]


def source(source: Source) -> str:
    """Name how the shop came to know something."""
    return {
        Source.SAID: translate("Card", "they said so"),
        Source.OBSERVED: translate("Card", "seen here"),
        Source.ASSUMED: translate("Card", "our guess"),
        Source.IMPORTED: translate("Card", "from a list"),
    }[source]


def relation(kind: RelationKind, *, turned: bool = False) -> str:
    """Name a tie, seen from one end; `turned` from the other."""
    if turned and kind is RelationKind.BROUGHT:
        return translate("Card", "brought them here")
    if turned and kind is RelationKind.BUYS_FOR:
        return translate("Card", "buys for them")
    return {
        RelationKind.FAMILY: translate("Card", "family"),
        RelationKind.FRIEND: translate("Card", "friend"),
        RelationKind.HOUSEHOLD: translate("Card", "household"),
        RelationKind.WORK: translate("Card", "work"),
        RelationKind.BUYS_FOR: translate("Card", "they buy for"),
        RelationKind.BROUGHT: translate("Card", "came through them"),
    }[kind]


def contact(kind: ContactKind) -> str:
    """Name a way to reach somebody."""
    return {
        ContactKind.PHONE: translate("Card", "Phone"),
        ContactKind.EMAIL: translate("Card", "E-mail"),
        ContactKind.HANDLE: translate("Card", "Account"),
        ContactKind.ADDRESS: translate("Card", "Address"),
    }[kind]


def may_contact(answer: MayContact) -> str:
    """Say whether the shop may write."""
    return {
        MayContact.UNKNOWN: translate("Card", "not asked"),
        MayContact.YES: translate("Card", "yes"),
        MayContact.NO: translate("Card", "no"),
    }[answer]


def expectation(level: int) -> str:
    """Say how much somebody expects, from 1 to 3."""
    return {
        1: translate("Card", "easy-going"),
        2: translate("Card", "as most do"),
        3: translate("Card", "exacting"),
    }.get(level, "")


def alias(kind: AliasKind) -> str:
    """Say why somebody has another name."""
    return {
        AliasKind.NICKNAME: translate("Card", "Nickname"),
        AliasKind.PET: translate("Card", "Pet"),
        AliasKind.FORMER: translate("Card", "Former name"),
        AliasKind.MISHEARD: translate("Card", "Misheard as"),
    }[kind]


def occasion(kind: OccasionKind) -> str:
    """Name a day of the year."""
    return {
        OccasionKind.BIRTHDAY: translate("Card", "Birthday"),
        OccasionKind.NAME_DAY: translate("Card", "Name day"),
        OccasionKind.ANNIVERSARY: translate("Card", "Anniversary"),
        OccasionKind.OTHER: translate("Card", "Occasion"),
    }[kind]
