"""What a column of a list can hold, in the words of the shop."""

from PySide6.QtCore import QCoreApplication

from models.exchange.columns import Field
from models.exchange.readers.parts import Part
from models.exchange.source import Kind

translate = QCoreApplication.translate

_ABOUT_A_PERSON = (
    Field.ID, Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.NICKNAME, Field.PHONE,
    Field.EMAIL, Field.NOTE, Field.TAGS, Field.BIRTHDAY, Field.ADDRESS, Field.ORGANIZATION,
    Field.MAY_CONTACT, Field.TAKE_CARE, Field.LOYALTY_CODE, Field.VISITS, Field.FIRST, Field.LAST,
)  # fmt: skip
_ABOUT_A_VISIT = (
    Field.ID, Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.PHONE, Field.EMAIL, Field.DATE,
    Field.TIME, Field.RECEIPT, Field.ITEM, Field.QUANTITY, Field.AMOUNT, Field.UNIT_PRICE,
    Field.STAFF, Field.STATUS, Field.CANCELLED, Field.RATING, Field.WORDS, Field.NOTE,
)  # fmt: skip


def fields(kind: Kind) -> dict[Field | Part, str]:
    """Return what the columns of a file of this kind can be said to hold."""
    chosen = {
        Kind.CUSTOMERS: _ABOUT_A_PERSON,
        Kind.AUTO: (*_ABOUT_A_PERSON, *_ABOUT_A_VISIT[6:-1]),
    }.get(kind, _ABOUT_A_VISIT)
    return {field: meaning(field) for field in chosen}


def meaning(held: Field | Part) -> str:
    """Say what a column holds."""
    name = held.value
    words = _who().get(name) or _visit().get(name) or _more().get(name) or _found().get(name)
    return words or translate("BringIn", "something more")


def _who() -> dict[str, str]:
    return {
        "id": translate("BringIn", "customer number"),
        "name": translate("BringIn", "name"),
        "first_name": translate("BringIn", "first name"),
        "last_name": translate("BringIn", "last name"),
        "nickname": translate("BringIn", "nickname"),
        "phone": translate("BringIn", "phone"),
        "email": translate("BringIn", "e-mail"),
        "note": translate("BringIn", "note"),
        "tags": translate("BringIn", "tags"),
        "birthday": translate("BringIn", "birthday"),
        "address": translate("BringIn", "address"),
        "organization": translate("BringIn", "company"),
    }


def _more() -> dict[str, str]:
    return {
        "may_contact": translate("BringIn", "may be written to"),
        "take_care": translate("BringIn", "take care"),
        "loyalty_code": translate("BringIn", "loyalty card"),
        "visits": translate("BringIn", "how many visits"),
        "first": translate("BringIn", "first visit"),
        "last": translate("BringIn", "last visit"),
    }


def _visit() -> dict[str, str]:
    return {
        "date": translate("BringIn", "date"),
        "time": translate("BringIn", "time"),
        "receipt": translate("BringIn", "receipt number"),
        "amount": translate("BringIn", "amount"),
        "item": translate("BringIn", "what they had"),
        "quantity": translate("BringIn", "how many of it"),
        "unit_price": translate("BringIn", "price of one"),
        "staff": translate("BringIn", "served by"),
        "status": translate("BringIn", "kept or cancelled"),
        "cancelled": translate("BringIn", "cancelled on"),
        "rating": translate("BringIn", "rating"),
        "words": translate("BringIn", "what they said"),
    }


def _found() -> dict[str, str]:
    """Name what is found by its heading only."""
    return {
        "middle_name": translate("BringIn", "middle name"),
        "prefix": translate("BringIn", "title before the name"),
        "suffix": translate("BringIn", "title behind the name"),
        "say_it": translate("BringIn", "how it is said"),
        "handle": translate("BringIn", "name in a messenger"),
        "url": translate("BringIn", "web page"),
        "street": translate("BringIn", "street"),
        "city": translate("BringIn", "town"),
        "region": translate("BringIn", "region"),
        "code": translate("BringIn", "postcode"),
        "country": translate("BringIn", "country"),
        "box": translate("BringIn", "post box"),
        "extended": translate("BringIn", "more of the address"),
        "department": translate("BringIn", "department"),
        "title": translate("BringIn", "position"),
        "birth_year": translate("BringIn", "birth year"),
        "birth_month": translate("BringIn", "birth month"),
        "birth_day": translate("BringIn", "day of birth"),
        "anniversary": translate("BringIn", "anniversary"),
        "event": translate("BringIn", "day to think of"),
        "related": translate("BringIn", "somebody close"),
        "may_not_contact": translate("BringIn", "not to be written to"),
        "blocked": translate("BringIn", "blocked: take care"),
        "label": translate("BringIn", "kind of the next"),
    }
