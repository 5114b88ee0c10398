from pytestqt.qtbot import QtBot

from ui.shell.who_button import WhoButton


def test_it_says_who_is_on_also_aloud(qtbot: QtBot) -> None:
    button = WhoButton("Ctrl+U")
    qtbot.addWidget(button)
    assert (button.name.text(), button.since.text()) == ("Who is on?", "Ctrl U")
    assert button.accessibleName() == "Who is on?"
    button.show_somebody("Priya Adams", "13:58")
    assert (button.name.text(), button.since.text()) == ("Priya Adams", "On since 13:58")
    assert button.accessibleName() == "Who is on: Priya Adams"
    button.show_nobody()
    assert button.badge.isHidden()


def test_a_very_long_name_makes_it_no_wider(qtbot: QtBot) -> None:
    button = WhoButton("Ctrl+U")
    qtbot.addWidget(button)
    button.show_somebody("x" * 200, "13:58")
    assert button.minimumSizeHint().width() < 200
