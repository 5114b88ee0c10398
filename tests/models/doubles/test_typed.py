from typing import Any
from uuid import UUID

import pytest

from models.doubles.likeness import Reason
from models.doubles.typed import of_typed, of_words
from models.people import aliases, customers
from models.people import bin as the_bin
from models.people.aliases import AliasDraft
from models.people.customers import CustomerDraft
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@pytest.fixture
def rosa(notebook: object) -> UUID:
    draft = CustomerDraft("Rosa Gutiérrez", None, "+1 404 555 0134", "rosa@example.org")
    customers.add(ME, draft)
    return draft.id


def why(**typed: Any) -> list[tuple[UUID, tuple[Reason, ...]]]:
    return [(likely.customer, likely.reasons) for likely in of_typed(CustomerDraft(**typed))]


def test_by_name_however_it_is_written(rosa: UUID) -> None:
    assert why(name="rosa gutierrez") == [(rosa, (Reason.SAME_NAME,))]
    assert why(name="Gutierrez, Rosa") == [(rosa, (Reason.SAME_NAME,))]
    assert why(name="Rosa Gutierez") == [(rosa, (Reason.LIKE_NAME,))]


def test_by_the_end_of_a_phone_number(rosa: UUID) -> None:
    assert why(name="R.", phone="404 5550134") == [(rosa, (Reason.PHONE,))]


def test_by_e_mail(rosa: UUID) -> None:
    assert why(name="R.", email="ROSA@example.org") == [(rosa, (Reason.EMAIL,))]


def test_by_another_name(rosa: UUID) -> None:
    aliases.add(ME, AliasDraft(rosa, "Rosita"))
    assert why(name="Rosita") == [(rosa, (Reason.OTHER_NAME,))]


def test_by_description(notebook: object) -> None:
    draft = CustomerDraft(None, "red cap, spaniel called Biscuit")
    customers.add(ME, draft)
    assert why(described_as="spaniel called biscuit") == [(draft.id, (Reason.DESCRIPTION,))]
    assert why(described_as="tall, red cap, spaniel called Biscuit") == [
        (draft.id, (Reason.DESCRIPTION,))
    ]
    assert why(described_as="tall, green coat") == []


def test_nobody_is_likely_from_a_few_letters(rosa: UUID) -> None:
    assert why(name="Ro") == []
    assert why(name="") == []


def test_nobody_is_likely_who_is_in_the_bin(rosa: UUID) -> None:
    the_bin.put_in(ME, [rosa])
    assert why(name="Rosa Gutiérrez", phone="404 5550134") == []


def test_words_may_be_a_name_a_description_or_a_number(rosa: UUID) -> None:
    draft = CustomerDraft(None, "red cap, spaniel called Biscuit")
    customers.add(ME, draft)
    found = {text: [likely.customer for likely in of_words(text)] for text in (
        "rosa gutierez", "spaniel, red cap", "(404) 555-0134", "tall, green coat", "", "404",
    )}  # fmt: skip
    assert list(found.values()) == [[rosa], [draft.id], [rosa], [], [], []]
