import pytest

from ui.widgets.key_hint import key_hint


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("Ctrl+L", "Ctrl L"),
        ("Ctrl+Return", "Ctrl ↵"),
        ("Return", "↵"),
        ("1", "1"),
        ("+", "+"),
        ("Esc", "Esc"),
        ("Ctrl+Shift+Z", "Ctrl Shift Z"),
        ("Down", "↓"),
    ],
)
def test_keys_are_written_as_on_the_keyboard(key: str, hint: str) -> None:
    assert key_hint(key) == hint
