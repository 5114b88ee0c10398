from models.doubles.likeness import Reason
from ui.alike_words import alike


def test_every_reason_has_words_of_its_own() -> None:
    said = [alike([reason]) for reason in Reason]
    assert all(said)
    assert len(set(said)) == len(Reason)
    assert alike([Reason.PHONE, Reason.SAME_NAME]) == "same phone, same name"
