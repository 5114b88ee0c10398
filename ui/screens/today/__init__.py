"""The day as it stands: who is likely, who came, how it goes, what is near."""
