import pytest

from models.exchange.readers.cards import Line
from models.exchange.readers.properties import Property, read_property, unescaped


def read(text: str | bytes) -> Property:
    raw = text if isinstance(text, bytes) else text.encode()
    found = read_property(Line(raw), "cp1252")
    assert found
    return found


def test_a_line_is_taken_apart() -> None:
    tel = read('item1.TEL;TYPE="voice,home";PREF=1;VALUE=uri:tel:+1;ext=2')
    assert (tel.name, tel.group, tel.kinds) == ("TEL", "item1", ("voice", "home"))
    assert tel.params == {"PREF": ("1",), "VALUE": ("uri",)}
    assert tel.text == "tel:+1;ext=2"
    assert tel.label == "home"


def test_kinds_need_not_say_that_they_are_kinds() -> None:
    assert read("TEL;HOME;VOICE;X-Mine:1").label == "home mine"


def test_printable_bytes_become_letters() -> None:
    assert read("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=E9=99=88").fields == ["", "陈"]
    assert read("NOTE;QUOTED-PRINTABLE:a=0D=0Ab").text == "a\nb"
    assert read(b"NOTE:caf\xe9").is_guessed


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"a\, b\; c\: d", "a, b; c: d"),
        (r"a\nb\Nc", "a\nb\nc"),
        (r"a\\n", r"a\n"),
        (r"C:\Temp", r"C:\Temp"),
        ("end\\", "end\\"),
    ],
)
def test_backslashes_are_undone(raw: str, text: str) -> None:
    assert unescaped(raw) == text


def test_values_are_divided_where_no_backslash_is() -> None:
    assert read(r"N:A\;B;C,D;E\,F").fields == ["A;B", "C D", "E,F"]
    assert read(r"ADR:;;Street 1, Back;City").lists == ["", "", "Street 1, Back", "City"]
    assert read(r"CATEGORIES:a\,b,c").words == ["a,b", "c"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("X-GOOGLE TALK;TYPE=WORK:a", "X-GOOGLE-TALK"),
        ('TEL;TYPE="home:1', "TEL"),
        ("TEL;;TYPE=home;:1", "TEL"),
        ("TEL;=:1", "TEL"),
        ("tel ;HOME:1", "TEL"),
    ],
)
def test_malformed_heads_lose_no_value(line: str, name: str) -> None:
    found = read(line)
    assert found.name == name
    assert found.raw in {"a", "1"}


def test_a_line_without_a_colon_or_a_name_is_none() -> None:
    assert read_property(Line(b"FN"), "cp1252") is None
    assert read_property(Line(b":value"), "cp1252") is None
