"""Speak another language: words, numbers, dates, and the direction of reading."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).parent.parent / "resources" / "i18n"


def speak(language: str, app: QApplication) -> None:
    """Use `language`, such as ``de`` or ``pt_BR``; what has no translation stays English."""
    locale = QLocale(language)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt_folder), ("usual", str(FOLDER))):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            QCoreApplication.installTranslator(translator)
