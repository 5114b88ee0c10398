from pathlib import Path

from models.care.backup import Taken
from models.care.flaws import Damaged, Flaw
from models.exchange.everything.record_file import NotWhole
from ui.flaw_words import explain_care, explain_damage, explain_flaw, kept_by_server
from ui.problems import explain_failure


def test_each_flaw_is_one_sentence_of_its_own() -> None:
    said = [explain_flaw(flaw) for flaw in Flaw]
    assert len(set(said)) == len(Flaw)
    assert all(sentence.endswith(".") for sentence in said)


def test_what_went_wrong_with_a_file_names_it_and_says_that_nothing_was_done() -> None:
    assert "left as it is" in explain_damage([Flaw.PAGES])
    assert explain_failure(Damaged([Flaw.PAGES], "x")) == explain_damage([Flaw.PAGES])
    assert "letter.txt" in str(explain_failure(Taken(Path("/a/letter.txt"))))
    assert "out.json" in str(explain_failure(NotWhole(Path("/a/out.json"))))
    assert explain_care(ZeroDivisionError()) is None
    assert "pg_dump" in kept_by_server()
