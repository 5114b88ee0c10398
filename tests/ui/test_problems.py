import errno
from pathlib import Path

import pytest
from peewee import OperationalError

from models.errors import Fault, NewerNotebook, Obstacle, Problem, Refused, Rejected, Trouble
from models.exchange.out.whole_file import NotWritten
from ui.problems import (
    explain,
    explain_failure,
    explain_fault,
    explain_obstacle,
    readable,
)


def is_one_sentence(words: str) -> bool:
    return words.endswith(".") and "\n" not in words and 15 < len(words) < 200


def test_all_that_can_be_wrong_is_said_in_one_sentence() -> None:
    sentences = [explain(problem) for problem in Problem]
    sentences += [explain_obstacle(obstacle) for obstacle in Obstacle]
    sentences += [explain_fault(fault, "/home/x/shop.usual") for fault in Fault]
    assert [words for words in sentences if not is_one_sentence(words)] == []
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize(
    ("error", "begins"),
    [
        (Refused(Obstacle.GONE), "It is no longer"),
        (Rejected({"name": Problem.EMPTY}), "Please fill"),
        (NewerNotebook(["2"]), "A newer version"),
        (Trouble(Fault.EMPTY_FILE, "a.usual"), "a.usual is empty"),
        (OSError(errno.ENOSPC, "No space left on device"), "The disk is full"),
        (OperationalError("database is locked"), "Another program"),
    ],
)
def test_a_failure_is_told_by_what_is_behind_it(error: Exception, begins: str) -> None:
    assert (explain_failure(error, "a.usual") or "").startswith(begins)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.ENOENT, errno.EISDIR, 36])
def test_a_file_beside_the_notebook_is_not_taken_for_the_notebook(number: int) -> None:
    words = explain_failure(NotWritten(number, "no", "/else/page.pdf"), "shop.usual") or ""
    assert is_one_sentence(words)
    assert "page.pdf" in words
    assert "shop.usual" not in words
    assert "notebook" not in words


def test_a_fault_of_the_program_has_no_words_of_its_own() -> None:
    assert explain_failure(AttributeError("wrong")) is None


def test_a_place_is_named_without_password_and_short() -> None:
    assert readable("postgresql://me:secret@till/shop") == "postgresql://till/shop"
    assert readable(Path.home() / "shop.usual") == "~/shop.usual"
    assert readable("/elsewhere/shop.usual") == "/elsewhere/shop.usual"
