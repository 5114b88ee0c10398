"""How many questions go to the notebook."""

from collections.abc import Callable
from typing import Any

from models.database import engine


def asked(question: Callable[[], object]) -> int:
    """Count them while something is answered."""
    counted: list[str] = []
    run: Callable[..., Any] = engine().execute_sql

    def count(sql: str, *values: Any, **how: Any) -> Any:
        counted.append(sql)
        return run(sql, *values, **how)

    vars(engine())["execute_sql"] = count
    try:
        question()
    finally:
        del vars(engine())["execute_sql"]
    return len(counted)
