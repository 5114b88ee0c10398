"""What stands above a chart that leaves the program."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a chart, and below it whose customers, which shop, made on which day."""

    title: str
    lines: tuple[str, ...] = ()
