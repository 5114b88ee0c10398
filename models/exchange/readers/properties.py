"""Read one property of a vCard: its name, what is said about it, and its value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from quopri import decodestring
from typing import Any

from models.exchange.readers.cards import Line, is_base64, is_quoted_printable
from models.exchange.readers.lines import decoded

_HEAD = re.compile(rb'(?:[^":]|"[^"]*")*+:')
_CHARSET = re.compile(rb";\s*CHARSET\s*=\s*\"?([\w.-]+)", re.IGNORECASE)
_NAME = re.compile(r"\s*(?:([\w-]+)\.)?([\w -]+)")
_VALUE = r'(?:"[^"]*"|[^";:,]*)'
_WELL_FORMED = re.compile(
    rf"(?:[a-zA-Z0-9_-]+\.)?[a-zA-Z0-9_-]+(?:;[a-zA-Z0-9_-]+(?:={_VALUE}(?:,{_VALUE})*+)?)*+"
)
_PRINTABLE = re.compile(r';\s*(?:ENCODING\s*=\s*)?"?QUOTED-PRINTABLE"?', re.IGNORECASE)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PIECES = {sign: re.compile(rf"\\.|\\$|{sign}|[^\\{sign}]+", re.DOTALL) for sign in ";,"}
_CARET = re.compile(r"\^([n'^])")
_CARET_MEANS = {"n": "\n", "'": '"', "^": "^"}
_NOT_A_LABEL = frozenset({
    "pref", "voice", "internet", "msg", "text", "video", "x400", "cellular-voice", "postal",
    "parcel", "dom", "intl", "base64", "b", "quoted-printable", "8bit", "7bit", "uri", "inline",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Property:
    """``item1.TEL;TYPE=work:1`` read: `raw` still has its escapes; `kinds` are small letters."""

    name: str
    raw: str
    group: str
    params: dict[str, tuple[str, ...]]
    kinds: tuple[str, ...]
    is_base64: bool = False
    is_guessed: bool = False
    is_too_large: bool = False

    @property
    def text(self) -> str:
        """The value as one text."""
        return unescaped(self.raw).strip()

    @property
    def fields(self) -> list[str]:
        """The value's parts between semicolons; commas within a part become blanks."""
        return [" ".join(" ".join(_between(part, ",")).split()) for part in _split(self.raw, ";")]

    @property
    def lists(self) -> list[str]:
        """The value's parts between semicolons, commas within a part kept."""
        return [", ".join(_between(part, ",")).strip(", ") for part in _split(self.raw, ";")]

    @property
    def words(self) -> list[str]:
        """The value's parts between commas."""
        return _between(self.raw, ",")

    @property
    def label(self) -> str:
        """What the kinds say about the value, without those that say nothing to people."""
        said = [kind.removeprefix("x-") for kind in self.kinds if kind not in _NOT_A_LABEL]
        return " ".join(said)


def read_property(line: Line, fallback: str) -> Property | None:
    """Read a property; None if the line is none. `fallback` are the letters of old 8-bit files."""
    match = _HEAD.match(line.raw)
    end = match.end() if match else line.raw.find(b":") + 1
    head, value = line.raw[: end - 1], line.raw[end:]
    if not end:
        return None
    if is_printable := is_quoted_printable(head):
        value = decodestring(value)
    declared = _CHARSET.search(head)
    text, is_guessed = decoded(value, declared[1].decode() if declared else "", fallback)
    name, params, group = _parsed(_PRINTABLE.sub("", decoded(head, "", fallback)[0]))
    if not name:
        return None
    known, kinds = _sorted(params)
    return Property(
        name, text.replace("\r\n", "\n") if is_printable else text, group, known, kinds,
        is_base64(head), is_guessed, line.is_too_large,
    )  # fmt: skip


def unescaped(raw: str) -> str:
    """Undo the backslashes of a value; those before other letters stay."""
    return _ESCAPED.sub(_meant, raw)


def _parsed(head: str) -> tuple[str, list[list[str]], str]:
    """Take the head of a line apart.

    vobject's pattern tries for ever on some malformed lines: it only gets well-formed ones, and
    of others the name is kept.
    """
    tidy = ";".join(part for part in head.strip().split(";") if part.strip())
    if not _WELL_FORMED.fullmatch(tidy):
        match = _NAME.match(tidy)
        name = match[2].strip().replace(" ", "-") if match else ""
        return name.upper(), [], (match[1] or "") if match else ""
    name, params, _value, group = _vobject_line()(tidy + ":")
    return name.upper(), params, (group or "").casefold()


@cache
def _vobject_line() -> Any:
    from vobject.base import parseLine  # noqa: PLC0415 - slow, and seldom needed

    return parseLine


def _sorted(params: list[list[str]]) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Bring parameters together; vCard 2.1 gives kinds without saying that they are."""
    known: dict[str, tuple[str, ...]] = {}
    kinds: list[str] = []
    for name, *values in params:
        read = [_CARET.sub(lambda sign: _CARET_MEANS[sign[1]], value) for value in values]
        if not read and "=" not in name:
            kinds.append(name.casefold())
        elif name.upper() == "TYPE":
            kinds += [kind.strip().casefold() for value in read for kind in value.split(",")]
        else:
            known[name.upper()] = (*known.get(name.upper(), ()), *read)
    return known, tuple(dict.fromkeys(filter(None, kinds)))


def _split(raw: str, sign: str) -> Iterator[str]:
    """Cut at a sign, but not where a backslash stands before it."""
    part: list[str] = []
    for piece in _PIECES[sign].findall(raw):
        if piece == sign:
            yield "".join(part)
            part = []
        else:
            part.append(piece)
    yield "".join(part)


def _between(raw: str, sign: str) -> list[str]:
    return [unescaped(part).strip() for part in _split(raw, sign)]


def _meant(escaped: re.Match[str]) -> str:
    sign = escaped[1]
    if sign in "nN":
        return "\n"
    return sign if sign in '\\;,:"' else escaped[0]
