"""What was learnt of the shop, as the notebook keeps it."""

import json
from dataclasses import asdict

from models.insights.chance import Fit


def written_fit(fit: Fit, customers: int) -> str:
    """Write down a fit, and of how many customers it was learnt."""
    return json.dumps(asdict(fit) | {"customers": customers}, sort_keys=True)


def read_fit(parameters: str) -> Fit | None:
    """Read a fit; None where only what is typical was learnt."""
    known = json.loads(parameters)
    return Fit(**{name: known[name] for name in Fit.__dataclass_fields__}) if known else None


def customers_of(parameters: str) -> int:
    """Tell of how many customers a fit was learnt."""
    return int(json.loads(parameters).get("customers", 0))
