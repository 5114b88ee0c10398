from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui import theme, wording
from ui.theme import LIGHT
from ui.widgets.fields import DateField, NumberField, TimeField


def turn_wheel(widget: QWidget) -> QWheelEvent:
    middle = widget.rect().center()
    turn = QWheelEvent(
        QPointF(middle),
        QPointF(widget.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by position only
    )
    QApplication.sendEvent(widget, turn)
    return turn


def number() -> NumberField:
    field = NumberField("Days", 1, 5_000)
    field.setValue(1_200)
    return field


def day() -> DateField:
    field = DateField("Met on")
    field.setDate(QDate(2026, 11, 21))
    return field


def time() -> TimeField:
    field = TimeField("Day begins")
    field.setTime(QTime(4, 0))
    return field


@pytest.mark.parametrize("make", [number, day, time])
def test_scrolling_over_it_changes_nothing(
    stand: Stand, make: Callable[[], NumberField | DateField | TimeField]
) -> None:
    field = make()
    stand(field)
    before = field.text()
    assert not turn_wheel(field).isAccepted()
    assert field.text() == before
    assert field.accessibleName()


@pytest.mark.parametrize("make", [number, time])
def test_figures_keep_off_the_edge_at_every_size(
    dressed: QApplication, stand: Stand, make: Callable[[], NumberField | TimeField]
) -> None:
    field = make()
    stand(field)
    before = field.lineEdit().textMargins().left()
    assert before >= 8
    theme.apply(LIGHT, dressed, 200, touch=True)
    assert field.lineEdit().textMargins().left() > before
    assert field.sizeHint().height() >= 44


def test_numbers_stay_between_their_ends(qtbot: QtBot, stand: Stand) -> None:
    field = NumberField("Days", 1, 90)
    stand(field)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "500")
    assert 1 <= field.value() <= 90


def test_times_are_written_as_the_locale_does(stand: Stand) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    field = TimeField("Day begins")
    QLocale.setDefault(before)
    field.setTime(QTime(16, 0))
    assert "PM" in field.text()
    assert isinstance(field, QAbstractSpinBox)


@pytest.mark.parametrize("locale", ["C", "de_DE", "en_GB", "en_US", "ja_JP"])
@pytest.mark.parametrize("between", [True, False])
def test_a_day_is_typed_with_or_without_signs_between(
    qtbot: QtBot, stand: Stand, locale: str, *, between: bool
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        field = day()
        field.setDate(QDate(2026, 6, 22))
        stand(field)
        written = QLocale().toString(QDate(2026, 11, 16), wording.date_format())
    finally:
        QLocale.setDefault(before)
    field.setFocus()
    field.setSelectedSection(field.sectionAt(0))
    figures = "".join(sign for sign in written if between or sign.isdigit())
    heard: list[QDate] = []
    field.dateChanged.connect(heard.append)
    qtbot.keyClicks(field, figures)
    assert not heard
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.date() == QDate(2026, 11, 16)
    assert heard == [QDate(2026, 11, 16)]


def test_a_short_part_is_ended_by_a_sign(qtbot: QtBot, stand: Stand) -> None:
    field = day()
    field.setDisplayFormat("d.M.yyyy")
    stand(field)
    field.setFocus()
    field.setSelectedSection(field.sectionAt(0))
    qtbot.keyClicks(field, "3.7.2025")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.date() == QDate(2025, 7, 3)
