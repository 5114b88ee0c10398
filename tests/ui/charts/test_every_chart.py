"""What holds for every chart, whatever it draws."""

import os
from dataclasses import replace
from pathlib import Path
from time import thread_time
from typing import Any

import numpy as np
import pytest
from matplotlib.image import imread, imsave
from numpy.typing import NDArray

from tests.ui.charts import samples
from tests.ui.charts.drawing import LOOK, Draw, Drawn
from ui.charts import (
    best,
    calendar,
    cohorts,
    frequency,
    handoffs,
    happiness,
    hours,
    make_it_right,
    person,
    promises,
    referrals,
    rhythm_map,
    satisfaction,
    self_check,
    sharing,
    slipping,
    vocal,
    wants,
)
from ui.charts.look import Look
from ui.fonts import Scale
from ui.theme import DARK, LIGHT

BASELINES = Path(__file__).parent / "baseline"
BLOCK = 8  # pixels that are compared as one, so that another machine's edges do not matter
MOST_ALIKE = 2.0  # of 255: how far blocks may differ in the mean
MOST_FAR = 0.002  # the share of blocks that may be quite different

FULL: dict[str, tuple[Draw, Any]] = {
    "frequency": (frequency.draw, samples.frequency()),
    "hours": (hours.draw, samples.hours()),
    "calendar": (calendar.draw, samples.calendar()),
    "satisfaction": (satisfaction.draw, samples.satisfaction()),
    "happiness": (happiness.draw, samples.happiness()),
    "best": (best.draw, samples.best()),
    "slipping": (slipping.draw, samples.slipping()),
    "rhythm_map": (rhythm_map.draw, samples.rhythm_map()),
    "cohorts": (cohorts.draw, samples.cohorts()),
    "self_check": (self_check.draw, samples.self_check()),
    "make_it_right": (make_it_right.draw, samples.make_it_right()),
    "person": (person.draw, samples.person()),
    "promises": (promises.draw, samples.promises()),
    "vocal": (vocal.draw, samples.vocal()),
    "sharing": (sharing.draw, samples.sharing()),
    "referrals": (referrals.draw, samples.referrals()),
    "wants": (wants.draw, samples.wants()),
    "handoffs": (handoffs.draw, samples.handoffs()),
}
THIN: dict[str, tuple[Draw, Any]] = {
    "frequency": (frequency.draw, samples.frequency(1, regulars=0)),
    "satisfaction": (satisfaction.draw, samples.satisfaction(0)),
    "happiness": (happiness.draw, samples.happiness(0)),
    "best": (best.draw, samples.best(0)),
    "slipping": (slipping.draw, samples.slipping(0)),
    "rhythm_map": (rhythm_map.draw, samples.rhythm_map(0)),
    "cohorts": (cohorts.draw, samples.cohorts(1)),
    "self_check": (self_check.draw, samples.self_check(0)),
    "make_it_right": (make_it_right.draw, samples.make_it_right(0)),
    "person": (person.draw, samples.person(0)),
    "promises": (promises.draw, samples.promises(0)),
    "vocal": (vocal.draw, samples.vocal(0)),
    "sharing": (sharing.draw, samples.sharing(0)),
    "referrals": (referrals.draw, samples.referrals(0)),
    "wants": (wants.draw, samples.wants(0)),
    "handoffs": (handoffs.draw, samples.handoffs(0)),
    "calendar": (calendar.draw, samples.calendar(0)),
    "hours": (hours.draw, replace(samples.hours(), first_hour=None, last_hour=None)),
}
LOOKS = {"light": LIGHT.look(Scale()), "dark": DARK.look(Scale())}

every_chart = pytest.mark.parametrize("name", FULL)
in_light_and_dark = pytest.mark.parametrize("look", LOOKS)


@every_chart
@in_light_and_dark
def test_looks_as_it_did_when_somebody_looked_at_it(name: str, look: str) -> None:
    draw, data = FULL[name]
    compare(Drawn(draw, data, look=LOOKS[look]), f"{name}-{look}")


@pytest.mark.parametrize("name", THIN)
@in_light_and_dark
def test_an_example_looks_like_a_sketch(name: str, look: str) -> None:
    draw, data = THIN[name]
    compare(Drawn(draw, data, (480, 300), LOOKS[look]), f"{name}-thin-{look}")


def compare(drawn: Drawn, name: str) -> None:
    """Hold a picture against the one kept, both coarse; USUAL_BASELINES=new keeps new ones."""
    blocks = coarse(drawn.pixels())
    file = BASELINES / f"{name}.png"
    if os.environ.get("USUAL_BASELINES") == "new":
        imsave(file, blocks.astype(np.uint8))
    kept = coarse_kept(file)
    assert kept.shape == blocks.shape
    difference = np.abs(kept - blocks).mean(axis=2)
    assert difference.mean() < MOST_ALIKE
    assert (difference > 60).mean() < MOST_FAR


def coarse(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    height, width = (side // BLOCK * BLOCK for side in pixels.shape[:2])
    cut = pixels[:height, :width].astype(np.float64)
    blocks = cut.reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK, 3)
    return np.asarray(blocks.mean(axis=(1, 3)), np.float64)


def coarse_kept(file: Path) -> NDArray[np.float64]:
    kept: NDArray[np.float64] = np.asarray(imread(file), np.float64)[..., :3] * 255
    return kept


@every_chart
@pytest.mark.parametrize(
    ("size", "percent"),
    [
        ((500, 300), 100),
        ((500, 300), 150),
        ((320, 180), 100),
        ((1900, 900), 100),
        ((1900, 900), 150),
    ],
)
def test_nothing_is_written_outside_the_sheet(
    name: str, size: tuple[int, int], percent: int
) -> None:
    draw, data = FULL[name]
    drawn = Drawn(draw, data, size, LIGHT.look(Scale(percent)))
    for text in drawn.figure.texts:
        if text.get_text():
            box = text.get_window_extent()
            assert box.x0 > -3, text
            assert box.x1 < size[0] + 3, text
            assert box.y0 > -6, text
            assert box.y1 < size[1] + 6, text


@every_chart
def test_says_what_it_stands_on_and_what_can_be_pointed_at(name: str) -> None:
    draw, data = FULL[name]
    marks = Drawn(draw, data).marks
    assert not marks.is_example
    assert marks.summary
    assert f"{data.basis.n:,}" in marks.note
    assert "2026" in marks.note
    assert marks.marks
    for mark in marks.marks:
        assert mark.label
        assert mark.value
        assert mark.box.left > -0.05
        assert mark.box.top > -0.05
        assert mark.box.left + mark.box.width < 1.05
        assert mark.box.top + mark.box.height < 1.05
        assert mark.opens


@every_chart
def test_a_mark_is_found_where_it_stands(name: str) -> None:
    draw, data = FULL[name]
    marks = Drawn(draw, data).marks
    first = marks.marks[0]
    found = marks.at(first.box.left + first.box.width / 2, first.box.top + first.box.height / 2)
    assert found is not None
    assert marks.at(2, 2) is None


@pytest.mark.parametrize("name", THIN)
def test_too_little_is_told_and_sketched(name: str) -> None:
    draw, data = THIN[name]
    drawn = Drawn(draw, data, (480, 300))
    assert drawn.marks.is_example
    assert not drawn.marks.marks
    assert drawn.has("pencil")
    assert any("example" in text for text in drawn.texts())
    for line in drawn.figure.lines:
        assert line.get_sketch_params() is not None


@every_chart
def test_is_drawn_in_a_moment(name: str) -> None:
    draw, data = FULL[name]
    Drawn(draw, data)
    times = []
    for _ in range(3):
        begin = thread_time()
        Drawn(draw, data)
        times.append(thread_time() - begin)
    assert min(times) < 0.3


@every_chart
def test_draws_no_formula_and_no_foreign_letter_as_anything_else(name: str) -> None:
    draw, data = FULL[name]
    drawn = Drawn(draw, data)
    assert not any(text.get_parse_math() for text in drawn.figure.texts)


def test_the_look_is_the_themes() -> None:
    dark = DARK.look(Scale())
    assert dark.is_dark
    assert not LOOK.is_dark
    assert LOOK.pale("#000000", 0.5) == "#808080"
    assert isinstance(dark, Look)
