from pytestqt.qtbot import QtBot

from ui.shell.opening_trouble import OpeningTrouble


def test_each_button_leads_on(qtbot: QtBot) -> None:
    sheet = OpeningTrouble("<b>gone</b>", offers_new=True)
    qtbot.addWidget(sheet)
    sheet.resize(700, 500)
    sheet.show()
    assert sheet.sentence.text() == "<b>gone</b>"
    for button, signal in (
        (sheet.again, sheet.again_wanted),
        (sheet.new, sheet.new_wanted),
        (sheet.another, sheet.another_wanted),
    ):
        with qtbot.waitSignal(signal):
            button.click()


def test_a_new_one_is_only_offered_where_it_could_be(qtbot: QtBot) -> None:
    sheet = OpeningTrouble("It is a zip.", offers_new=False)
    qtbot.addWidget(sheet)
    sheet.show()
    assert not sheet.new.isVisible()
    assert sheet.another.isVisible()
