"""Where proposals come from: what was promised, said, expected, is out, near, or left undone."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from models.counter import ready
from models.counter.ready import ReadyRow
from models.database import execute
from models.handoff.carrying import heat_after
from models.handoff.facts import Fact
from models.handoff.goods import goods_out, out_of
from models.handoff.proposals import Proposal, Window
from models.handoff.rows import ItemRow
from models.handoff.settling import Matter, is_over, settled
from models.kinds import Heat, Why
from models.people import occasions
from models.people.called import shown
from models.values import as_day, as_id, as_milliseconds, as_moment

MOST_EXPECTED = 6
MOST_OF_A_KIND = 5
OCCASION_DAYS = 3
_UNANSWERED_FOR = timedelta(days=30)
_LOW = 2  # of five
_GRAVE = 3
_LONGEST_WHO = 140

_HERE = "customer.binned_at IS NULL AND customer.merged_into_id IS NULL"
_PROMISES = f"""
    SELECT promise.id, promise.text, promise.due_on, owner.id, owner.name,
        customer.id, customer.name, customer.described_as
    FROM promise JOIN customer ON customer.id = promise.customer_id
    LEFT JOIN staff AS owner ON owner.id = promise.owner_id AND owner.active
    WHERE promise.status = 'open' AND promise.due_on <= ? AND {_HERE}
    ORDER BY promise.due_on, promise.id LIMIT {MOST_OF_A_KIND}"""
_COMPLAINTS = f"""
    SELECT voice.id, words, would_have_made_it_right, severity, heard_at,
        customer.id, customer.name, customer.described_as
    FROM voice LEFT JOIN customer ON customer.id = voice.customer_id
    WHERE kind = 'complaint' AND answered_at IS NULL AND heard_at >= ?
        AND (voice.customer_id IS NULL OR ({_HERE}))
    ORDER BY COALESCE(severity, 0) DESC, heard_at DESC, voice.id LIMIT {MOST_OF_A_KIND}"""
_LOW_RATINGS = f"""
    SELECT rating.id, rating.words, rating.value, rating."on",
        customer.id, customer.name, customer.described_as
    FROM rating LEFT JOIN visit ON visit.id = rating.visit_id
    LEFT JOIN customer ON customer.id = rating.customer_id
    WHERE rating."on" = ? AND rating.value <= ? AND visit.voided_at IS NULL
        AND (rating.customer_id IS NULL OR ({_HERE}))
        AND (visit.branch_id = ? OR rating.visit_id IS NULL)
    ORDER BY rating.value, rating.id LIMIT {MOST_OF_A_KIND}"""
_ASSUMED = """
    SELECT customer_id, label FROM preference
    WHERE customer_id IN ({}) AND ended_at IS NULL AND kind = 'usual' AND source = 'assumed'
    ORDER BY recorded_at, id"""


def known(window: Window) -> Iterator[Proposal]:
    """Yield everything but what is carried over."""
    yield from _promises(window)
    yield from _complaints(window)
    yield from _low_ratings(window)
    yield from _goods_and_regulars(window)
    yield from _occasions(window)


def carried(undone: Sequence[ItemRow], window: Window) -> Iterator[Proposal]:
    """Yield what was handed over before and nobody has done."""
    for item in undone:
        about = Matter(
            item.why, item.heat, item.proposal, item.customer, item.left_at, item.why_fact
        )
        if settled(about) or is_over(about, window.for_day):
            continue
        days = item.days + 1 if _is_later(item, window) else item.days
        yield Proposal(
            key=f"{Why.CARRIED.value}:{item.id.hex}", why=Why.CARRIED,
            heat=heat_after(item.heat, item.carried_count + 1, days, has_action=bool(item.do)),
            customer=item.customer, customer_name=item.customer_name, usual=item.usual,
            take_care=item.take_care, who_line=item.who_line, do=item.do, owner=item.owner,
            owner_name=item.owner_name, due_at=item.due_at, if_this=item.if_this,
            then_that=item.then_that, why_fact=item.why_fact, item=item.id,
            carried_count=item.carried_count + 1, days=days,
            carried_from_day=window.shop.time.day_of(item.left_at),
        )  # fmt: skip


def _is_later(item: ItemRow, window: Window) -> bool:
    """Tell whether those of another day will read an item than those who have read it."""
    return item.for_day is None or window.for_day > item.for_day


def _promises(window: Window) -> Iterator[Proposal]:
    rows = execute(_PROMISES, (window.for_day + timedelta(days=1)).isoformat()).fetchall()
    for promise, text, due_on, owner, owner_name, customer, *name in rows:
        due = as_day(due_on)
        yield Proposal(
            key=f"{Why.PROMISE.value}:{as_id(promise).hex}", why=Why.PROMISE,
            heat=Heat.MUST if due <= window.for_day else Heat.WATCH,
            customer=as_id(customer), customer_name=shown(*name), who_line=_line(shown(*name)),
            do=text, owner=as_id(owner), owner_name=owner_name or "",
            why_fact=Fact(day=due, text=text),
        )  # fmt: skip


def _complaints(window: Window) -> Iterator[Proposal]:
    since = as_milliseconds(window.now - _UNANSWERED_FOR)
    for voice, words, right, severity, heard_at, customer, *name in execute(
        _COMPLAINTS, since
    ).fetchall():
        yield Proposal(
            key=f"{Why.COMPLAINT.value}:{as_id(voice).hex}", why=Why.COMPLAINT,
            heat=Heat.MUST if (severity or 0) >= _GRAVE else Heat.WATCH,
            customer=as_id(customer), customer_name=shown(*name), who_line=_line(shown(*name)),
            do=right or words,
            why_fact=Fact(
                day=window.shop.time.day_of(as_moment(heard_at)), value=severity, text=words
            ),
        )  # fmt: skip


def _low_ratings(window: Window) -> Iterator[Proposal]:
    day, branch = window.today.isoformat(), window.shop.id.hex
    rows = execute(_LOW_RATINGS, day, _LOW, branch).fetchall()
    for rating, words, value, on, customer, *name in rows:
        yield Proposal(
            key=f"{Why.LOW_RATING.value}:{as_id(rating).hex}", why=Why.LOW_RATING,
            heat=Heat.WATCH, customer=as_id(customer), customer_name=shown(*name),
            who_line=_line(shown(*name)), do=words or str(value),
            why_fact=Fact(day=as_day(on), value=value, text=words),
        )  # fmt: skip


def _goods_and_regulars(window: Window) -> Iterator[Proposal]:
    """Yield whom to expect, and what they and others will miss."""
    out = goods_out(window.for_day)
    first = max(window.now, window.begins_at)
    people = ready.expected(window.shop, first, window.ends_at, MOST_EXPECTED)
    told = [person for person in people if person.usual or person.take_care]
    assumed = _assumed([person.customer for person in told])
    for person in told:
        yield _expected(window, person, out_of(out, person.usual), assumed)
    for good in out:
        if good.people:
            yield Proposal(
                key=f"{Why.OUT_OF_STOCK.value}:{good.id.hex}", why=Why.OUT_OF_STOCK,
                heat=Heat.INFO, who_line=_line(good.name), do=good.substitute,
                why_fact=Fact(
                    day=window.for_day, text=good.name, substitutes=good.instead,
                    people=good.people, names=good.names,
                ),
            )  # fmt: skip


def _expected(
    window: Window, person: ReadyRow, out: Sequence[Any], assumed: dict[UUID, tuple[str, ...]]
) -> Proposal:
    guessed = assumed.get(person.customer, ())
    return Proposal(
        key=f"{Why.EXPECTED.value}:{person.customer.hex}:{window.for_day.isoformat()}",
        why=Why.EXPECTED,
        heat=Heat.WATCH if person.take_care or out else Heat.INFO,
        customer=person.customer,
        customer_name=person.name,
        usual=person.usual,
        take_care=person.take_care,
        who_line=_line(person.name),
        do=", ".join(person.usual or person.take_care),
        due_at=None,
        then_that=", ".join(good.substitute for good in out if good.substitute),
        if_this=", ".join(good.name for good in out if good.substitute),
        why_fact=Fact(
            day=window.for_day,
            around=person.around,
            rhythm_days=None if person.is_about else person.rhythm_days,
            out=tuple(good.name for good in out),
            substitutes=tuple(good.substitute for good in out),
            assumed=guessed,
        ),
    )


def _occasions(window: Window) -> Iterator[Proposal]:
    near = occasions.coming(window.for_day, OCCASION_DAYS)
    for day in near[:MOST_OF_A_KIND]:
        yield Proposal(
            key=f"{Why.OCCASION.value}:{day.id.hex}:{day.on.isoformat()}", why=Why.OCCASION,
            heat=Heat.INFO, customer=day.customer, customer_name=day.name,
            who_line=_line(day.name), do=day.for_whom,
            why_fact=Fact(day=day.on, kind=day.kind.value, value=day.years, text=day.for_whom),
        )  # fmt: skip


def _assumed(customers: Sequence[UUID]) -> dict[UUID, tuple[str, ...]]:
    found: dict[UUID, tuple[str, ...]] = {}
    if customers:
        sql = _ASSUMED.format(", ".join("?" * len(customers)))
        for customer, label in execute(sql, *(who.hex for who in customers)).fetchall():
            found[as_id(customer)] = (*found.get(as_id(customer), ()), label)
    return found


def _line(name: str) -> str:
    return name if len(name) <= _LONGEST_WHO else name[: _LONGEST_WHO - 1] + "…"
