from models import derived
from models.database import execute
from models.exchange.scales import Scale
from models.exchange.trouble import RowFault
from tests.conftest import on_both_engines
from tests.models.exchange.conftest import BringIn

ANSWERS = """survey date,customer,score,feedback
2024-01-05,Ada,10,"Lovely, truly"
2024-01-06,Bob,0,
2024-01-06,,7,Too loud
,Ada,5,
2024-01-07,Eve,11,
2024-01-08,Eve,?,
"""


@on_both_engines
def test_answers_come_in_with_their_words_and_day_on_a_scale_of_five(bring_in: BringIn) -> None:
    counts = bring_in(ANSWERS, scale=Scale(0, 10))
    assert (counts.ratings_added, counts.customers_added, counts.empty) == (4, 2, 1)
    assert [(row.row, row.why) for row in counts.rejected] == [(6, RowFault.NOT_A_RATING)]
    assert counts.not_visits + counts.empty + len(counts.rejected) == counts.rows
    stored = execute("SELECT value, scale, words, channel FROM rating ORDER BY id").fetchall()
    assert stored[0] == (5, "0-10", "Lovely, truly", "review")
    assert [row[0] for row in stored] == [5, 1, 4, 3]
    assert derived.damaged() == []
    again = bring_in(ANSWERS, scale=Scale(0, 10))
    assert (again.unchanged, again.ratings_added, again.batch) == (4, 0, None)


def test_the_same_answer_twice_is_two_answers_and_a_later_export_adds_the_third(
    bring_in: BringIn,
) -> None:
    assert bring_in("name,rating\n,5\n,5\n,1").ratings_added == 3
    counts = bring_in("name,rating\n,5\n,5\n,5\n,1")
    assert (counts.unchanged, counts.ratings_added) == (3, 1)


def test_an_id_of_answers_is_nobodys(bring_in: BringIn) -> None:
    counts = bring_in("id,name,nps\n1,Ada,9\n2,Ada,3\n3,Bob,10\n")
    assert (counts.customers_added, counts.ratings_added) == (2, 3)


@on_both_engines
def test_a_visit_may_be_rated_and_somebody_has_served(bring_in: BringIn) -> None:
    text = (
        "client,visit date,item,rating,staff\nAda,2024-01-05,Cut,5,Kelly\nBob,2024-01-06,Cut,1,\n"
    )
    counts = bring_in(text)
    assert (counts.visits_added, counts.ratings_added) == (2, 0)
    rated = execute(
        "SELECT rating.value, staff.name FROM rating JOIN visit ON visit.id = rating.visit_id"
        " LEFT JOIN staff ON staff.id = visit.served_by_id ORDER BY visit.at"
    ).fetchall()
    assert rated == [(5, "Kelly"), (1, None)]
    assert bring_in(text).unchanged == 2
    assert execute("SELECT COUNT(*) FROM staff WHERE name = 'Kelly'").fetchone()[0] == 1
