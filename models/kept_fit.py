"""What was learnt of customers' habits, as the notebook keeps it."""

import json
from dataclasses import asdict, dataclass

from models.insights.chance import Fit

_MUCH = 0.2  # more or fewer customers by this share are another shop


@dataclass(frozen=True, slots=True)
class KeptFit:
    """A fit, and of how many customers it was learnt."""

    fit: Fit
    customers: int

    def speaks_for(self, customers: int) -> bool:
        """Tell whether it was learnt of about as many customers as there are."""
        return abs(customers - self.customers) <= _MUCH * self.customers

    def written(self) -> str:
        """Write it down."""
        return json.dumps(asdict(self.fit) | {"customers": self.customers}, sort_keys=True)


def read_fit(parameters: str) -> KeptFit | None:
    """Read what was written; None where only what is typical was learnt."""
    known = json.loads(parameters)
    if not known:
        return None
    fit = Fit(**{name: known[name] for name in Fit.__dataclass_fields__})
    return KeptFit(fit, int(known["customers"]))
