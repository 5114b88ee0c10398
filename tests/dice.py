"""How often the tests throw dice, said in one place: TESTS_DEPTH=10 throws ten times as often."""

import os

import pytest
from hypothesis import HealthCheck, settings

DEPTH = int(os.environ.get("TESTS_DEPTH", "1"))
_A_NOTEBOOK_EACH = [
    HealthCheck.function_scoped_fixture,
    HealthCheck.too_slow,
    HealthCheck.filter_too_much,
]

settings.register_profile(
    "notebook", deadline=None, max_examples=100 * DEPTH, suppress_health_check=_A_NOTEBOOK_EACH
)
settings.load_profile("notebook")


def examples(number: int) -> settings:
    """Try so many, where one takes long."""
    return settings(max_examples=number * DEPTH)


def seeds(number: int) -> pytest.MarkDecorator:
    """Give a test so many seeds."""
    return pytest.mark.parametrize("seed", range(number * DEPTH))


def seeds_on_both_engines(number: int) -> pytest.MarkDecorator:
    """Give a test so many seeds on a file, and every third of them on a server as well.

    What a seed proves it proves on either engine; the server is there for its own SQL, and slow.
    """
    thrown = range(number * DEPTH)
    cases = [*(("file", seed) for seed in thrown), *(("server", seed) for seed in thrown[::3])]
    return pytest.mark.parametrize(("new_place", "seed"), cases, indirect=["new_place"])
