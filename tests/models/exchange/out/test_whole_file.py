from pathlib import Path

import pytest

from models.exchange.out.whole_file import write_whole


def test_a_file_stands_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, b"first")
    write_whole(path, b"second")
    assert path.read_bytes() == b"second"
    with pytest.raises(OSError, match="No such file"):
        write_whole(tmp_path / "nowhere" / "a.txt", b"x")
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]
