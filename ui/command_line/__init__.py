"""One command per module: what `main.py` does without a window."""
