import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def loaded_by(statement: str) -> set[str]:
    code = f"{statement}; import sys; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


def test_a_notebook_in_a_file_loads_no_servers_driver(tmp_path: Path) -> None:
    place = tmp_path / "new.usual"
    opened = f"from models.database import open_notebook; open_notebook({str(place)!r})"
    assert {"psycopg", "psycopg2"}.isdisjoint(loaded_by(opened))
    assert "playhouse.migrations" in loaded_by(f"import models; {opened.replace('new', 'other')}")
    assert "playhouse.migrations" not in loaded_by(opened)


def test_a_server_has_its_driver(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    made = "from models.engine import engine_for; engine_for('postgresql:///nobody')"
    assert "psycopg" in loaded_by(made)
