"""What a customer's card shows: the briefing, what is known, what has happened."""
