"""One customer: what is known, the next visit, what has been."""
