"""The one or two signs that stand for a name."""

import unicodedata

from ui.widgets.plain_text import graphemes

NAMELESS = "?"
NEW = "+"
_KEEP_APART = "\u200c"  # or two Arabic letters would join into a word


def initials(name: str) -> str:
    """Return at most two signs: the first of the first and of the last word of `name`.

    A question mark stands for nobody's name; a plus, for somebody new, stays a plus.
    """
    if name.strip() == NEW:
        return NEW
    found = [sign for sign in map(_first_sign, name.split()) if sign]
    if not found:
        return NAMELESS
    ends = found[:1] if len(found) == 1 else [found[0], found[-1]]
    joins = all(unicodedata.bidirectional(sign[0]) == "AL" for sign in ends)
    return (_KEEP_APART if joins else "").join(ends)


def _first_sign(word: str) -> str:
    signs = graphemes(word)
    for letters in (True, False):
        for sign in signs:
            category = unicodedata.category(sign[0])
            if category[0] in "LN" if letters else category == "So":
                return _capital(sign)
    return ""


def _capital(sign: str) -> str:
    upper = sign.upper()
    return upper if len(upper) == len(sign) else sign
