"""The window and a logged visit come without the analytics' arrays: those take long to load."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOG = """
import sys
from models.counter import visits
from models.people import customers
from models.shop import branches
from models.changes import Author
from models.clock import now
from models.people.customers import CustomerDraft
from models.ids import new_id
from models.upgrading import open_up_to_date
import ui.app, ui.main_window
from models.counter import today
open_up_to_date(sys.argv[1])
me, shop, ada = Author(), new_id(), CustomerDraft("Ada")
branches.open_branch(me, shop, "Corner", "UTC")
customers.add(me, ada)
visits.log(me, visits.VisitDraft(ada.id, shop, now()))
today.today(branches.shop(), now())
print({"numpy", "matplotlib"} & set(sys.modules))
"""


def test_neither_the_window_nor_a_visit_loads_numpy(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOG, str(tmp_path / "new.usual")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.strip() == "set()", done.stderr
