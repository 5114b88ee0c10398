"""The oracle O11: who brought whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.insights.word_of_mouth import Tree, early_visits, visits_to_come

LINKS = {"Ben": "Anna", "Cara": "Anna", "Dan": "Ben", "Eve": "Dan"}
VISITS = {"Anna": 40.0, "Ben": 20.0, "Cara": 5.0, "Dan": 8.0, "Eve": 2.0}
KEPT = {"Anna": 30.0, "Ben": 15.0, "Cara": 4.0, "Dan": 10.0, "Eve": 6.0}


def test_credit_fades_with_each_link() -> None:
    credit = Tree(LINKS).credit(VISITS)
    assert (credit["Anna"], credit["Ben"], credit["Dan"]) == (29.5, 9, 2)


def test_those_brought_may_follow() -> None:
    losses = Tree(LINKS).losses(KEPT, {"Anna": 1.5})
    assert losses["Anna"].may_follow == pytest.approx(2.006)
    assert losses["Ben"].may_follow == pytest.approx(1.06)
    assert losses["Dan"].may_follow == pytest.approx(0.6)
    assert losses["Anna"].total == pytest.approx(30 + 2.006 + 1.5)
    assert losses["Cara"].total == 4


def test_a_loop_is_cut_at_its_smallest() -> None:
    tree = Tree({"A": "B", "B": "C", "C": "A", "D": "A"})
    assert tree.refused == [("A", "B")]
    assert set(tree.leaves_first) == {"A", "B", "C", "D"}


def test_nobody_brings_themselves() -> None:
    assert Tree({1: 1}).refused == [(1, 1)]


def test_people_not_yet_brought_are_counted() -> None:
    assert visits_to_come(0.5, shares=16, brought=4, early_visits=8.0) == 12 * 0.5 * 5 / 20 * 8
    assert early_visits([]) == 3
    assert early_visits([13] * 10) == 8


@given(st.dictionaries(st.integers(0, 30), st.integers(0, 30)))
def test_whatever_is_claimed_becomes_a_tree(links: dict[int, int]) -> None:
    tree = Tree(links)
    kept = {child: parent for child, parent in links.items() if (child, parent) not in tree.refused}
    assert len(tree.leaves_first) == len(set(tree.leaves_first))
    assert set(tree.leaves_first) == {*kept, *kept.values()}
    for parent, children in tree.brought.items():
        for child in children:
            assert tree.leaves_first.index(child) < tree.leaves_first.index(parent)
    losses = tree.losses(dict.fromkeys(range(31), 1.0))
    assert all(loss.may_follow >= 0 for loss in losses.values())
