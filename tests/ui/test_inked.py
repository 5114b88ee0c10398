from pathlib import Path

import pytest

from ui.inked import FOLDER, inked, inked_file


def test_a_picture_is_drawn_in_the_color_asked_for() -> None:
    assert 'stroke="#123456"' in inked("check", "#123456")


def test_every_picture_leaves_its_color_to_the_theme() -> None:
    for file in FOLDER.glob("*.svg"):
        text = file.read_text("utf-8")
        assert "currentColor" in text, file.name
        assert "#" not in text, file.name


def test_style_sheets_get_a_file(home: Path) -> None:
    address = inked_file("check", "#123456")
    file = Path(address.removeprefix('url("').removesuffix('")'))
    assert file.is_relative_to(home)
    assert file.read_text("utf-8") == inked("check", "#123456")


@pytest.mark.parametrize("damage", [b"", b"<svg", b"\xff\xfe"])
def test_a_damaged_file_is_written_again_or_left_out(damage: bytes) -> None:
    address = inked_file("check", "#123456")
    file = Path(address.removeprefix('url("').removesuffix('")'))
    file.write_bytes(damage)
    assert inked_file("check", "#123456") in {address, "none"}


def test_where_nothing_can_be_written_there_is_no_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setenv("THE_USUAL_HOME", str(file))
    assert inked_file("check", "#123456") == "none"
