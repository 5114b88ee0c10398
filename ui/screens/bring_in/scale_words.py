"""The words for from what to what people could rate."""

from PySide6.QtCore import QCoreApplication, QLocale

from models.exchange.scales import NPS, PERCENT, Scale

translate = QCoreApplication.translate

_KNOWN = (
    Scale(1, 5), Scale(0, 5), Scale(1, 10), NPS, Scale(1, 3), Scale(1, 4), Scale(1, 6),
    Scale(1, 7), PERCENT, Scale(5, 1), Scale(6, 1),
)  # fmt: skip
_FROM_TO = "\u2060–\u2060"  # stays on one line


def scales(found: Scale | None) -> list[tuple[str, object]]:
    """Name the usual scales, and the one found."""
    known = _KNOWN if found is None or found in _KNOWN else (*_KNOWN, found)
    return [(scale_name(one), one) for one in known]


def scale_name(scale: Scale) -> str:
    """Say from what to what people could rate: 1 to 5."""
    sentence = translate("BringIn", "{low} to {high}")
    if scale.low > scale.high:
        sentence = translate("BringIn", "{high} to {low}, {high} the best")
    return sentence.format(low=_number(scale.low), high=_number(scale.high))


def becomes(scale: Scale) -> str:
    """Say which answers become which of 1 to 5."""
    parts = [
        translate("BringIn", "{answers} → {value}")
        .replace(" ", "\u00a0")
        .format(
            answers=_number(first)
            if first == last
            else f"{_number(first)}{_FROM_TO}{_number(last)}",
            value=_number(value),
        )
        for value, first, last in scale.steps()
    ]
    return ",  ".join(parts)


def _number(value: float) -> str:
    whole = round(value)
    return QLocale().toString(whole) if whole == value else QLocale().toString(value, "g", 4)
