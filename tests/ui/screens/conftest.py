"""Every page is looked at the way the program wears it, on a Saturday afternoon."""

import pytest


@pytest.fixture(autouse=True)
def _dressed(dressed: object) -> None:
    """Say so once for all pages."""
