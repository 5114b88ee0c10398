"""Keep the notebook safe: backups that were tried, what is wrong with a file, the way back."""
