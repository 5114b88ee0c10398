"""Reads the notebook into the series that charts draw: one module a chart, a few questions each."""
