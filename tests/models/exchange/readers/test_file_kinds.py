import zipfile
from pathlib import Path

import pytest

from models.exchange.readers.file_kinds import FileKind, kind_of
from tests.models.exchange.conftest import CORPUS


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("vcard", FileKind.CARDS),
        ("ldif", FileKind.LDIF),
        ("xlsx", FileKind.WORKBOOK),
        ("ics", FileKind.CALENDAR),
        ("contacts_csv", FileKind.TABLE),
        ("sales", FileKind.TABLE),
        ("csv_sniff", FileKind.TABLE),
    ],
)
def test_files_of_other_programs_are_told_apart(folder: str, kind: FileKind) -> None:
    files = list(CORPUS.glob(f"{folder}/*"))
    if not files:
        pytest.skip("the files of other programs are not beside this project")
    assert {kind_of(path) for path in files} == {kind}


def test_the_name_does_not_matter_where_the_content_tells(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("\n begin:vcard\n", "utf-16")
    assert kind_of(path) is FileKind.CARDS
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", "")
    assert kind_of(path) is FileKind.WORKBOOK
    path.write_text("version: 1\n\ndn: cn=Ann\n")
    assert kind_of(path) is FileKind.LDIF


def test_an_empty_file_is_told_by_its_name(tmp_path: Path) -> None:
    for name, kind in (("a.VCF", FileKind.CARDS), ("a.txt", FileKind.TABLE)):
        (tmp_path / name).touch()
        assert kind_of(tmp_path / name) is kind
