"""The settings: applied at once, each undone like anything else."""
