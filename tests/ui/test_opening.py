from pathlib import Path

from models.database import disconnect, open_notebook
from models.errors import Fault, Obstacle, Refused, Trouble
from models.paths import data_dir, demo_notebook, shop_notebook
from models.shop import branches
from tests.conftest import ME
from ui.computer import Computer
from ui.opening import can_be_new, open_if_none, shop_of_today
from ui.place import Place, remember, remembered


def test_the_very_first_notebook_may_be_made(qapp: object) -> None:
    assert remembered(Computer()) == Place(str(shop_notebook()), create=True)


def test_later_only_what_is_there_is_opened(qapp: object, tmp_path: Path) -> None:
    computer = Computer()
    remember(computer, Place(str(shop_notebook()), create=True))
    assert computer.choices.notebook == "shop.usual"
    assert remembered(computer) == Place(str(shop_notebook()))
    remember(computer, Place(str(tmp_path / "b.usual")))
    assert remembered(computer) == Place(str(tmp_path / "b.usual"))
    remember(computer, Place("postgresql:///shop"))
    assert remembered(computer) == Place("postgresql:///shop")


def test_the_pretend_shop_is_never_remembered(qapp: object) -> None:
    computer = Computer()
    demo = Place(str(demo_notebook()), create=True)
    assert demo.is_demo
    remember(computer, demo)
    assert computer.choices.notebook == ""


def test_a_notebook_can_only_be_begun_where_none_is(qapp: object) -> None:
    missing = Trouble(Fault.MISSING, "a.usual")
    assert can_be_new(missing, Place("a.usual"))
    assert not can_be_new(missing, Place("postgresql:///shop"))
    assert not can_be_new(Trouble(Fault.EMPTY_FILE, "a.usual"), Place("a.usual"))
    assert not can_be_new(Refused(Obstacle.GONE), Place("a.usual"))


def test_a_shop_is_opened_once(qapp: object) -> None:
    data_dir()
    open_notebook(shop_notebook())
    first, second = shop_of_today(), shop_of_today()
    assert open_if_none(ME, first) == first
    assert open_if_none(ME, second).id == first.id
    assert [shop.id for shop in branches.shops()] == [first.id]
    disconnect()
