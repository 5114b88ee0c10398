"""Open and close the notebook a command works on."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from models.clock import settle_in
from models.database import disconnect
from models.paths import data_dir
from models.shop import branches
from models.shop.branches import Shop
from models.upgrading import open_up_to_date


@contextmanager
def notebook(args: argparse.Namespace, *, create: bool = False) -> Iterator[Shop | None]:
    """Open the notebook at `args.place` and give its shop, None where none was opened yet.

    Raises:
        Trouble: there is no notebook and `create` is false, or it cannot be opened.
        NewerNotebook: a newer program wrote it.
    """
    if create:
        data_dir()
    open_up_to_date(args.place, create=create)
    try:
        shop = branches.shop()
        if shop is not None:
            settle_in(shop.time.zone)
        yield shop
    finally:
        disconnect()
