import errno
import os
from pathlib import Path

import pytest

from models.exchange.out.whole_file import NotWritten, make_folder, write_whole


def test_a_file_stands_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, b"first")
    write_whole(path, b"second")
    assert path.read_bytes() == b"second"
    with pytest.raises(OSError, match="No such file"):
        write_whole(tmp_path / "nowhere" / "a.txt", b"x")
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]


def test_who_could_not_write_knows_what_and_why(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").write_text("here")
    for work, name, number in (
        (lambda path: write_whole(path, b"x"), "a", errno.EISDIR),
        (make_folder, "b", errno.EEXIST),
    ):
        with pytest.raises(NotWritten) as failed:
            work(tmp_path / name)
        assert (failed.value.filename, failed.value.errno) == (str(tmp_path / name), number)
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a", "b"]


def test_a_pipe_is_written_into_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, b"all of it")
    assert os.read(reader, 100) == b"all of it"
    os.close(reader)
    assert pipe.is_fifo()
