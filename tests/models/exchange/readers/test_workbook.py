import base64
import shutil
import zipfile
import zlib
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
import xlsxwriter

from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.readers.workbook import as_text, rows, sheets
from tests.models.exchange.conftest import corpus

TABLE = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
    '<office:spreadsheet><table:table table:name="S"><table:table-row>{}</table:table-row>'
    "</table:table></office:spreadsheet></office:body></office:document-content>"
)
OLD = (  # an .xls file, packed
    "c-rk)O=uHA6#izDG(WV-CQXG_D4}50SSaGfOS>^vdrF9UP=lapyJBffO7x-!t=1d`!IR>pQV(9LUi?813LZQN6+H-"
    "okm#`|LBT_t_07w!q*WmSEmY=P=9@Qf=Iy+lnK!e$Zx+Lqxd%N}tido`s9AorHRuE-zf;gb^_C??C-"
    "+gZ6gCw6KAOlj51w|s_R2Yw^Ie68`|cOSz$Z$_FpYGvV8+%FN%kQpqz^;H0=GyLL^pdCVIF7hWWL8OpD`y`bCr3B+Ezp"
    "si$*%W+g`;-v_7s2Lf-cg+k9ZnPITdwT*Vi!iF#WP_LL@b`3+Xl>u$$9XhKKLf?1N~5bhuVjEoGXQiDec6+~&W=kd*o0"
    "biY{ejZc$_0<cI{`+dZ_YZm>P2yVpb<GXTz&gP}Ql>@S>8=NI#w<?f&1J+P6?RJJPMaR!&}3m;=9yCz*R*eEi%YSjna>"
    "C07SCIPzG_S8;81BNo<NA@Fb9lIJ}uw<@-{V=F^;olhL3^zVX;N}1`C&@1sMmqMq_qSinF|f`7+;iGs`{9QCiKE_h-"
    "6nVgD?*xx%&m)Xy%)J7a5uyp81Y(t*dl<<G`;k{3p+=c5bnjXCtu;Wa__@|wkf7!WsaNIWr|T-"
    "Y1SN9OKdHW{C$+rC@&i5S9)3@bvIxn7c^BYu`Nd#t3j_>Hw-YdIblv;cb-"
    "!R?nCTr^&St&uo$a&IV`9M&Ru$itUtIF<uYP*6}%P*6}%P-"
    "qguej#_+p9miNh2Lxc*IA)dQ@=_6TO34@uCw$}xeo=(OE}lk`q>1JaPB3Vv~m6yN*t!%OPInK`!Ut>`lSyx(fB+~8|r^"
    "Agj(&t){3A1xc?t1*wq>"
)
CELL = '<table:table-cell office:value-type="{}" {}><text:p>{}</text:p></table:table-cell>'


def test_the_workbook_of_another_program_is_read() -> None:
    path = corpus("xlsx/tableau_calls_data.xlsx")
    (first, headings), *others = rows(path)
    assert (first, headings) == (1, ("Month", "Region", "Product", "Calls"))
    assert len(others) == 840
    assert others[0] == (2, (date(2023, 1, 1), "East", "Laptop", "1486"))
    assert sheets(path) == ("Calls",)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Make a workbook with a hidden sheet, an empty one, and one with all kinds of cells."""
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("nothing")
        hidden = workbook.add_worksheet("secret")
        hidden.hide()
        hidden.write(0, 0, "x")
        sheet = workbook.add_worksheet("all")
        sheet.write_row(2, 1, [" lead ", 4915112345678, 0.1 + 0.2, 1e-7, 1e22, True])
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        moment = workbook.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        clock = workbook.add_format({"num_format": "hh:mm"})
        sheet.write(2, 7, date(2024, 3, 1), day)
        sheet.write(2, 8, datetime(2024, 3, 1, 12, 30), moment)  # noqa: DTZ001
        sheet.write(2, 9, time(9, 5), clock)
        sheet.write(2, 10, "=1+2", None, 3)
        sheet.write(2, 11, "=1/0", None, "#DIV/0!")
        long = workbook.add_format({"num_format": "[h]:mm:ss"})
        sheet.write(2, 12, timedelta(hours=30, minutes=5, seconds=7), long)
        sheet.write(4, 1, "end")
    return path


def test_cells_come_as_text_and_days_stay_days(book: Path) -> None:
    (number, cells), last = rows(book)
    assert number == 3
    assert cells == (
        "lead", "4915112345678", "0.3", "0.0000001", "10000000000000000000000", "TRUE",
        date(2024, 3, 1), datetime(2024, 3, 1, 12, 30), time(9, 5), "3", "", "30:05:07",  # noqa: DTZ001
    )  # fmt: skip
    assert last[0] == 5
    assert [as_text(cell) for cell in cells[6:9]] == ["2024-03-01", "2024-03-01 12:30", "09:05:00"]


def test_sheets_are_chosen_by_name_or_by_what_is_in_them(book: Path) -> None:
    assert sheets(book) == ("nothing", "all")
    assert list(rows(book, "secret")) == [(1, ("x",))]
    with pytest.raises(UnfitFile) as caught:
        list(rows(book, "gone"))
    assert (caught.value.why, caught.value.place) == (Unfit.NO_SUCH_SHEET, "gone")
    with pytest.raises(UnfitFile) as caught:
        list(rows(book, "nothing"))
    assert caught.value.why is Unfit.EMPTY


def test_a_wrong_name_does_not_matter(book: Path, tmp_path: Path) -> None:
    for name in ("book.xls", "book.csv", "book"):
        shutil.copy(book, tmp_path / name)
        assert len(list(rows(tmp_path / name))) == 2


def test_ods_is_read(tmp_path: Path) -> None:
    path = tmp_path / "book.ods"
    cells = "".join((
        CELL.format("string", "", "Ann"),
        CELL.format("float", 'office:value="42"', "42"),
        CELL.format("date", 'office:date-value="2024-03-01"', "1 March"),
    ))  # fmt: skip
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", TABLE.format(cells))
        archive.writestr(
            "META-INF/manifest.xml",
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    ((number, found),) = rows(path)
    assert number == 1
    assert [as_text(cell)[:10] for cell in found] == ["Ann", "42", "2024-03-01"]


def test_xls_is_read(tmp_path: Path) -> None:
    path = tmp_path / "book.xls"
    path.write_bytes(zlib.decompress(base64.b85decode(OLD)))
    assert list(rows(path)) == [
        (1, ("Name", "Since", "Phone")), (2, ("Zoë Bell", date(2024, 3, 1), "447700900301")),
    ]  # fmt: skip


def test_a_damaged_workbook_is_refused(book: Path) -> None:
    content = book.read_bytes()
    for spoilt in (content[:900] + content[1100:], content.replace(b"sheet3.xml", b"sheet9.xml")):
        book.write_bytes(spoilt)
        with pytest.raises(UnfitFile):
            list(rows(book, "all"))


def test_any_byte_may_be_wrong(book: Path, tmp_path: Path) -> None:
    content = book.read_bytes()
    path = tmp_path / "spoilt.xlsx"
    for place in range(0, len(content), 97):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :])
        with suppress(UnfitFile):
            list(rows(path))
