"""A pretend shop's series, the same at every run."""

import math
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from models.insights.series.basis import Basis, Period
from models.insights.series.coming import (
    Calendar,
    Cohort,
    Cohorts,
    Day,
    Frequency,
    Hours,
    RegularMonths,
    Week,
)
from models.insights.series.happy import (
    Direction,
    Happiness,
    HappyCustomer,
    MakeItRight,
    Pile,
    RatingDot,
    Running,
    SatisfactionOverTime,
    ToMakeRight,
    Turn,
    Vote,
)
from models.insights.series.people import (
    Best,
    BestCustomer,
    Bin,
    RhythmMap,
    SelfCheck,
    Slipping,
    Standing,
)
from models.insights.series.voices import (
    Bringer,
    Handoffs,
    HandoffWeek,
    Promises,
    PromiseWeek,
    Referrals,
    Sharer,
    Sharing,
    Speaker,
    Vocal,
    Want,
    Wants,
)
from models.kinds import RatedBy, State
from ui.charts.person_year import PersonYear

TODAY = date(2026, 11, 21)
HALF_YEAR = Period.ending(TODAY, 180)
YEAR = Period.ending(TODAY, 365)
NAMES = (
    *("Chet Meisner", "Rosa Gutiérrez", "Amara Adeyemi", "Linh Nguyen", "Tom Whitfield"),
    *("Dana Okafor", "Priya Raman", "Mehmet Kaya", "Ilse Brandt", "Jonas Ekström"),
    *("Ruth Abrams", "Walter Kim", "Sofia Rossi", "Hana Sato", "Omar Haddad"),
)
MONTHS = tuple(date(2025 + (n + 11) // 12, (n + 11) % 12 + 1, 1) for n in range(12))


def someone(number: int) -> UUID:
    return UUID(int=number + 1)


def name(number: int) -> str:
    return NAMES[number % len(NAMES)]


def basis(n: int, *, have: int = 10, need: int = 2, period: Period = HALF_YEAR) -> Basis:
    return Basis(period, n, have, need)


def frequency(weeks: int = 26, *, regulars: int = 12) -> Frequency:
    dice = Random(7)
    begin = date(2026, 11, 16) - timedelta(weeks=weeks - 1)
    made = [_week(dice, n, weeks, begin) for n in range(weeks)]
    whole = [week.visits for week in made if week.is_complete and week.open_days]
    mean = sum(whole) / len(whole) if whole else None
    return Frequency(
        basis(sum(week.visits for week in made), have=len(whole)),
        tuple(made),
        mean,
        mean * 0.89 if mean else None,
        310,
        MONTHS,
        tuple(_regular(dice, n) for n in range(regulars)),
    )


def _week(dice: Random, n: int, weeks: int, begin: date) -> Week:
    starts = begin + timedelta(weeks=n)
    height = 95 + 18 * math.sin(n / 4) + dice.gauss(0, 6)
    whole = n < weeks - 1
    closed: tuple[date, ...] = ()
    if n % 26 == 9:
        closed = tuple(starts + timedelta(days=day) for day in range(7))
    elif n % 26 == 17:
        closed = (starts, starts + timedelta(days=1))
    share = (1 if whole else 0.7) * (1 - len(closed) / 7)
    visits = round(max(height, 5) * share)
    first = round(visits * 0.16 + dice.random() * 4 * bool(visits))
    nameless = round(visits * 0.06)
    return Week(starts, first, visits - first - nameless, nameless, 7 - len(closed), closed, whole)


def _regular(dice: Random, n: int) -> RegularMonths:
    fell = n in {4, 9}
    usual = dice.randint(3, 10)
    counts = [max(0, round(dice.gauss(usual, 1.5))) for _ in MONTHS]
    if fell:
        counts[-3:] = [1, 1, 0]
    return RegularMonths(someone(n), name(n), tuple(counts), fell)


def hours(*, visits: int = 2100) -> Hours:
    dice = Random(3)
    cells = [[0.0] * 24 for _ in range(7)]
    for day in range(7):
        for hour in range(7, 20):
            peak = 13 if day > 4 else 10
            height = 5.2 * math.exp(-((hour - peak) ** 2) / 12) + 1.8 * (hour == 17)
            weight = (0.7, 0.8, 0.85, 0.9, 1.1, 1.5, 0)[day]
            cells[day][hour] = max(0.0, height * weight + dice.gauss(0, 0.3)) * (weight > 0)
    cells = [[round(value, 2) for value in row] for row in cells]
    best = max(
        (value, day, hour) for day, row in enumerate(cells) for hour, value in enumerate(row)
    )
    return Hours(
        basis(visits, have=20, need=4),
        tuple(tuple(row) for row in cells),
        tuple(tuple(round(value * 20) for value in row) for row in cells),
        (25, 26, 26, 26, 25, 26, 0),
        4,
        7,
        19,
        best[1:],
        34,
    )


def calendar(days: int = 365) -> Calendar:
    dice = Random(5)
    made = []
    for n in range(days):
        on = TODAY - timedelta(days=days - 1 - n)
        is_open = on.weekday() != 6 and not date(2026, 8, 3) <= on <= date(2026, 8, 16)
        mean = 12 + 5 * math.sin(n / 40) + 6 * (on.weekday() == 5)
        made.append(Day(on, max(0, round(dice.gauss(mean, 3))) if is_open else 0, is_open))
    n = sum(day.visits for day in made)
    return Calendar(basis(n, need=1, period=YEAR), tuple(made))


def satisfaction(ratings: int = 260, *, falls: bool = True) -> SatisfactionOverTime:
    dice = Random(11)
    dots = []
    for n in range(ratings):
        on = YEAR.first + timedelta(days=round(n * 364 / max(ratings - 1, 1)))
        late = falls and n > ratings * 0.72
        weights = (4, 6, 20, 35, 35) if late else (2, 3, 8, 27, 60)
        value = dice.choices((1, 2, 3, 4, 5), weights)[0]
        by = RatedBy.STAFF if dice.random() < 0.2 else RatedBy.CUSTOMER
        dots.append(RatingDot(someone(n), on, value, by, someone(n), someone(n % 60)))
    said = [dot for dot in dots if dot.by is RatedBy.CUSTOMER]
    running = [_running(said[n - 39 : n + 1]) for n in range(39, len(said))]
    turn = Turn(Direction.FALLING, date(2026, 10, 6), 3.8, 4.4) if falls and running else None
    people = min(len(said), 48)
    vote = Vote(4.22, 4.02, 4.38, people) if people > 4 else None
    return SatisfactionOverTime(
        basis(ratings, have=people, need=5, period=YEAR),
        tuple(dots),
        (),
        tuple(running),
        vote,
        None,
        turn,
        len(said),
        70,
    )


def _running(dots: list[RatingDot]) -> Running:
    values = [dot.value for dot in dots]
    mean = sum(values) / len(values)
    spread = 1.645 * math.sqrt(sum((v - mean) ** 2 for v in values) / len(values) / len(values))
    return Running(
        dots[-1].on, mean, max(1, mean - spread), min(5, mean + spread), len(values), dots[0].on
    )


def happiness(customers: int = 15) -> Happiness:
    dice = Random(13)
    rows = []
    for n in range(customers):
        mood = dice.gauss(4.2, 0.7)
        values = [min(5, max(1, round(dice.gauss(mood, 0.7)))) for _ in range(dice.randint(1, 14))]
        weight = len(values) / (len(values) + 1.2)
        estimate = 4.2 * (1 - weight) + sum(values) / len(values) * weight
        half = 1.1 / math.sqrt(len(values) + 1)
        rows.append(
            HappyCustomer(
                someone(n),
                name(n),
                tuple(values),
                estimate,
                max(1, estimate - half),
                min(5, estimate + half),
            )
        )
    rows.sort(key=lambda row: row.estimate)
    n = sum(len(row.values) for row in rows)
    enough = basis(n, have=customers, need=5, period=YEAR)
    return Happiness(enough, tuple(rows), 4.2 if customers else None, customers)


def best(customers: int = 15) -> Best:
    dice = Random(17)
    rows = []
    for n in range(customers):
        expected = 30 * math.exp(-n / 6) + 2 * dice.random() + 0.4
        spread = 1.3 * math.sqrt(expected)
        last = max(0, round(dice.gauss(expected, 1.4 * math.sqrt(expected))))
        state = State.SLIPPING if n == 5 else State.LATE if n == 8 else State.ON_TIME
        days = 90 / max(expected, 1)
        rows.append(
            BestCustomer(
                someone(n),
                n + 1,
                name(n),
                None,
                expected,
                max(0, round(expected - spread)),
                round(expected + spread),
                min(0.98, expected / 4),
                0.9,
                last,
                TODAY - timedelta(days=round(days * (4 if n == 5 else 1))),
                state,
                days,
            )
        )
    total = sum(row.expected for row in rows) + 80
    enough = basis(310, have=customers)
    return Best(enough, TODAY, 90, None, total, hides_numbers=False, rows=tuple(rows))


def slipping(customers: int = 12) -> Slipping:
    dice = Random(19)
    rows = [_standing(dice, n) for n in range(customers)]
    late = sum(row.state is State.LATE for row in rows)
    enough = basis(310, have=200 if customers else 20, need=90, period=YEAR)
    return Slipping(enough, TODAY, YEAR.first, late, len(rows) - late, 0, 0, tuple(rows))


def _standing(dice: Random, n: int) -> Standing:
    usual = dice.uniform(6, 26)
    late_after, slipping_after = usual * 2.1, usual * 3
    state = State.LATE if n % 4 == 2 else State.SLIPPING
    since = usual * (2.5 if state is State.LATE else dice.uniform(3.2, 4.6))
    day = TODAY - timedelta(days=round(since))
    visits: list[date] = []
    while day > YEAR.first and len(visits) < 40:
        visits.append(day)
        day -= timedelta(days=max(2, round(dice.gauss(usual, usual * 0.3))))
    return Standing(
        customer=someone(n),
        no=n + 1,
        name=name(n),
        ref=None,
        visit_days=len(visits),
        is_about=False,
        visited_on=tuple(sorted(visits)),
        usual_days=usual,
        days_since=round(since),
        late_after=late_after,
        slipping_after=slipping_after,
        state=state,
        chance=dice.uniform(0.2, 0.8),
        at_stake=dice.uniform(0.8, 4),
    )


def rhythm_map(customers: int = 400) -> RhythmMap:
    dice = Random(23)
    usual, since, states, weights = [], [], [], []
    for _ in range(customers):
        days = math.exp(dice.gauss(3, 0.6))
        waited = max(0, round(days * math.exp(dice.gauss(-0.4, 1.1))))
        usual.append(days)
        since.append(waited)
        states.append(_state(waited / days, waited))
        weights.append(max(3, round(360 / days * dice.random())))
    keys = tuple(someone(n) for n in range(customers))
    enough = basis(customers, have=customers, need=10, period=YEAR)
    return RhythmMap(
        enough, keys, tuple(usual), tuple(since), tuple(states), tuple(weights), 2.1, 3.2
    )


def _state(ratio: float, waited: int) -> State:
    if ratio > 6.4 and waited >= 60:
        return State.GONE
    bounds = ((1, State.ON_TIME), (2.1, State.DUE), (3.2, State.LATE))
    return next((state for bound, state in bounds if ratio < bound), State.SLIPPING)


def cohorts(months: int = 10) -> Cohorts:
    dice = Random(29)
    rows = []
    for n in range(months):
        size = dice.randint(18, 46)
        usual = [0.2 + 0.12 * dice.random() - 0.006 * n for _ in range(months - 1 - n)]
        came = tuple(round(share * size) for share in usual)
        rows.append(Cohort(MONTHS[n], size, came, tuple(count / size for count in came)))
    n = sum(row.size for row in rows)
    return Cohorts(basis(n, have=months, need=2, period=YEAR), tuple(rows))


def self_check(bins: int = 5) -> SelfCheck:
    said = (0.06, 0.24, 0.46, 0.7, 0.91)[:bins]
    came = (0.05, 0.29, 0.41, 0.73, 0.88)[:bins]
    counts = (181, 64, 42, 51, 38)[:bins]
    made = [
        Bin(n / 5, (n + 1) / 5, s, c, count)
        for n, (s, c, count) in enumerate(zip(said, came, counts, strict=True))
    ]
    until = TODAY
    enough = basis(sum(counts), have=sum(counts), need=20, period=Period.ending(until, 90))
    return SelfCheck(enough, until - timedelta(days=90), until, tuple(made), 412.3, 380)


def make_it_right(rows: int = 7) -> MakeItRight:
    facts = (
        (4.7, 2, 19.5, 3),
        (4.6, 3, 24.2, 8),
        (4.5, 1, 6.1, 1),
        (3.9, 2, 9.4, 20),
        (4.2, 1, 2.0, 2),
        (4.3, 3, 4.1, 1),
        (2.4, 2, 10.8, 5),
    )[:rows]
    made = [
        ToMakeRight(
            someone(n),
            n + 1,
            name(n),
            someone(n + 50),
            someone(n + 80),
            TODAY - timedelta(days=open_for),
            expected,
            given,
            stake,
            (expected - given) * stake,
            open_for,
            "The bread was stale.",
        )
        for n, (expected, given, stake, open_for) in enumerate(facts)
    ]
    return MakeItRight(basis(len(made), have=len(made), need=1, period=YEAR), tuple(made))


def person(visits: int = 30) -> PersonYear:
    dice = Random(31)
    day = TODAY - timedelta(days=15)
    came: list[date] = []
    while day > YEAR.first and len(came) < visits:
        came.append(day)
        day -= timedelta(days=max(2, round(dice.gauss(9, 2))))
    came.sort()
    ratings = [
        RatingDot(
            someone(n),
            on,
            dice.choices((2, 3, 4, 5), (1, 1, 5, 9))[0],
            RatedBy.STAFF if n % 5 == 4 else RatedBy.CUSTOMER,
            someone(n),
            someone(1),
        )
        for n, on in enumerate(came[::3])
    ]
    usual = 9.0 if len(came) > 3 else None
    enough = basis(len(came), have=len(came), need=1, period=YEAR)
    return PersonYear(enough, someone(1), came, ratings, usual, State.DUE)


def satisfaction_piles(ratings: int) -> SatisfactionOverTime:
    weeks = [YEAR.first + timedelta(weeks=n) for n in range(52)]
    share = {1: 0.02, 2: 0.03, 3: 0.08, 4: 0.27, 5: 0.6}
    piles = tuple(
        Pile(week, value, RatedBy.CUSTOMER, round(ratings / 52 * part))
        for week in weeks
        for value, part in share.items()
    )
    enough = basis(ratings, have=900, need=5, period=YEAR)
    data = satisfaction(60, falls=False)
    return replace(data, basis=enough, dots=(), piles=piles, running=())


def promises(weeks: int = 20) -> Promises:
    dice = Random(37)
    made = []
    for n in range(weeks):
        starts = date(2026, 11, 16) - timedelta(weeks=weeks - 1 - n)
        waiting = 2 if n == weeks - 1 else 0
        made.append(PromiseWeek(starts, dice.randint(2, 7), n % 4 == 1, n % 9 == 4, waiting))
    n = sum(week.kept + week.late + week.broken + week.waiting for week in made)
    return Promises(basis(n, have=n, need=1), tuple(made))


def vocal(speakers: int = 6) -> Vocal:
    dice = Random(41)
    made = [
        Speaker(
            customer=someone(n),
            name=name(n),
            ideas=dice.randint(0, 5),
            wants=dice.randint(0, 3),
            thanks=dice.randint(1, 6),
            mentions=dice.randint(0, 2),
            complaints=dice.randint(0, 4),
            rate=dice.random(),
            chance=dice.uniform(0.2, 0.9),
        )
        for n in range(speakers)
    ]
    helpful = sorted(made, key=lambda one: -(one.ideas + one.wants + one.thanks + one.mentions))
    complaining = [one for one in sorted(made, key=lambda one: -one.complaints) if one.complaints]
    n = sum(one.ideas + one.wants + one.thanks + one.mentions + one.complaints for one in made)
    enough = basis(n, have=speakers, need=5, period=YEAR)
    return Vocal(enough, tuple(helpful), tuple(complaining))


def sharing(sharers: int = 7, *, is_estimate: bool = False) -> Sharing:
    dice = Random(43)
    made = [
        Sharer(
            customer=someone(n),
            name=name(n),
            brought=dice.randint(0, 3),
            shares=dice.randint(0, 2) + (n == 0),
            warned=2 if n == 3 else 0,
            rate=dice.random(),
            chance=0.6 * 0.8**n,
            last_on=TODAY - timedelta(days=40 * n),
        )
        for n in range(sharers)
    ]
    n = sum(one.brought + one.shares for one in made)
    enough = basis(n, have=n, need=5, period=YEAR)
    return Sharing(enough, tuple(made), (), is_estimate=is_estimate)


def referrals(people: int = 11) -> Referrals:
    dice = Random(47)
    depths = (0, 1, 2, 3, 1, 1, 0, 1, 2, 0, 1)
    made = []
    for n in range(people):
        depth = depths[n % len(depths)]
        kept = 60 * dice.random() / (depth + 1)
        following = 0.0 if depth > 1 else dice.uniform(0, 14)
        visits, brought = dice.randint(1, 120), 0.0 if depth > 1 else dice.uniform(5, 90)
        coming = dice.uniform(0, 9)
        row = (someone(n), name(n), depth, visits, brought, kept, coming, following)
        made.append(Bringer(*row))
    brought_in = sum(one.depth > 0 for one in made)
    enough = basis(brought_in, have=min(1, brought_in), need=1, period=YEAR)
    return Referrals(enough, tuple(made), hides_numbers=False)


def wants(themes: int = 6) -> Wants:
    titles = ("Open at 7 on Saturdays", "Sliced sourdough", "Guava jam", "Oat milk in litres")
    made = []
    for n in range(themes):
        people = max(1, 12 - 2 * n)
        best = people // 3 if n != 2 else 0
        who = tuple(someone(each) for each in range(people))
        made.append(Want(someone(n), titles[n % len(titles)], people, best / people, who))
    n = sum(one.people for one in made) + 3 * bool(made)
    enough = basis(n, have=min(1, len(made)), need=1, period=YEAR)
    return Wants(enough, tuple(made))


def handoffs(weeks: int = 26) -> Handoffs:
    dice = Random(53)
    made = []
    for n in range(weeks):
        starts = date(2026, 11, 16) - timedelta(weeks=weeks - 1 - n)
        musts = 0 if n == 5 else dice.randint(4, 14)
        row = HandoffWeek(
            starts_on=starts,
            sealed=14,
            taken=14 - (n % 6 == 2),
            musts=musts,
            said_back=dice.uniform(0.6, 1) if musts else None,
            complete=dice.uniform(0.3, 0.9) if musts else None,
            minutes=dice.uniform(10, 400),
            into_shift=dice.uniform(0, 12),
            carried_long=2 if n % 7 == 3 else 0,
            is_whole=n < weeks - 1,
        )
        made.append(row)
    n = sum(week.sealed for week in made)
    return Handoffs(
        basis(n, have=min(1, n), need=1),
        taken=sum(week.taken for week in made),
        musts=sum(week.musts for week in made),
        said_back=0.86 if made else None,
        complete=0.55 if made else None,
        minutes=340.0 if made else None,
        into_shift=3.0 if made else None,
        carried_long=sum(week.carried_long for week in made),
        weeks=tuple(made),
    )
