from models.exchange.columns import Field
from models.exchange.headings import EXACTLY
from models.text import fold


def test_every_heading_is_found_by_its_folded_form_and_is_a_field() -> None:
    plain = [heading for heading in EXACTLY if heading.isascii()]
    assert [heading for heading in plain if fold(heading) != heading or not heading] == []
    assert {*EXACTLY.values()} <= {*Field}
