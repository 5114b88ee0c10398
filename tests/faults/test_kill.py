import os
import random
from pathlib import Path

from models.database import db, execute
from models.engine import FileApart
from tests.faults.conftest import Do
from tests.faults.state import is_whole, logged
from tests.faults.till import Order

KILLS = int(os.environ.get("THE_USUAL_KILLS", "24"))
VISITS = 200  # more than anybody logs before the kill
HALF = """
    SELECT COUNT(*) FROM visit WHERE id NOT IN (SELECT visit_id FROM visit_item)
    OR id NOT IN (SELECT record FROM change WHERE kind = 'visit')"""


def test_whatever_was_said_to_be_saved_is_there_after_a_kill(corner: Path, till: Do) -> None:
    dice, kills = random.Random(), 0
    for number in range(KILLS):
        moment = dice.uniform(0.004, 0.1)  # a fast machine is done soon after
        order = Order("log", number * VISITS, VISITS, kill_after=moment)
        kills += till(order).was_killed
    assert kills > KILLS / 2
    said = {int(word) for word in corner.parent.with_suffix(".said").read_text().split()}
    saved = logged(corner)
    assert len(said) > KILLS
    assert said <= saved
    assert len(saved - said) <= kills  # stored, but killed before it could say so
    with db.elsewhere(FileApart(corner)):
        assert execute(HALF).fetchone()[0] == 0
    assert is_whole(corner)
