from dataclasses import replace

from models.counter.ready import ReadyRow
from models.doubles.likeness import Reason
from models.doubles.typed import Likely
from models.ids import new_id
from tests.ui.find.test_rows import HIT
from ui.find.choices import Choice, FindAction, Kind, choices, first, fitting, ready_row

ROW = ReadyRow(new_id(), "Ada", 7, "Ada", (), (), None, None, None)
NOTE = FindAction("Leave a note", "tell next shift", "leave-note")
DARK = FindAction("Dark", "night", "dark")


def test_a_single_digit_in_any_script_stands_for_a_row() -> None:
    assert ready_row("1", [ROW]) is ready_row(" 1 ", [ROW]) is ready_row("\u0661", [ROW]) is ROW
    assert [ready_row(typed, [ROW]) for typed in ("2", "0", "11", "a", "")] == [None] * 5


def test_every_word_has_to_begin_a_word_of_an_action() -> None:
    actions = [NOTE, DARK]
    assert fitting("note le", actions) == [NOTE]
    assert fitting("NEXT", actions) == [NOTE]
    assert fitting("nigh", actions) == [DARK]
    assert fitting("ote", actions) == fitting("note dark", actions) == fitting("!", actions) == []
    assert fitting("+dark", actions) == []


def test_the_order_is_ready_found_actions_new() -> None:
    two = FindAction("2 columns", "", "columns")
    found = choices("2", (), [ROW, ROW], [two])
    assert [choice.kind for choice in found] == [Kind.READY, Kind.ACTION, Kind.NEW]
    assert [choice.kind for choice in choices("+2", (), [ROW, ROW], [two])] == [Kind.NEW]
    assert choices("  ", (), [ROW], [two]) == []


def test_enter_chooses_the_first_but_makes_no_customer_of_a_number() -> None:
    new = Choice(Kind.NEW, "4711")
    assert first("4711", [new]) is None
    assert first("4711", [Choice(Kind.ACTION, DARK), new]) == Choice(Kind.ACTION, DARK)
    assert first("+4711", [new]) is None
    assert first("+47 tattoo", [new]) == first("zoe", [new]) == new
    assert first("", []) is None


def test_whom_somebody_new_likely_is_stands_below_them_once() -> None:
    known = Likely(HIT.customer, 7, "Chet", has_name=True, reasons=(Reason.SAME_NAME,), weight=40)
    other = replace(HIT, customer=new_id())
    found = choices("+Chet", [HIT, other], (), (), [known])
    assert [choice.of for choice in found] == ["+Chet", known, other]
    assert first("+Chet", found) == found[0]
