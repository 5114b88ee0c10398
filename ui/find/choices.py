"""What can be chosen in the find field, and which of it fits what is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from models.counter.ready import ReadyRow
from models.doubles.typed import Likely
from models.finding.find_question import SHORTEST_NUMBER
from models.finding.hits import Hit
from models.finding.marks import Marks, marks
from models.text import digits, fold

NEW_SIGN = "+"


@dataclass(frozen=True, slots=True)
class FindAction:
    """Something to do, or a page to go to. `keywords` are other words people may type for it.

    `run` is what the field names when it is chosen; `key` and `group` stand on the row. One that
    `takes_words` is offered for anything typed, with that in its title in place of ``{words}``.
    """

    title: str
    keywords: str
    run: str
    group: str = ""
    key: str = ""
    takes_words: bool = False


class Kind(Enum):
    """What a row of the list stands for."""

    READY = auto()
    AGAIN = auto()
    CUSTOMER = auto()
    ACTION = auto()
    NEW = auto()
    LIKELY = auto()


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: a customer of have-ready, one who was found, an action, or somebody new.

    Or, instead of somebody new, one whom it likely is.
    """

    kind: Kind
    of: ReadyRow | Hit | Likely | FindAction | str

    @property
    def id(self) -> tuple[Kind, object]:
        """Stay the same while the list is asked for again."""
        match self.of:
            case ReadyRow() | Hit() | Likely():
                return self.kind, self.of.customer
            case FindAction():
                return self.kind, self.of.run
            case _:
                return self.kind, None


def ready_row(typed: str, ready: Sequence[ReadyRow]) -> ReadyRow | None:
    """Return the have-ready row a single digit stands for."""
    digit = digits(typed.strip()) if len(typed.strip()) == 1 else ""
    number = int(digit or 0)
    return ready[number - 1] if 0 < number <= len(ready) else None


def is_new(typed: str) -> bool:
    """Tell whether what is typed describes somebody new; +49 170 is a number."""
    begins = typed.lstrip().startswith(NEW_SIGN)
    return begins and (any(map(str.isalpha, typed)) or len(digits(typed)) < SHORTEST_NUMBER)


def searched(typed: str) -> str:
    """Return what to look for in the notebook: somebody new may be known after all."""
    return typed.lstrip().removeprefix(NEW_SIGN) if is_new(typed) else typed


def fitting(typed: str, actions: Sequence[FindAction]) -> list[FindAction]:
    """List the actions whose title or keywords have a beginning of each word typed."""
    words = fold(typed).split()
    if not words or is_new(typed):
        return []
    named = [action for action in actions if not action.takes_words]
    spoken = [(action, f" {fold(action.title)} {fold(action.keywords)}") for action in named]
    return [action for action, said in spoken if all(f" {word}" in said for word in words)]


def choices(
    typed: str,
    hits: Sequence[Hit],
    ready: Sequence[ReadyRow],
    actions: Sequence[FindAction],
    likely: Sequence[Likely] = (),
) -> list[Choice]:
    """List what can be chosen for what is typed.

    Somebody new comes after all that was found, unless the + says first; then where else to look.
    """
    if not typed.strip():
        return []
    if is_new(typed):
        named = {person.customer for person in likely}
        found = [Choice(Kind.LIKELY, person) for person in likely]
        found += [Choice(Kind.CUSTOMER, hit) for hit in hits if hit.customer not in named]
        return [Choice(Kind.NEW, " ".join(typed.split())), *found]
    first = ready_row(typed, ready)
    found = [Choice(Kind.READY, first)] if first else []
    found += [Choice(Kind.CUSTOMER, hit) for hit in hits]
    found += [Choice(Kind.ACTION, action) for action in fitting(typed, actions)]
    asked = [Choice(Kind.ACTION, action) for action in actions if action.takes_words]
    return [*found, Choice(Kind.NEW, " ".join(typed.split())), *asked]


def is_known_at_once(typed: str, ready: Sequence[ReadyRow]) -> bool:
    """Tell whether the first choice needs no answer from the notebook."""
    return is_new(typed) or ready_row(typed, ready) is not None


def first(typed: str, found: Sequence[Choice]) -> Choice | None:
    """Return what Enter chooses: the first row, but never a new customer called 4711."""
    if not found:
        return None
    number = not any(map(str.isalpha, typed)) and any(map(str.isdecimal, typed))
    return None if found[0].kind is Kind.NEW and number and not is_new(typed) else found[0]


def title_marks(action: FindAction, typed: str) -> Marks:
    """Mark what was typed in an action's title."""
    return marks(action.title, fold(typed).split())
