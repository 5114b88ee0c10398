"""A visit as far as it has been typed: kept as a draft, turned into a visit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self
from uuid import UUID

from models.counter.visits import VisitDraft, VisitRow
from models.kinds import Channel, Outcome, VisitKind


@dataclass(frozen=True, slots=True)
class TypedVisit:
    """What stands in the panel. Without `items` the usual is proposed; `at` is empty for now."""

    items: tuple[str, ...] | None = None
    typing: str = ""
    note: str = ""
    rating: int | None = None
    companions: tuple[str, ...] = ()
    kind: VisitKind = VisitKind.BOUGHT
    channel: Channel = Channel.COUNTER
    outcome: Outcome = Outcome.GOT_IT
    at: datetime | None = None

    @classmethod
    def of(cls, visit: VisitRow) -> Self:
        """Return how a visit would have been typed."""
        return cls(
            visit.items, "", visit.note, visit.rating, visit.companions, visit.kind,
            visit.channel, visit.outcome, visit.at,
        )  # fmt: skip

    def is_empty(self) -> bool:
        """Tell whether nobody has typed anything."""
        return self == TypedVisit()

    def visit(
        self, who: tuple[UUID, UUID], usual: Sequence[str], now: datetime, visit_id: UUID
    ) -> VisitDraft:
        """Return the visit that is meant; `who` are the customer and the branch."""
        items = tuple(usual) if self.items is None else self.items
        return VisitDraft(
            *who, self.at or now, items, self.note, self.kind, self.channel, self.outcome,
            was_usual=_same(items, usual), companions=self.companions, rating=self.rating,
            id=visit_id,
        )  # fmt: skip

    def change(self, seen: VisitDraft, usual: Sequence[str]) -> VisitDraft:
        """Return what becomes of a visit when this is typed over it."""
        items = self.items or ()
        return replace(
            seen,
            items=items,
            note=self.note,
            rating=self.rating,
            companions=self.companions,
            kind=self.kind,
            channel=self.channel,
            outcome=self.outcome,
            at=self.at or seen.at,
            was_usual=seen.was_usual if items == seen.items else _same(items, usual),
        )

    def body(self) -> dict[str, Any]:
        """Return what a draft keeps."""
        return {
            "items": self.items,
            "typing": self.typing,
            "note": self.note,
            "rating": self.rating,
            "companions": self.companions,
            "kind": self.kind.value,
            "channel": self.channel.value,
            "outcome": self.outcome.value,
            "at": self.at and self.at.isoformat(),
        }

    @classmethod
    def read(cls, body: Mapping[str, Any]) -> Self:
        """Read what a draft has kept."""
        items, at = body["items"], body["at"]
        return cls(
            None if items is None else tuple(items),
            body["typing"],
            body["note"],
            body["rating"],
            tuple(body["companions"]),
            VisitKind(body["kind"]),
            Channel(body["channel"]),
            Outcome(body["outcome"]),
            datetime.fromisoformat(at) if at else None,
        )


def _same(items: Sequence[str], usual: Sequence[str]) -> bool:
    return bool(usual) and {item.casefold() for item in items} == {
        label.casefold() for label in usual
    }
