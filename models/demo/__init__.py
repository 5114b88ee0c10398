"""A pretend shop: believable people with rhythms, wishes and words, up to this very minute."""
