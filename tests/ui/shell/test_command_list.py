from ui.command_line.frame import PAGES
from ui.icons import icon
from ui.shell import command_list


def test_every_command_can_be_shown(qapp: object) -> None:
    for command in command_list.every_command():
        assert command.text
        assert command.group
        assert not command.icon or not icon(command.icon).isNull()


def test_the_command_line_knows_the_same_pages() -> None:
    assert tuple(page.id for page in command_list.pages()) == PAGES
