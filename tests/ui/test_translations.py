from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from ui import wording
from ui.translations import speak


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def test_numbers_and_reading_follow_the_language(qapp: QApplication) -> None:
    speak("ar_EG", qapp)
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert wording.number(7) == "\N{ARABIC-INDIC DIGIT SEVEN}"
    speak("de", qapp)
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert wording.weekday_name(3) == "Mittwoch"


def test_qts_own_words_are_translated(qapp: QApplication) -> None:
    speak("de", qapp)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
