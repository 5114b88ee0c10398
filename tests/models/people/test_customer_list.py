from datetime import date, timedelta
from uuid import UUID

import pytest

from models import preferences
from models.counter import ratings
from models.ids import new_id
from models.kinds import ContactKind, MayContact, PreferenceKind, Standing
from models.people import customer_list, customer_rows, customers, tags
from models.people.customer_list import ListFilter, Order
from models.people.customer_rows import Reach
from models.people.customers import CustomerDraft, Detail
from models.people.segments import Segment, counts
from models.preferences import PreferenceDraft
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import came, known_in_sum

pytestmark = [pytest.mark.usefixtures("shop"), on_both_engines]
TODAY = date(2026, 11, 21)
EVERYBODY = ListFilter()


def person(name: str | None, described_as: str | None = None, phone: str = "") -> UUID:
    draft = CustomerDraft(name, described_as, phone)
    customers.add(ME, draft)
    return draft.id


def here(customer: UUID, shop: UUID, *days_ago: int) -> UUID:
    visit = new_id()
    for ago in days_ago:
        visit = came(customer, shop, f"{TODAY - timedelta(days=ago)}T10:00")
    return visit


def listed(chosen: ListFilter = EVERYBODY, order: Order = Order.NAME) -> list[str]:
    rows = customer_rows.of(customer_list.keys(chosen, order, TODAY))
    return [row.name for row in rows]


def test_names_are_sorted_as_people_read_them() -> None:
    for name in ("Zoé", "éva", "Adam", "Ödön", "adam"):
        person(name)
    person(None, "blue hat")
    assert listed()[:2] in (["Adam", "adam"], ["adam", "Adam"])
    assert listed()[2:] == ["blue hat", "éva", "Ödön", "Zoé"]


def test_lists_can_be_sorted_by_what_is_known_of_them(shop: UUID) -> None:
    ada, bo, cleo = person("Ada"), person("Bo"), person("Cleo")
    person("Dan")
    happy = here(ada, shop, 9)
    here(bo, shop, 8, 7, 6)
    ratings.rate(ME, happy, 5)
    ratings.rate(ME, here(cleo, shop, 5, 2), 3)
    assert listed(order=Order.RECENT) == ["Cleo", "Bo", "Ada", "Dan"]
    assert listed(order=Order.FREQUENT) == ["Bo", "Cleo", "Ada", "Dan"]
    assert listed(order=Order.NEWEST) == ["Dan", "Cleo", "Bo", "Ada"]
    assert listed(order=Order.RATING) == ["Ada", "Cleo", "Bo", "Dan"]


def test_who_was_here_last_is_known_in_sum_too(shop: UUID) -> None:
    here(person("Ada"), shop, 9)
    bo, cleo = person("Bo"), person("Cleo")
    here(cleo, shop, 30)
    person("Dan")
    known_in_sum(ME, bo, 3, TODAY - timedelta(days=50), TODAY - timedelta(days=20))
    known_in_sum(ME, cleo, 3, TODAY - timedelta(days=50), TODAY - timedelta(days=5))
    assert listed(order=Order.RECENT) == ["Cleo", "Ada", "Bo", "Dan"]


def test_one_rating_makes_nobody_the_happiest(shop: UUID) -> None:
    for name, values in {"Once": [5], "Often": [5, 5, 5, 5, 4], "Never": [1, 2]}.items():
        customer = person(name)
        for ago, value in enumerate(values, 1):
            ratings.rate(ME, here(customer, shop, ago), value)
    assert listed(order=Order.RATING) == ["Often", "Once", "Never"]


@pytest.fixture
def crowd(shop: UUID) -> None:
    here(person("New"), shop, 29)
    here(person("Not new"), shop, 30)
    here(person("Regular"), shop, 50, 43, 36, 29, 22, 15, 8, 1)
    here(person("Late"), shop, 58, 51, 44, 37, 30, 23, 16)
    here(person("Slipping"), shop, 65, 58, 51, 44, 37, 30, 23)
    here(person("Quiet"), shop, 300, 293, 286, 279, 272, 265, 258)
    here(person("Twice, long ago"), shop, 220, 200)
    here(person("Once, long ago"), shop, 200)
    person("Never")
    here(person(None, "red cap"), shop, 1)


@pytest.mark.parametrize(
    ("segment", "names"),
    [
        (Segment.NEW, ["New", "red cap"]),
        (Segment.REGULAR, ["Late", "Regular", "Slipping"]),
        (Segment.LATE, ["Late"]),
        (Segment.SLIPPING, ["Slipping"]),
        (Segment.QUIET, ["Quiet", "Twice, long ago"]),
        (Segment.ONCE, ["Not new", "Once, long ago"]),
        (Segment.NO_VISIT, ["Never"]),
        (Segment.NAMELESS, ["red cap"]),
    ],
)
@pytest.mark.usefixtures("crowd")
def test_each_segment_holds_its_members_and_counts_them(segment: Segment, names: list[str]) -> None:
    assert listed(ListFilter(segment=segment)) == names
    assert counts(TODAY).segment[segment] == len(names)


@pytest.mark.usefixtures("crowd")
def test_who_is_slipping_and_may_be_asked_is_to_get_in_touch_with() -> None:
    for key in customer_list.keys(ListFilter(), Order.NAME, TODAY):
        customers.edit(ME, UUID(key), Detail.MAY_CONTACT, MayContact.UNKNOWN, MayContact.YES)
    (slipping,) = customer_list.ids_of(ListFilter(segment=Segment.SLIPPING), TODAY)
    assert listed(ListFilter(segment=Segment.GET_IN_TOUCH)) == ["Late", "Slipping"]
    customers.edit(ME, slipping, Detail.MAY_CONTACT, MayContact.YES, MayContact.NO)
    assert counts(TODAY).segment[Segment.GET_IN_TOUCH] == 1


def test_those_with_an_allergy_or_a_limit_are_one_segment_while_it_stands() -> None:
    for name, kind in (
        ("Ada", PreferenceKind.TAKE_CARE),
        ("Bo", PreferenceKind.LIMIT),
        ("Cleo", PreferenceKind.LIKES),
    ):
        preferences.save(ME, PreferenceDraft(person(name), kind, "sesame"))
    assert listed(ListFilter(segment=Segment.TAKE_CARE)) == ["Ada", "Bo"]
    assert counts(TODAY).segment[Segment.TAKE_CARE] == 2


def test_those_put_aside_have_a_list_of_their_own(shop: UUID) -> None:
    ada, bo = person("Ada"), person("Bo")
    here(ada, shop, 1)
    customers.archive(ME, [ada])
    assert listed() == ["Bo"]
    assert listed(ListFilter(standing=Standing.ARCHIVED)) == ["Ada"]
    counted = counts(TODAY)
    assert counted.standing == {Standing.ACTIVE: 1, Standing.ARCHIVED: 1}
    assert (counted.segment[Segment.NEW], counted.segment[Segment.NO_VISIT]) == (0, 1)
    assert customer_list.ids_of(ListFilter(), TODAY) == [bo]


def test_an_empty_notebook_counts_nothing() -> None:
    counted = counts(TODAY)
    assert counted.standing == {}
    assert set(counted.segment.values()) == {0}
    assert listed(ListFilter(segment=Segment.NEW)) == []


def test_a_tag_and_a_segment_restrict_together(shop: UUID) -> None:
    ada, bo = person("Ada"), person("Bo")
    here(ada, shop, 1)
    tags.tag(ME, [ada, bo], "VIP")
    (vip,) = tags.counts()
    assert listed(ListFilter(tag=vip.id)) == ["Ada", "Bo"]
    assert listed(ListFilter(tag=vip.id, segment=Segment.NEW)) == ["Ada"]
    assert listed(ListFilter(tag=new_id())) == []


def test_a_text_finds_by_any_scrap_and_keeps_the_order() -> None:
    person("Zoé Meier", phone="+49 170 555 77")
    person("Adam Meier")
    person("Bo")
    assert listed(ListFilter("meie")) == ["Adam Meier", "Zoé Meier"]
    assert listed(ListFilter("555 77")) == ["Zoé Meier"]
    assert listed(ListFilter("meier", standing=Standing.ARCHIVED)) == []
    assert listed(ListFilter("Maier"), Order.NEWEST) == ["Adam Meier", "Zoé Meier"]


@pytest.mark.parametrize("text", ["NEAR(", '"', "%", "_", "(" * 2000, "🌶", "'; --", "\x00"])
def test_any_text_typed_is_safe(text: str) -> None:
    person("Ada")
    assert listed(ListFilter(text)) in ([], ["Ada"])


def test_a_row_says_what_is_known(shop: UUID) -> None:
    ada = person("Ada", phone="123")
    ratings.rate(ME, here(ada, shop, 22, 15, 8, 1), 4)
    tags.tag(ME, [ada], "VIP")
    for kind, label in (
        (PreferenceKind.USUAL, "Fresca"),
        (PreferenceKind.TAKE_CARE, "sesame"),
        (PreferenceKind.LIKES, "chess"),
    ):
        preferences.save(ME, PreferenceDraft(ada, kind, label))
    (row,) = customer_rows.of([ada.hex])
    assert (row.id, row.no, row.name, row.has_name) == (ada, 1, "Ada", True)
    assert (row.usual, row.take_care, row.tags, row.contacts) == (
        ("Fresca",),
        ("sesame",),
        ("VIP",),
        (Reach(ContactKind.PHONE, "123"),),
    )
    habits = row.habits
    assert (habits.first_on, habits.last_on) == (
        TODAY - timedelta(days=22),
        TODAY - timedelta(days=1),
    )
    assert (habits.visit_days, habits.ratings, habits.rating) == (4, 1, 4.0)
    assert habits.rhythm
    assert habits.turns.late_on


def test_rows_keep_the_order_asked_for_and_leave_out_who_is_gone() -> None:
    ada, bo = person("Ada"), person("Bo")
    assert [row.id for row in customer_rows.of([bo.hex, new_id().hex, ada.hex])] == [bo, ada]
    assert customer_rows.of([]) == []
