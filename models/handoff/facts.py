"""What tells why something stands in a handoff, for ui/ to say in words."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Fact:
    """What a sentence about an item needs; what does not apply is empty.

    `day` is when a promise is due, a complaint was heard, an occasion falls, a regular is
    expected (`around` the hour, every `rhythm_days`). `value` is a rating, the severity of a
    complaint, or the years an occasion completes. `text` is what was promised or said, or the
    goods' name. `out` are usual goods that are out, each with its `substitutes`; `assumed` are
    preferences nobody has said. `people` counts whose usual it is, `names` are some of them.
    """

    day: date | None = None
    around: datetime | None = None
    rhythm_days: float | None = None
    value: int | None = None
    text: str = ""
    kind: str = ""
    out: tuple[str, ...] = ()
    substitutes: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    people: int = 0
    names: tuple[str, ...] = ()

    def written(self) -> str:
        """Write it down as it is stored."""
        said = {name: _plain(value) for name, value in asdict(self).items() if value}
        return json.dumps(said, ensure_ascii=False, sort_keys=True) if said else ""


def read(written: str) -> Fact:
    """Read what was written down; what a newer program added is left out."""
    said: dict[str, Any] = json.loads(written) if written else {}
    known = {field.name for field in fields(Fact)}
    return Fact(**{name: _READERS.get(name, _as_it_is)(said[name]) for name in known & {*said}})


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _as_it_is(value: Any) -> Any:
    return value


_READERS: dict[str, Any] = {
    "day": date.fromisoformat,
    "around": datetime.fromisoformat,
    **dict.fromkeys(("out", "substitutes", "assumed", "names"), tuple),
}
