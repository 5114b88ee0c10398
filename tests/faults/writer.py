"""A till that logs visits until it is killed, saying each one's id once it is stored."""

import random
import sys
from pathlib import Path
from uuid import UUID

from models import branches, visits
from models.changes import Author
from models.clock import now
from models.database import open_notebook, tidy
from models.visits import VisitDraft


def run(place: Path, customers: list[str]) -> None:
    """Log visits for ever; now and then tidy, so that a kill may hit a checkpoint."""
    open_notebook(place, create=False)
    shop = branches.shop()
    dice = random.Random()
    while shop:
        who = UUID(dice.choice(customers))
        draft = VisitDraft(
            who, shop.id, now(), items=("Fresca",), note="x" * dice.choice((0, 3000))
        )
        visits.log(Author(till="till"), draft)
        sys.stdout.write(f"{draft.id.hex}\n")
        sys.stdout.flush()
        if dice.random() < 0.05:
            tidy()


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2:])
