import pytest

from ui.qt_check import refuse_broken_qt


@pytest.mark.parametrize("qt", ["6.12.0", "6.12.1", "6.12.0a1"])
@pytest.mark.parametrize("python", ["3.10", "3.11"])
def test_a_pair_that_crashes_is_refused_in_one_sentence(qt: str, python: str) -> None:
    with pytest.raises(SystemExit) as refusal:
        refuse_broken_qt(qt, python)
    sentence = str(refusal.value.code)
    assert qt in sentence
    assert python in sentence
    assert "6.11.3" in sentence
    assert sentence.endswith("newer.")
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("qt", "python"),
    [("6.11.3", "3.11"), ("6.12.0", "3.12"), ("6.12.0", "3.14"), ("6.13.0", "3.11")],
)
def test_every_other_pair_may_start(qt: str, python: str) -> None:
    refuse_broken_qt(qt, python)


def test_what_is_installed_may_start() -> None:
    refuse_broken_qt()
