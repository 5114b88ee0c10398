"""The page that brings a list in."""
