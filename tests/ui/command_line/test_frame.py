import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.changes import Author
from models.database import disconnect, open_notebook
from models.ids import new_id
from models.paths import data_dir, shop_notebook
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches
from ui.command_line.frame import run

ROOT = Path(__file__).parent.parent.parent.parent
ME = Author()


@pytest.fixture
def shop() -> Path:
    data_dir()
    open_notebook(shop_notebook())
    branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")
    for name in ("Chet Meisner", "Rosa Gutiérrez", "Rosalind"):
        customers.add(ME, CustomerDraft(name, None, phone="+1 404 555 0134"))
    disconnect()
    return shop_notebook()


def main(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_find_prints_one_json_document(shop: Path) -> None:
    ran = main("find", "rosa", "--json")
    assert (ran.returncode, ran.stderr) == (0, "")
    found = json.loads(ran.stdout)
    assert {hit["name"] for hit in found} == {"Rosa Gutiérrez", "Rosalind"}
    assert set(found[0]) == {"customer", "no", "name", "matched", "why"}
    assert found[0]["why"] == "name"


def test_find_says_why_to_people(shop: Path) -> None:
    ran = main("find", "0134", "--limit", "1")
    assert ran.stdout.count("\n") == 1
    assert "(phone: +1 404 555 0134)" in ran.stdout


def test_nobody_found_is_no_failure(shop: Path) -> None:
    ran = main("find", "NEAR(xyzzy", "--json")
    assert (ran.returncode, ran.stdout) == (0, "[]\n")


def test_without_a_notebook_there_is_one_sentence_and_nothing_is_made(home: Path) -> None:
    ran = main("find", "rosa", "--json")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("There is no notebook at ")
    assert ran.stderr.count("\n") == 1
    assert not home.exists()


def test_the_notebook_stands_before_the_command(shop: Path, tmp_path: Path) -> None:
    assert main("--notebook", str(shop), "find", "rosa").returncode == 0
    assert main("find", "rosa", "--notebook", str(shop)).returncode == 2
    other = tmp_path / "letter.txt"
    other.write_text("hello")
    ran = main("--notebook", str(other), "find", "rosa")
    assert (ran.returncode, "is not a notebook" in ran.stderr) == (1, True)
    assert other.read_text() == "hello"


@pytest.mark.parametrize(
    "arguments",
    [
        ("find",),
        ("find", "rosa", "--limit", "0"),
        ("find", "rosa", "--limit", "many"),
        ("fly",),
        ("--page", "moon"),
        ("tour", "x", "--size", "large"),
        ("tour", "x", "--text", "1000"),
    ],
)
def test_wrong_usage_is_2(
    arguments: tuple[str, ...], shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        run(arguments)
    assert left.value.code == 2
    said = capsys.readouterr()
    assert (said.out, "usage:" in said.err) == ("", True)


def test_help_names_the_commands() -> None:
    ran = main("--help")
    assert ran.returncode == 0
    assert {"find", "tour", "import"} <= set(ran.stdout.split())
