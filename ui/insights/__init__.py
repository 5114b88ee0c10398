"""What the analytics say, as plain facts for other programs and as lines to read."""
