"""Files that nobody means well with, through the program itself: what it takes is measured."""

import json
import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.conftest import ROOT

MEGABYTE = 1 << 20
SECONDS, MEGABYTES = 2.0, 300.0
OLD_WORKBOOK = bytes.fromhex("D0CF11E0A1B11AE1")
SHEET = "xl/worksheets/sheet1.xml"
Make = Callable[[Path], object]
Read = Callable[[Path], dict[str, object]]


def of(*parts: bytes | tuple[bytes, int], size: int = 0) -> Make:
    """Make a file of parts, some of them many times; then it is stretched to a size."""

    def make(path: Path) -> None:
        with path.open("wb") as file:
            for part in parts:
                once, times = part if isinstance(part, tuple) else (part, 1)
                for _ in range(times):
                    file.write(once)
            if size:
                file.truncate(size)

    return make


def zipped(name: str, *parts: bytes | tuple[bytes, int]) -> Make:
    def make(path: Path) -> None:
        of(*parts)(path.with_suffix(".part"))
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/workbook.xml", "<workbook/>")
            archive.write(path.with_suffix(".part"), name)

    return make


REFUSED: dict[str, Make] = {
    "line.csv": of(b"name,note\n", (b"x" * MEGABYTE, 8), size=1 << 30),
    "columns.csv": of(b"a," * 1_000_000 + b"\n"),
    "some columns.csv": of(b"a," * 300 + b"\n"),
    "quote.csv": of(b'name,phone\nA,"1\n' + b"B,2\n" * 200_000),
    "late quote.csv": of(b"name,phone\n" + b"B,2\n" * 200_000 + b'A,"1\nC,3\n'),
    "nothing.csv": of(),
    "zeros.csv": of(size=1 << 28),
    "noise.csv": of(random.Random(1).randbytes(MEGABYTE)),
    "bomb.xlsx": zipped(SHEET, (b"<row/>" * 100_000, 400)),
    "bomb.ods": zipped(
        "content.xml",
        b'<table:table><table:table-row table:number-rows-repeated="20000">'
        b'<table:table-cell table:number-columns-repeated="200">' + b"x" * 2000,
        b"</table:table-cell></table:table-row></table:table>",
    ),
    "blanks.ods": zipped(
        "content.xml", b'<table:table-row><table:table-cell><text:s text:c="2000000000"/>'
    ),
    "wide.xlsx": zipped(SHEET, b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "old.xls": of(OLD_WORKBOOK, random.Random(2).randbytes(MEGABYTE)),
    "endless.xls": of(OLD_WORKBOOK, size=1 << 27),
    "page.xls": of(b"<html><body><table><tr><td>Name</td></tr></table>"),
    "folds.vcf": of(b"BEGIN:VCARD\nNOTE:", (b"\n a" * 100_000, 15)),
    "line.vcf": of(b"BEGIN:VCARD\nNOTE:", (b"x" * MEGABYTE, 300)),
}
READ: dict[str, tuple[Make, int]] = {
    "half.csv": (of("name,city\nMüller,Köln\n".encode(), "Schön,Ulm\n".encode("cp1252")), 2),
    "nul.csv": (of(b"name,phone\nAn\0na,1\nBob,2\n"), 2),
    "photo.vcf": (
        of(
            b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/\r\n",
            ((b" " + b"A" * 74 + b"\r\n") * 6800, 100),
            b"TEL:1\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Bob\r\nEND:VCARD\r\n",
        ),
        2,
    ),
}


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    """Read files one after the other, each in a process of its own."""
    folder = tmp_path_factory.mktemp("reader")
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.reader", folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=os.environ | {"THE_USUAL_HOME": str(folder)},
        text=True,
    )

    def read(path: Path | str) -> dict[str, object]:
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{path}\n")
        process.stdin.flush()
        told: dict[str, object] = json.loads(process.stdout.readline())
        return told

    idle = float(str(read("-")["megabytes"]))

    def measured(path: Path) -> dict[str, object]:
        told = read(path)
        assert float(str(told["seconds"])) < SECONDS
        assert float(str(told["megabytes"])) - idle < MEGABYTES
        assert not list(folder.glob("*.usual*"))
        return told

    yield measured
    process.communicate()


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_right_is_refused_in_one_sentence(
    reader: Read, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    REFUSED[name](path)
    told = reader(path)
    assert told["code"] == 1
    assert str(told["words"]).count("\n") == 1
    assert name in str(told["words"])


@pytest.mark.parametrize("name", READ)
def test_what_is_only_odd_is_read(reader: Read, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    make, people = READ[name]
    make(path)
    told = reader(path)
    assert told["code"] == 0
    assert f"Brought in from {name}: {people} customers." in str(told["words"])
