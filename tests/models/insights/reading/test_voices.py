from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from models import promises
from models.changes import Action, Change, command
from models.ids import new_id
from models.insights.reading.handoffs import handoffs
from models.insights.reading.kept_promises import promises as kept_promises
from models.insights.reading.sharing import referrals, sharing
from models.insights.reading.vocal import vocal
from models.insights.reading.wants import said_about, wants
from models.insights.series.basis import Group
from models.insights.series.voices import PromiseWeek
from models.kinds import Channel, Heat, PromiseStatus, RelationKind, VoiceKind
from models.people import relations
from models.people.relations import RelationDraft
from models.promises import PromiseDraft
from models.schema import Theme, Voice
from models.shop import branches
from tests.conftest import ME, on_both_engines
from tests.models.handoff.shift_change import hire, note, seal, take
from tests.models.insights.reading.life import SATURDAY, asked, every, guest
from tests.models.shop_life import moment, new_customer

pytestmark = on_both_engines

MONDAY = date(2026, 11, 16)
NOON = moment(f"{SATURDAY} 12:00")


@pytest.fixture(autouse=True)
def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-12-01T12:00+01:00")


@command(Action.SAVE_NOTE)
def say(
    change: Change,
    customer: UUID | None,
    kind: VoiceKind,
    at: datetime = NOON,
    *,
    theme: UUID | None = None,
    public: bool = False,
) -> None:
    change.save(
        Voice(
            customer=customer, kind=kind, words="so", heard_at=at, theme=theme, public=public,
            channel=Channel.PHONE,
        )
    )  # fmt: skip


@command(Action.SAVE_NOTE)
def topic(change: Change, title: str) -> UUID:
    theme = Theme(title=title, kind=VoiceKind.WANT)
    change.save(theme)
    found: UUID = theme.id
    return found


class TestVocal:
    def test_who_helps_and_who_complains_stand_on_boards_of_their_own(self, shop: UUID) -> None:
        ada, ben = guest(shop, "Ada", every(7, 20)), guest(shop, "Ben", every(7, 20))
        say(ME, ada, VoiceKind.IDEA)
        say(ME, ada, VoiceKind.IDEA, NOON + timedelta(hours=1))  # the same day: the same voice
        say(ME, ada, VoiceKind.THANKS, NOON - timedelta(days=9))
        say(ME, ben, VoiceKind.COMPLAINT)
        say(ME, None, VoiceKind.COMPLAINT)
        read = vocal(asked())
        assert [(row.name, row.ideas, row.thanks) for row in read.helpful] == [("Ada", 1, 1)]
        assert [(row.name, row.complaints) for row in read.complaining] == [("Ben", 1)]
        assert (read.basis.n, read.basis.have) == (3, 2)
        assert 0 < read.complaining[0].chance < read.helpful[0].chance < 1

    def test_what_is_said_later_or_long_ago_is_not_heard(self, shop: UUID) -> None:
        ada = guest(shop, "Ada", every(7, 20))
        say(ME, ada, VoiceKind.IDEA, NOON + timedelta(days=1))
        say(ME, ada, VoiceKind.IDEA, NOON - timedelta(days=366))
        assert vocal(asked()).basis.n == 0


class TestWants:
    def test_themes_come_by_how_many_want_them(self, shop: UUID) -> None:
        often = guest(shop, "Often", every(2, 60))
        rest = [guest(shop, name, every(30, 3)) for name in ("Ada", "Ben", "Cleo", "Dan")]
        rye, tea = topic(ME, "Rye bread"), topic(ME, "Green tea")
        say(ME, often, VoiceKind.WANT, theme=rye)
        say(ME, rest[0], VoiceKind.IDEA, theme=rye)
        say(ME, rest[0], VoiceKind.WANT, NOON - timedelta(days=3), theme=rye)
        say(ME, rest[1], VoiceKind.WANT, theme=tea)
        say(ME, rest[1], VoiceKind.COMPLAINT, theme=tea)
        read = wants(asked())
        found = [(row.title, row.people, row.of_best) for row in read.rows]
        assert found == [("Rye bread", 2, 0.5), ("Green tea", 1, 0.0)]
        assert set(read.rows[0].customers) == {often, rest[0]}
        assert read.basis.n == 4
        said = said_about(asked(), rye)
        assert [(row.name, row.kind, row.words) for row in said] == [
            ("Ada", VoiceKind.IDEA, "so"), ("Often", VoiceKind.WANT, "so"),
            ("Ada", VoiceKind.WANT, "so"),
        ]  # fmt: skip
        assert said_about(asked(SATURDAY - timedelta(days=2)), rye) == said[2:]


class TestSharing:
    def test_who_brought_somebody_stands_above_them(self, shop: UUID) -> None:
        ada, ben = guest(shop, "Ada", every(7, 20)), guest(shop, "Ben", every(7, 5))
        relations.add(ME, RelationDraft(ada, RelationKind.BROUGHT, ben))
        say(ME, ada, VoiceKind.THANKS, public=True)
        read = sharing(asked(date(2026, 12, 1)))
        assert [(row.name, row.brought, row.shares) for row in read.rows] == [("Ada", 1, 1)]
        assert [(row.name, row.depth, row.visits) for row in read.tree] == [
            ("Ada", 0, 20), ("Ben", 1, 5),
        ]  # fmt: skip
        assert read.is_estimate
        told = referrals(asked(date(2026, 12, 1)))
        assert [row.name for row in told.tree] == ["Ada", "Ben"]
        assert (told.basis.n, told.basis.is_enough, told.hides_numbers) == (1, True, False)
        assert not referrals(asked()).basis.is_enough
        assert sharing(asked()).tree == ()  # on that day nobody had been brought

    def test_who_only_warned_stands_last_and_no_chance_is_below_one_in_fifty(
        self, shop: UUID
    ) -> None:
        long_gone = guest(shop, "Ada", every(2, 20, SATURDAY - timedelta(days=300)))
        cross, ben = guest(shop, "Cross", every(2, 60)), guest(shop, "Ben", every(7, 5))
        relations.add(ME, RelationDraft(long_gone, RelationKind.BROUGHT, ben))
        say(ME, cross, VoiceKind.COMPLAINT, public=True)
        rows = sharing(asked(date(2026, 12, 1))).rows
        assert [row.name for row in rows] == ["Ada", "Cross"]
        assert all(row.chance >= 0.02 for row in rows)

    @pytest.mark.usefixtures("shop")
    def test_who_warns_others_need_never_have_come(self) -> None:
        say(ME, new_customer("Cross"), VoiceKind.COMPLAINT, public=True)
        read = sharing(asked())
        assert [(row.name, row.warned, row.last_on) for row in read.rows] == [("Cross", 1, None)]


@pytest.mark.usefixtures("shop")
def test_promises_count_in_the_week_they_were_due_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-16T12:00+01:00")
    ada = new_customer("Ada")
    drafts = [
        PromiseDraft(ada, "ring back", due_on=MONDAY + timedelta(days=days))
        for days in (0, 1, 2, 3, 7, -60)
    ]
    for draft in drafts:
        promises.make(ME, draft)
    promises.close(ME, drafts[0].id, PromiseStatus.KEPT)
    promises.close(ME, drafts[1].id, PromiseStatus.BROKEN)
    promises.close(ME, drafts[2].id, PromiseStatus.RELEASED)
    read = kept_promises(asked())
    assert list(read.weeks) == [PromiseWeek(MONDAY, 1, 0, 1, 1)]
    assert read.basis.n == 3


@pytest.mark.usefixtures("shop")
def test_weeks_between_promises_are_told_too() -> None:
    ada = new_customer("Ada")
    for days in (0, 21):
        promises.make(ME, PromiseDraft(ada, "ring back", due_on=MONDAY - timedelta(days=days)))
    weeks = kept_promises(asked()).weeks
    assert [week.waiting for week in weeks] == [1, 0, 0, 1]
    assert weeks[1].starts_on == MONDAY - timedelta(weeks=2)


class TestHandoffs:
    def test_what_came_later_has_not_happened_yet(
        self, shop: UUID, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sam, priya = hire("Sam"), hire("Priya")
        monkeypatch.setenv("THE_USUAL_NOW", f"{SATURDAY}T18:00+01:00")
        note(shop, "freezer", Heat.MUST)
        seal(shop, sam)
        monkeypatch.setenv("THE_USUAL_NOW", f"{SATURDAY + timedelta(days=2)}T09:00+01:00")
        take(priya, shop)
        note(shop, "till", Heat.MUST)
        seal(shop, priya)
        before, after = handoffs(asked()), handoffs(asked(SATURDAY + timedelta(days=2)))
        assert (before.basis.n, before.taken, before.musts, before.said_back) == (1, 0, 1, None)
        assert handoffs(asked(SATURDAY - timedelta(days=1))).basis.n == 0
        assert after.basis.n == 2

    def test_each_week_is_told_by_itself_as_far_as_it_is_asked_about(
        self, shop: UUID, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sam, priya = hire("Sam"), hire("Priya")
        for back in (14, 1):
            day = SATURDAY - timedelta(days=back)
            monkeypatch.setenv("THE_USUAL_NOW", f"{day}T18:00+01:00")
            note(shop, f"freezer {back}", Heat.MUST)
            seal(shop, sam)
            monkeypatch.setenv("THE_USUAL_NOW", f"{day}T18:30+01:00")
            take(priya, shop)
        read = handoffs(asked(days=17))
        first, last = read.weeks
        assert (first.starts_on, last.starts_on) == (MONDAY - timedelta(weeks=2), MONDAY)
        assert (first.sealed, first.taken, first.musts, first.said_back) == (1, 1, 1, 1.0)
        assert (last.sealed, last.musts, last.minutes, last.complete) == (1, 2, 30, 0.0)
        assert (first.is_whole, last.is_whole) == (False, False)
        assert read.basis.n == 2

    def test_all_branches_count_where_none_is_asked_for(self, shop: UUID) -> None:
        other = new_id()
        branches.open_branch(ME, other, "Second", "Europe/Berlin")
        for branch in (shop, other):
            note(branch, "till", Heat.INFO)
            seal(branch)
        monday = asked(date(2026, 12, 1))
        assert handoffs(monday).basis.n == 2
        assert handoffs(asked(date(2026, 12, 1), branch=other)).basis.n == 1

    def test_some_customers_have_no_handoffs_of_their_own(self, shop: UUID) -> None:
        note(shop, "till", Heat.INFO)
        seal(shop)
        assert handoffs(asked(date(2026, 12, 1), group=Group.REGULAR)).basis.n == 0

    def test_without_a_branch_there_is_nothing_to_tell(self, notebook: object) -> None:
        del notebook
        assert handoffs(asked()).basis.n == 0
