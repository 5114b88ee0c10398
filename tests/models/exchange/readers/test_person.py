from models.exchange.readers.person import Address, Gathering, Occasion, Person, Said
from models.kinds import OccasionKind


def test_the_best_name_there_is() -> None:
    assert Person(row=1, name="Ann B", given="A").called == "Ann B"
    assert Person(row=1, prefix="Dr.", given="Ann", family="Bell").called == "Dr. Ann Bell"
    assert Person(row=1, nicknames=("Annie",), organization="Firm").called == "Annie"
    assert Person(row=1, organization="Firm").called == "Firm"
    assert not Person(row=1).called


def test_nobody_could_be_recognized_by_a_note_alone() -> None:
    assert Person(row=1, note="old", tags=("x",)).is_empty
    assert not Person(row=1, emails=(Said("a@b.c"),)).is_empty


def test_an_address_in_one_line() -> None:
    address = Address("12 Mill Lane\nBack door", "Bath", "", "BA1", "UK", label="home")
    assert address.text == "12 Mill Lane, Back door, BA1 Bath, UK"
    assert not Address(label="home").text


def test_nothing_is_gathered_twice() -> None:
    gathering = Gathering(3)
    for _ in range(2):
        gathering.take_said("phones", " 1 ", "home")
        gathering.take_said("phones", "  ")
        gathering.take_words("tags", ["a", "", "b"])
        gathering.take_text("note", "first", "; ")
        gathering.take_text("note", "second", "; ")
        gathering.take_text("name", "Ann")
        gathering.take_text("name", "Other")
        gathering.take_address(Address("Street", label="home"))
        gathering.take_occasion(Occasion(OccasionKind.BIRTHDAY, "1 May", 5, 1))
        gathering.take_occasion(Occasion(OccasionKind.BIRTHDAY, "--0501", 5, 1))
        gathering.take_occasion(Occasion(OccasionKind.BIRTHDAY, "in spring"))
    assert gathering.person() == Person(
        row=3, name="Ann", note="first; second", phones=(Said("1", "home"),), tags=("a", "b"),
        addresses=(Address("Street", label="home"),),
        occasions=(
            Occasion(OccasionKind.BIRTHDAY, "1 May", 5, 1),
            Occasion(OccasionKind.BIRTHDAY, "in spring"),
        ),
    )  # fmt: skip
