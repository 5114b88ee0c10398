"""In and out: what other programs keep, brought in exactly, and everything taken out again."""
