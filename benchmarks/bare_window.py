"""The floor of a start: the least that Qt can show."""

import sys

from PySide6.QtWidgets import QApplication, QLabel

app = QApplication(sys.argv)
label = QLabel("The Usual")
label.resize(1000, 700)
label.show()
sys.exit(app.exec())
