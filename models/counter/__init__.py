"""At the counter: visits with what was asked for, how it was, and whom to expect."""
