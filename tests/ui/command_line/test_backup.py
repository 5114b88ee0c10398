import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from models.care import shelf
from tests.conftest import on_both_engines
from tests.ui.command_line.conftest import Told


def test_a_backup_stands_beside_the_notebook(
    closed_book: Path, main_py: Callable[..., Told]
) -> None:
    code, out, err = main_py("backup", "--json")
    told = json.loads(out)
    file = Path(told["file"])
    assert (code, err, told["ok"]) == (0, "", True)
    assert file.parent == closed_book.parent / "backups"
    assert told["bytes"] == file.stat().st_size
    assert told["sha256"] == sha256(file.read_bytes()).hexdigest()
    assert shelf.backups(closed_book)[0].path == file
    code, out, err = main_py("backup")
    assert (code, err) == (0, "")
    assert str(shelf.backups(closed_book)[0].path) in out


def test_a_backup_goes_into_a_file_or_a_folder(
    closed_book: Path, main_py: Callable[..., Told], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for target in (stick / "mine.usual", stick):
        code, out, _ = main_py("backup", target, "--json")
        assert code == 0
        assert Path(json.loads(out)["file"]).parent == stick
    assert len(list(stick.iterdir())) == 4
    letter = stick / "letter.txt"
    letter.write_text("Dear Ada")
    code, out, err = main_py("backup", letter)
    assert (code, out) == (1, "")
    assert "letter.txt is there already" in err


def test_no_notebook_no_backup(main_py: Callable[..., Told], place: Path) -> None:
    code, out, err = main_py("backup", "--json")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert not shelf.folder_of(place).exists()


@pytest.mark.usefixtures("closed_book")
@on_both_engines
@pytest.mark.parametrize("command", [("backup",), ("restore", "x.usual")])
def test_a_server_is_kept_by_its_own_tools(
    main_py: Callable[..., Told], place: str | Path, command: tuple[str, ...]
) -> None:
    if isinstance(place, str):
        code, out, err = main_py(*command)
        assert (code, out) == (1, "")
        assert "pg_dump" in err
        assert err.count("\n") == 1
