"""What to ask customers at their next visit."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from models.changes import Action, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.schema import AskNext
from models.text import clean

LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question as typed, and why one wants to know."""

    customer: UUID
    question: str
    why: str = ""
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question nobody has answered yet."""

    id: UUID
    question: str
    why: str
    at: datetime


@command(Action.ASK_NEXT)
def add(change: Change, draft: QuestionDraft) -> None:
    """Keep a question for the next visit. Saying the same twice stores it once.

    Raises:
        Rejected: by field of the draft, what is empty or too long.
    """
    question, why = _checked("question", draft.question), clean(draft.why)
    if len(why) > LONGEST:
        raise Rejected({"why": Problem.TOO_LONG})
    if AskNext.get_or_none(AskNext.id == draft.id) is None:
        change.save(AskNext(id=draft.id, customer=draft.customer, question=question, why=why))


@command(Action.ASK_NEXT)
def edit(change: Change, question_id: UUID, seen: str, question: str) -> None:
    """Put a question that read `seen` in other words; without words it is dropped.

    Raises:
        Rejected: under ``question``, too long.
        Refused: somebody else has changed it meanwhile, or it was answered.
    """
    asked = _open(change, question_id)
    if asked.question != clean(seen):
        raise Refused(Obstacle.CHANGED_SINCE)
    if not clean(question):
        change.remove(asked)
        return
    asked.question = _checked("question", question)
    change.save(asked)


@command(Action.ASK_NEXT)
def answer(change: Change, question_id: UUID, words: str) -> None:
    """Note what the customer said; the question need not be asked again.

    Raises:
        Rejected: under ``answer``, empty or too long.
        Refused: it was answered meanwhile, or dropped.
    """
    asked = _open(change, question_id)
    asked.answer, asked.answered_at = _checked("answer", words), change.at
    change.save(asked)


def _open(change: Change, question_id: UUID) -> AskNext:
    asked = change.fetch(AskNext, question_id)
    if asked.answered_at:
        raise Refused(Obstacle.CHANGED_SINCE)
    return asked


def _checked(name: str, text: str) -> str:
    words = clean(text)
    if not words:
        raise Rejected({name: Problem.EMPTY})
    if len(words) > LONGEST:
        raise Rejected({name: Problem.TOO_LONG})
    return words
