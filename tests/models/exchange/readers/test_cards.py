from models.exchange.readers.cards import LARGEST_CARD, Card, Line, cards, is_base64
from models.exchange.readers.cards import is_quoted_printable as is_printable


def cut(text: str) -> list[Card]:
    return list(cards(text.encode().split(b"\n")))


def raw(card: Card) -> list[bytes]:
    return [line.raw for line in card.lines]


def test_what_stands_outside_of_cards_is_nothing() -> None:
    (card,) = cut("hello\nEND:VCARD\nBEGIN:VCARD\nFN:A\nEND:VCARD\nFN:B")
    assert raw(card) == [b"FN:A"]


def test_marks_are_known_in_any_case_and_with_blanks() -> None:
    assert len(cut("begin:vcard \nfn:a\nEnd : vCard\n \tBEGIN:VCARD\nEND:VCARD")) == 2


def test_files_put_together_without_a_line_end_between_them() -> None:
    first, second = cut("BEGIN:VCARD\nFN:A\nEND:VCARDBEGIN:VCARD\nFN:B\nEND:VCARD")
    assert (raw(first), raw(second)) == ([b"FN:A"], [b"FN:B"])


def test_folds_are_undone() -> None:
    (card,) = cut("BEGIN:VCARD\nNOTE:a\n b\n\t c\nTEL:1\nEND:VCARD")
    assert raw(card) == [b"NOTE:ab c", b"TEL:1"]


def test_base64_goes_on_without_folds() -> None:
    (card,) = cut("BEGIN:VCARD\nPHOTO;BASE64:\nAAAA\n\n  BBBB\nTEL:1\nEND:VCARD")
    assert raw(card) == [b"PHOTO;BASE64:AAAABBBB", b"TEL:1"]


def test_a_backslash_at_the_end_of_a_line_continues_it() -> None:
    (card,) = cut("BEGIN:VCARD\nADR:;;One\\\nTwo\\\nThree;City\nEND:VCARD")
    assert raw(card) == [b"ADR:;;One\nTwo\nThree;City"]


def test_an_outer_card_may_go_on_after_an_inner_one() -> None:
    (card,) = cut("BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nTEL:1\nEND:VCARD")
    assert raw(card) == [b"FN:A", b"AGENT:", b"TEL:1"]


def test_what_is_too_large_loses_its_value_or_its_last_lines() -> None:
    (card,) = cut("BEGIN:VCARD\nPHOTO;ENCODING=b:" + "A" * (1 << 20) + "\nTEL:1\nEND:VCARD")
    assert card.lines == (Line(b"PHOTO;ENCODING=b:", is_too_large=True), Line(b"TEL:1"))
    (big,) = cut("BEGIN:VCARD\n" + f"NOTE:{'x' * 1_000_000}\n" * 3 + "END:VCARD")
    assert big.is_too_large
    assert sum(len(line.raw) for line in big.lines) <= LARGEST_CARD


def test_how_a_value_is_written_shows_before_its_colon() -> None:
    assert is_base64(b"PHOTO;ENCODING=b;TYPE=JPEG")
    assert is_base64(b"PHOTO;BASE64")
    assert not is_base64(b"NOTE;ENCODING=8BIT")
    assert is_printable(b"NOTE;quoted-printable")
    assert is_printable(b"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE")
    assert not is_printable(b"NOTE")
