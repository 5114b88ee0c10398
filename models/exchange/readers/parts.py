"""What the columns of a table of contacts can hold."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """One thing a column says about a person; the first ones are called as for other tables."""

    ID = "id"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    PHONE = "phone"
    EMAIL = "email"
    NOTE = "note"
    MIDDLE_NAME = "middle_name"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    SAY_IT = "say_it"
    HANDLE = "handle"
    URL = "url"
    ADDRESS = "address"  # in one piece
    STREET = "street"
    CITY = "city"
    REGION = "region"
    CODE = "code"
    COUNTRY = "country"
    BOX = "box"
    EXTENDED = "extended"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    TITLE = "title"
    TAGS = "tags"
    BIRTHDAY = "birthday"
    BIRTH_YEAR = "birth_year"
    BIRTH_MONTH = "birth_month"
    BIRTH_DAY = "birth_day"
    ANNIVERSARY = "anniversary"
    EVENT = "event"
    RELATED = "related"
    MAY_CONTACT = "may_contact"
    MAY_NOT_CONTACT = "may_not_contact"
    BLOCKED = "blocked"
    TAKE_CARE = "take_care"
    LOYALTY_CODE = "loyalty_code"
    EXTRA = "extra"
    LABEL = "label"  # of the value beside it


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading means. `group` ties the columns of one address, or a value to its label."""

    part: Part
    label: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is taken, at its place from 0."""

    place: int
    heading: str
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns of a table are taken, as what. `preset` names the program, where it shows."""

    preset: str
    columns: tuple[Column, ...]
    left_out: tuple[str, ...] = ()

    def has(self, part: Part) -> bool:
        """Tell whether any column holds this."""
        return any(column.meaning.part is part for column in self.columns)
