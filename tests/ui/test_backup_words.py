from datetime import UTC, datetime, timedelta
from pathlib import Path

from models.care.restore import Restored
from models.care.shelf import Backup, Why
from models.clock import now
from ui import backup_words


def made(at: datetime, why: Why = Why.CLOSING) -> Backup:
    return Backup(Path("x.usual"), 1, at, why, 1, 1, 4000, "", 9, "")


def test_a_backup_says_when_why_and_what() -> None:
    assert backup_words.when(made(now())).startswith("today ")
    assert "2020" in backup_words.when(made(datetime(2020, 5, 1, 12, tzinfo=UTC)))
    assert backup_words.when(made(now() - timedelta(days=1))).startswith("yesterday ")
    assert backup_words.holds(made(now())).startswith("1 customer, 4")
    assert len({backup_words.why(made(now(), why)) for why in Why}) == len(Why)


def test_what_was_put_back_names_where_the_other_went() -> None:
    place, aside = Path("shop.usual"), Path("backups/shop set aside.usual")
    assert "shop set aside.usual" in backup_words.put_back(Restored(place, aside, 3, 6))
    assert backup_words.put_back(Restored(place, None, 3, 6)) == (
        "The backup is back: 3 customers, 6 visits."
    )
