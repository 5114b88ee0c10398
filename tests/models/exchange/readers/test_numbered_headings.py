import pytest

from models.exchange.readers.numbered_headings import numbered
from models.exchange.readers.parts import Meaning, Part
from models.text import fold


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("E-mail 2 - Value", Meaning(Part.EMAIL, group="e mail 2")),
        ("Phone 10 - Label", Meaning(Part.LABEL, group="phone 10")),
        ("Address 1 - Postal Code", Meaning(Part.CODE, group="address 1")),
        ("Address 1 - Type", Meaning(Part.LABEL, group="address 1")),
        ("Relation 1 - Value", Meaning(Part.RELATED, group="relation 1")),
        ("Organization 1 - Name", Meaning(Part.ORGANIZATION, group="organization 1")),
        ("IM 1 - Service", Meaning(Part.LABEL, group="im 1")),
    ],
)
def test_values_and_their_labels_belong_together(heading: str, meaning: Meaning) -> None:
    assert numbered(fold(heading)) == meaning


def test_other_numbers_mean_nothing() -> None:
    assert numbered("organization 1 symbol") is None
    assert numbered("phone") is None
