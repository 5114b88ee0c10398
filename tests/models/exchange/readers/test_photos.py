import base64

import pytest

from models.exchange.readers.person import Photo
from models.exchange.readers.photos import LARGEST_PHOTO, photo_in

PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 20


def test_a_picture_is_told_from_its_first_bytes() -> None:
    text = base64.b64encode(PNG).decode()
    assert photo_in(text, is_base64=True) == Photo(PNG, "png")
    assert photo_in(f"{text[:9]}\n {text[9:]}", is_base64=True) == Photo(PNG, "png")
    assert photo_in(f"data:image/jpeg;base64,{text}", is_base64=False) == Photo(PNG, "png")
    assert photo_in("data:image/gif,GIF89a%01", is_base64=False) == Photo(b"GIF89a\1", "gif")


@pytest.mark.parametrize("data", [b"<svg>", b"%PDF", b"II*\0", b"", PNG * (LARGEST_PHOTO // 20)])
def test_what_is_no_small_picture_is_left_out(data: bytes) -> None:
    assert photo_in(base64.b64encode(data).decode(), is_base64=True) is None


@pytest.mark.parametrize(
    "value", ["file:///etc/passwd", "http://x/a.png", "ÄÖÜ", "data:image/png;base64,Ä", "A", ""]
)
def test_what_lies_elsewhere_or_is_spoilt_is_left_out(value: str) -> None:
    assert photo_in(value, is_base64=False) is None
    assert photo_in(value, is_base64=True) is None
