from collections.abc import Callable
from uuid import UUID

import pytest

from models.cards import ask_next
from models.cards.ask_next import QuestionDraft
from models.changes import Action, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.schema import AskNext, Customer
from tests.conftest import ME, on_both_engines

pytestmark = on_both_engines


@command(Action.ADD_CUSTOMER)
def add(change: Change, customer: UUID) -> None:
    change.save(Customer(id=customer, no=1, name="Rosa", sort_key="rosa"))


@pytest.fixture
def asked(notebook: object) -> QuestionDraft:
    customer = new_id()
    add(ME, customer)
    draft = QuestionDraft(customer, "How was the graduation? ", "12 June")
    ask_next.add(ME, draft)
    ask_next.add(ME, draft)
    return draft


def stored() -> list[tuple[str, str, str, bool]]:
    return [
        (row.question, row.why, row.answer, row.answered_at is not None)
        for row in AskNext.select().order_by(AskNext.id)
    ]


def test_a_question_waits_for_its_answer(asked: QuestionDraft) -> None:
    assert stored() == [("How was the graduation?", "12 June", "", False)]
    ask_next.answer(ME, asked.id, " Wonderful ")
    assert stored() == [("How was the graduation?", "12 June", "Wonderful", True)]


def test_an_answered_question_stands(asked: QuestionDraft) -> None:
    ask_next.answer(ME, asked.id, "Wonderful")
    attempts: list[Callable[[], object]] = [
        lambda: ask_next.answer(ME, asked.id, "So so"),
        lambda: ask_next.edit(ME, asked.id, "How was the graduation?", "And the party?"),
    ]
    for attempt in attempts:
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.obstacle is Obstacle.CHANGED_SINCE


def test_a_question_is_reworded_or_dropped_where_it_stands(asked: QuestionDraft) -> None:
    ask_next.edit(ME, asked.id, "How was the graduation?", "How was the party?")
    assert stored()[0][0] == "How was the party?"
    with pytest.raises(Refused):
        ask_next.edit(ME, asked.id, "How was the graduation?", "Anything")
    ask_next.edit(ME, asked.id, "How was the party?", " ")
    assert stored() == []


def test_words_that_cannot_be_kept_are_rejected(asked: QuestionDraft) -> None:
    long = "x" * 20_001
    attempts: list[tuple[Callable[[], object], dict[str, Problem]]] = [
        (
            lambda: ask_next.add(ME, QuestionDraft(asked.customer, "")),
            {"question": Problem.EMPTY},
        ),
        (
            lambda: ask_next.add(ME, QuestionDraft(asked.customer, "How?", long)),
            {"why": Problem.TOO_LONG},
        ),
        (
            lambda: ask_next.edit(ME, asked.id, "How was the graduation?", long),
            {"question": Problem.TOO_LONG},
        ),
        (lambda: ask_next.answer(ME, asked.id, " "), {"answer": Problem.EMPTY}),
    ]
    for attempt, problems in attempts:
        with pytest.raises(Rejected) as rejected:
            attempt()
        assert rejected.value.problems == problems
    assert len(stored()) == 1
