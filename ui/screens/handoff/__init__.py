"""Handing over: write, take over, look back."""
