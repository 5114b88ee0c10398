"""Find anybody, or anything to do, by typing."""
