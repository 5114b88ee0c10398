"""What one shift leaves to the next, in words and fields that several pages share."""
