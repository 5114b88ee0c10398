"""A shop with something to lose."""

from pathlib import Path
from uuid import UUID

import pytest

from tests.models.shop_life import came, new_customer


@pytest.fixture
def book(notebook: Path, shop: UUID) -> Path:
    for number in range(3):
        customer = new_customer(f"No {number}")
        came(customer, shop, "2026-03-02 09:00", "Fresca")
        came(customer, shop, "2026-03-09 09:00")
    return notebook
