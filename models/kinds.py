"""The short lists of words the notebook chooses from; ui/ finds their names."""

from enum import StrEnum


class Role(StrEnum):
    """What someone on the staff may decide."""

    OWNER = "owner"
    STAFF = "staff"


class Standing(StrEnum):
    """Whether a customer is expected to come back."""

    ACTIVE = "active"
    ARCHIVED = "archived"
    MOVED = "moved"
    DECEASED = "deceased"


class State(StrEnum):
    """Where a customer stands in their own rhythm; see `models.insights.states`."""

    ON_TIME = "on time"
    DUE = "due"
    LATE = "late"
    SLIPPING = "slipping"
    GONE = "gone"
    QUIET = "quiet"
    ONCE = "once"
    NEW = "new"
    LEARNING = "learning"
    NO_VISITS_YET = "no visits yet"


class MayContact(StrEnum):
    """Whether the shop may get in touch; silence is not a no."""

    UNKNOWN = "unknown"
    YES = "yes"
    NO = "no"


class Channel(StrEnum):
    """How somebody reached the shop, or likes to be reached."""

    COUNTER = "counter"
    PHONE = "phone"
    EMAIL = "email"
    MESSAGE = "message"
    POST = "post"
    REVIEW = "review"
    OTHER = "other"


class AliasKind(StrEnum):
    """Why a customer has another name."""

    NICKNAME = "nickname"
    PET = "pet"
    FORMER = "former"
    MISHEARD = "misheard"


class ContactKind(StrEnum):
    """A way to reach a customer."""

    PHONE = "phone"
    EMAIL = "email"
    HANDLE = "handle"
    ADDRESS = "address"


class RelationKind(StrEnum):
    """What ties a customer to somebody."""

    FAMILY = "family"
    FRIEND = "friend"
    HOUSEHOLD = "household"
    WORK = "work"
    BUYS_FOR = "buys for"
    BROUGHT = "brought"


class OccasionKind(StrEnum):
    """A day of the year that matters to a customer."""

    BIRTHDAY = "birthday"
    NAME_DAY = "name day"
    ANNIVERSARY = "anniversary"
    OTHER = "other"


class VisitKind(StrEnum):
    """What a visit was; none needs a purchase."""

    BOUGHT = "bought"
    HELPED = "helped"
    LOOKED = "looked"
    ASKED = "asked"
    COLLECTED = "collected"
    RETURNED = "returned"
    CHATTED = "chatted"


class Outcome(StrEnum):
    """Whether the customer got what they came for."""

    GOT_IT = "got it"
    ALTERNATIVE = "alternative"
    POINTED_ELSEWHERE = "pointed elsewhere"
    COULD_NOT_HELP = "could not help"


class RatedBy(StrEnum):
    """Who says how happy a customer is."""

    CUSTOMER = "customer"
    STAFF = "staff"


class PreferenceKind(StrEnum):
    """What kind of thing the shop knows about a customer."""

    USUAL = "usual"
    LIKES = "likes"
    DISLIKES = "dislikes"
    TAKE_CARE = "take care"
    LIMIT = "limit"
    HOW_TO_SERVE = "how to serve"
    KNOWS_ABOUT = "knows about"
    TALK_ABOUT = "talk about"
    NOT_MENTION = "not mention"
    WANTS = "wants"
    DECIDED = "decided"


class Source(StrEnum):
    """How the shop came to know something."""

    SAID = "said"
    OBSERVED = "observed"
    ASSUMED = "assumed"
    IMPORTED = "imported"


class PromiseStatus(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    KEPT_LATE = "kept late"
    BROKEN = "broken"
    RELEASED = "released"


class VoiceKind(StrEnum):
    """What somebody's words were."""

    IDEA = "idea"
    WANT = "want"
    COMPLAINT = "complaint"
    THANKS = "thanks"
    MENTION = "mention"


class ThemeStatus(StrEnum):
    """How far the shop has come with what several voices are about."""

    HEARD = "heard"
    WORKING = "working"
    DONE = "done"
    NO = "no"


class Heat(StrEnum):
    """How much a handoff item matters."""

    MUST = "must"
    WATCH = "watch"
    INFO = "info"


class ShopState(StrEnum):
    """How the shop is when it is handed over."""

    CALM = "calm"
    BUSY = "busy"
    TROUBLE = "trouble"


class Stage(StrEnum):
    """How far a handoff has come."""

    WRITING = "writing"
    SEALED = "sealed"
    TAKEN = "taken"


class Why(StrEnum):
    """Why something stands in a handoff."""

    TYPED = "typed"
    PROMISE = "promise"
    COMPLAINT = "complaint"
    LOW_RATING = "low rating"
    EXPECTED = "expected"
    OUT_OF_STOCK = "out of stock"
    OCCASION = "occasion"
    CARRIED = "carried"
