"""Whom and what the pretend shop is made of, as written down in ``resources/demo``."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parents[2] / "resources" / "demo"
Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Lists:
    """Everything there is to choose from."""

    cast: list[Told]
    story: Told
    words: Told
    goods: dict[str, int]  # and their prices, in hundredths
    names: list[tuple[list[str], list[str]]]  # first and last names that go together

    def price(self, item: str) -> int:
        """Return what an item costs, in hundredths."""
        return self.goods[item]


def lists() -> Lists:
    """Read them."""
    names = [(group["first"].split(), group["last"].split()) for group in _read("names")]
    return Lists(_read("cast"), _read("story"), _read("words"), _read("goods"), names)


def _read(name: str) -> Any:
    return json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
