"""What Today asks, beside counting each customer's visits by one GROUP BY.

Only where there are many visits: of a few even the GROUP BY takes no time.
"""

from collections.abc import Callable
from functools import partial

from benchmarks import shop
from benchmarks.common import SMALL, Measure, Size, interleaved, median
from models.clock import now
from models.counter.today import today
from models.database import disconnect, execute, open_notebook
from models.shop import branches

BUDGET = 0.1
REPEATS = 15
FLOOR = """
    SELECT customer_id, COUNT(*), MAX(at) - MIN(at) FROM visit
    WHERE voided_at IS NULL GROUP BY customer_id"""


def measure(size: Size) -> list[Measure]:
    """Ask for the whole page; the slowest part grows with the customers due, not the visits."""
    if size is SMALL:
        return []
    open_notebook(shop.notebook(size))
    here = branches.shop()
    if here is None:
        raise LookupError("the notebook has no shop")
    subjects: dict[str, Callable[[], object]] = {
        "floor": lambda: execute(FLOOR).fetchall(),
        "today": partial(today, here, now()),
    }
    times = interleaved(subjects, REPEATS)
    disconnect()
    floor, subject = median(times["floor"]), median(times["today"])
    return [Measure(f"Today ({size.name})", "ms, median", floor, subject, BUDGET)]
