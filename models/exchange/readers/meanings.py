"""What the properties of a vCard say about a person."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from urllib.parse import unquote

from models.exchange.readers.days import occasion
from models.exchange.readers.person import (
    Address,
    Gathering,
    Kind,
    Oddity,
    OneText,
    SeveralSaid,
    SeveralWords,
)
from models.exchange.readers.photos import photo_in
from models.exchange.readers.properties import Property
from models.kinds import MayContact, OccasionKind

NO_SERVICE = "x-handle"  # the scheme of a name that belongs to no known service
_LONGEST_EXTRA = 2_000
_SYSTEM_GROUPS = frozenset({"mycontacts", "my contacts", "* mycontacts", "starred", "* starred"})
_SCHEME = re.compile(r"([a-z][a-z0-9+-]{1,20}):(?!//)(.+)", re.IGNORECASE)
_PROGRAM = re.compile(r"X-(?:KADDRESSBOOK-X-|KADDRESSBOOK-|EVOLUTION-|MOZILLA-|MS-)?")
_IN_BRACKETS = re.compile(r"<([^<>\s]+@[^<>\s]+)>")
_KINDS = {
    "group": Kind.GROUP,
    "org": Kind.ORGANIZATION,
    "organization": Kind.ORGANIZATION,
    "location": Kind.PLACE,
}
_OCCASIONS = {"anniversary": OccasionKind.ANNIVERSARY, "birthday": OccasionKind.BIRTHDAY}
_ANDROID_EVENTS = {"1": OccasionKind.ANNIVERSARY, "3": OccasionKind.BIRTHDAY}
_NAME_PARTS: tuple[OneText, ...] = ("family", "given", "middle", "prefix", "suffix")
_Takes = Callable[[Gathering, Property, str], None]


def take(gathering: Gathering, known: Property, label: str) -> None:
    """Take in what one property says; what has no field of its own becomes an extra."""
    if known.is_too_large:
        is_photo = known.name in {"PHOTO", "LOGO", "SOUND", "KEY"}
        gathering.oddities.append(Oddity.PHOTO_LEFT_OUT if is_photo else Oddity.TOO_LARGE)
    elif takes := _MEANINGS.get(known.name):
        takes(gathering, known, label)
    elif not _IS_TECHNICAL.match(known.name) and not known.is_base64:
        _extra(gathering, known, label)


def _text(name: OneText, gathering: Gathering, known: Property, _label: str) -> None:
    between = "\n\n" if name == "note" else "; " if name in {"title", "organization"} else ""
    gathering.take_text(name, known.text, between)


def _words(name: SeveralWords, gathering: Gathering, known: Property, _label: str) -> None:
    words = [word for word in known.words if word.casefold() not in _SYSTEM_GROUPS]
    gathering.take_words(name, words)


def _said(
    name: SeveralSaid, gathering: Gathering, known: Property, label: str, always: str = ""
) -> None:
    gathering.take_said(name, known.text, always or label)


def _name(gathering: Gathering, known: Property, _label: str) -> None:
    if any(gathering.texts.get(part) for part in _NAME_PARTS):
        return  # the same in other letters
    for part, value in zip(_NAME_PARTS, known.fields, strict=False):
        gathering.take_text(part, value)


def _say_it(gathering: Gathering, known: Property, _label: str) -> None:
    if known.name != "SOUND" or "x-irmc-n" in known.kinds:
        gathering.take_text("say_it", " ".join(filter(None, known.fields)), " ")


def _phone(gathering: Gathering, known: Property, label: str, always: str = "") -> None:
    number = known.text
    if number[:4].casefold() == "tel:":
        number = unquote(number[4:]).replace(";ext=", " ext. ").partition(";")[0]
    gathering.take_said("phones", number, always or label)


def _email(gathering: Gathering, known: Property, label: str) -> None:
    address = known.text
    if address[:7].casefold() == "mailto:":
        address = unquote(address[7:]).partition("?")[0]
    bracketed = _IN_BRACKETS.search(address)
    gathering.take_said("emails", bracketed[1] if bracketed else address, label)


def _handle(gathering: Gathering, known: Property, label: str, service: str = "") -> None:
    value, scheme = known.text, ""
    if known.name in {"IMPP", "X-SIP"} and (match := _SCHEME.fullmatch(value)):
        scheme, value = match[1].casefold().removeprefix(NO_SERVICE), unquote(match[2])
    user = next(iter(known.params.get("X-USER", ())), "")
    given = next(iter(known.params.get("X-SERVICE-TYPE", known.params.get("SERVICE-TYPE", ()))), "")
    gathering.take_said("handles", user or value, service or given or scheme or label)


def _address(gathering: Gathering, known: Property, label: str) -> None:
    box, extended, street, city, region, code, country = [*known.lists, *[""] * 7][:7]
    gathering.take_address(Address(street, city, region, code, country, box, extended, label))


def _whole_address(gathering: Gathering, known: Property, label: str) -> None:
    """Take a printed label, but only where the same address does not come in parts."""
    if not gathering.addresses:
        gathering.take_address(Address(street=known.text, label=label))


def _organization(gathering: Gathering, known: Property, _label: str) -> None:
    gathering.take_text("organization", ", ".join(filter(None, known.lists)), "; ")


def _occasion(
    kind: OccasionKind, gathering: Gathering, known: Property, label: str, always: str = ""
) -> None:
    kind = _OCCASIONS.get(label.casefold(), kind) if kind is OccasionKind.OTHER else kind
    omitted = next(iter(known.params.get("X-APPLE-OMIT-YEAR", ())), "")
    label = always or (label if kind is OccasionKind.OTHER else "")
    gathering.take_occasion(occasion(kind, known.text, label, omitted))


def _kind(gathering: Gathering, known: Property, _label: str) -> None:
    gathering.kind = _KINDS.get(known.text.casefold(), Kind.PERSON)


def _photo(gathering: Gathering, known: Property, _label: str) -> None:
    """Keep a picture that lies in the file; one that lies elsewhere is never fetched."""
    found = photo_in(known.raw.strip(), is_base64=known.is_base64)
    if found:
        gathering.photo = gathering.photo or found
    elif known.raw.strip():
        gathering.oddities.append(Oddity.PHOTO_LEFT_OUT)


def _may_contact(gathering: Gathering, known: Property, _label: str) -> None:
    with suppress(ValueError):
        gathering.may_contact = MayContact(known.text.casefold())


def _android(gathering: Gathering, known: Property, _label: str) -> None:
    """Take what Android puts into ``vnd.android.cursor.item/nickname;Nick;1;…``."""
    what, value, number, custom, *_ = [*known.fields, "", "", "", ""]
    if what.endswith("/nickname"):
        gathering.take_words("nicknames", [value])
    elif what.endswith("/relation"):
        gathering.take_said("related", value, custom)
    elif what.endswith("/contact_event"):
        kind = _ANDROID_EVENTS.get(number, OccasionKind.OTHER)
        gathering.take_occasion(occasion(kind, value, custom))


def _extra(gathering: Gathering, known: Property, label: str) -> None:
    if len(known.raw) > _LONGEST_EXTRA:
        gathering.oddities.append(Oddity.TOO_LARGE)
        return
    called = _PROGRAM.sub("", known.name).replace("-", " ").casefold()
    gathering.take_said("extra", known.text, " ".join(filter(None, (called, label))))


_IS_TECHNICAL = re.compile(
    "(?:VERSION|PRODID|REV|CLASS|SOURCE|MAILER|TZ|GEO|KEY|LOGO|SORT-STRING|AGENT|PROFILE|XML|FBURL"
    "|CALURI|CALADRURI|CLIENTPIDMAP|CREATED|NAME|N|X-ID|X-ETAG|X-CLASS|X-REDUCTION|X-NO|X-PRODID)$"
    "|X-AB(?!RELATED|DATE)|X-EVOLUTION-(?!ANNIV|SPOUSE|MANAG|ASSIST)|X-MOZILLA-(?!CUSTOM)|X-MS-OL-"
    "|X-MS-CARDPICTURE|X-KADDRESSBOOK-(?:CRYPTO|OPENPGP|BLOGFEED)|X-FC|X-ACCOUNT-|X-TIMES-CONTACTED"
    "|X-LAST-TIME-CONTACTED|X-PHOTO-|X-GOOGLE-EDIT|X-APPLE-|X-IMAGE|X-SHARED-PHOTO|X-WAB-"
)
_SERVICES = (
    "AIM", "ICQ", "MSN", "YAHOO", "JABBER", "SKYPE", "SKYPE-USERNAME", "GOOGLE-TALK",
    "GTALK", "QQ", "TWITTER", "FACEBOOK", "INSTAGRAM", "SAMETIME", "GADUGADU", "GROUPWISE",
    "GADU-GADU", "MATRIX", "MASTODON", "TELEGRAM", "WHATSAPP", "SIGNAL", "LINE", "WECHAT",
    "KAKAO", "ZOOM", "IM", "OTHER", "FLICKR", "MYSPACE",
)  # fmt: skip
_RELATIONS = ("SPOUSE", "MANAGER", "ASSISTANT", "CHILDREN", "CHILD", "PARTNER", "PARENT")
_MEANINGS: Mapping[str, _Takes] = {
    **{
        f"X-{name}": partial(
            _handle, service=name.removesuffix("-USERNAME").replace("-", " ").casefold()
        )
        for name in _SERVICES
    },
    **{
        f"X-{program}{name}{s}": partial(_said, "related", always=name.casefold())
        for program in ("", "EVOLUTION-", "KADDRESSBOOK-X-", "MS-", "GOOGLE-")
        for name in _RELATIONS
        for s in ("", "SNAME", "S-NAME", "-NAME")
    },
    **{
        name: partial(_occasion, OccasionKind.ANNIVERSARY)
        for name in (
            "ANNIVERSARY",
            "X-ANNIVERSARY",
            "X-MS-ANNIVERSARY",
            "X-EVOLUTION-ANNIVERSARY",
            "X-KADDRESSBOOK-X-ANNIVERSARY",
        )
    },
    "FN": partial(_text, "name"),
    "N": _name,
    "UID": partial(_text, "uid"),
    "NOTE": partial(_text, "note"),
    "TITLE": partial(_text, "title"),
    "ORG": _organization,
    "NICKNAME": partial(_words, "nicknames"),
    "X-NICKNAME": partial(_words, "nicknames"),
    "X-EPOCSECONDNAME": partial(_words, "nicknames"),
    "CATEGORIES": partial(_words, "tags"),
    "TEL": _phone,
    "X-MS-TEL": _phone,
    "X-ASSISTANT-TEL": partial(_phone, always="assistant"),
    "X-EVOLUTION-ASSISTANT-TEL": partial(_phone, always="assistant"),
    "EMAIL": _email,
    "ADR": _address,
    "LABEL": _whole_address,
    "URL": partial(_said, "urls"),
    "IMPP": _handle,
    "X-SIP": _handle,
    "X-IM": _handle,
    "X-MS-IMADDRESS": _handle,
    "X-SOCIALPROFILE": _handle,
    "SOCIALPROFILE": _handle,
    "BDAY": partial(_occasion, OccasionKind.BIRTHDAY),
    "X-ABDATE": partial(_occasion, OccasionKind.OTHER),
    "DEATHDATE": partial(_occasion, OccasionKind.OTHER, always="died"),
    "RELATED": partial(_said, "related"),
    "X-ABRELATEDNAMES": partial(_said, "related"),
    "MEMBER": partial(_words, "members"),
    "X-ADDRESSBOOKSERVER-MEMBER": partial(_words, "members"),
    "KIND": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "PHOTO": _photo,
    "SOUND": _say_it,
    "X-PHONETIC-FIRST-NAME": _say_it,
    "X-PHONETIC-LAST-NAME": _say_it,
    "X-ANDROID-CUSTOM": _android,
    "X-LOYALTY-CARD": partial(_text, "loyalty_code"),
    "X-MAY-CONTACT": _may_contact,
}
