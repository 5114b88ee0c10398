"""Tell from the words of other programs whether somebody came."""

from functools import lru_cache

from models.text import fold


def _these(words: str) -> frozenset[str]:
    return frozenset(words.split("|"))


_DID_NOT = _these(
    "cancelled|canceled|cancel|cancellation|void|voided|refunded|refund|return|noshow"
    "|declined|failed|abgesagt|storniert|storno|cancelado|cancelada|anulado|anulada"
    "|annule|annulee|erstattet|reembolsado|rembourse|abandoned|rejected|deleted|missed"
    "|annullato|annullata|geannuleerd|anulowana|anulowane|anulowano|odwolana|odwolane|avbokad"
    "|aflyst|fail|failure|error|denied|absent|absente|chargeback|rimborso|rimborsato|remboursement"
    "|rueckerstattung|ruckerstattung|erstattung|zwrot|reembolso|devolucion|devuelto|expired"
    "|peruttu|avlyst|iptal|отменен|отменена|отменено|возврат|abgelehnt|fehlgeschlagen|gescheitert"
)
_NO_SHOW = _these(
    "no show|nicht erschienen|nicht gekommen|nie pojawil sie|nie pojawila sie|niet verschenen"
    "|did not attend|not attended|did not show|didn t show|no asistio|no presentado|no se presento"
    "|non presentato|non presentata|non venu|non venue|uteblev|did not arrive"
)
_BUT_SOME = frozenset({"partially", "partial", "partly", "not", "teilweise", "parcial", "non"})
_NOTHING = frozenset({"", "0", "no", "n", "false", "none", "null", "nein", "non", "nan", "na"})
_IN_FILE_NAMES = _these(
    "cancelled|canceled|cancellation|cancellations|noshow|noshows|voided|refunds|stornos|absagen"
)


@lru_cache(maxsize=1000)
def came(status: str) -> bool:
    """Tell whether a row with this status is of a visit that happened."""
    words = _words(status)
    return not (words & _DID_NOT) or bool(words & _BUT_SOME)


@lru_cache(maxsize=1000)
def says_so(cell: str) -> bool:
    """Tell whether a cell that is only filled in where nobody came is filled in."""
    return fold(cell) not in _NOTHING


def is_of_those_who_did_not_come(file_name: str) -> bool:
    """Tell whether a file is a report of cancellations or no-shows, which only its name says."""
    return bool(_words(file_name) & _IN_FILE_NAMES)


def _words(text: str) -> set[str]:
    """Split into words, "no show" being one, and "Cancellations0" without its number."""
    joined = fold(text.replace("_", " "))
    for phrase in _NO_SHOW:
        joined = joined.replace(phrase, "noshow")
    return {word.rstrip("0123456789") for word in joined.split()}
