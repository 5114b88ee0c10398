from models.exchange.columns import Field
from models.exchange.readers.parts import Column, Layout, Meaning, Part


def test_parts_are_called_as_the_fields_of_other_tables() -> None:
    same = {"id", "name", "first_name", "last_name", "phone", "email", "note"}
    assert same <= {part.value for part in Part} & {field.value for field in Field}


def test_a_layout_knows_what_it_holds() -> None:
    layout = Layout("", (Column(0, "Mail", Meaning(Part.EMAIL)),))
    assert layout.has(Part.EMAIL)
    assert not layout.has(Part.PHONE)
