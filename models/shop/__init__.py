"""The shop itself: its branches and their time, its people and shifts, the days it is open."""
