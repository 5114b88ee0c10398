import pytest

from models.shop import settings
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def test_what_was_never_chosen_is_as_the_program_suggests() -> None:
    assert settings.read("currency", "EUR") == "EUR"


@pytest.mark.parametrize("value", ["USD", 3, None, ["a", {"b": 1.5}], "日本 & <b>"])
def test_a_choice_holds_until_the_next(value: object) -> None:
    settings.write(ME, "choice", "before")
    settings.write(ME, "choice", value)
    assert settings.read("choice") == value
