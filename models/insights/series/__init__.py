"""What each chart draws, as plain facts: no array, no query and no word of a language in them.

Every series has a `basis`: its period, how much it stands on and how much it would need. Ids
stand with the marks they belong to, so that a mark opens what is behind it.
"""
