from pathlib import Path

from benchmarks.common import Measure, interleaved, median, p99, written_through


def test_a_measure_is_judged_by_its_ratio() -> None:
    measure = Measure("find", "ms", floor=2.0, subject=5.0, budget=2.5)
    assert (measure.ratio, measure.is_met) == (2.5, True)
    assert not Measure("find", "ms", 2.0, 5.1, 2.5).is_met


def test_times_are_condensed() -> None:
    times = [float(n) for n in range(101)]
    assert (median(times), p99(times)) == (50, 99)


def test_subjects_take_turns() -> None:
    order: list[str] = []
    times = interleaved({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, 20)
    assert len(times["a"]) == len(times["b"]) == 20
    assert sorted(order[2:4]) == ["a", "b"]
    assert "".join(order) != "ab" * 21


def test_the_floor_of_writing_reaches_the_disk(tmp_path: Path) -> None:
    write = written_through(tmp_path, 4096)
    write()
    write()
    assert (tmp_path / "floor").stat().st_size == 8192
