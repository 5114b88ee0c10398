"""What the page is about, chart by chart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """One chart: its name, the least height it needs, whether people are listed or seen to."""

    name: str
    lines: int = 18
    lists_people: bool = False
    can_be_seen_to: bool = False


SUBJECTS = (
    Subject("frequency", 28),
    Subject("satisfaction"),
    Subject("best", lists_people=True),
    Subject("hours"),
    Subject("slipping", 20, lists_people=True, can_be_seen_to=True),
    Subject("make-it-right", 20, lists_people=True, can_be_seen_to=True),
    Subject("rhythm-map", 22),
    Subject("happiness", 22),
    Subject("calendar"),
    Subject("cohorts"),
    Subject("self-check", 22),
    Subject("vocal", 26, lists_people=True),
    Subject("sharing", 24, lists_people=True),
    Subject("referrals", 24),
    Subject("wants", 22),
    Subject("handoffs", 22),
    Subject("promises"),
)
BY_NAME = {subject.name: subject for subject in SUBJECTS}
ONLY_WITH_DATA = frozenset({"vocal", "sharing", "referrals", "wants", "handoffs", "promises"})
