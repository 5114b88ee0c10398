"""Keep the notebook clean: likely doubles, what is not known well, the bin."""
