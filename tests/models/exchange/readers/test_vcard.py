import csv
import random
import re
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.readers.person import Kind, Oddity, Person, Said
from models.exchange.readers.vcard import people
from models.kinds import OccasionKind
from tests.models.exchange.conftest import CORPUS, corpus


def card(*lines: str, version: str = "3.0") -> bytes:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]).encode()


def only(source: bytes | Path, fallback: str = "cp1252") -> Person:
    (found,) = people(source, fallback)
    return found


def expected() -> Iterator[tuple[str, int]]:
    table = CORPUS / "EXPECTED.csv"
    rows = table.read_text("utf-8").splitlines() if table.is_file() else []
    for row in csv.DictReader(rows):
        if row["kind"] == "vcard":
            yield row["file"], int(row["people"])


@pytest.mark.parametrize(("name", "number"), list(expected()))
def test_every_card_of_other_programs_is_read(name: str, number: int) -> None:
    if not number:
        with pytest.raises(UnfitFile) as caught:
            list(people(corpus(name)))
        assert caught.value.why is Unfit.NOT_CONTACTS
        return
    found = list(people(corpus(name)))
    assert [person.row for person in found] == list(range(1, number + 1))


def test_what_other_programs_wrote_is_understood() -> None:
    chen, siti, folded = people(corpus("vcard/android_mixed_versions.vcf"))
    assert chen.called == "陈大文"
    assert chen.note == "Old colleague from Intel, 2012"
    assert (siti.organization, siti.title) == ("Siti Spa", "Founder")
    assert folded.phones == (Said("0123456780", "cell"),)


def test_whoever_has_no_name_is_called_by_what_there_is() -> None:
    *_, johnny = people(corpus("vcard/monica_vcard_stub.vcf"))
    assert johnny.called == "Johnny"
    assert only(corpus("vcard/kcontacts_vcard4.vcf")).called == "Ximian, Inc."


def test_spoilt_lines_cost_no_card_and_no_other_line() -> None:
    found = list(people(corpus("vcard/ezvcard_John_Doe_ANDROID.vcf")))
    assert [len(person.phones) + len(person.emails) for person in found] == [1, 1, 1, 4, 3, 2]
    assert Oddity.PHOTO_LEFT_OUT in found[4].oddities


def test_old_letters_are_read_as_the_file_says_or_as_the_user_does() -> None:
    assert only(corpus("vcard/roundcube_johndoe.vcf")).called == "John Doë"
    assert only(corpus("vcard/aosp_v21_japanese_2.vcf")).family == "安藤"
    thebat = corpus("vcard/roundcube_thebat.vcf")
    assert only(thebat, "cp1250").called == "Piotr Iksiński"
    assert Oddity.LETTERS_GUESSED in only(thebat).oddities


def test_a_card_within_a_card_is_skipped() -> None:
    parent = only(corpus("vcard/aosp_v21_nest.vcf"))
    assert (parent.called, parent.phones) == ("parent", (Said("1"),))


def test_all_that_a_card_can_say_is_kept() -> None:
    simon = only(corpus("vcard/ezvcard_rfc6350-example.vcf"))
    assert simon.phones[0] == Said("+1-418-656-9254 ext. 102", "work")
    assert simon.addresses[0].text == ("Suite D2-630, 2875 Laurier, G1V 2M2 Quebec, QC, Canada")
    birthday, anniversary = simon.occasions
    assert (birthday.kind, birthday.month, birthday.day, birthday.year) == (
        OccasionKind.BIRTHDAY, 2, 3, None,
    )  # fmt: skip
    assert (anniversary.kind, anniversary.year) == (OccasionKind.ANNIVERSARY, 2009)


def test_labels_of_a_group_of_lines_are_used() -> None:
    greg = only(corpus("vcard/ezvcard_gmail-single.vcf"))
    assert Said("555 555 2222", "GRAND_CENTRAL") in greg.phones
    assert greg.related == (Said("MySpouse", "Spouse"), Said("MyCustom", "CustomRelationship"))
    assert [occasion.kind for occasion in greg.occasions] == [
        OccasionKind.BIRTHDAY, OccasionKind.ANNIVERSARY,
    ]  # fmt: skip
    assert greg.say_it == "Grregg Dart-mowth"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_cards_are_found_however_lines_end_and_letters_are_written(end: str, encoding: str) -> None:
    text = end.join(["BEGIN:VCARD", "FN:José", " phine", "END:VCARD "] * 2)
    assert [person.name for person in people(text.encode(encoding))] == ["Joséphine"] * 2


def test_a_letter_may_be_folded_in_its_middle() -> None:
    assert only(b"BEGIN:VCARD\nFN:Jos\xc3\n \xa9\nEND:VCARD").name == "José"


def test_cards_that_never_end_are_cards() -> None:
    source = b"BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:C"
    found = list(people(source))
    assert [person.name for person in found] == ["A", "B", "C"]
    assert [Oddity.NEVER_CLOSED in person.oddities for person in found] == [True, False, True]


def test_one_end_that_is_missing_among_thousands() -> None:
    source = b"BEGIN:VCARD\nFN:first\n" + card("FN:other") * 4000
    names = [person.name for person in people(source)]
    assert names == ["first"] + ["other"] * 4000


def test_soft_line_ends_do_not_swallow_the_next_property() -> None:
    source = card("NOTE;ENCODING=QUOTED-PRINTABLE:caf=C3=", "=A9=", "TEL:12345", version="2.1")
    person = only(source)
    assert (person.note, person.phones) == ("café", (Said("12345"),))


def test_lines_without_a_fold_belong_to_the_line_before() -> None:
    assert only(card("NOTE:first", "second without colon", "TEL:1")).note == (
        "first\nsecond without colon"
    )


def test_parameters_are_read_as_rfc_6868_has_them() -> None:
    assert only(card('ADR;LABEL="x^ny";TYPE="a^^b^\'c":;;Street;;;;')).addresses[0].label == (
        'a^b"c'
    )


def test_groups_of_people_are_told_apart() -> None:
    source = card(
        "KIND:group", "FN:Rotary", "MEMBER:urn:uuid:1", "MEMBER:urn:uuid:2", version="4.0"
    )
    group = only(source)
    assert (group.kind, group.members) == (Kind.GROUP, ("urn:uuid:1", "urn:uuid:2"))
    apple = only(card("X-ADDRESSBOOKSERVER-KIND:group", "N:Rotary"))
    assert apple.kind is Kind.GROUP


def test_pictures_elsewhere_are_never_fetched() -> None:
    for uri in ("file:///etc/passwd", "http://example.com/a.png", "//host/share/a.png"):
        person = only(card("FN:A", f"PHOTO;VALUE=URI:{uri}"))
        assert person.photo is None
        assert person.oddities == (Oddity.PHOTO_LEFT_OUT,)


def test_small_pictures_within_the_card_are_kept() -> None:
    photo = only(corpus("vcard/thunderbird_v4-uri-png.vcf")).photo
    assert photo
    assert photo.kind == "png"
    assert photo.data.startswith(b"\x89PNG")


def test_android_keeps_more_in_properties_of_its_own() -> None:
    person = only(
        card(
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Nick;1;;;;",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--05-17;3;;;",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Mary;14;;;",
        )
    )
    assert person.nicknames == ("Nick",)
    assert (person.occasions[0].month, person.occasions[0].day) == (5, 17)
    assert person.related == (Said("Mary"),)


def test_what_has_no_field_is_kept_under_its_own_name() -> None:
    person = only(card("ROLE:Baker", "X-FAVOURITE-TEA:Earl Grey", "X-MOZILLA-HTML:TRUE", "REV:1",
                       "KEYWORDS:cake"))  # fmt: skip
    assert person.extra == (
        Said("Baker", "role"), Said("Earl Grey", "favourite tea"), Said("cake", "keywords"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (b"", Unfit.EMPTY),
        (b"cn:Babs", Unfit.NOT_CONTACTS),
        (b"PK\x03\x04", Unfit.NOT_CONTACTS),
        (random.Random(5).randbytes(100_000), Unfit.NOT_CONTACTS),
    ],
)
def test_what_holds_no_card_is_refused(source: bytes, why: Unfit) -> None:
    with pytest.raises(UnfitFile) as caught:
        list(people(source))
    assert caught.value.why is why


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(people(tmp_path / "none.vcf"))


@pytest.mark.parametrize("is_folded", [True, False])
def test_a_huge_picture_is_left_out_without_filling_memory(
    tmp_path: Path, *, is_folded: bool
) -> None:
    path = tmp_path / "huge.vcf"
    body = b" " + b"A" * 74 + b"\r\n" if is_folded else b"A" * 75
    with path.open("wb") as file:
        file.write(b"BEGIN:VCARD\r\nFN:Ann\r\nPHOTO;ENCODING=b:/9j/" + b"\r\n" * is_folded)
        for _ in range(100):
            file.write(body * 1_500)
        file.write(b"\r\nTEL:1\r\nEND:VCARD\r\n" + card("FN:Bob"))
    tracemalloc.start()
    ann, bob = people(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (ann.name, ann.phones, ann.oddities) == (
        "Ann", (Said("1"),), (Oddity.PHOTO_LEFT_OUT,),
    )  # fmt: skip
    assert bob.name == "Bob"
    assert peak < 6 << 20  # of eleven


@pytest.mark.parametrize(
    "lines",
    [
        "X;A=" + "," * 5_000,
        "X;A=" + ',"a"' * 3_000 + '":1',
        "a;" * 100_000,
        '"' * 99_999 + ":",
        "FN:" + "\\" * 200_001,
        "N:" + ";" * 200_000,
        "X-" + " a" * 100_000,
        "TEL" + " " * 200_000 + "x",
        "NOTE;QUOTED-PRINTABLE:" + "=\n" * 100_000,
        "\n".join(f"TEL:{n}" for n in range(20_000)),
        "BEGIN:VCARD\n" * 20_000,
    ],
    ids=lambda lines: str(lines[:12]),
)
def test_hostile_lines_take_no_time(lines: str) -> None:
    before = time.process_time()
    assert list(people(f"BEGIN:VCARD\n{lines}\nEND:VCARD\n".encode()))
    assert time.process_time() - before < 5


def test_a_card_beyond_all_reason_says_so() -> None:
    big = only(card("FN:A", *["NOTE:" + "x" * 900_000] * 3))
    assert Oddity.TOO_LARGE in big.oddities
    long = only(card("FN:A", "NOTE:" + "x" * (1 << 20)))
    assert (long.name, long.note, long.oddities) == ("A", "", (Oddity.TOO_LARGE,))


def test_a_line_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "endless.vcf"
    with path.open("wb") as file:
        file.write(b"BEGIN:VCARD\nNOTE:")
        for _ in range(300):
            file.write(b"x" * (1 << 20))
    with pytest.raises(UnfitFile) as caught:
        list(people(path))
    assert caught.value.why is Unfit.ENDLESS


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(junk: bytes) -> None:
    wrapped = b"BEGIN:VCARD\n" + junk + b"\nFN:still here\nEND:VCARD\n"
    assert list(people(wrapped))


SIGNS = st.sampled_from('abÄ陈=;:,\\"^. -\n\t')


@given(st.lists(st.text(SIGNS, max_size=40), max_size=8), st.sampled_from(["2.1", "3.0", "4.0"]))
def test_no_lines_make_it_fail(lines: list[str], version: str) -> None:
    heads = ["TEL;TYPE=", "item1.ADR;", "N;ENCODING=QUOTED-PRINTABLE:", "BDAY:", "X-ABLabel:", ""]
    source = card(*[head + line for head, line in zip(heads * 2, lines, strict=False)],
                  version=version)  # fmt: skip
    for person in people(source):
        assert not re.search("[\x00\ud800-\udfff]", person.called)
