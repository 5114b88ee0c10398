from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.widgets.conftest import Stand
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout


def filled(count: int, text: str = "Fresca") -> tuple[QWidget, FlowLayout, list[Chip]]:
    host = QWidget()
    flow = FlowLayout(host)
    chips = [Chip(text) for _ in range(count)]
    for chip in chips:
        flow.addWidget(chip)
    return host, flow, chips


def test_chips_go_to_the_next_line_when_one_is_full(stand: Stand) -> None:
    host, flow, chips = filled(20)
    window = stand(host, width=300)
    assert window.width() == 300
    assert len({chip.y() for chip in chips}) > 3
    assert all(chip.geometry().right() <= host.width() for chip in chips)
    assert host.height() >= flow.heightForWidth(host.width())
    assert chips[-1].geometry().bottom() <= host.height()


def test_the_height_follows_the_width() -> None:
    _, flow, chips = filled(20)
    one_line = flow.heightForWidth(10_000)
    assert one_line == chips[0].sizeHint().height()
    assert flow.heightForWidth(200) > flow.heightForWidth(400) > one_line
    assert flow.hasHeightForWidth()
    assert flow.sizeHint().height() == one_line


def test_one_too_wide_for_the_line_is_made_to_fit(stand: Stand) -> None:
    host, _, chips = filled(2, "Oat flat white with everything " * 5)
    stand(host, width=160)
    assert all(chip.width() <= host.width() for chip in chips)
    assert chips[0].is_cut()


def test_it_begins_on_the_right_where_reading_does(dressed: QApplication, stand: Stand) -> None:
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    host, _, chips = filled(3)
    stand(host, width=400)
    assert chips[0].geometry().right() == host.width() - 1
    assert chips[0].x() > chips[1].x() > chips[2].x()


def test_hidden_ones_take_no_room(stand: Stand) -> None:
    host, _, chips = filled(3)
    chips[0].hide()
    stand(host)
    assert chips[1].x() == 0


def test_items_come_and_go(stand: Stand) -> None:
    host, flow, chips = filled(3)
    stand(host)
    late = Chip("Licorice")
    flow.insert_widget(1, late)
    late.show()
    flow.activate()
    assert chips[0].x() < late.x() < chips[1].x()
    assert flow.count() == 4
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None
    flow.clear()
    assert flow.count() == 0
    assert flow.heightForWidth(100) == 0
    assert late.isHidden()


def test_the_last_one_may_fill_its_line(stand: Stand) -> None:
    host, flow, _ = filled(2)
    field = QLineEdit()
    flow.addWidget(field)
    flow.set_last_fills(True)
    stand(host, width=400)
    assert field.geometry().right() == host.width() - 1
