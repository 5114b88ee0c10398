"""The frame around the pages: rail, top bar, bars that come and go."""
