"""How are we doing: the charts, and what stands behind each of their marks."""
