"""Write plain records as the files that other programs read."""
