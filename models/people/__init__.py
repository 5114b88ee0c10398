"""What belongs to a customer: other names, ways to reach them, people around, occasions."""
