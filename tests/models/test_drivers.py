"""What `models.drivers` keeps away."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_a_notebook_in_a_file_loads_no_servers_driver(tmp_path: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from models.database import open_notebook
open_notebook(Path({str(tmp_path / "shop.usual")!r}))
known = sys.modules.items()
print(sorted(name for name, module in known if module and name.startswith("psycopg")))
"""
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"
