"""Open a notebook as this program keeps it: its tables, and what is derived from its records."""

from pathlib import Path

from models.database import open_notebook


def open_up_to_date(place: str | Path, *, create: bool = True) -> None:
    """Connect the calling thread for writing; what an older program derived is made anew.

    Raises:
        Trouble: the place holds no notebook, or does not let us write.
        NewerNotebook: a newer program wrote it; it has not been touched.
    """
    if open_notebook(place, create=create):
        from models import derived  # noqa: PLC0415 - seldom needed

        derived.rebuild()
