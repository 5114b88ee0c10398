"""Tell from the questions of a survey which answers are ratings and which are words."""

from collections.abc import Iterator, Sequence

from models.exchange.scales import given
from models.text import fold

_FEWEST_WORDS = 3
_HIGHEST = 100
_ASKS_FOR_RATING = frozenset({
    "rate", "rating", "satisfied", "satisfaction", "recommend", "score", "stars", "happy",
    "experience", "likely", "likelihood", "zufrieden", "zufriedenheit", "bewerten", "bewertung",
    "weiterempfehlen", "empfehlen", "wahrscheinlich", "satisfait", "satisfaite", "recommander",
    "recommanderiez", "noteriez", "evaluez", "satisfecho", "satisfecha", "satisfaccion",
    "recomendar", "recomendaria", "valora", "valoraria", "calificaria", "soddisfatto",
    "soddisfatta", "consiglieresti", "valuti", "tevreden", "aanbevelen", "beoordeelt",
    "zadowolony", "zadowolona", "ocenia", "nojd",
})  # fmt: skip


def asked(
    headings: Sequence[str], rows: Sequence[Sequence[str]], taken: set[int]
) -> Iterator[tuple[str, int]]:
    """Find the first question answered by ratings, then the first one by words: field and place."""
    ratings = (n for n, heading in enumerate(headings) if _is_rated(heading, n, rows))
    rated = next((n for n in ratings if n not in taken), None)
    if rated is None:
        return
    yield "rating", rated
    written = (n for n, heading in enumerate(headings) if heading.strip().endswith("?"))
    answered = next((n for n in written if n not in {*taken, rated} and _is_text(n, rows)), None)
    if answered is not None:
        yield "words", answered


def _is_rated(heading: str, place: int, rows: Sequence[Sequence[str]]) -> bool:
    words = fold(heading).split()
    if len(words) < _FEWEST_WORDS or not _ASKS_FOR_RATING & {*words}:
        return False
    cells = _cells(place, rows)
    read = [answer for cell in cells if (answer := given(cell)) and abs(answer[0]) <= _HIGHEST]
    return bool(read) and len(read) * 10 >= len(cells) * 8


def _is_text(place: int, rows: Sequence[Sequence[str]]) -> bool:
    cells = _cells(place, rows)
    return any(any(sign.isalpha() for sign in cell) for cell in cells)


def _cells(place: int, rows: Sequence[Sequence[str]]) -> list[str]:
    return [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
