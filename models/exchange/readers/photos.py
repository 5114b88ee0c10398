"""Take a picture out of a vCard, where it lies in the card and is small."""

import binascii
from urllib.parse import unquote_to_bytes

from models.exchange.readers.person import Photo

LARGEST_PHOTO = 512 << 10  # bytes
_STARTS = {
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"BM": "bmp",
}


def photo_in(value: str, *, is_base64: bool) -> Photo | None:
    """Return the picture that a value holds, told from its first bytes; never one it points to."""
    if value[:5].casefold() == "data:":
        head, _comma, body = value.partition(",")
        data = _from_base64(body) if head.endswith("base64") else unquote_to_bytes(body)
    else:
        data = _from_base64(value) if is_base64 else b""
    kind = next((kind for start, kind in _STARTS.items() if data.startswith(start)), "")
    kind = "webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else kind
    return Photo(data, kind) if kind and len(data) <= LARGEST_PHOTO else None


def _from_base64(text: str) -> bytes:
    try:
        return binascii.a2b_base64("".join(text.split()).encode("ascii"))
    except ValueError:
        return b""
