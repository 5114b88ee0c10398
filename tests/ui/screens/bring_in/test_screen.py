from datetime import UTC, datetime
from pathlib import Path

import pytest
from peewee import OperationalError
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models import database, journal
from models.database import execute
from models.exchange.columns import Field
from models.exchange.plan import Fate
from models.exchange.source import Kind
from tests.conftest import ME
from ui.screens.bring_in.screen import BringInScreen

CORPUS = Path(__file__).parents[5] / "shared" / "corpus"


def names() -> list[str]:
    sql = "SELECT name FROM customer ORDER BY no"
    return [row[0] for row in execute(sql).fetchall()]


def test_without_a_file_it_says_kindly_what_to_do(screen: BringInScreen) -> None:
    assert "nothing happens before" in screen.parts.nothing.sentence.text()
    assert screen.focusProxy() is screen.parts.nothing.button


def test_everything_adds_up_before_anything_happens(screen: BringInScreen, people: Path) -> None:
    screen.open_file(str(people))
    counts = {line.fate: line.count.text() for line in screen.parts.plan.lines}
    assert counts == {Fate.NEW: "2", Fate.TWICE: "1", Fate.EMPTY: "1"}
    assert names() == []
    assert "4 rows" in screen.parts.summary.text()
    assert screen.parts.go.words() == "Bring in 2 customers"


def test_what_came_in_can_be_taken_back(screen: BringInScreen, people: Path, qtbot: QtBot) -> None:
    screen.open_file(str(people))
    qtbot.mouseClick(screen.parts.go, Qt.MouseButton.LeftButton)
    assert names() == ["Ana Torres", "Ben Hart"]
    assert "2 customers" in screen.parts.result.sentence.text()
    qtbot.mouseClick(screen.parts.result.undo, Qt.MouseButton.LeftButton)
    assert names() == []
    assert screen.parts.go.words() == "Bring in 2 customers"


def test_an_import_undone_by_its_key_can_be_brought_in_again(
    screen: BringInScreen, people: Path
) -> None:
    screen.open_file(str(people))
    screen.bring_in()
    assert screen.parts.result.undo.isVisible()
    step = journal.undoable(datetime(2020, 1, 1, tzinfo=UTC)).undo
    assert step
    journal.undo(ME, step.group)
    assert names() == []
    assert not screen.parts.result.isVisible()
    assert screen.parts.go.words() == "Bring in 2 customers"
    assert screen.parts.go.isVisible()


def test_enter_goes_on_and_never_undoes(screen: BringInScreen, people: Path, qtbot: QtBot) -> None:
    screen.open_file(str(people))
    qtbot.waitUntil(lambda: screen.focusWidget() is screen.parts.go)
    qtbot.keyClick(screen.parts.go, Qt.Key.Key_Return)
    assert names() == ["Ana Torres", "Ben Hart"]
    assert screen.focusWidget() is screen.parts.another
    assert not screen.parts.promise.isVisible()


def test_a_repeated_list_promises_nothing(screen: BringInScreen, people: Path) -> None:
    for _ in range(2):
        screen.open_file(str(people))
        screen.bring_in()
    screen.open_file(str(people))
    assert not screen.parts.go.isEnabled()
    assert not screen.parts.promise.isVisible()


def test_the_way_to_the_doubles_is_offered(
    screen: BringInScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Email\nAna,a@example.org\nBen,a@example.org\n", "utf-8")
    screen.open_file(str(path))
    screen.bring_in()
    with qtbot.waitSignal(screen.command_wanted) as asked:
        screen.parts.result.clean.click()
    assert asked.args == ["clean-up"]


def test_columns_without_a_word_stand_last(screen: BringInScreen, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Middle Name,Phone\nAna,,+44 7700 900301\n", "utf-8")
    screen.open_file(str(path))
    header = screen.parts.sample.horizontalHeader()
    assert [header.visualIndex(n) for n in range(3)] == [0, 2, 1]


def test_a_busy_notebook_is_named_and_not_the_list(screen: BringInScreen, people: Path) -> None:
    screen.open_file(str(people))
    screen.intake.failed.emit(OperationalError("database is locked"))
    said = screen.parts.problem.text()
    assert Path(database.place()).name in said
    assert people.name not in said


def test_scales_that_could_be_begin_with_the_one_given(
    screen: BringInScreen, tmp_path: Path
) -> None:
    path = tmp_path / "ratings.csv"
    path.write_text("userID,rating\nU1,0\nU2,1\nU3,2\n", "utf-8")
    screen.open_file(str(path))
    assert screen.parts.question.buttons[0].words() == "0 to 2"
    assert not screen.parts.scale.isVisible()


def test_a_column_is_left_out_or_means_something_else(screen: BringInScreen, people: Path) -> None:
    screen.open_file(str(people))
    screen.parts.sample.box("Email").picked.emit("Email", None)
    screen.parts.sample.box("Job").picked.emit("Job", Field.NOTE)
    screen.bring_in()
    assert execute("SELECT count(*) FROM contact WHERE value LIKE '%@%'").fetchone()[0] == 0
    assert execute("SELECT count(*) FROM note WHERE body = 'Nurse'").fetchone()[0] == 1


def test_the_next_list_with_these_headings_is_read_alike(
    screen: BringInScreen, people: Path, tmp_path: Path
) -> None:
    screen.open_file(str(people))
    screen.parts.sample.box("Job").picked.emit("Job", Field.NOTE)
    screen.bring_in()
    other = tmp_path / "others.csv"
    other.write_text("First Name,Email,Phone,Job\nCem,cem@example.org,,Baker\n", "utf-8")
    screen.open_file(str(other))
    assert screen.parts.sample.box("Job").value() is Field.NOTE


def test_a_date_that_can_be_two_days_is_asked(screen: BringInScreen, tmp_path: Path) -> None:
    path = tmp_path / "visits.csv"
    path.write_text("Customer,Date,Item\nAna,09/01/08,Tea\n", "utf-8")
    screen.open_file(str(path))
    assert "09/01/08" in screen.parts.question.sentence.text()
    assert not screen.parts.go.isEnabled()
    screen.parts.question.buttons[1].click()
    assert screen.parts.question.isHidden()
    screen.bring_in()
    assert execute("SELECT business_day FROM visit").fetchone()[0] == "2008-09-01"


def test_columns_that_say_nothing_are_chosen(screen: BringInScreen, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("aa;bb\nAna;1\nBen;2\n", "utf-8")
    screen.open_file(str(path))
    assert "Which column" in screen.parts.question.sentence.text()
    screen.parts.sample.box("aa").picked.emit("aa", Field.NAME)
    screen.bring_in()
    assert names() == ["Ana", "Ben"]


def test_how_it_is_read_can_be_changed(screen: BringInScreen, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("Name;Note\nJosé;a, b\nÑora;c, d\n".encode("cp1252"))
    screen.open_file(str(path))
    assert screen.parts.reading.encoding.value() == "cp1252"
    assert screen.parts.reading.delimiter.value() == ";"
    screen.parts.reading.delimiter.chosen.emit(",")
    assert screen.parts.reading.delimiter.value() == ","
    screen.parts.reading.delimiter.chosen.emit(";")
    screen.parts.reading.kind.chosen.emit(Kind.CUSTOMERS)
    screen.bring_in()
    assert names() == ["José", "Ñora"]


def test_rows_are_looked_at(screen: BringInScreen, people: Path, qtbot: QtBot) -> None:
    screen.open_file(str(people))
    qtbot.mouseClick(screen.parts.plan.line(Fate.TWICE).look, Qt.MouseButton.LeftButton)
    rows = screen.parts.fates.rows
    assert rows.isVisible()
    rows.move_current(1)
    row = rows.current_row()
    assert row
    assert "Ana Torres" in row.name
    assert row.line == "row 4"
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert screen.parts.sample.isVisible()


def test_a_file_or_rows_are_pasted(screen: BringInScreen, people: Path) -> None:
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(people))])
    QGuiApplication.clipboard().setMimeData(copied)
    screen.files.paste()
    assert "people.csv" in screen.parts.title.text()
    QGuiApplication.clipboard().setText("Name\tPhone\nCem\t123456\n")
    QTest.keySequence(screen.parts.go, QKeySequence(QKeySequence.StandardKey.Paste))
    assert screen.parts.go.words() == "Bring in 1 customer"


def test_one_sentence_says_what_is_wrong(screen: BringInScreen, tmp_path: Path) -> None:
    screen.open_file(str(tmp_path / "nowhere.csv"))
    assert "nowhere.csv" in screen.parts.problem.text()
    assert screen.parts.another.isVisible()


def test_what_was_left_out_is_saved(screen: BringInScreen, people: Path, tmp_path: Path) -> None:
    screen.open_file(str(people))
    screen.bring_in()
    assert not screen.parts.result.save.isHidden()
    saved = tmp_path / "left out.csv"
    screen.save_left_out(str(saved))
    lines = saved.read_text("utf-8-sig").splitlines()
    assert lines[0].endswith('"First Name","Email","Phone","Job"')
    assert len(lines) == 2


def test_the_country_of_phone_numbers_is_asked_once(screen: BringInScreen, people: Path) -> None:
    people.write_text(people.read_text("utf-8").replace("+1 404", "404"), "utf-8")
    screen.open_file(str(people))
    assert screen.parts.region.isVisible()
    screen.parts.region.none.click()
    assert screen.parts.region.isHidden()
    screen.open_file(str(people))
    assert screen.parts.region.isHidden()


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the collection of real files is not here")
@pytest.mark.parametrize(
    ("file", "rows", "words"),
    [
        ("contacts_csv/fresha_shaped.csv", 6, "Bring in 4 customers"),
        ("vcard/eds_sorted_20_people.vcf", 20, "Bring in 17 customers"),
        ("ldif/turba_import.ldif", 2, "Bring in 2 customers"),
        ("salon/Receipt Transactions0.csv", 1934, "visits"),
        ("ratings/NPStimeseries.csv", 5000, "Bring in 5000 ratings"),
    ],
)
def test_real_files_add_up(screen: BringInScreen, file: str, rows: int, words: str) -> None:
    screen.open_file(str(CORPUS / file))
    lines = screen.parts.plan.lines
    counted = sum(int(line.count.text()) for line in lines if line.fate is not None)
    assert counted == rows
    assert words in screen.parts.go.words()


def test_letters_of_other_countries_are_chosen_by_the_sample(
    screen: BringInScreen, tmp_path: Path
) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes("Imię;Nazwisko\nŁukasz;Żak\nAnna;Wiśniewska\n".encode("cp1250"))
    screen.open_file(str(path))
    assert "letters" in screen.parts.question.sentence.text()
    assert not screen.parts.go.isEnabled()
    assert screen.parts.reading.encoding.isVisible()
    screen.parts.reading.encoding.chosen.emit("cp1250")
    assert screen.parts.question.isHidden()
    assert screen.parts.go.words() == "Bring in 2 customers"
    screen.bring_in()
    assert names() == ["Łukasz Żak", "Anna Wiśniewska"]


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the collection of real files is not here")
def test_two_ways_to_write_dates_are_named(screen: BringInScreen) -> None:
    screen.open_file(str(CORPUS / "sales" / "superstore_spanish_headers.csv"))
    assert "more than one way" in screen.parts.question.sentence.text()
    assert len(screen.parts.question.buttons) == 3
