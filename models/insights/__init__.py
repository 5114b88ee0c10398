"""What the notebook's dates and ratings say, and how surely: the analytics of the house."""
