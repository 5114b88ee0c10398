"""Take everything out, for people and for another notebook; and take it over again."""
