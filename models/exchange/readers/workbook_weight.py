"""How much text a workbook holds once every cell has a copy of its own.

A text can be shared by a million cells, a cell can be repeated as often, and a few letters can
stand for a billion blanks. What is counted here is what a reader keeps in memory.
"""

import re
from array import array

from models.exchange.readers.errors import Unfit, UnfitFile

MOST_TEXT = 128 << 20  # bytes
_FRAME = len("<si><t></t></si>")
_TEXT = re.compile(rb"<(?:\w+:)?si(?=[\s/>])")
_SHARED = re.compile(rb"\bt=[\"']s[\"'][^<>]*>\s*<(?:\w+:)?v>\s*(\d{1,9})<")
_BLANKS = re.compile(rb"text:c=[\"'](\d{1,12})[\"']")


class Weight:
    """A sum of bytes that must not become too large."""

    def __init__(self) -> None:
        self._sum = 0

    def add(self, size: int) -> None:
        """Add to it.

        Raises:
            UnfitFile: it is too large.
        """
        self._sum += size
        if self._sum > MOST_TEXT:
            raise UnfitFile(Unfit.TOO_LARGE)


class SharedTexts:
    """The texts that cells of an .xlsx file name by their numbers; only how long they are."""

    def __init__(self) -> None:
        self._lengths = array("q")
        self._weight = Weight()

    def take_in(self, text: bytes) -> None:
        """Measure the texts in more of the part that holds them; tags come whole."""
        starts = [found.start() for found in _TEXT.finditer(text)]
        if self._lengths:
            self._lengths[-1] += starts[0] if starts else len(text)
        ends = [*starts[1:], len(text)]
        self._lengths.extend(end - start - _FRAME for start, end in zip(starts, ends, strict=False))

    def weigh(self, text: bytes) -> None:
        """Add what the cells in more of a sheet share.

        Raises:
            UnfitFile: it is too much.
        """
        count = len(self._lengths)
        if not count or b"t=" not in text:
            return
        numbers = map(int, _SHARED.findall(text))
        self._weight.add(sum(self._lengths[number] for number in numbers if number < count))


class RepeatedText:
    """The texts in the cells of an .ods file, each as often as it is repeated."""

    def __init__(self) -> None:
        self._weight = Weight()
        self.times = 0  # the cell that is being read

    def weigh(self, text: bytes) -> None:
        """Add more of what stands in a cell.

        Raises:
            UnfitFile: it is too much.
        """
        if self.times and text:
            blanks = sum(map(int, _BLANKS.findall(text))) if b"text:c" in text else 0
            self._weight.add((len(text) + blanks) * self.times)
