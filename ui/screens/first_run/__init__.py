"""The first minutes: an open notebook, not a dashboard."""
