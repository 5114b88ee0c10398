import json
from collections.abc import Callable
from pathlib import Path

import pytest

from models.database import disconnect, execute, open_notebook
from tests.ui.command_line.conftest import Told
from ui.command_line.frame import run


@pytest.mark.usefixtures("closed_book")
def test_everything_goes_out_and_into_a_new_notebook(
    main_py: Callable[..., Told], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out_folder, new = tmp_path / "out" / "deep", tmp_path / "new.usual"
    code, out, err = main_py("export", out_folder, "--json")
    told = json.loads(out)
    assert (code, err, told["ok"]) == (0, "", True)
    assert {path.name for path in out_folder.iterdir()} == {file["file"] for file in told["files"]}
    everything = str(out_folder / "everything.json")
    assert run(["--notebook", str(new), "import", everything, "--dry-run"]) == 0
    assert capsys.readouterr().out == "Would take over 3 customers and 6 visits.\n"
    assert not new.exists()
    assert run(["--notebook", str(new), "import", everything]) == 0
    assert capsys.readouterr().out == "Took over 3 customers and 6 visits.\n"
    open_notebook(new)
    assert execute("SELECT COUNT(*) FROM branch").fetchone() == (1,)
    disconnect()
    assert run(["--notebook", str(new), "import", everything]) == 1
    assert "already holds customers" in capsys.readouterr().err


@pytest.mark.usefixtures("closed_book")
def test_a_sentence_names_the_folder_and_what_imports_again(
    main_py: Callable[..., Told], tmp_path: Path
) -> None:
    code, out, err = main_py("export", tmp_path / "out")
    assert (code, err) == (0, "")
    assert "everything.json imports again" in out
    wrong = tmp_path / "letter"
    wrong.write_text("Dear Ada")
    code, out, err = main_py("export", wrong)
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
