"""Notice letters that Western Europe does not write: then the file is written in another way."""
# ruff: noqa: RUF001 - the letters of other languages look like others, and are meant

import re
from collections.abc import Iterable

_HIGH = r"\u0192\u0160\u0161\u0152\u0153\u017d\u017e\u0178\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff"
_WORD = re.compile(rf"[^\W\d_]*[{_HIGH}¹³¿¼¾¶£¯‚„†‡ˆ‰¢¤¥¨¬¸ª°±²µº·»«¡§©®]+\w*")
_SIGN_INSIDE = re.compile(r"[^\W\d_][¹³¿¼¾¶£¯‚„†‡ˆ‰¢¤¥¨¬¸±µ»«¡§]\w|^[£¯¼¾]\w|\w[¿¹³¶¬±]$")
_RUN = re.compile(rf"[{_HIGH}]{{3}}")
_SMALL_THEN_LARGE = re.compile(r"[a-zà-öø-ÿ][À-ÖØ-ÞŠŽŒŸ]")
_NORTHERN = re.compile("[ðþýÐÞÝ]")
_FEWEST_SHARE = 5  # one word in so many


def look_odd(portions: Iterable[bytes]) -> bool:
    """Tell whether a text that could be cp1252 more likely is something else."""
    words = odd = 0
    for portion in portions:
        for found in _WORD.finditer(portion.decode("cp1252", "replace")):
            words += 1
            odd += _is_odd(found[0])
    return odd > 0 and odd * _FEWEST_SHARE >= words


def _is_odd(word: str) -> bool:
    return any(
        pattern.search(word) for pattern in (_SIGN_INSIDE, _RUN, _SMALL_THEN_LARGE, _NORTHERN)
    )
